import { constants, helpers } from '@odoo/o-spreadsheet';

/**
 * A text as the content of a cell that shows exactly it. The engine would take `=1+1` for a formula, `00123` for a
 * number, `3-4` for a date and TRUE for a truth value; an apostrophe in front says that it is text. Texts that begin with + are marked
 * too, because editing such a cell would make a formula of it.
 */
export function textContent(text: string): string {
  const wouldChange =
    /^[='+]/.test(text) ||
    /^(?:true|false)$/i.test(text) ||
    helpers.isNumber(text, constants.DEFAULT_LOCALE) ||
    helpers.isDateTime(text, constants.DEFAULT_LOCALE);
  return wouldChange ? `'${text}` : text;
}
