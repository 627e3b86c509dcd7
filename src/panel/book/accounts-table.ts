import { isBlank, nameKey, textOf } from '../../../shared/cells';
import type { Area, Block, Value } from '../host';

/** A sheet of accounts: a header row, and a row per account below it. */
export interface AccountsTable {
  readonly sheet: string;
  /** The header row's place in the sheet, from 0. */
  readonly headerRow: number;
  /** The first column that the table uses, from 0. */
  readonly firstColumn: number;
  readonly headers: readonly string[];
  /** The accounts, a row each, without trailing blank rows. */
  readonly rows: readonly (readonly Value[])[];
  /** The column that names the accounts. */
  readonly nameColumn: number;
}

/** How far down a header row is looked for: above it stand titles and notes. */
const deepestHeader = 15;

/**
 * Finds the table in a sheet's used cells: the header is the first row of the top fifteen with the most different
 * texts, standing above a row that holds something. Undefined where there is none.
 */
export function findAccounts({ area, values }: Block): AccountsTable | undefined {
  let best = { texts: 0, row: -1 };
  for (let row = 0; row < Math.min(deepestHeader, values.length - 1); row++) {
    const texts = headerTexts(values[row]);
    const below = values[row + 1].filter((cell) => !isBlank(cell)).length;
    if (texts > best.texts && below > 0) best = { texts, row };
  }
  return best.texts < 2 ? undefined : accountsBelow({ area, values }, best.row);
}

/** The table whose header is the given row of the used cells. */
export function accountsBelow({ area, values }: Block, row: number): AccountsTable | undefined {
  const header = values[row];
  const first = header.findIndex((cell) => !isBlank(cell));
  if (first < 0) return undefined;
  let end = header.length;
  while (isBlank(header[end - 1])) end--;
  const below = values.slice(row + 1).map((cells) => cells.slice(first, end));
  let last = below.length;
  while (last > 0 && below[last - 1].every(isBlank)) last--;
  const rows = below.slice(0, last);
  const headers = header.slice(first, end).map(textOf);
  return {
    sheet: area.sheet,
    headerRow: area.row + row,
    firstColumn: area.column + first,
    headers,
    rows,
    nameColumn: findNameColumn(headers, rows),
  };
}

/** How many different texts a row holds; numbers in it speak against a header. */
function headerTexts(row: readonly Value[]): number {
  const texts = row.filter((cell) => typeof cell === 'string' && !isBlank(cell)).map(nameKey);
  const numbers = row.filter((cell) => typeof cell === 'number').length;
  return new Set(texts).size - 2 * numbers;
}

const nameWords =
  /account|customer|client|company|name|firm|kunde|konto|unternehmen|client|société|empresa|cliente/i;

/** The column of names: one headed so, whose texts differ; else the first column of differing texts; else the first. */
function findNameColumn(headers: readonly string[], rows: readonly (readonly Value[])[]): number {
  const different = headers.map((_, column) => {
    const texts = rows.map((row) => row[column]).filter((cell) => typeof cell === 'string' && !isBlank(cell));
    return texts.length > rows.length / 2 && new Set(texts).size > texts.length * 0.8;
  });
  const headed = headers.map((name, column) => different[column] && nameWords.test(name));
  const spoken = headers.findIndex((name, column) => headed[column] && /name|company|firm/i.test(name));
  return Math.max(
    0,
    [spoken, headed.indexOf(true), different.indexOf(true)].find((column) => column >= 0) ?? 0,
  );
}

/** The column with a heading, whatever its case and spaces; −1 where there is none. */
export function columnOf(table: AccountsTable, heading: string): number {
  return table.headers.findIndex((name) => nameKey(name) === nameKey(heading));
}

/** The area of the accounts below the header, over some of its columns. */
export function accountsArea(table: AccountsTable, column = 0, columns = table.headers.length): Area {
  return {
    sheet: table.sheet,
    row: table.headerRow + 1,
    column: table.firstColumn + column,
    rows: table.rows.length,
    columns,
  };
}
