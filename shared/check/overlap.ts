import { rank } from '../tiers/rank';
import { percent, type Finding, type Subject } from './finding';
import { isRevenueType } from './revenue-type';

const highestOverlap = 0.9;

/** R2: where the best accounts by score are just the largest by revenue, the criteria add nothing. */
export function checkOverlap(subject: Subject): Finding[] {
  const { scores } = subject;
  const revenue = revenueOf(subject);
  if (revenue === undefined) return [];
  const both = scores.map((value, row) => (revenue[row] === revenue[row] ? value : NaN));
  const amounts = revenue.map((value, row) => (scores[row] === scores[row] ? value : NaN));
  const known = both.reduce((sum, value) => sum + (value === value ? 1 : 0), 0);
  const top = Math.min(30, Math.max(5, Math.round(known / 10)));
  if (known < 2 * top) return [];
  const byScore = rank(both, 'min');
  const byRevenue = rank(amounts, 'min');
  let best = 0;
  let shared = 0;
  byScore.forEach((place, row) => {
    if (!(place <= top)) return;
    best++;
    if (byRevenue[row] <= top) shared++;
  });
  if (shared / best < highestOverlap) return [];
  return [
    {
      severity: 'Warning',
      rule: 'R2',
      text: `${percent(shared / best)} of the best ${best} accounts by score are the largest ${top} by revenue; the criteria hardly add to size (R2)`,
    },
  ];
}

/** The revenue given, else the model's first criterion of the revenue type. */
function revenueOf({ accounts, revenue }: Subject): Float64Array | undefined {
  if (revenue !== undefined) return revenue.data;
  const k = accounts.model.criteria.findIndex(isRevenueType);
  return k < 0 ? undefined : accounts.raw.subarray(k * accounts.rows, (k + 1) * accounts.rows);
}
