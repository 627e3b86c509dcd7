import { textOf } from '../../../shared/cells';
import type { Value } from '../host';

/** What a spreadsheet would take for the beginning of a formula when it opens a file. */
const formulaStart = /^[=+\-@\t\r]/;

/**
 * Rows as .csv that every spreadsheet opens as what it is. A text that begins like a formula gets an apostrophe in
 * front, by which spreadsheets keep it a text; numbers stay numbers.
 */
export function csvText(rows: readonly (readonly Value[])[]): string {
  return rows.map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(cell: Value): string {
  if (typeof cell === 'number') return String(cell);
  const text = textOf(cell);
  const safe = formulaStart.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}
