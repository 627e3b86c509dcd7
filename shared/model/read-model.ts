import { dozen, isBlankOrZero, nameKey, quote, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { exactWeights } from './exact-weights';
import type { BlankPolicy, Criterion, Direction, Model } from './model';
import { modelOfWeights } from './model';
import { checkBounds, readPoints, readWords } from './scale-cells';
import { scaleIds } from './scales';
import { firstTwice, listOf, nameOf, oneOf, readTable, type TableRow } from './table';

export const directions: readonly Direction[] = ['Higher', 'Lower'];
export const blankPolicies: readonly BlankPolicy[] = ['Skip', 'Worst', 'Middle', 'Error'];

/** The columns of the `KAM_MODEL` table, as the template writes them. Only the first two are required. */
export const modelColumns = [
  'Criterion',
  'Weight',
  'Direction',
  'Scale',
  'From',
  'To',
  'Points',
  'Dimension',
  'Blank',
  'Description',
  'Worst looks like',
  'Best looks like',
  'Source',
  'Owner',
] as const;

const wanted = 'give a row or column of weights, or the KAM_MODEL table with its header row';

/**
 * Reads a model: a row or column of weights, or the `KAM_MODEL` table with its header row (columns in any order,
 * unknown ones ignored). Throws ScoreError with what was received and what to do.
 */
export function readModel(block: readonly Cell[][]): Model {
  const isTable = block[0].some((cell) => typeof cell === 'string' && nameKey(cell) === 'criterion');
  if (isTable) return readModelTable(block);
  const cells = block.length === 1 ? block[0] : block.map((row) => row[0]);
  const isVector = block.length === 1 || block.every((row) => row.length === 1);
  if (isVector && cells.some((cell) => typeof cell === 'number')) {
    return modelOfWeights(exactWeights(cells, (i) => `Criterion ${i + 1}`));
  }
  const words = block[0].filter((cell) => !isBlankOrZero(cell)).map(quote);
  const got = words.length > 0 ? dozen(words) : 'blanks';
  throw new ScoreError(`model has no column Criterion; ${wanted}; its first row is ${got}`);
}

function readModelTable(block: readonly Cell[][]): Model {
  const table = readTable(block, 'model');
  if (!table.header.some((name) => nameKey(name) === 'weight')) {
    const names = table.header.filter((name) => name !== '');
    throw new ScoreError(`model has no column Weight; its columns are ${listOf(names, 'and')}`);
  }
  if (table.rows.length === 0) {
    throw new ScoreError('model has a header row and no criteria; add a row for each');
  }
  const names = table.rows.map((row, i) => nameOf(row, 'Criterion', `criterion ${i + 1} of the model`));
  const twice = firstTwice(names);
  if (twice !== undefined) {
    throw new ScoreError(`model has the criterion ${quote(twice)} twice; rename or remove one`);
  }
  const weights = exactWeights(
    table.rows.map((row) => row.cell('Weight')),
    (i) => names[i],
  );
  const criteria = table.rows.map((row, i) => readCriterion(row, names[i], weights[i]));
  return { criteria, named: true };
}

function readCriterion(row: TableRow, name: string, weight: number): Criterion {
  const scale = oneOf(row.text('Scale'), scaleIds, `${name}: Scale`);
  const points = row.text('Points');
  return {
    name,
    weight,
    direction: oneOf(row.text('Direction'), directions, `${name}: Direction`),
    scale,
    ...checkBounds(scale, name, row.cell('From'), row.cell('To')),
    points: scale === 'Points' ? readPoints(name, points) : [],
    words: scale === 'Words' ? readWords(name, points) : new Map(),
    dimension: row.text('Dimension'),
    blank: oneOf(row.text('Blank'), blankPolicies, `${name}: Blank`),
    description: row.text('Description'),
    worst: row.text('Worst looks like'),
    best: row.text('Best looks like'),
    source: row.text('Source'),
    owner: row.text('Owner'),
  };
}
