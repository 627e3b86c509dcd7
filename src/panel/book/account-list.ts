import { nameKey } from '../../../shared/cells';
import { nameOfRow } from './account-name';
import type { AccountsTable } from './accounts-table';
import type { Standing } from './preview';

export const orders = {
  rank: 'Rank',
  name: 'Name',
  change: 'Change of rank',
  coverage: 'Data, the least first',
} as const;
export type Order = keyof typeof orders;

/** The rows that a search finds, in an order; accounts without a score stand last. */
export function listAccounts(
  table: AccountsTable,
  standing: Standing,
  before: Standing | undefined,
  coverage: Float64Array,
  search: string,
  order: Order,
): number[] {
  const wanted = nameKey(search);
  const rows: number[] = [];
  for (let row = 0; row < table.rows.length; row++) {
    if (standing.accounts.empty.has(row)) continue;
    if (wanted === '' || nameKey(nameOfRow(table, row)).includes(wanted)) rows.push(row);
  }
  const rank = (row: number) => (standing.ranks[row] > 0 ? standing.ranks[row] : Infinity);
  const change = (row: number) => {
    const by = before ? Math.abs(before.ranks[row] - standing.ranks[row]) : 0;
    return by > 0 ? by : 0;
  };
  const byRank = (a: number, b: number) => rank(a) - rank(b) || a - b;
  const compare: Record<Order, (a: number, b: number) => number> = {
    rank: byRank,
    name: byName(table, rows),
    change: (a, b) => change(b) - change(a) || byRank(a, b),
    coverage: (a, b) => (coverage[a] || 0) - (coverage[b] || 0) || byRank(a, b),
  };
  return rows.sort((a, b) => compare[order](a, b) || 0);
}

function byName(table: AccountsTable, rows: readonly number[]): (a: number, b: number) => number {
  const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' });
  const names = new Map(rows.map((row) => [row, nameOfRow(table, row)]));
  return (a, b) => collator.compare(names.get(a)!, names.get(b)!) || a - b;
}
