import { bestRating } from '../../../shared/model/model';
import { improve } from '../../../shared/sensitivity/improve';
import { tippingShares } from '../../../shared/sensitivity/tipping';
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

/** The weight at which an account would leave its tier, where changing one criterion's weight can do that. */
export interface TierEdge {
  readonly criterion: string;
  readonly present: number;
  readonly share: number;
  /** The tier that it would come into. */
  readonly to: string;
}

/** The edges of an account's tier by score, upwards and downwards, the nearest first; none at no or all of the weight. */
export function tierEdges(standing: Standing, row: number): TierEdge[] {
  const { tiers, places } = standing;
  const place = places[row];
  if (place < 0) return [];
  const below = tiers[place + 1] && edgesAt(standing, row, tiers[place].score, tiers[place + 1].label);
  const above = tiers[place - 1] && edgesAt(standing, row, tiers[place - 1].score, tiers[place - 1].label);
  return [...(below ?? []), ...(above ?? [])].sort(
    (a, b) => Math.abs(a.share - a.present) - Math.abs(b.share - b.present),
  );
}

function edgesAt(
  { accounts, ratings }: Standing,
  row: number,
  minimum: number | undefined,
  to: string,
): TierEdge[] {
  if (minimum === undefined) return [];
  const { criteria } = accounts.model;
  const own = criteria.map((_, k) => ratings[k * accounts.rows + row]);
  const weights = criteria.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return tippingShares(own, weights, minimum).flatMap((share, k): TierEdge[] =>
    share === undefined || share === 0 || share === 1
      ? []
      : [{ criterion: criteria[k].name, present: weights[k] / total, share, to }],
  );
}

/** Whether the score alone decides on an account's tier: no dimensions, no capacity that its score is above already. */
export function isDecidedByScore({ tiers, places, scores }: Standing, row: number): boolean {
  const above = tiers[places[row] - 1];
  return (
    tiers.every(({ dimensions }) => dimensions.length === 0) &&
    (above?.score === undefined || scores[row] < above.score)
  );
}

/** The tier above an account's own and the score it asks for; undefined at the top and for tiers by rule. */
export function nextTier(
  { tiers, places }: Standing,
  row: number,
): { label: string; score: number } | undefined {
  const above = tiers[places[row] - 1];
  return above?.score === undefined ? undefined : { label: above.label, score: above.score };
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
