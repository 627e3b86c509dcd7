import type { Cell } from '../cells';
import { ScoreError } from '../errors';
import { align } from '../model/align';
import type { Model } from '../model/model';
import { isMonotone } from '../methods/measures';
import { fallsWithValue, scales } from '../model/scales';
import { readAccounts, type Accounts } from '../scoring/accounts';

/** One criterion's measured values over the accounts that have a value for every criterion. */
export interface Column {
  readonly name: string;
  /** Whether small values are good. */
  readonly falls: boolean;
  readonly values: Float64Array;
  readonly low: number;
  readonly high: number;
}

/**
 * The measured values of the accounts that are complete; those with a blank or a bad cell are left out. Values on a curve
 * that both rises and falls have no direction, and stand for their ratings, as words do. Without a model table the columns
 * are plain measures of any size, higher is better. Throws when fewer than two rows are left.
 */
export function readCompleteRows(
  block: readonly Cell[][],
  model?: Model,
  headers?: readonly Cell[],
): readonly Column[] {
  const accounts = model?.named ? readAccounts(block, model, headers) : readMeasures(block, model, headers);
  const { rows, raw, model: read } = accounts;
  const complete: number[] = [];
  for (let row = 0; row < rows; row++) {
    let at = row;
    while (at < raw.length && raw[at] === raw[at]) at += rows;
    if (at >= raw.length) complete.push(row);
  }
  if (complete.length < 2) throw tooFew(complete.length, accounts);
  return read.criteria.map((criterion, k) => {
    const values = new Float64Array(complete.length);
    for (let i = 0; i < values.length; i++) values[i] = raw[k * rows + complete[i]];
    if (!isMonotone(criterion.points)) scales[criterion.scale].rate(values, values, criterion);
    let low = Infinity;
    let high = -Infinity;
    for (const value of values) {
      if (value < low) low = value;
      if (value > high) high = value;
    }
    const falls = isMonotone(criterion.points) && fallsWithValue(criterion);
    return { name: criterion.name, falls, values, low, high };
  });
}

/** Columns of which no table says what they are: not ratings that could be out of bounds. */
function readMeasures(block: readonly Cell[][], model?: Model, headers?: readonly Cell[]): Accounts {
  const { model: aligned } = align(block[0].length, model, headers);
  const criteria = aligned.criteria.map((criterion) => ({ ...criterion, scale: 'Linear' as const }));
  return readAccounts(block, { criteria, named: true });
}

function tooFew(count: number, { errors }: Accounts): ScoreError {
  const [first] = errors.values();
  const why = first ? `; ${first.toMessage()}` : '';
  return new ScoreError(
    `values need at least 2 rows that are complete, to see how criteria vary; got ${count}${why}`,
  );
}
