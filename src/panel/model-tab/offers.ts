import { nameKey } from '../../../shared/cells';
import type { ModelRow } from '../../../shared/model/templates/template';
import type { CriterionCells } from '../book/draft';
import type { ColumnOffer } from './add-criterion';

/** What the column of a criterion looks fit for. */
export function offerFor(name: string, offers: readonly ColumnOffer[]): ModelRow | undefined {
  return offers.find(({ criterion }) => nameKey(criterion.Criterion) === nameKey(name))?.criterion;
}

/** A criterion's cells when it is to read another column: with the scale that fits it where they are of different kinds. */
export function columnCells(
  heading: string,
  cells: CriterionCells,
  offers: readonly ColumnOffer[],
): Partial<CriterionCells> {
  const fitting = offerFor(heading, offers);
  const scaleOf = (cell: unknown) => nameKey(cell) || 'rating';
  if (fitting === undefined || scaleOf(fitting.Scale) === scaleOf(cells.Scale)) return { Criterion: heading };
  const { Scale, From = null, To = null, Points = null, Direction = 'Higher' } = fitting;
  return { Criterion: heading, Scale, From, To, Points, Direction };
}
