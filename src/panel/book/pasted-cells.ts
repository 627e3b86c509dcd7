import { readNumber } from '../ui/number-text';
import type { Value } from '../host';

/**
 * Cells as spreadsheets put them on the clipboard: columns parted by tabs, rows by line ends, a cell with either of
 * them in quotes. Numbers are read as a person would type them; a per cent sign divides by a hundred.
 */
export function pastedCells(text: string): Value[][] {
  const rows: Value[][] = [[]];
  const part = /"((?:[^"]|"")*)"(?=\t|\r?\n|$)|[^\t\r\n]*/y;
  for (let at = 0; at <= text.length;) {
    part.lastIndex = at;
    const [whole, quoted] = part.exec(text)!;
    rows[rows.length - 1].push(valueOf(quoted === undefined ? whole : quoted.replace(/""/g, '"')));
    at += whole.length;
    const end = text.startsWith('\r\n', at) ? 2 : 1;
    if (text[at] === '\n' || text[at] === '\r') rows.push([]);
    at += end;
  }
  return rows;
}

/** Digits alone or in groups of three, decimals, an exponent, per cent: not a date, not a telephone number. */
const numeral = /^[-+−]?(\d+|\d{1,3}([.,’'\s]\d{3})+)([.,]\d+)?(e[-+]?\d+)?(\s?%)?$/i;

function valueOf(text: string): Value {
  const trimmed = text.trim();
  if (trimmed === '') return null;
  const number = numeral.test(trimmed) ? readNumber(trimmed) : undefined;
  if (number === undefined) return trimmed;
  return trimmed.endsWith('%') ? number / 100 : number;
}
