import type { Cell } from '../cells';
import { nextOutside } from '../scoring/range';
import { putInRows, sortForNow } from '../scoring/sort-ascending';
import { bestRating, worstRating, type Criterion } from './model';

/**
 * How a measure becomes a rating of 1 to 10. ONE table: the model reader, the help, the panel and the tests take
 * their scales from here. `rate` fills `out` with the ratings of a column; NaN stays NaN.
 */
export interface Scale {
  readonly help: string;
  /** Which columns of the model table the scale needs. */
  readonly needs: 'optional bounds' | 'bounds' | 'positive bounds' | 'points' | 'words' | 'nothing';
  /** Whether an account's rating depends on the others, so that the block is rated at once and one row alone is an error. */
  readonly comparesAccounts?: true;
  rate(column: Float64Array, out: Float64Array, criterion: Criterion): void;
  /** For a worked line in the help: a criterion's cells, a measured value, and its rating. */
  readonly example: {
    readonly from?: number;
    readonly to?: number;
    readonly points?: string;
    readonly value: Cell;
    readonly rating: number;
  };
}

export type ScaleId = 'Rating' | 'Linear' | 'Log' | 'Percentile' | 'Points' | 'Words';

export const scales: Readonly<Record<ScaleId, Scale>> = {
  Rating: {
    help: 'already a rating from From to To (1 to 10 unless given); a value outside is an error, never clipped',
    needs: 'optional bounds',
    rate: rateLinear,
    example: { value: 7, rating: 7 },
  },
  Linear: {
    help: 'From is worst, To is best, straight in between, clipped outside',
    needs: 'bounds',
    rate: rateLinear,
    example: { from: 0, to: 200, value: 50, rating: 3.25 },
  },
  Log: {
    help: 'as Linear on the logarithm, for amounts that spread over orders of magnitude; From and To above 0',
    needs: 'positive bounds',
    rate: rateLog,
    example: { from: 1000, to: 1_000_000_000, value: 1_000_000, rating: 5.5 },
  },
  Percentile: {
    help: 'the share of the other accounts that are lower (PERCENTRANK.INC, untruncated); needs the whole block',
    needs: 'nothing',
    comparesAccounts: true,
    rate: ratePercentile,
    example: { value: 5, rating: 1 },
  },
  Points: {
    help: 'straight between the points that you give, such as 0=1; 50=4; 100=10',
    needs: 'points',
    rate: ratePoints,
    example: { points: '0=1; 50=4; 100=10', value: 25, rating: 2.5 },
  },
  Words: {
    help: 'a rating for each word, such as Limited=3; Good=6; Strong=9',
    needs: 'words',
    rate: rateWords,
    example: { points: 'Limited=3; Good=6; Strong=9', value: 'good', rating: 6 },
  },
};

export const scaleIds = Object.keys(scales) as ScaleId[];

const span = bestRating - worstRating;

/** Lower is better: what was good becomes as bad. */
function mirror(out: Float64Array): void {
  for (let i = 0; i < out.length; i++) out[i] = worstRating + bestRating - out[i];
}

/**
 * Whether small values are good. From is worst and To is best, so falling bounds say it as plainly as the direction
 * does; saying both does not turn the scale round twice. A value curve says it by its ends, and Lower mirrors the curve.
 */
export function fallsWithValue({ direction, from, to, points }: Criterion): boolean {
  const lower = direction === 'Lower';
  if (points.length === 0) return lower || from > to;
  const curveFalls = points[0].rating > points[points.length - 1].rating;
  return curveFalls !== lower;
}

/** The bounds in rising order, and the ratings at them. */
function endsOf(criterion: Criterion) {
  const low = Math.min(criterion.from, criterion.to);
  const high = Math.max(criterion.from, criterion.to);
  return fallsWithValue(criterion)
    ? { low, high, atLow: bestRating, atHigh: worstRating }
    : { low, high, atLow: worstRating, atHigh: bestRating };
}

function rateLinear(column: Float64Array, out: Float64Array, criterion: Criterion): void {
  const { low, high, atLow, atHigh } = endsOf(criterion);
  if (low === worstRating && high === bestRating) return rateAsIs(column, out, atLow > atHigh);
  const rise = atHigh - atLow;
  const width = high - low;
  for (let i = 0; i < column.length; i++) {
    const x = column[i];
    if (x < low) out[i] = atLow;
    else if (x >= high) out[i] = atHigh;
    else out[i] = atLow + (rise * (x - low)) / width;
  }
}

/** Values that are ratings already, clipped to the scale. */
function rateAsIs(column: Float64Array, out: Float64Array, falls: boolean): void {
  out.set(column);
  const next = (from: number) => nextOutside(out, from, worstRating, bestRating);
  for (let i = next(0); i < out.length; i = next(i + 1)) {
    out[i] = out[i] < worstRating ? worstRating : bestRating;
  }
  if (falls) mirror(out);
}

function rateLog(column: Float64Array, out: Float64Array, criterion: Criterion): void {
  const { low, high, atLow, atHigh } = endsOf(criterion);
  const rise = atHigh - atLow;
  // The logarithm of the quotient keeps a digit or two that a difference of logarithms loses.
  const width = Math.log(high / low);
  for (let i = 0; i < column.length; i++) {
    const x = column[i];
    if (x <= low) out[i] = atLow;
    else if (x >= high) out[i] = atHigh;
    else out[i] = atLow + (rise * Math.log(x / low)) / width;
  }
}

function ratePercentile(column: Float64Array, out: Float64Array, criterion: Criterion): void {
  const { order, keys } = sortForNow(column);
  const others = order.length - 1;
  if (order.length < out.length) out.fill(NaN);
  // Constants within the turn: what changes from turn to turn, the engine puts in an object of its own each time.
  for (let i = 0; i < keys.length;) {
    const key = keys[i];
    const rating = worstRating + (span * i) / others;
    while (i < keys.length && keys[i] === key) keys[i++] = rating;
  }
  putInRows(keys, order, out);
  if (criterion.direction === 'Lower') mirror(out);
}

function ratePoints(column: Float64Array, out: Float64Array, criterion: Criterion): void {
  const { points } = criterion;
  const last = points.length - 1;
  for (let i = 0; i < column.length; i++) {
    const x = column[i];
    if (x !== x) out[i] = NaN;
    else if (x <= points[0].at) out[i] = points[0].rating;
    else if (x >= points[last].at) out[i] = points[last].rating;
    else {
      let k = 1;
      while (points[k].at < x) k++;
      const left = points[k - 1];
      const right = points[k];
      out[i] = left.rating + ((right.rating - left.rating) * (x - left.at)) / (right.at - left.at);
    }
  }
  if (criterion.direction === 'Lower') mirror(out);
}

/** The words were turned into their ratings when the cells were read. */
function rateWords(column: Float64Array, out: Float64Array, criterion: Criterion): void {
  out.set(column);
  if (criterion.direction === 'Lower') mirror(out);
}

/** Whether From and To play a part. */
export function hasBounds(scale: ScaleId): boolean {
  return scales[scale].needs.endsWith('bounds');
}
