import { beyondCapacity } from './capacity';
import type { Tier } from './tiers';

/**
 * Whether an account meets the minimums of the tier at a place; each is lowered by the tier's band for one that it `keeps`
 * because it is published there. The last tier takes all
 * the rest (R1: no account falls in a gap), whatever minimum it names.
 */
export type Meets = (row: number, place: number, keeps: boolean) => boolean;

/**
 * The place of each account's tier; −1 where its score is NaN. First match wins; an account published in a tier keeps
 * it down to the tier's minimum less its band (R13), never below what its figures give it; what a capacity cannot
 * hold falls to the next tier, and accounts tied at the edge fall together.
 */
export function assignTiers(
  scores: Float64Array,
  tiers: readonly Tier[],
  meets: Meets,
  published: Int32Array,
): Int32Array {
  const last = tiers.length - 1;
  const places = new Int32Array(scores.length).fill(-1);
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] !== scores[row]) continue;
    let place = 0;
    while (place < last && !meets(row, place, false)) place++;
    const kept = published[row];
    if (kept >= 0 && kept < place && meets(row, kept, true)) place = kept;
    places[row] = place;
  }
  for (let place = 0; place < last; place++) spill(scores, places, place, tiers[place].capacity);
  return places;
}

/** Moves the lowest accounts of a tier that is over its capacity to the next. */
function spill(scores: Float64Array, places: Int32Array, place: number, capacity: number): void {
  if (capacity === Infinity) return;
  const inside = scores.slice();
  for (let row = 0; row < inside.length; row++) if (places[row] !== place) inside[row] = NaN;
  for (const row of beyondCapacity(inside, capacity)) places[row] = place + 1;
}
