import { isBlank } from '../../../shared/cells';
import type { Block } from '../host';
import type { AccountsTable } from './accounts-table';

/** The first columns right of the accounts, and not before `from`, that are empty over their header and all rows. */
export function firstFreeColumn(
  accounts: AccountsTable,
  rows: number,
  sheet: Block | undefined,
  columns: number,
  from = 0,
): number {
  const first = Math.max(from, accounts.firstColumn + accounts.headers.length);
  if (sheet === undefined) return first;
  const top = accounts.headerRow - sheet.area.row;
  const lines = sheet.values.slice(top, top + rows + 1);
  const isFree = (column: number) => lines.every((cells) => isBlank(cells[column - sheet.area.column]));
  let column = first;
  for (let free = 0; free < columns; free++) {
    if (isFree(column + free)) continue;
    column += free + 1;
    free = -1;
  }
  return column;
}
