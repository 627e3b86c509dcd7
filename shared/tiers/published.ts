import { CellError, ScoreError } from '../errors';
import { quote } from '../cells';
import type { Labels } from '../vector';
import { namesOf, tierFinder } from './read-tiers';
import type { Tier } from './tiers';

/** For each account the place of its published tier, −1 where none is published; unknown labels cost their row. */
export function readPublished(
  published: Labels | undefined,
  tiers: readonly Tier[],
  rows: number,
  errors: Map<number, CellError>,
): Int32Array {
  const places = new Int32Array(rows).fill(-1);
  if (published === undefined) return places;
  if (published.texts.length !== rows) {
    throw new ScoreError(
      `published must have a tier for each of the ${rows} accounts; got ${published.texts.length}`,
    );
  }
  const placeOf = tierFinder(tiers);
  published.texts.forEach((label, row) => {
    const failed = published.errors.get(row);
    if (failed && !errors.has(row)) errors.set(row, failed);
    if (label === '' || failed) return;
    const place = placeOf(label);
    places[row] = place;
    if (place < 0 && !errors.has(row)) {
      errors.set(
        row,
        new CellError(`published: ${quote(label)} is no tier; they are ${namesOf(tiers)}`, row + 1),
      );
    }
  });
  return places;
}
