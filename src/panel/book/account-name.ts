import { textOf } from '../../../shared/cells';
import type { AccountsTable } from './accounts-table';

/** What an account is called; its row where it has no name. */
export function nameOfRow(table: AccountsTable, row: number): string {
  return textOf(table.rows[row]?.[table.nameColumn]) || `Row ${table.headerRow + row + 2}`;
}
