import { sortAscending } from '../scoring/sort-ascending';
import type { RatingRows } from './rating-rows';
import type { Spread } from './weight-draws';

/** Scores closer than this are not called different before they are drawn. */
const margin = 1e-9;

/** How many of the best an account is compared with one by one, for each place in the top, and at most. */
const rivalsPerPlace = 4;
const mostRivals = 512;

/**
 * The accounts that may come into the top with some of the weights that can be drawn, the likely best first. Left out
 * are only accounts that for certain have at least `top` others above them whatever the draw, so counting among those
 * kept gives the same as counting among all.
 */
export function contenders(
  rows: RatingRows,
  weights: readonly number[],
  spread: Spread,
  top: number,
): number[] {
  const count = rows.data.length / rows.width;
  const low = weights.map((weight) => (spread === 'any' ? 0 : weight * (1 - spread)));
  const high = weights.map((weight) => (spread === 'any' ? 1 : weight * (1 + spread)));
  const least = new Float64Array(count);
  const most = new Float64Array(count);
  for (let i = 0; i < count; i++) {
    least[i] = -highestMean(rows, i, low, high, -1);
    most[i] = highestMean(rows, i, low, high, 1);
  }
  const bar = sortAscending(least).keys[count - top] - margin;
  const { order } = sortAscending(least.map((score, i) => (most[i] >= bar ? -score - most[i] : NaN)));
  const rivals = Math.min(order.length, rivalsPerPlace * top, mostRivals);
  return Array.from(order).filter((account) => {
    let above = 0;
    for (let rival = 0; rival < rivals && above < top; rival++) {
      if (alwaysAbove(rows, order[rival], account, spread === 'any' ? undefined : { low, high })) above++;
    }
    return above < top;
  });
}

/**
 * The highest mean of an account's ratings (with sign −1: of their negatives) that weights between low and high give. It
 * has all weight that is free on the ratings from one of them upwards, so each is tried.
 */
function highestMean(
  { data, width }: RatingRows,
  account: number,
  low: readonly number[],
  high: readonly number[],
  sign: 1 | -1,
): number {
  const begin = account * width;
  let best = -Infinity;
  for (let from = begin; from < begin + width; from++) {
    if (data[from] !== data[from]) continue;
    let points = 0;
    let weight = 0;
    for (let k = 0; k < width; k++) {
      const rating = data[begin + k];
      if (rating !== rating) continue;
      const share = sign * (rating - data[from]) >= 0 ? high[k] : low[k];
      points += share * sign * rating;
      weight += share;
    }
    best = Math.max(best, points / weight);
  }
  return best;
}

/**
 * Whether one account scores above another with all weights within bounds, or with any weights at all. Told only of two
 * that have ratings for the same criteria.
 */
function alwaysAbove(
  { data, width }: RatingRows,
  one: number,
  other: number,
  bounds: { readonly low: readonly number[]; readonly high: readonly number[] } | undefined,
): boolean {
  let worst = bounds ? 0 : -Infinity;
  let total = bounds ? 0 : 1;
  for (let k = 0, a = one * width, b = other * width; k < width; k++, a++, b++) {
    const gap = data[b] - data[a];
    if (gap === gap) {
      if (!bounds) worst = Math.max(worst, gap);
      else worst += gap * (gap > 0 ? bounds.high[k] : bounds.low[k]);
      if (bounds) total += bounds.high[k];
    } else if (data[a] === data[a] || data[b] === data[b]) return false;
  }
  return worst < -margin * total;
}
