import type { Bubble } from '../charts/bubble-matrix';
import { nameOfRow } from './account-name';
import type { AccountsTable } from './accounts-table';
import type { MatrixCategory } from './matrix';
import type { Standing } from './preview';

/** The accounts that both axes know, the largest first so that small ones lie on top. */
export function bubblesOf(
  { places }: Standing,
  table: AccountsTable,
  growth: Float64Array,
  fit: Float64Array,
  categories: readonly (MatrixCategory | undefined)[],
  amounts: Float64Array | undefined,
): Bubble[] {
  const most = amounts?.reduce((largest, amount) => (amount > largest ? amount : largest), 0) ?? 0;
  const bubbles: Bubble[] = [];
  categories.forEach((category, row) => {
    if (category === undefined || places[row] < 0 || growth[row] !== growth[row] || fit[row] !== fit[row]) {
      return;
    }
    const amount = amounts?.[row] ?? NaN;
    const size = most > 0 && amount > 0 ? amount / most : most > 0 ? 0 : 0.2;
    bubbles.push({ row, name: nameOfRow(table, row), growth: growth[row], fit: fit[row], size, category });
  });
  return bubbles.sort((a, b) => b.size - a.size || a.row - b.row);
}
