// The value curve of a criterion as numbers to draw: which measure gets which rating.
import type { Criterion } from '../../../shared/model/model';
import { scales } from '../../../shared/model/scales';

export interface Curve {
  /** Measures from left to right, evenly spread on the axis, and their ratings. */
  readonly measures: Float64Array;
  readonly ratings: Float64Array;
  readonly low: number;
  readonly high: number;
  /** Measures worth naming on the axis: the bounds, or the points of the curve. */
  readonly marks: readonly number[];
  /** The axis counts factors, not differences. */
  readonly logarithmic: boolean;
}

const samples = 61;

/** `values` are the accounts' measures; a percentile scale has no curve without them. Undefined for words. */
export function curveOf(criterion: Criterion, values: Float64Array): Curve | undefined {
  const { scale } = criterion;
  if (scale === 'Words') return undefined;
  const logarithmic = scale === 'Log';
  const [low, high] = axisOf(criterion, values);
  if (!(high > low)) return undefined;
  const measures = Float64Array.from({ length: samples }, (_, i) => {
    const share = i / (samples - 1);
    return logarithmic ? low * (high / low) ** share : low + (high - low) * share;
  });
  return {
    measures,
    ratings: rateAll(criterion, measures, values),
    low,
    high,
    marks: marksOf(criterion, low, high),
    logarithmic,
  };
}

/** More names than this run into each other. */
const mostMarks = 4;

function marksOf({ scale, from, to, points }: Criterion, low: number, high: number): number[] {
  if (scale === 'Percentile') return [low, high];
  if (scale !== 'Points') return [Math.min(from, to), Math.max(from, to)];
  const at = points.map((point) => point.at);
  return at.length > mostMarks ? [at[0], at[at.length - 1]] : at;
}

/** A percentile is a place among the accounts, so their values decide; other scales rate each measure by itself. */
function rateAll(criterion: Criterion, measures: Float64Array, values: Float64Array): Float64Array {
  const ratings = new Float64Array(measures.length);
  if (criterion.scale !== 'Percentile') {
    scales[criterion.scale].rate(measures, ratings, criterion);
    return ratings;
  }
  const sorted = values.filter((value) => value === value).sort();
  let below = 0;
  return measures.map((measure) => {
    while (below < sorted.length && sorted[below] < measure) below++;
    const rating = 1 + (9 * Math.min(below, sorted.length - 1)) / (sorted.length - 1);
    return criterion.direction === 'Lower' ? 11 - rating : rating;
  });
}

/** From a little below what is rated worst to a little above what is rated best. */
function axisOf({ scale, from, to, points }: Criterion, values: Float64Array): [number, number] {
  if (scale === 'Percentile') {
    const known = values.filter((value) => value === value);
    return [
      known.reduce((a, b) => Math.min(a, b), Infinity),
      known.reduce((a, b) => Math.max(a, b), -Infinity),
    ];
  }
  const low = scale === 'Points' ? points[0].at : Math.min(from, to);
  const high = scale === 'Points' ? points[points.length - 1].at : Math.max(from, to);
  if (scale === 'Rating') return [low, high];
  if (scale === 'Log') {
    const margin = (high / low) ** 0.12;
    return [low / margin, high * margin];
  }
  const margin = (high - low) * 0.12;
  return [low - margin, high + margin];
}

/** Where a measure stands on the curve's axis, 0 to 1; undefined off the axis or for a blank. */
export function placeOn({ low, high, logarithmic }: Curve, measure: number): number | undefined {
  const share = logarithmic ? Math.log(measure / low) / Math.log(high / low) : (measure - low) / (high - low);
  return share >= 0 && share <= 1 ? share : undefined;
}
