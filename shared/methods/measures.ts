import type { BlankPolicy, Criterion, Point } from '../model/model';
import { fallsWithValue, scales } from '../model/scales';
import { unitScale } from '../power-of-two';
import type { Accounts } from '../scoring/accounts';
import { rangeOf } from '../scoring/range';

/** One criterion's measured values, as methods that compare accounts with each other want them. */
interface Measure {
  readonly weight: number;
  /** Whether small values are good. */
  readonly falls: boolean;
  /** One per account, in a unit that leaves the largest in size between a half and 1; NaN where it is left out. */
  readonly values: Float64Array;
  /** How many are not left out. */
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

export interface Measures {
  readonly rows: number;
  /** The criteria that weigh something and have values. */
  readonly measures: readonly Measure[];
  /** The weight of the criteria that count for each account; 0 for rows that are blank or have a bad cell. */
  readonly counted: Float64Array;
}

/** What a blank counts as under each policy: the worst of the block's values, or the midpoint between worst and best. */
const fillOf: Readonly<Record<BlankPolicy, (low: number, high: number, falls: boolean) => number>> = {
  Skip: () => NaN,
  Error: () => NaN,
  Worst: (low, high, falls) => (falls ? high : low),
  Middle: (low, high) => low + (high - low) / 2,
};

/**
 * The measured values of the accounts by criterion, blanks treated as the model says. Rows with a bad cell take no part.
 * Words stand for their ratings, and so do values on a curve that both rises and falls, which have no direction.
 */
export function measuresOf(accounts: Accounts): Measures {
  const { rows, model } = accounts;
  const measures: Measure[] = [];
  model.criteria.forEach((criterion, k) => {
    if (criterion.weight === 0) return;
    const measure = measureOf(accounts, criterion, k);
    if (measure.count > 0) measures.push(measure);
  });
  return { rows, measures, counted: countedWeight(rows, measures) };
}

function countedWeight(rows: number, measures: readonly Measure[]): Float64Array {
  const counted = new Float64Array(rows);
  if (measures.every(({ count }) => count === rows)) {
    return counted.fill(measures.reduce((sum, { weight }) => sum + weight, 0));
  }
  for (const { weight, values } of measures) {
    for (let r = 0; r < rows; r++) if (values[r] === values[r]) counted[r] += weight;
  }
  return counted;
}

function measureOf(accounts: Accounts, criterion: Criterion, k: number): Measure {
  const { rows, raw, errors, empty } = accounts;
  const column = raw.subarray(k * rows, (k + 1) * rows);
  const values = new Float64Array(rows);
  const hasDirection = isMonotone(criterion.points);
  let source = column;
  if (!hasDirection || errors.size > 0) {
    source = values;
    if (hasDirection) values.set(column);
    else scales[criterion.scale].rate(column, values, criterion);
    errors.forEach((_, row) => (values[row] = NaN));
  }

  let { count, low, high } = rangeOf(source);
  if (count === 0) return { weight: criterion.weight, falls: false, values, count, low: 0, high: 0 };
  let largest = Math.max(Math.abs(low), Math.abs(high));
  do {
    const scale = unitScale(largest);
    multiply(source, scale, values);
    low *= scale;
    high *= scale;
    largest *= scale;
    source = values;
  } while (unitScale(largest) !== 1);

  const falls = hasDirection && fallsWithValue(criterion);
  const fill = fillOf[criterion.blank](low, high, falls);
  for (let r = 0; fill === fill && r < rows; r++) {
    if (values[r] === values[r] || empty.has(r) || errors.has(r)) continue;
    values[r] = fill;
    count++;
  }
  return { weight: criterion.weight, falls, values, count, low, high };
}

/** Four at a time, as `rangeOf` goes. */
function multiply(values: Float64Array, factor: number, out: Float64Array): void {
  const four = values.length & ~3;
  for (let r = 0; r < four; r += 4) {
    out[r] = values[r] * factor;
    out[r + 1] = values[r + 1] * factor;
    out[r + 2] = values[r + 2] * factor;
    out[r + 3] = values[r + 3] * factor;
  }
  for (let r = four; r < values.length; r++) out[r] = values[r] * factor;
}

/** Whether a value curve never turns from rising to falling or back; a criterion without one doesn't either. */
export function isMonotone(points: readonly Point[]): boolean {
  const rises = points.slice(1).map(({ rating }, i) => Math.sign(rating - points[i].rating));
  return !(rises.includes(1) && rises.includes(-1));
}
