/**
 * Scores as functions of one criterion's share of the weight, the other weights keeping their proportions. An account's
 * score is (points0 (1 − s) + points1 s) / (weight0 (1 − s) + weight1 s): a straight line for an account that has every
 * rating, a hyperbola where blanks are left out. It rises or falls throughout, and two accounts meet at most twice.
 */
export interface ShareCurves {
  /** Points and weight that count at share 0 and at share 1. */
  readonly points0: Float64Array;
  readonly points1: Float64Array;
  readonly weight0: Float64Array;
  readonly weight1: Float64Array;
}

/**
 * The curves of some rows. An account without another rating scores that rating at every share, one without a rating
 * on the criterion what the others give; so both have a score at the ends, too, where their weight vanishes.
 */
export function shareCurves(
  ratings: Float64Array,
  rows: ArrayLike<number>,
  weights: readonly number[],
  criterion: number,
): ShareCurves {
  const count = rows.length;
  const height = ratings.length / weights.length;
  const points0 = new Float64Array(count);
  const weight0 = new Float64Array(count);
  const others = steady(weights).map((weight, k) => (k === criterion ? 0 : weight));
  others.forEach((weight, k) => {
    if (weight === 0) return;
    for (let i = 0; i < count; i++) {
      const rating = ratings[k * height + rows[i]];
      if (rating !== rating) continue;
      points0[i] += weight * rating;
      weight0[i] += weight;
    }
  });
  const points1 = new Float64Array(count);
  const weight1 = new Float64Array(count);
  const all = others.reduce((sum, weight) => sum + weight, 0);
  for (let i = 0; i < count; i++) {
    const rating = ratings[criterion * height + rows[i]];
    if (rating !== rating) {
      points1[i] = points0[i];
      weight1[i] = weight0[i];
      continue;
    }
    points1[i] = all * rating;
    weight1[i] = all;
    if (weight0[i] > 0) continue;
    points0[i] = points1[i];
    weight0[i] = weight1[i];
  }
  return { points0, points1, weight0, weight1 };
}

/** Weights whose products stay well within the range of doubles; whole numbers as people give them stay whole. */
function steady(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return total < 1e30 && total > 1e-30 ? weights : weights.map((weight) => weight / total);
}

export function scoreAt(
  { points0, points1, weight0, weight1 }: ShareCurves,
  i: number,
  share: number,
): number {
  const rest = 1 - share;
  return (points0[i] * rest + points1[i] * share) / (weight0[i] * rest + weight1[i] * share);
}

/** The shares from 0 to 1 at which two accounts score alike: none to two of them, in no order. */
export function meetings(curves: ShareCurves, i: number, j: number): number[] {
  const { points0, points1, weight0, weight1 } = curves;
  if (weight0[i] === weight0[j] && weight1[i] === weight1[j]) {
    const start = points0[i] - points0[j];
    return sharesAmong([start / (start - (points1[i] - points1[j]))]);
  }
  // start (1 − s)² + 2 middle s (1 − s) + end s² = 0, solved for s / (1 − s) without a difference of like numbers.
  const start = points0[i] * weight0[j] - points0[j] * weight0[i];
  const end = points1[i] * weight1[j] - points1[j] * weight1[i];
  const middle =
    (points0[i] * weight1[j] -
      points0[j] * weight1[i] +
      (points1[i] * weight0[j] - points1[j] * weight0[i])) /
    2;
  const root = Math.sqrt(middle * middle - start * end);
  const larger = middle < 0 ? root - middle : -root - middle;
  return sharesAmong([larger / (larger + end), start / (start + larger)]);
}

/** NaN, where two curves are one or never meet, is no share; a 0 is not a negative one. */
function sharesAmong(numbers: readonly number[]): number[] {
  return numbers.filter((number) => number >= 0 && number <= 1).map((number) => number + 0);
}
