import { beyondCapacity } from './capacity';
import type { Tier } from './tiers';

/** How accounts stand to the tiers' minimums. */
export interface Minimums {
  /**
   * The place of the first tier whose minimums each account meets; the last tier takes all the rest (R1: no account falls
   * in a gap). −1 where the score is NaN.
   */
  readonly places: Int32Array;
  /** Whether one that is published in the tier at a place meets its minimums less its band. */
  keeps(this: void, row: number, place: number): boolean;
}

/**
 * The place of each account's tier; −1 where its score is NaN. First match wins; an account published in a tier keeps
 * it down to the tier's minimum less its band (R13), never below what its figures give it; what a capacity cannot
 * hold falls to the next tier, and accounts tied at the edge fall together.
 */
export function assignTiers(
  scores: Float64Array,
  tiers: readonly Tier[],
  minimums: Minimums,
  published: Int32Array,
): Int32Array {
  const places = minimums.places.slice();
  for (let row = 0; row < places.length; row++) {
    const kept = published[row];
    if (kept >= 0 && kept < places[row] && minimums.keeps(row, kept)) places[row] = kept;
  }
  for (let place = 0; place < tiers.length - 1; place++) spill(scores, places, place, tiers[place].capacity);
  return places;
}

/** Moves the lowest accounts of a tier that is over its capacity to the next. */
function spill(scores: Float64Array, places: Int32Array, place: number, capacity: number): void {
  if (capacity === Infinity) return;
  const inside = scores.slice();
  for (let row = 0; row < inside.length; row++) if (places[row] !== place) inside[row] = NaN;
  for (const row of beyondCapacity(inside, capacity)) places[row] = place + 1;
}
