import { rank } from '../tiers/rank';
import { count, percent, someOf, type Finding, type Subject } from './finding';
import { mostOverlap } from './limits';
import { isRevenueType } from './revenue-type';

/** A list of the best is a tenth of the accounts, but no shorter and no longer than this. */
const [shortest, longest] = [5, 30];

/** R2: where the best accounts by score are just the largest by revenue, the criteria add nothing. */
export function checkOverlap(subject: Subject): Finding[] {
  return [...checkAmounts(subject), ...compareTops(subject)];
}

/** What is left out of the comparison is said, for an amount that can't be read may be the largest. */
function checkAmounts({ revenue, scores }: Subject): Finding[] {
  if (revenue === undefined) return [];
  const findings: Finding[] = [];
  const bad = [...revenue.errors.keys()];
  if (bad.length > 0) {
    const rows = someOf(bad.map((row) => String(row + 1)));
    const { code, message } = revenue.errors.get(bad[0])!;
    const which = bad.length === 1 ? `Row ${rows} has` : `${bad.length} rows (${rows}) have`;
    const what = bad.length === 1 ? message || code : `the first: ${message || code}`;
    findings.push({
      severity: 'Warning',
      rule: 'R2',
      text: `${which} no revenue to compare with; ${what} (R2)`,
    });
  }
  const isBlank = (row: number) => Number.isNaN(revenue.data[row]) && !revenue.errors.has(row);
  const scored = scores.reduce((sum, value) => sum + (value === value ? 1 : 0), 0);
  const blanks = scores.reduce((sum, value, row) => sum + (value === value && isBlank(row) ? 1 : 0), 0);
  if (blanks > 0) {
    findings.push({
      severity: 'Note',
      rule: 'R2',
      text: `Revenue is blank for ${blanks} of ${count(scored, 'account')} with a score, so nobody can tell how large they are (R2)`,
    });
  }
  return findings;
}

function compareTops(subject: Subject): Finding[] {
  const { scores } = subject;
  const revenue = revenueOf(subject);
  if (revenue === undefined) return [];
  const both = scores.map((value, row) => (revenue[row] === revenue[row] ? value : NaN));
  const amounts = revenue.map((value, row) => (scores[row] === scores[row] ? value : NaN));
  const known = both.reduce((sum, value) => sum + (value === value ? 1 : 0), 0);
  const byScore = rank(both, 'min');
  const byRevenue = rank(amounts, 'min');
  const top = clearCut(byScore, byRevenue, known);
  if (top === undefined) return [];
  const shared = byScore.reduce((n, place, row) => n + (place <= top && byRevenue[row] <= top ? 1 : 0), 0);
  if (shared / top < mostOverlap) return [];
  return [
    {
      severity: 'Warning',
      rule: 'R2',
      text: `${percent(shared / top)} of the best ${top} accounts by score are the largest ${top} by revenue; the criteria hardly add to size (R2)`,
    },
  ];
}

/**
 * How many accounts are compared: near a tenth of them, at most half, and so many that no tie stands at the edge of either
 * list, for tied accounts are neither in nor out.
 */
function clearCut(byScore: Float64Array, byRevenue: Float64Array, known: number): number | undefined {
  const wanted = Math.min(longest, Math.max(shortest, Math.round(known / 10)));
  const most = Math.min(2 * wanted, Math.floor(known / 2));
  const isClear = [byScore, byRevenue].map((ranks) => {
    const startsAt = new Uint8Array(most + 2);
    ranks.forEach((place) => {
      if (place < startsAt.length) startsAt[place] = 1;
    });
    // Nobody is tied across an edge where the next place is somebody's.
    return (top: number) => startsAt[top + 1] === 1;
  });
  for (let off = 0; off <= most; off++) {
    for (const top of [wanted - off, wanted + off]) {
      if (top >= shortest && top <= most && isClear.every((clear) => clear(top))) return top;
    }
  }
  return undefined;
}

/** The revenue given, else the model's first criterion of the revenue type. */
function revenueOf({ accounts, revenue }: Subject): Float64Array | undefined {
  if (revenue !== undefined) return revenue.data;
  const k = accounts.model.criteria.findIndex(isRevenueType);
  return k < 0 ? undefined : accounts.raw.subarray(k * accounts.rows, (k + 1) * accounts.rows);
}
