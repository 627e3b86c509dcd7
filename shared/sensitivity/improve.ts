/** A criterion of one account as it is, and how far its rating can go. */
export interface Room {
  readonly name: string;
  readonly weight: number;
  /** NaN where the account has none, and so can't raise it. */
  readonly rating: number;
  /** The highest rating that the criterion's scale gives. */
  readonly best: number;
}

export interface Step {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** What the step adds to the score. */
  readonly gain: number;
}

/**
 * The fewest rating points that lift a score to a target: heaviest criteria first, of equal ones the first, each raised
 * as far as it goes but the last, which stops where the target is reached. A point is worth its weight, so no other way
 * takes fewer. Empty where nothing is needed, undefined where all at their best fall short.
 */
export function improve(criteria: readonly Room[], target: number): Step[] | undefined {
  const counting = criteria.filter(({ rating, weight }) => rating === rating && weight > 0);
  const ratings = counting.map(({ rating }) => rating);
  const total = counting.reduce((sum, { weight }) => sum + weight, 0);
  const steps: Step[] = [];
  const heaviestFirst = counting.map((_, i) => i).sort((a, b) => counting[b].weight - counting[a].weight);
  for (const i of heaviestFirst) {
    if (meanRating(counting, ratings) >= target) break;
    const { name, weight, rating, best } = counting[i];
    if (rating >= best) continue;
    ratings[i] = leastRating(counting, ratings, i, target);
    steps.push({ name, from: rating, to: ratings[i], gain: (weight * (ratings[i] - rating)) / total });
  }
  return meanRating(counting, ratings) >= target ? steps : undefined;
}

/** The score, summed as KAMSCORE sums it: what reaches the target here reaches it there, to the last digit. */
export function meanRating(
  criteria: readonly { readonly weight: number }[],
  ratings: readonly number[],
): number {
  let points = 0;
  let weights = 0;
  criteria.forEach(({ weight }, i) => {
    points += weight * ratings[i];
    weights += weight;
  });
  return points / weights;
}

/** The rating of one criterion with which the score just is the target, the other ratings as they are; at most its best. */
function leastRating(
  criteria: readonly Room[],
  ratings: readonly number[],
  i: number,
  target: number,
): number {
  const { weight, rating: present, best } = criteria[i];
  let points = 0;
  let weights = 0;
  criteria.forEach((other, k) => {
    weights += other.weight;
    if (k !== i) points += other.weight * ratings[k];
  });
  const reaches = (rating: number) =>
    meanRating(
      criteria,
      ratings.map((other, k) => (k === i ? rating : other)),
    ) >= target;
  // Beside weights that are larger by far, the difference may be lost.
  let rating = Math.max(present, (target * weights - points) / weight);
  // Only the dust of its last digits is taken off: 7.8, but 23/3 with all its digits.
  const plain = Number(rating.toPrecision(12));
  const isDust = Math.abs(plain - rating) <= 64 * Number.EPSILON * rating;
  if (isDust && reaches(plain)) return Math.min(plain, best);
  // The quotient may fall short in its last digits.
  for (let nudge = Number.EPSILON; !reaches(rating); nudge *= 2) rating += rating * nudge;
  return Math.min(rating, best);
}
