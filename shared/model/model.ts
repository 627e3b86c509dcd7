import type { ScaleId } from './scales';

export type Direction = 'Higher' | 'Lower';
export type BlankPolicy = 'Skip' | 'Worst' | 'Middle' | 'Error';

/** A point of a piecewise linear value curve: the measured value and its rating. */
export interface Point {
  readonly at: number;
  readonly rating: number;
}

/** A word of a Words scale as the table spells it, and its rating. */
export interface Word {
  readonly label: string;
  readonly rating: number;
}

/** One criterion of a model: how its column is rated, and how much it counts. */
export interface Criterion {
  readonly name: string;
  /** ≥ 0; shares follow by dividing by the sum. Decimals as typed are kept as whole numbers where that is exact. */
  readonly weight: number;
  readonly direction: Direction;
  readonly scale: ScaleId;
  /** The bound that is worst (Rating, Linear, Log). */
  readonly from: number;
  /** The bound that is best. */
  readonly to: number;
  /** The value curve of a Points scale, rising in `at`. */
  readonly points: readonly Point[];
  /** The words of a Words scale, by their keys. */
  readonly words: ReadonlyMap<string, Word>;
  readonly dimension: string;
  readonly blank: BlankPolicy;
  readonly description: string;
  readonly worst: string;
  readonly best: string;
  readonly source: string;
  readonly owner: string;
}

export interface Model {
  readonly criteria: readonly Criterion[];
  /** Whether the criteria carry names of their own (a table), or are called Criterion 1 … (bare weights). */
  readonly named: boolean;
}

/** Rating when nothing is known and the model says Middle. */
export const middleRating = 5.5;
export const worstRating = 1;
export const bestRating = 10;

/** A criterion as it is when only a weight is known: a rating from 1 to 10, higher is better, blanks left out. */
export function plainCriterion(name: string, weight: number): Criterion {
  return {
    name,
    weight,
    direction: 'Higher',
    scale: 'Rating',
    from: worstRating,
    to: bestRating,
    points: [],
    words: new Map(),
    dimension: '',
    blank: 'Skip',
    description: '',
    worst: '',
    best: '',
    source: '',
    owner: '',
  };
}

/** A model of bare weights: criteria are called `Criterion 1` …, unless names are given. */
export function modelOfWeights(weights: ArrayLike<number>, names?: readonly string[]): Model {
  const criteria = Array.from(weights, (weight, i) =>
    plainCriterion(names?.[i] || `Criterion ${i + 1}`, weight),
  );
  return { criteria, named: names !== undefined };
}
