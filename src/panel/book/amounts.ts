import { isRevenueType } from '../../../shared/check/revenue-type';
import { plainCriterion } from '../../../shared/model/model';
import type { AccountsTable } from './accounts-table';
import type { Block } from '../host';

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
  const row = table.headerRow - sheet.area.row;
  const column = sheet.values[row].findIndex((cell) => typeof cell === 'string' && heading.test(cell));
  if (column < 0) return undefined;
  return table.rows.map((_, i) => String(sheet.values[row + 1 + i]?.[column] ?? '').trim());
}
