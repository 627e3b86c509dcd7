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
      const isWhole = count === rows;
      const present = isWhole ? values : withoutBlanks(values, count);
      const factor = weight / heaviest / Math.sqrt(steadyProduct(present, present));
      return { values, isWhole, factor, best: falls ? low : high, worst: falls ? high : low };
    });
  const toBest = new Float64Array(rows);
  const toWorst = new Float64Array(rows);
  for (let begin = 0; begin < rows; begin += stretch) {
    const end = Math.min(begin + stretch, rows);
    for (const axis of differing) addSquares(axis, toBest, toWorst, begin, end);
    closeness(counted, toBest, toWorst, begin, end);
  }
  return toWorst;
}

/** So many sums at a time stay in the processor's cache while the criteria are added. */
const stretch = 1024;

/** A criterion in units of its vector's length, times its weight. */
interface Axis {
  readonly values: Float64Array;
  /** Whether no account is left out. */
  readonly isWhole: boolean;
  readonly factor: number;
  readonly best: number;
  readonly worst: number;
}

function addSquares(
  { values, isWhole, factor, best, worst }: Axis,
  toBest: Float64Array,
  toWorst: Float64Array,
  begin: number,
  end: number,
): void {
  // Four at a time, as `rangeOf` goes.
  const four = isWhole ? end - ((end - begin) % 4) : begin;
  for (let r = begin; r < four; r += 4) {
    const a = values[r];
    const b = values[r + 1];
    const c = values[r + 2];
    const d = values[r + 3];
    toBest[r] += square((best - a) * factor);
    toBest[r + 1] += square((best - b) * factor);
    toBest[r + 2] += square((best - c) * factor);
    toBest[r + 3] += square((best - d) * factor);
    toWorst[r] += square((a - worst) * factor);
    toWorst[r + 1] += square((b - worst) * factor);
    toWorst[r + 2] += square((c - worst) * factor);
    toWorst[r + 3] += square((d - worst) * factor);
  }
  for (let r = four; r < end; r++) {
    const value = values[r];
    if (value !== value) continue;
    toBest[r] += square((best - value) * factor);
    toWorst[r] += square((value - worst) * factor);
  }
}

function square(x: number): number {
  return x * x;
}

/** Puts the closeness where the distance to the worst stood. */
function closeness(
  counted: Float64Array,
  toBest: Float64Array,
  toWorst: Float64Array,
  begin: number,
  end: number,
): void {
  for (let r = begin; r < end; r++) {
    const near = Math.sqrt(toWorst[r]);
    const far = Math.sqrt(toBest[r]);
    if (counted[r] === 0) toWorst[r] = NaN;
    else if (near + far === 0) toWorst[r] = neither;
    else toWorst[r] = near / (far + near);
  }
}

function withoutBlanks(values: Float64Array, count: number): Float64Array {
  const present = new Float64Array(count);
  for (let r = 0, at = 0; r < values.length; r++) if (values[r] === values[r]) present[at++] = values[r];
  return present;
}
