import { sum } from '../running-sums';

/** Criteria compared with the best and with the worst; every entry is 1 or more. */
export interface BestWorst {
  /** How many times the best outweighs each criterion; 1 for the best. */
  readonly bestToOthers: readonly number[];
  /** How many times each criterion outweighs the worst; 1 for the worst. */
  readonly othersToWorst: readonly number[];
  /** How many times the best outweighs the worst, above 1: both lists say it. */
  readonly bestToWorst: number;
}

export interface BestWorstWeights {
  /** They add up to 1. */
  readonly weights: number[];
  /** ξᴸ: the largest |w_best − a·w| and |w − b·w_worst| that is left; 0 when the comparisons agree. */
  readonly deviation: number;
}

/** Products of comparisons with decimals that agree may differ in their last digit. */
const rounding = 1e-12;

/**
 * The linear best-worst model (Rezaei 2016): the weights w ≥ 0, Σw = 1, with the least ξ such that every
 * |w_best − aⱼwⱼ| ≤ ξ and |wⱼ − bⱼw_worst| ≤ ξ. Criteria that both lists put level with the best (or the worst) weigh
 * as much as it.
 *
 * No simplex is needed. Measured in units of ξ, the least ξ is the largest total. Whatever the weights p of the best and
 * q of the worst, another can then be raised to min((p + 1) / a, bq + 1), which grows with p and q; and p and q bound
 * each other only by |p − kq| ≤ r, once for the pair itself (k = bestToWorst, r = 1) and once for each other criterion
 * (k = ab, r = a + 1), where its two bounds would pass each other. So the optimum has the largest q that leaves room for
 * p, and the largest p for that q; it is the only one.
 */
export function bestWorst({ bestToOthers, othersToWorst, bestToWorst }: BestWorst): BestWorstWeights {
  const level = bestToOthers.map((a, j) => {
    const b = othersToWorst[j];
    return a === 1 && b === bestToWorst ? 'best' : b === 1 && a === bestToWorst ? 'worst' : 'between';
  });
  const bands = [{ k: bestToWorst, r: 1 }];
  level.forEach((place, j) => {
    const a = bestToOthers[j];
    if (place === 'between') bands.push({ k: a * othersToWorst[j], r: a + 1 });
  });

  let worst = Infinity;
  for (const low of bands) {
    for (const high of bands) {
      if (high.k - low.k > rounding * high.k) worst = Math.min(worst, (low.r + high.r) / (high.k - low.k));
    }
  }
  const agree = worst === Infinity;
  // When all agree there is no deviation to measure in, and any size of the worst will do.
  const unit = agree ? 0 : 1;
  if (agree) worst = 1;
  const best = Math.min(...bands.map(({ k, r }) => k * worst + r * unit));
  const sizes = level.map((place, j) => {
    if (place !== 'between') return place === 'best' ? best : worst;
    return Math.min((best + unit) / bestToOthers[j], othersToWorst[j] * worst + unit);
  });
  const total = sum(Float64Array.from(sizes).sort());
  return { weights: sizes.map((size) => size / total), deviation: unit / total };
}
