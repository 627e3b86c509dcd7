import { isBlankOrZero, nameKey, quote, textOf, type Cell } from '../cells';
import { ScoreError } from '../errors';
import type { Model } from './model';
import { modelOfWeights } from './model';
import { listOf } from './table';

/** A model, and for each of its criteria the column of the values that holds it. */
export interface Alignment {
  readonly model: Model;
  readonly columnOf: readonly number[];
}

/**
 * Finds each criterion's column: by position without headers, by name with them (whatever the case and spaces;
 * columns that the model does not name are ignored). Without a model every column counts alike. Throws when the
 * numbers of columns differ, or listing what is missing and what is there.
 */
export function align(
  width: number,
  model: Model | undefined,
  headers: readonly Cell[] | undefined,
): Alignment {
  const names = headers?.map((cell) => (isBlankOrZero(cell) ? '' : textOf(cell)));
  if (names !== undefined && names.length !== width) {
    throw new ScoreError(`headers must be as many as the columns of values, ${width}; got ${names.length}`);
  }
  const byPosition = Array.from({ length: width }, (_, column) => column);
  if (model === undefined) {
    return { model: modelOfWeights(new Float64Array(width).fill(1), names), columnOf: byPosition };
  }
  const count = model.criteria.length;
  if (names === undefined || !model.named) {
    if (count !== width) {
      throw new ScoreError(
        `values have ${many(width, 'column')} but the model has ${many(count, 'criterion', 'criteria')}; ` +
          `select one column for each, in the model's order${model.named ? ', or give headers' : ''}`,
      );
    }
    const weights = model.criteria.map((criterion) => criterion.weight);
    return { model: names === undefined ? model : modelOfWeights(weights, names), columnOf: byPosition };
  }
  return { model, columnOf: columnsByName(model, names) };
}

function columnsByName(model: Model, names: readonly string[]): number[] {
  const missing: string[] = [];
  const keys = names.map(nameKey);
  const columns = model.criteria.map(({ name }) => {
    const column = keys.indexOf(nameKey(name));
    if (column < 0) missing.push(name);
    if (keys.indexOf(nameKey(name), column + 1) > column) {
      throw new ScoreError(`headers name ${quote(name)} twice; rename one of the columns`);
    }
    return column;
  });
  if (missing.length > 0) {
    const there = names.filter((name) => name !== '');
    throw new ScoreError(
      `headers lack ${listOf(missing, 'and')}; there ${there.length === 1 ? 'is' : 'are'} ` +
        `${there.length > 0 ? listOf(there, 'and') : 'none'}; rename the column or the criterion`,
    );
  }
  return columns;
}

function many(count: number, one: string, several = `${one}s`): string {
  return `${count} ${count === 1 ? one : several}`;
}
