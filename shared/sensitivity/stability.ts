import { sortAscending } from '../scoring/sort-ascending';
import { envelope, type Stretch } from './envelope';
import { meetings, scoreAt, shareCurves, type ShareCurves } from './share-curves';

/** The shares of the weight between which the top stays as it is. */
export interface ShareRange {
  readonly lowest: number;
  readonly present: number;
  readonly highest: number;
}

/** Scores that differ by no more than the dust of their last digits are tied. */
const dust = 1e-12;

/**
 * For each criterion the range of its share, around the present one, in which the set of the top stays as it is, the
 * others keeping their proportions (weight stability intervals: Triantaphyllou & Sánchez 1997, for a set of accounts).
 * An account is in the top N when fewer than N score higher; so accounts tied at the edge are all in it, and unless
 * their tie lasts, the range is the present share alone. A criterion that holds all the weight stays at 1, for the
 * others have no proportions. Rows without a present score (NaN) take no part.
 */
export function stability(
  ratings: Float64Array,
  scores: Float64Array,
  weights: readonly number[],
  top: number,
): ShareRange[] {
  const rangeOf = stabilityFinder(ratings, scores, weights, top);
  return weights.map((_, criterion) => rangeOf(criterion));
}

/** As stability, a criterion at a time. */
export function stabilityFinder(
  ratings: Float64Array,
  scores: Float64Array,
  weights: readonly number[],
  top: number,
): (criterion: number) => ShareRange {
  const { order, keys } = sortAscending(scores);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => weight / total);
  if (top >= order.length) return (criterion) => ({ lowest: 0, present: shares[criterion], highest: 1 });

  const edge = keys[order.length - top] - dust;
  const inside: number[] = [];
  const outside: number[] = [];
  keys.forEach((key, i) => (key >= edge ? inside : outside).push(i));
  return (criterion) => {
    const present = shares[criterion];
    if (present === 1) return { lowest: 1, present, highest: 1 };
    const curves = shareCurves(ratings, order, weights, criterion);
    const floor = envelope(curves, inside, -1);
    const ceiling = outside.length > 0 ? envelope(curves, outside, 1) : [];
    const tiesAreEnough = (account: number) =>
      inside.length === top || countTied(curves, inside, account) > inside.length - top;
    const reach = (end: number) => firstChange(curves, floor, ceiling, tiesAreEnough, present, end);
    return { lowest: reach(0), present, highest: reach(1) };
  };
}

/**
 * Goes from the present share to an end, and stops where the best outsider reaches the least of the top, or where the
 * least of the top are too few to be there by their tie.
 */
function firstChange(
  curves: ShareCurves,
  floor: readonly Stretch[],
  ceiling: readonly Stretch[],
  tiesAreEnough: (account: number) => boolean,
  present: number,
  end: number,
): number {
  const onwards = end > present ? 1 : -1;
  const stops = [...floor, ...ceiling]
    .map(({ until }) => until)
    .filter((stop) => (stop - present) * onwards > dust);
  stops.sort((a, b) => (a - b) * onwards);
  let from = present;
  for (const to of [...stops, end]) {
    const least = accountAt(floor, (from + to) / 2);
    if (!tiesAreEnough(least)) return from;
    if (ceiling.length > 0) {
      const best = accountAt(ceiling, (from + to) / 2);
      const met = meetings(curves, least, best).filter(
        (share) => (share - from) * onwards >= 0 && (to - share) * onwards >= 0,
      );
      if (met.length > 0) return onwards > 0 ? Math.min(...met) : Math.max(...met);
      // A meeting at a stop itself may round to the far side of it.
      if (scoreAt(curves, best, to) > scoreAt(curves, least, to)) return from;
    }
    from = to;
  }
  return end;
}

function accountAt(stretches: readonly Stretch[], share: number): number {
  let low = 0;
  let high = stretches.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (stretches[middle].until < share) low = middle + 1;
    else high = middle;
  }
  return stretches[low].account;
}

/** How many have the same curve: three shares tell two hyperbolas apart. */
function countTied(curves: ShareCurves, accounts: readonly number[], account: number): number {
  const scores = [0, 0.5, 1].map((share) => scoreAt(curves, account, share));
  return accounts.filter((other) =>
    scores.every((score, i) => Math.abs(scoreAt(curves, other, i / 2) - score) <= dust),
  ).length;
}
