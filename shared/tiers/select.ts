import { beyondCapacity } from './capacity';

export type Selection = 'Key' | 'Promote' | 'Hold' | 'Candidate';

/** Which rows are above the line: the best by score, as many as there is capacity. NaN is not eligible. */
export function aboveLine(eligible: Float64Array, capacity: number): readonly boolean[] {
  const above = Array.from(eligible, (score) => score === score);
  for (const row of beyondCapacity(eligible, capacity)) above[row] = false;
  return above;
}

/** What a place above or below the line means for an account that is key now, is not, or may be (undefined). */
export function selectionOf(above: boolean, isKey: boolean | undefined): Selection {
  if (above) return isKey === false ? 'Promote' : 'Key';
  return isKey === true ? 'Hold' : 'Candidate';
}
