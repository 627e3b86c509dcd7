import { unitScale } from '../power-of-two';
import { contenders } from './contenders';
import { withoutCopies } from './copies';
import { ratingRows } from './rating-rows';
import { topFinder } from './top-finder';
import { weightDraws, type Spread } from './weight-draws';

export interface Draws {
  readonly spread: Spread;
  readonly draws: number;
  readonly seed: number;
}

/**
 * The share of the draws in which an account is in the top N, that is, in which fewer than N score strictly higher
 * (the rank acceptability of SMAA-2, Lahdelma & Salminen 2001, summed over the first N ranks). Draws depend on the seed
 * and the weights alone, never on the accounts. Rows whose score is NaN take no part and get NaN.
 */
export function topChances(
  ratings: Float64Array,
  scores: Float64Array,
  weights: readonly number[],
  top: number,
  { spread, draws, seed }: Draws,
): Float64Array {
  const chances = scores.map((score) => (score === score ? 0 : NaN));
  const scored = Array.from(scores.keys()).filter((row) => scores[row] === scores[row]);
  if (top >= scored.length) {
    scored.forEach((row) => (chances[row] = 1));
    return chances;
  }
  const counting = weights.map((_, k) => k).filter((k) => weights[k] > 0);
  const scale = unitScale(Math.max(...weights));
  const counted = counting.map((k) => weights[k] * scale);
  const rows = ratingRows(ratings, scores.length, scored, counting);
  const kept = contenders(rows, counted, spread, top);
  const { accounts, like } = withoutCopies(rows, kept, top);
  const { find, found } = topFinder(rows, accounts, top);
  const draw = weightDraws(counted, spread, seed);
  const drawn = new Float64Array(counted.length);
  // Without spread every draw is the same.
  const rounds = spread === 0 ? 1 : draws;
  const hits = new Uint32Array(accounts.length);
  for (let round = 0; round < rounds; round++) {
    draw(drawn);
    const count = find(drawn);
    for (let i = 0; i < count; i++) hits[found[i]]++;
  }
  kept.forEach((account, i) => (chances[scored[account]] = hits[like[i]] / rounds));
  return chances;
}
