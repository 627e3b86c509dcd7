import { unitScale } from '../power-of-two';
import { sortAscending } from '../scoring/sort-ascending';
import { rank } from '../tiers/rank';
import { steadyProduct, steadySum } from '../weights/steady-sum';

/**
 * Spearman's rank correlation, from −1 to 1, ties sharing the mean of their ranks; NaN where either does not vary. The
 * same to the last digit in whatever order the pairs stand.
 */
export function spearman(x: Float64Array, y: Float64Array): number {
  const a = ranksFromMiddle(x);
  const b = ranksFromMiddle(y);
  const rho = steadyProduct(a, b) / Math.sqrt(steadyProduct(a, a) * steadyProduct(b, b));
  return rho > 1 ? 1 : rho < -1 ? -1 : rho;
}

/** In a unit that keeps them within ±1/2, as steady sums need it, and whole. */
function ranksFromMiddle(values: Float64Array): Float64Array {
  const count = values.length;
  const scale = unitScale(count);
  return rank(values, 'average').map((place) => (place - (count + 1) / 2) * scale);
}

/** Mean outcomes, in a unit of their own. */
export interface MeanOutcomes {
  readonly top: number;
  readonly all: number;
}

/**
 * The mean outcome of the accounts with the highest scores, and of all. The top is the share's number of accounts,
 * rounded, one at least, and all that are tied with the last of them.
 */
export function meanOutcomes(scores: Float64Array, outcomes: Float64Array, share: number): MeanOutcomes {
  const { keys } = sortAscending(scores);
  // 0.29 of 50 is 14.5, which a product of doubles misses by its last digit.
  const exact = Number((share * keys.length).toPrecision(14));
  const edge = keys[keys.length - Math.max(1, Math.round(exact))];
  const scale = unitScale(outcomes.reduce((largest, outcome) => Math.max(largest, Math.abs(outcome)), 0));
  const all = outcomes.map((outcome) => outcome * scale);
  const top = all.filter((_, i) => scores[i] >= edge);
  return { top: steadySum(top) / top.length, all: steadySum(all) / all.length };
}
