import { random32 } from './random';

/** How far weights may stray: each up to this share of itself, or to `any` weights at all. */
export type Spread = number | 'any';

const wholes = 2 ** 32;

/**
 * Draws weights, one set a call, into `out`. With a number for the spread each weight is its own plus or minus up to that
 * share of it, uniformly; with `any` all sets of shares are alike likely (gaps between sorted uniform numbers, which
 * need no logarithm and are exact). The sum of a set is not 1: only proportions count. No weight falls below 0.
 */
export function weightDraws(
  weights: readonly number[],
  spread: Spread,
  seed: number,
): (out: Float64Array) => void {
  const next = random32(seed);
  // The middle of each of 2³² cells: strictly between 0 and 2³².
  const inside = () => next() + 0.5;
  if (spread !== 'any') {
    return (out) => {
      weights.forEach((weight, k) => {
        out[k] = weight * (1 + spread * (inside() / (wholes / 2) - 1));
      });
    };
  }
  const last = weights.length - 1;
  return (out) => {
    for (let k = 0; k < last; k++) {
      const cut = inside();
      let to = k;
      for (; to > 0 && out[to - 1] > cut; to--) out[to] = out[to - 1];
      out[to] = cut;
    }
    out[last] = wholes;
    for (let k = last; k > 0; k--) out[k] -= out[k - 1];
  };
}
