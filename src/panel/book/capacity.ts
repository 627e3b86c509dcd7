import { sortAscending } from '../../../shared/scoring/sort-ascending';

/** What a number of key accounts means: where the line falls, and who stands on either side of it. */
export interface CapacityLine {
  readonly capacity: number;
  /** The accounts above the line; fewer than the capacity where accounts are tied at the edge. */
  readonly inside: number;
  /** The lowest score above the line. */
  readonly score: number | undefined;
  /** The rows just above the line, the lowest last, and just below it, the highest first. */
  readonly above: readonly number[];
  readonly below: readonly number[];
}

/** Draws the line under the best `capacity` accounts; accounts tied at the edge fall together, as with tiers. */
export function capacityLine(scores: Float64Array, capacity: number, margin = 3): CapacityLine {
  const { order, keys } = sortAscending(scores);
  const count = order.length;
  let inside = Math.min(capacity, count);
  if (inside < count) {
    const first = keys[count - 1 - inside];
    while (inside > 0 && keys[count - inside] === first) inside--;
  }
  // From the best down; accounts of equal score in the order of the sheet.
  const best = (from: number, to: number) =>
    Array.from({ length: Math.max(0, to - from) }, (_, i) => order[count - 1 - from - i]);
  return {
    capacity,
    inside,
    score: inside > 0 ? keys[count - inside] : undefined,
    above: best(Math.max(0, inside - margin), inside),
    below: best(inside, Math.min(count, inside + margin)),
  };
}
