import { isRevenueType } from '../../../shared/check/revenue-type';
import { plainCriterion } from '../../../shared/model/model';
import type { AccountsTable } from './accounts-table';
import type { Block, Value } from '../host';

/** A column of numbers on the accounts' sheet that can stand for size: its heading and its number per account. */
export interface AmountColumn {
  readonly heading: string;
  /** NaN where the cell is blank or no number. */
  readonly amounts: Float64Array;
}

/** The columns that hold numbers for most accounts, those headed like revenue first. */
export function amountColumns(table: AccountsTable): AmountColumn[] {
  const columns = table.headers.flatMap((heading, column): AmountColumn[] => {
    const amounts = Float64Array.from(table.rows, (row) => {
      const cell = row[column];
      return typeof cell === 'number' ? cell : NaN;
    });
    const known = amounts.reduce((sum, amount) => sum + (amount === amount ? 1 : 0), 0);
    return heading !== '' && known > table.rows.length / 2 ? [{ heading, amounts }] : [];
  });
  const isSize = ({ heading }: AmountColumn) => isRevenueType(plainCriterion(heading, 1));
  return [...columns.filter(isSize), ...columns.filter((column) => !isSize(column))];
}

/** The texts under a heading of the accounts' sheet, a text per account; undefined where there is no such column. */
export function textsUnder(table: AccountsTable, sheet: Block, heading: RegExp): string[] | undefined {
  return cellsUnder(table, sheet, heading)?.map((cell) => String(cell ?? '').trim());
}

/** The numbers under a heading of the accounts' sheet, NaN where there is none. */
export function numbersUnder(table: AccountsTable, sheet: Block, heading: RegExp): number[] | undefined {
  return cellsUnder(table, sheet, heading)?.map((cell) => (typeof cell === 'number' ? cell : NaN));
}

/** Also beside the table, for what is no criterion may stand anywhere in its rows. */
function cellsUnder(
  { headerRow, rows }: AccountsTable,
  { area, values }: Block,
  heading: RegExp,
): Value[] | undefined {
  const row = headerRow - area.row;
  const column = values[row].findIndex((cell) => typeof cell === 'string' && heading.test(cell));
  return column < 0 ? undefined : rows.map((_, i) => values[row + 1 + i]?.[column] ?? null);
}
