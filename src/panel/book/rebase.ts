import { nameKey } from '../../../shared/cells';
import { nameOf, type Draft } from './draft';

/**
 * Lays edits over a model that changed meanwhile: each criterion finds its row in the new table by the name it had
 * there, and what the user sees stays as it is. Criteria that are gone from the table are added to it again, new ones
 * that the edits do not know are taken out when the edits are applied.
 */
export function rebase(mine: Draft, theirs: Draft): Draft {
  const column = mine.base.values[0].findIndex((cell) => nameKey(cell) === 'criterion');
  const rowOf = new Map(theirs.criteria.map((criterion) => [nameKey(nameOf(criterion)), criterion.row]));
  return {
    ...mine,
    base: theirs.base,
    criteria: mine.criteria.map((criterion) => {
      const before =
        criterion.row === undefined ? nameOf(criterion) : mine.base.values[criterion.row][column];
      return { ...criterion, row: rowOf.get(nameKey(before)) };
    }),
  };
}
