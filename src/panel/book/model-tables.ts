// A model and its tiers as tables, from wherever they come: the workbook, a file, cells that were copied.
import { nameKey } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import { modelTableOf, tierTableOf, type ModelFile } from '../../../shared/model/model-file';
import { readModel } from '../../../shared/model/read-model';
import { readTiers } from '../../../shared/tiers/read-tiers';
import type { Value } from '../host';
import type { Book } from './book';

export type Grid = readonly (readonly Value[])[];

export interface ModelTables {
  /** With its header row. */
  readonly model: Grid;
  readonly tiers?: Grid;
}

/** The tables of the workbook; undefined where it has no readable model. */
export function tablesOfBook({ model, tiersBlock, tiersProblem }: Book): ModelTables | undefined {
  if (model?.model === undefined) return undefined;
  return { model: model.block.values, tiers: tiersProblem === undefined ? tiersBlock?.values : undefined };
}

export function tablesOfFile(file: ModelFile): ModelTables {
  return { model: modelTableOf(file), tiers: tierTableOf(file) };
}

/**
 * The tables among cells that were copied from another workbook: the rows below a header with Criterion and Weight,
 * and, where they are there too, those below one with Tier. Throws ScoreError where there is no model or it is wrong.
 */
export function tablesAmong(cells: Grid): ModelTables {
  const model = tableWith(cells, ['criterion', 'weight']);
  if (model === undefined) {
    throw new ScoreError(
      'the text has no header row with Criterion and Weight; copy the model table with its header, and paste it here',
    );
  }
  const tiers = tableWith(cells, ['tier']);
  readModel(model as unknown[][]);
  if (tiers) readTiers(tiers as unknown[][]);
  return { model, tiers };
}

/** From the header that has these columns to the first blank row below it. */
function tableWith(cells: Grid, columns: readonly string[]): Grid | undefined {
  const top = cells.findIndex((row) => {
    const keys = row.map(nameKey);
    return columns.every((column) => keys.includes(column));
  });
  if (top < 0) return undefined;
  const rest = cells.slice(top + 1);
  const end = rest.findIndex((row) => row.every((cell) => nameKey(cell) === ''));
  const rows = rest.slice(0, end < 0 ? undefined : end);
  const places = cells[top].flatMap((cell, column) => (nameKey(cell) === '' ? [] : [column]));
  return [cells[top], ...rows].map((row) => places.map((column) => row[column] ?? null));
}
