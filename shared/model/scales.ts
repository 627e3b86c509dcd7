import type { Cell } from '../cells';
import { sortAscending } from '../scoring/sort-ascending';
import { bestRating, worstRating, type Criterion } from './model';

/**
 * How a measure becomes a rating of 1 to 10. ONE table: the model reader, the help, the panel and the tests take
 * their scales from here. `rate` fills `out` (offset `at`, `rows` long) from `raw`; NaN stays NaN.
 */
export interface Scale {
  readonly help: string;
  /** Which columns of the model table the scale needs. */
  readonly needs: 'optional bounds' | 'bounds' | 'positive bounds' | 'points' | 'words' | 'nothing';
  rate(raw: Float64Array, out: Float64Array, at: number, rows: number, criterion: Criterion): void;
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
function mirror(out: Float64Array, at: number, rows: number): void {
  for (let i = at; i < at + rows; i++) out[i] = worstRating + bestRating - out[i];
}

/**
 * Whether small values are good. From is worst and To is best, so falling bounds say it as plainly as the direction
 * does; saying both does not turn the scale round twice.
 */
export function fallsWithValue(criterion: Criterion): boolean {
  return criterion.direction === 'Lower' || criterion.from > criterion.to;
}

function rateLinear(
  raw: Float64Array,
  out: Float64Array,
  at: number,
  rows: number,
  criterion: Criterion,
): void {
  const low = Math.min(criterion.from, criterion.to);
  const high = Math.max(criterion.from, criterion.to);
  const falls = fallsWithValue(criterion);
  if (low === worstRating && high === bestRating) {
    for (let i = at; i < at + rows; i++) {
      const x = raw[i];
      out[i] = x <= worstRating ? worstRating : x >= bestRating ? bestRating : x;
    }
    if (falls) mirror(out, at, rows);
    return;
  }
  const width = high - low;
  for (let i = at; i < at + rows; i++) {
    const x = raw[i];
    const above = x <= low ? 0 : x >= high ? span : (span * (x - low)) / width;
    out[i] = falls ? bestRating - above : worstRating + above;
  }
}

function rateLog(raw: Float64Array, out: Float64Array, at: number, rows: number, criterion: Criterion): void {
  const low = Math.min(criterion.from, criterion.to);
  const high = Math.max(criterion.from, criterion.to);
  const falls = fallsWithValue(criterion);
  // The logarithm of the quotient keeps a digit or two that a difference of logarithms loses.
  const width = Math.log(high / low);
  for (let i = at; i < at + rows; i++) {
    const x = raw[i];
    const above = x <= low ? 0 : x >= high ? span : (span * Math.log(x / low)) / width;
    out[i] = falls ? bestRating - above : worstRating + above;
  }
}

function ratePercentile(
  raw: Float64Array,
  out: Float64Array,
  at: number,
  rows: number,
  criterion: Criterion,
): void {
  const { order, keys } = sortAscending(raw.subarray(at, at + rows));
  const others = order.length - 1;
  out.fill(NaN, at, at + rows);
  for (let i = 0, lower = 0; i < order.length; i++) {
    if (keys[i] !== keys[lower]) lower = i;
    out[at + order[i]] = worstRating + (span * lower) / others;
  }
  if (criterion.direction === 'Lower') mirror(out, at, rows);
}

function ratePoints(
  raw: Float64Array,
  out: Float64Array,
  at: number,
  rows: number,
  criterion: Criterion,
): void {
  const { points } = criterion;
  const last = points.length - 1;
  for (let i = at; i < at + rows; i++) {
    const x = raw[i];
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
  if (criterion.direction === 'Lower') mirror(out, at, rows);
}

/** The words were turned into their ratings when the cells were read. */
function rateWords(
  raw: Float64Array,
  out: Float64Array,
  at: number,
  rows: number,
  criterion: Criterion,
): void {
  out.set(raw.subarray(at, at + rows), at);
  if (criterion.direction === 'Lower') mirror(out, at, rows);
}

/** Whether From and To play a part. */
export function hasBounds(scale: ScaleId): boolean {
  return scales[scale].needs.endsWith('bounds');
}
