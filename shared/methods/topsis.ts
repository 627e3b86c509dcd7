import { steadyProduct } from '../weights/steady-sum';
import type { Measures } from './measures';

/** What an account is when it is as near to the best of all as to the worst, because all are alike. */
const neither = 0.5;

/**
 * How near each account is to the best of all accounts on every criterion, and how far from the worst: d⁻ / (d⁺ + d⁻),
 * from 0 to 1, by vector normalisation (Hwang & Yoon 1981). Half where all are alike. A criterion that is left out for an
 * account adds nothing to its distances, which is what spreading its weight over the others comes to. NaN where nothing
 * counts. The order of accounts never touches a digit.
 */
export function topsis({ rows, measures, counted }: Measures): Float64Array {
  const heaviest = Math.max(...measures.map(({ weight }) => weight));
  const differing = measures
    .filter(({ low, high }) => low < high)
    .map(({ values, count, weight, falls, low, high }): Axis => {
      const present = count === rows ? values : withoutBlanks(values, count);
      const factor = weight / heaviest / Math.sqrt(steadyProduct(present, present));
      return { values, factor, best: falls ? low : high, worst: falls ? high : low };
    });
  const toBest = new Float64Array(rows);
  const toWorst = new Float64Array(rows);
  for (let begin = 0; begin < rows; begin += stretch) {
    const end = Math.min(begin + stretch, rows);
    for (const axis of differing) addSquares(axis, toBest, toWorst, begin, end);
  }
  for (let r = 0; r < rows; r++) {
    const near = Math.sqrt(toWorst[r]);
    const far = Math.sqrt(toBest[r]);
    toWorst[r] = counted[r] === 0 ? NaN : near + far === 0 ? neither : near / (far + near);
  }
  return toWorst;
}

/** So many sums at a time stay in the processor's cache while the criteria are added. */
const stretch = 1024;

/** A criterion in units of its vector's length, times its weight. */
interface Axis {
  readonly values: Float64Array;
  readonly factor: number;
  readonly best: number;
  readonly worst: number;
}

function addSquares(
  { values, factor, best, worst }: Axis,
  toBest: Float64Array,
  toWorst: Float64Array,
  begin: number,
  end: number,
): void {
  for (let r = begin; r < end; r++) {
    const value = values[r];
    if (value !== value) continue;
    const short = (best - value) * factor;
    const ahead = (value - worst) * factor;
    toBest[r] += short * short;
    toWorst[r] += ahead * ahead;
  }
}

function withoutBlanks(values: Float64Array, count: number): Float64Array {
  const present = new Float64Array(count);
  for (let r = 0, at = 0; r < values.length; r++) if (values[r] === values[r]) present[at++] = values[r];
  return present;
}
