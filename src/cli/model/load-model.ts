import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { nameKey, type Cell } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import type { Model } from '../../../shared/model/model';
import { modelTableOf, tierTableOf } from '../../../shared/model/model-file';
import { readModel } from '../../../shared/model/read-model';
import { tiersOfModel } from '../../../shared/tiers/dimension-minimums';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { defaultTiers, type Tier } from '../../../shared/tiers/tiers';
import { readModelFile } from '../../model-file/read-model-file';
import { CommandError } from '../failure';
import { readWorkbook, type Workbook } from '../xlsx/read-workbook';

/** A model as it was read, its tables as they stand in the file. */
export interface LoadedModel {
  readonly name: string;
  readonly model: Model;
  /** The model's tiers, or those that hold where a model names none. */
  readonly tiers: readonly Tier[];
  readonly modelTable: readonly Cell[][];
  readonly tierTable: readonly Cell[][] | undefined;
}

/** Reads a model from a .json file or from a workbook that holds KAM_MODEL. */
export function loadModel(path: string): LoadedModel {
  if (extname(path).toLowerCase() === '.xlsx') return modelOfWorkbook(readWorkbook(path, path), path);
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    throw new CommandError(`the model can't be read: ${(error as Error).message}`);
  }
  return inFile(path, () => {
    const file = readModelFile(text);
    return { name: path, ...tablesOf(modelTableOf(file), tierTableOf(file)) };
  });
}

/** The model that a workbook carries, by its names or its sheets. */
export function modelOfWorkbook(workbook: Workbook, path: string): LoadedModel {
  const modelTable = tableIn(workbook, 'KAM_MODEL', 'KAM Model');
  if (modelTable === undefined) {
    throw new CommandError(
      `${path} has no model: neither the name KAM_MODEL nor a sheet KAM Model; give --model`,
    );
  }
  return inFile(path, () => ({
    name: path,
    ...tablesOf(modelTable, tableIn(workbook, 'KAM_TIERS', 'KAM Tiers')),
  }));
}

function tableIn(workbook: Workbook, name: string, sheetName: string): Cell[][] | undefined {
  const sheet = workbook.sheets.find((each) => nameKey(each.name) === nameKey(sheetName));
  const rows = (workbook.named(name) ?? sheet?.rows())?.map(({ cells }) => cells);
  const width = Math.max(0, ...(rows ?? []).map((cells) => cells.length));
  return rows?.map((cells): Cell[] => Array.from({ length: width }, (_, c) => cells[c] ?? ''));
}

function tablesOf(modelTable: readonly Cell[][], tierTable: readonly Cell[][] | undefined) {
  const model = readModel(modelTable);
  const tiers = tierTable ? tiersOfModel(readTiers(tierTable), model) : defaultTiers;
  return { model, tiers, modelTable, tierTable };
}

/** The core's sentences, with the file that they are about in front. */
function inFile<T>(path: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof ScoreError) throw new CommandError(`${path}: ${error.message}`);
    throw error;
  }
}
