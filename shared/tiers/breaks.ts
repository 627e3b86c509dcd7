import { closeEnough } from '../plain-number';
import { sortAscending } from '../scoring/sort-ascending';

/** The different values of a list in rising order, and how often each occurs. NaN is left out. */
export interface Distinct {
  readonly values: Float64Array;
  readonly counts: Float64Array;
}

export function distinctValues(list: Float64Array): Distinct {
  const { keys } = sortAscending(list);
  const values = new Float64Array(keys.length);
  const counts = new Float64Array(keys.length);
  let size = 0;
  for (let i = 0; i < keys.length; i++) {
    if (i === 0 || keys[i] !== keys[i - 1]) values[size++] = keys[i];
    counts[size - 1]++;
  }
  return { values: values.subarray(0, size), counts: counts.subarray(0, size) };
}

/**
 * Natural breaks: the highest value of each class, lowest class first, such that the squared distances of the values
 * from the means of their classes add up to the least possible (Fisher 1958). `classes` is at most the number of
 * different values. Of partitions that are equally good, the one with the fewest values in the lower classes.
 *
 * The best beginning of the last class never moves down as values or classes are added, so each class costs
 * O(n log n) at most, by dividing the values in the middle, instead of O(n²).
 */
export function naturalBreaks(distinct: Distinct, classes: number): Float64Array {
  const n = distinct.values.length;
  const spread = spreadOf(distinct);
  let least: Float64Array = new Float64Array(n + 1).map((_, end) => (end > 0 ? spread(0, end) : 0));
  let beginWithFewer = new Int32Array(n + 1);
  /** For each further class and each end, where the class that ends there begins. */
  const begins: Int32Array[] = [];

  for (let k = 2; k <= classes; k++) {
    const before = least;
    const after = new Float64Array(n + 1).fill(Infinity);
    const begin = new Int32Array(n + 1);
    const divide = (firstEnd: number, lastEnd: number, low: number, high: number): void => {
      if (firstEnd > lastEnd) return;
      const end = (firstEnd + lastEnd) >> 1;
      const to = Math.min(high, end - 1);
      // Rounding may turn the order of two equal totals around; one candidate is always left.
      for (let from = Math.min(Math.max(low, beginWithFewer[end]), to); from <= to; from++) {
        const total = before[from] + spread(from, end);
        // Equally good, but for the dust of its digits, is not better.
        if (total < after[end] * (1 - closeEnough)) {
          after[end] = total;
          begin[end] = from;
        }
      }
      divide(firstEnd, end - 1, low, begin[end]);
      divide(end + 1, lastEnd, begin[end], high);
    };
    // The last class ends with the last value, and every other leaves a value for each class to come.
    const lastEnd = n - (classes - k);
    divide(k === classes ? n : k, lastEnd, k - 1, lastEnd - 1);
    begins.push(begin);
    beginWithFewer = begin;
    least = after;
  }

  const highest = new Float64Array(classes);
  for (let k = classes, end = n; k >= 1; k--) {
    highest[k - 1] = distinct.values[end - 1];
    if (k > 1) end = begins[k - 2][end];
  }
  return highest;
}

/**
 * The squared distances from their mean of the values from `from` up to, not with, `to`, by running sums. The sums run
 * outwards from the middle value and in a unit near the range: exact for whole numbers, free of outliers at either
 * end for the bulk of the values, and finite for any size.
 */
function spreadOf({ values, counts }: Distinct): (from: number, to: number) => number {
  const n = values.length;
  const middle = n >> 1;
  // Numbers of both signs near the largest there are lie further apart than a number can say; their halves don't.
  const part = values[n - 1] - values[0] < Infinity ? 1 : 0.5;
  const unit = powerOfTwoNear(values[n - 1] * part - values[0] * part);
  const weights = new Float64Array(n + 1);
  const sums = new Float64Array(n + 1);
  const squares = new Float64Array(n + 1);
  const run = (i: number, here: number, next: number, sign: number) => {
    const x = (values[i] * part - values[middle] * part) / unit;
    weights[next] = weights[here] + sign * counts[i];
    sums[next] = sums[here] + sign * counts[i] * x;
    squares[next] = squares[here] + sign * counts[i] * x * x;
  };
  for (let i = middle; i < n; i++) run(i, i, i + 1, 1);
  for (let i = middle - 1; i >= 0; i--) run(i, i + 1, i, -1);
  return (from, to) => {
    if (to - from === 1) return 0;
    const sum = sums[to] - sums[from];
    const spread = squares[to] - squares[from] - (sum * sum) / (weights[to] - weights[from]);
    return spread > 0 ? spread : 0;
  };
}

/** At least half of the range, which is a number in every case. Dividing by a power of two loses no digit. */
function powerOfTwoNear(range: number): number {
  let unit = 1;
  while (unit < range / 2) unit *= 2;
  while (range > 0 && unit > range) unit /= 2;
  return unit;
}
