import { bestRating } from '../../../shared/model/model';
import { improve } from '../../../shared/sensitivity/improve';
import { sortAscending } from '../../../shared/scoring/sort-ascending';
import type { Standing } from './preview';

/** Each criterion's points in an account's score; 0 where it is left out. They add up to the score. */
export function pointsOf({ accounts, ratings }: Standing, row: number): number[] {
  const { rows, model } = accounts;
  const rating = (k: number) => ratings[k * rows + row];
  const counted = model.criteria.reduce(
    (sum, { weight }, k) => sum + (rating(k) === rating(k) ? weight : 0),
    0,
  );
  return model.criteria.map(({ weight }, k) =>
    rating(k) === rating(k) ? (weight * rating(k)) / counted : 0,
  );
}

/** The account with the best and the one with the median score; undefined where none has a score. */
export function referenceRows({ scores }: Standing): { best: number; median: number } | undefined {
  const { order } = sortAscending(scores);
  if (order.length === 0) return undefined;
  return { best: order[order.length - 1], median: order[(order.length - 1) >> 1] };
}

/** The tier above an account's own and what it takes to come in. */
export interface NextTier {
  readonly label: string;
  /** The score to reach; where the tier is full, that of the lowest account in it, which is to be passed. */
  readonly score: number;
  readonly full: boolean;
}

/** Undefined at the top and for tiers by rule. */
export function nextTier({ tiers, places, scores, counts }: Standing, row: number): NextTier | undefined {
  const place = places[row] - 1;
  const above = tiers[place];
  if (above?.score === undefined) return undefined;
  if (counts[place] < above.capacity) return { label: above.label, score: above.score, full: false };
  const lowest = scores.reduce(
    (least, score, at) => (places[at] === place && score < least ? score : least),
    bestRating,
  );
  return { label: above.label, score: lowest, full: true };
}

/** The ratings to raise, and how far, to reach a score with the fewest points; undefined where it is out of reach. */
export function improvements(
  { accounts, ratings }: Standing,
  row: number,
  target: number,
): { name: string; from: number; to: number }[] | undefined {
  const { criteria } = accounts.model;
  const rooms = criteria.map(({ name, weight }, k) => {
    return { name, weight, rating: ratings[k * accounts.rows + row], best: bestRating };
  });
  return improve(rooms, target);
}
