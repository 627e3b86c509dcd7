import { isBlankCell, isDateCell, isoText, type OutCell, type OutTable } from '../files/table';
import type { ByteSink } from '../files/safe-output';
import { numberOf } from './field';
import type { CsvFormat } from './format';

/** How texts are written: for spreadsheets, which would take `=1+1` for a formula, or as they are, for programs. */
export interface CsvStyle extends CsvFormat {
  readonly newline: string;
  readonly verbatim: boolean;
}

export const plainStyle: CsvStyle = { delimiter: ',', decimal: '.', newline: '\n', verbatim: false };

const formulaStart = /^[=+\-@\t\r]/;

/** A text that a spreadsheet would take for a formula gets an apostrophe in front; numbers stay numbers. */
export function guarded(text: string, decimal: '.' | ','): string {
  return formulaStart.test(text) && numberOf(text.trim(), decimal) === undefined ? `'${text}` : text;
}

export function csvText(text: string, { delimiter, decimal, verbatim }: CsvStyle): string {
  if (/^\w[\w .]*\w$/.test(text)) return text; // most are, and need none of it
  const safe = verbatim ? text : guarded(text, decimal);
  const needsQuotes = safe.includes(delimiter) || /["\r\n]/.test(safe) || safe !== safe.trim();
  return needsQuotes ? `"${safe.replaceAll('"', '""')}"` : safe;
}

export function csvCell(cell: OutCell, style: CsvStyle): string {
  if (isBlankCell(cell)) return '';
  if (typeof cell === 'number') return numberText(cell, style);
  if (typeof cell === 'string') return csvText(cell, style);
  return isDateCell(cell) ? isoText(cell) : String(cell).toUpperCase();
}

function numberText(value: number, style: CsvStyle): string {
  return style.decimal === ',' ? csvText(String(value).replace('.', ','), style) : String(value);
}

export async function writeCsv(table: OutTable, sink: ByteSink, style = plainStyle): Promise<void> {
  const lineOf = (cells: readonly OutCell[]) =>
    cells.map((cell) => csvCell(cell, style)).join(style.delimiter) + style.newline;
  let text = lineOf(table.header);
  for await (const cells of table.rows()) {
    text += lineOf(cells);
    if (text.length < 64 * 1024) continue;
    await sink.write(text);
    text = '';
  }
  await sink.write(text);
}
