import { ScoreError } from '../../../shared/errors';
import type { Criterion } from '../../../shared/model/model';
import { modelColumns, readModel } from '../../../shared/model/read-model';
import { fallsWithValue, hasBounds } from '../../../shared/model/scales';
import type { Value } from '../host';
import { sentence } from './book';
import type { CriterionCells } from './draft';

/** A criterion's cells as the functions would read them, or why they can't. */
export function readCells(cells: CriterionCells): { criterion?: Criterion; problem?: string } {
  const row = modelColumns.map((column) => (column === 'Weight' ? 1 : cells[column]));
  try {
    return { criterion: readModel([[...modelColumns], row]).criteria[0] };
  } catch (error) {
    if (error instanceof ScoreError) return { problem: sentence(error.message) };
    throw error;
  }
}

/** The bounds as people think of them: what is rated 1 and what is rated 10, whichever is the larger number. */
export function worstAndBest(cells: CriterionCells): { worst?: number; best?: number } {
  const { From, To } = cells;
  if (typeof From !== 'number' || typeof To !== 'number') {
    return { worst: numberIn(From), best: numberIn(To) };
  }
  const falls = cells.Direction === 'Lower' && From < To;
  return falls ? { worst: To, best: From } : { worst: From, best: To };
}

function numberIn(cell: Value): number | undefined {
  return typeof cell === 'number' ? cell : undefined;
}

/** Cells for bounds given as worst and best: From and To in that order, and a direction that agrees. */
export function boundsCells(worst: number | undefined, best: number | undefined): Partial<CriterionCells> {
  const both = worst !== undefined && best !== undefined;
  const direction = both && worst !== best ? { Direction: worst > best ? 'Lower' : 'Higher' } : {};
  return { From: worst ?? null, To: best ?? null, ...direction };
}

/** Cells that turn a criterion to `Higher` or `Lower` is better; its bounds change places where they said otherwise. */
export function directionCells(
  cells: CriterionCells,
  direction: 'Higher' | 'Lower',
): Partial<CriterionCells> {
  const { From, To } = cells;
  if (typeof From !== 'number' || typeof To !== 'number') return { Direction: direction };
  const low = Math.min(From, To);
  const high = Math.max(From, To);
  return direction === 'Lower'
    ? { Direction: direction, From: high, To: low }
    : { Direction: direction, From: low, To: high };
}

/** Which way a criterion counts. */
export function directionOf(criterion: Criterion): 'Higher' | 'Lower' {
  const falls = hasBounds(criterion.scale) ? fallsWithValue(criterion) : criterion.direction === 'Lower';
  return falls ? 'Lower' : 'Higher';
}
