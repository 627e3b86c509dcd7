/**
 * Google Sheets takes a text that it is given for what a person typed: `=1+1` and `+1` become formulas, `1/2` a date, `3%` a
 * number, `TRUE` a truth value. An apostrophe before it says that it is a text, and is not part of it, as in the grid.
 */

/** Would be evaluated. */
const isDangerous = (text: string): boolean => /^\s*[=+-]/.test(text);

/** Truth values in the languages that a spreadsheet may be set to. */
const truths =
  /^(true|false|wahr|falsch|vrai|faux|vero|falso|verdadero|verdadeiro|waar|onwaar|prawda|fałsz|sant|falskt|sand|falsk|tosi|epätosi|pravda|nepravda|igaz|hamis|doğru|yanlış|истина|ложь)$/i;

/** Letters without a digit are taken for nothing else, whatever the language. */
const isPlain = (text: string): boolean => /^\p{L}\P{N}*$/u.test(text) && !truths.test(text);

/** An error value can't be told from its text by a script; a text that is one exactly was one. */
const isError = (text: string): boolean =>
  /^#(N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|DIV\/0!|ERROR!)$/.test(text);

/** What to hand over so that the cell holds this text; `asText` where the cell's format is plain text already. */
export function typed(text: string, asText: boolean): string {
  if (text === '' || isError(text) || isPlain(text)) return text;
  return asText && !isDangerous(text) ? text : `'${text}`;
}

/** Other ways to the same end, by format, for a cell that took the text for something else all the same. */
export function otherWays(text: string): { readonly format: string; readonly typed: string }[] {
  const quoted = { format: 'General', typed: `'${text}` };
  return isDangerous(text) ? [quoted] : [quoted, { format: '@', typed: text }];
}
