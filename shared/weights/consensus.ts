import { sum } from '../running-sums';

/** The mean of several raters' weights, each of which adds up to 1; as exact as sums in no particular order can be. */
export function meanWeights(raters: readonly Float64Array[]): Float64Array {
  return raters[0].map(
    (_, k) => sum(Float64Array.from(raters, (weights) => weights[k]).sort()) / raters.length,
  );
}

/** The largest judgement of the AHP scale, which bounds how one-sided a rater can be. */
const largestJudgement = 9;
/** Raters who agree, or differ as far as can be, do so but for the last digits. */
const rounding = 1e-12;

/**
 * Goepel's AHP consensus indicator (2013, 2018), from 0 (each rater puts all he can on another criterion) to 1 (all say
 * the same): S* = (1/D_β − D_α,min/n) / (1 − D_α,min/n), where ln D_β is the Shannon entropy of the mean weights less the
 * mean entropy of the raters, and D_α,min that of a rater who holds one criterion nine times as important as all others.
 * Points can be more one-sided than AHP's judgements: what falls below 0 is 0.
 */
export function consensus(raters: readonly Float64Array[]): number {
  const criteria = raters[0].length;
  if (criteria === 1) return 1;
  const mixed = entropy(meanWeights(raters));
  const own = sum(Float64Array.from(raters, entropy).sort()) / raters.length;
  const similarity = Math.exp(own - mixed);
  if (similarity > 1 - rounding) return 1;
  const least = leastDiversity(criteria) / criteria;
  const index = (similarity - least) / (1 - least);
  return index < rounding ? 0 : index;
}

/** Shannon's entropy; a weight of 0 adds nothing. */
function entropy(weights: Float64Array): number {
  return sum(weights.map((weight) => (weight > 0 ? -weight * Math.log(weight) : 0)).sort());
}

function leastDiversity(criteria: number): number {
  const oneSided = new Float64Array(criteria).fill(1 / (criteria + largestJudgement - 1));
  oneSided[0] *= largestJudgement;
  return Math.exp(entropy(oneSided));
}
