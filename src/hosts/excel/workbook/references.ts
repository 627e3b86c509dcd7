import type { Area } from '../../../panel/host';

/** The size of an Excel sheet. */
export const gridRows = 1_048_576;
export const gridColumns = 16_384;

/** The area behind `='KAM Model'!$A$1:$N$13` or `=Accounts!$A:$C`; undefined for all but one area of this workbook. */
export function areaOfReference(reference: string): Area | undefined {
  const parts = /^=?(?:'((?:[^']|'')+)'|([^'!()"#]+))!([^!]+)$/.exec(reference);
  if (!parts) return undefined;
  const sheet = parts[1]?.replace(/''/g, "'") ?? parts[2];
  // a sheet has none of these in its name: another workbook's cells, or several sheets at once
  if (/[[\]:]/.test(sheet)) return undefined;
  const place = placeOf(parts[3]);
  return place && { sheet, ...place };
}

/** Rows and columns of `$A$1:$N$13`, `$A:$C` or `$1:$3`. */
function placeOf(text: string): Omit<Area, 'sheet'> | undefined {
  const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(text);
  if (cells) {
    const [, left, top, right = left, bottom = top] = cells;
    return spanOf(Number(top) - 1, columnOf(left), Number(bottom) - 1, columnOf(right));
  }
  const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(text);
  if (columns) return spanOf(0, columnOf(columns[1]), gridRows - 1, columnOf(columns[2]));
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  if (rows) return spanOf(Number(rows[1]) - 1, 0, Number(rows[2]) - 1, gridColumns - 1);
  return undefined;
}

function spanOf(top: number, left: number, bottom: number, right: number): Omit<Area, 'sheet'> {
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** 0, 1, …, 25, 26 for A, B, …, Z, AA. */
function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function rangeOf(
  context: Excel.RequestContext,
  { sheet, row, column, rows, columns }: Area,
): Excel.Range {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, column, rows, columns);
}

/** The properties of a range that say where it is. */
export const place = ['rowIndex', 'columnIndex', 'rowCount', 'columnCount'] as const;

/** Where a range lies, once `place` is loaded. */
export function areaOf(sheet: string, range: Excel.Range): Area {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { sheet, row, column, rows, columns };
}

/** Sheets and names are the same whatever their case. */
export function key(name: string): string {
  return name.toLowerCase();
}
