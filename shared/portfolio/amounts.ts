import { ScoreError } from '../errors';
import { sortAscending } from '../scoring/sort-ascending';
import { sum } from '../running-sums';
import type { Vector } from '../vector';

/** Amounts from the smallest to the largest, and the rows that they stand in. */
export interface Amounts {
  readonly rising: Float64Array;
  readonly order: Int32Array;
  readonly total: number;
}

/**
 * Sorts amounts, so that the order of rows never touches the last digit of what is computed from them; NaN is left out.
 * Concentration knows shares only, so amounts at the far ends of the range of doubles are counted in units of the
 * largest, lest their squares overflow or vanish.
 */
export function sortAmounts(values: Float64Array): Amounts {
  const { keys, order } = sortAscending(values);
  const largest = keys[keys.length - 1];
  const rising = largest > 1e100 || largest < 1e-100 ? keys.map((key) => key / largest) : keys;
  return { rising, order, total: largest > 0 ? sum(rising) : 0 };
}

/** The amounts behind one figure for them all: bad cells are left out. Throws when one is negative, or all are 0. */
export function readAmounts({ data }: Vector): Amounts {
  const negative = data.findIndex((amount) => amount < 0);
  if (negative >= 0) {
    throw new ScoreError(`amounts must be 0 or more; got ${data[negative]} in place ${negative + 1}`);
  }
  const amounts = sortAmounts(data);
  if (amounts.total === 0) throw nothingToShare();
  return amounts;
}

export function nothingToShare(): ScoreError {
  return new ScoreError('amounts add up to 0; select the cells that hold them');
}
