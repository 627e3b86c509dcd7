// How the model's rows look and which words they offer, wherever they are written.
import { nameKey } from '../../../shared/cells';
import { blankPolicies, directions, modelColumns } from '../../../shared/model/read-model';
import { scaleIds } from '../../../shared/model/scales';
import { knownDimensions } from '../../../shared/scoring/dimension';
import type { Area, Look, Step, Value } from '../host';

type ModelColumn = (typeof modelColumns)[number];

const choices: Partial<Record<ModelColumn, readonly string[]>> = {
  Direction: directions,
  Scale: scaleIds,
  Dimension: knownDimensions,
  Blank: blankPolicies,
};

const looks: Partial<Record<ModelColumn, Look>> = {
  Criterion: 'label',
  Weight: 'input',
  Direction: 'input',
  Scale: 'input',
  From: 'input',
  To: 'input',
  Points: 'input',
  Dimension: 'input',
  Blank: 'input',
};

/** In characters, by column. */
export const modelWidths: Readonly<Record<ModelColumn, number>> = {
  Criterion: 26,
  Weight: 9,
  Direction: 11,
  Scale: 12,
  From: 12,
  To: 12,
  Points: 26,
  Dimension: 15,
  Blank: 10,
  Description: 46,
  'Worst looks like': 36,
  'Best looks like': 36,
  Source: 24,
  Owner: 20,
};

/** Looks and choices for rows of a model table with the given header. */
export function modelRowSteps(header: readonly Value[], rows: Area): Step[] {
  return header.flatMap((heading, c): Step[] => {
    const column = modelColumns.find((name) => nameKey(name) === nameKey(heading));
    if (column === undefined) return [];
    const area = { ...rows, column: rows.column + c, columns: 1 };
    const words = choices[column];
    const look: Step = { do: 'look', area, look: looks[column] ?? 'text' };
    return words ? [look, { do: 'choices', area, words }] : [look];
  });
}
