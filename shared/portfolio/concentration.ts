import { sum } from '../running-sums';
import type { Amounts } from './amounts';

/**
 * Gini's coefficient of the amounts as a whole population, Σ(2i − n − 1)xᵢ / (nΣx) over rising x: 0 when all are equal,
 * 1 − 1/n when one has everything. Written over the gaps between neighbours, Σ i(n − i)(xᵢ₊₁ − xᵢ) / (nΣx), where no
 * term is negative and so nothing cancels.
 */
export function gini({ rising, total }: Amounts): number {
  const n = rising.length;
  const gaps = rising.map((x, i) => (i === 0 ? 0 : i * (n - i) * (x - rising[i - 1])));
  return sum(gaps) / (n * total);
}

/** Herfindahl and Hirschman's index Σ share² × 10,000: 10,000 / n when all are equal, 10,000 when one has everything. */
export function herfindahl({ rising, total }: Amounts): number {
  return (10_000 * sum(rising.map((x) => x * x))) / (total * total);
}
