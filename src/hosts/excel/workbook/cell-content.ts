// What stands in a cell and what Excel takes for it: Excel reads a text that it is given as if it had been typed.
import type { Content, Value } from '../../../panel/host';

/** More characters don't fit in a cell, or in a formula. */
export const longestText = 32_767;
export const longestFormula = 8_192;

/** What to hand Excel for a content. null would leave the cell as it is, so a blank is ''. */
export function typed(content: Content): string | number | boolean {
  if (content === null) return '';
  if (typeof content === 'object') {
    return content.formula.startsWith('=') ? content.formula : `=${content.formula}`;
  }
  return typeof content === 'string' && isReadAsSomethingElse(content) ? `'${content}` : content;
}

/**
 * Whether Excel might take a text for a formula, number, date, truth value or error. An apostrophe too many does no
 * harm, so everything counts that doesn't begin with a letter or that holds a digit.
 */
function isReadAsSomethingElse(text: string): boolean {
  return text !== '' && (!/^\p{L}/u.test(text) || /\p{N}/u.test(text) || /^(true|false)$/i.test(text));
}

/** A cell's value as the panel knows it; Excel hands over a blank as ''. */
export function valueOf(cell: unknown): Value {
  return cell === '' || cell === undefined ? null : (cell as Value);
}

/** A cell's formula, '' where there is none. Excel gives the value then, and a text may begin with =. */
export function formulaOf(formula: unknown, value: unknown): string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : '';
}

/** What to write to get a cell back as it is. An error without a formula comes back by a formula of the same name. */
export function contentOf(cell: { value: unknown; formula: unknown; type: unknown }): Content {
  const formula = formulaOf(cell.formula, cell.value);
  if (formula !== '') return { formula };
  return cell.type === 'Error' ? { formula: `=${String(cell.value)}` } : valueOf(cell.value);
}
