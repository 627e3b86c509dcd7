import { nthLargest } from '../scoring/nth-largest';

/**
 * The rows that are too many for a capacity: the lowest scores, and with them every account tied with the best of
 * them, so that equal scores never part. NaN takes no place.
 */
export function beyondCapacity(scores: Float64Array, capacity: number): Uint32Array {
  const known = new Float64Array(scores.length);
  let inside = 0;
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] === scores[row]) known[inside++] = scores[row];
  }
  if (inside <= capacity) return new Uint32Array(0);
  const bestOfThem = nthLargest(known, inside, new Float64Array(capacity + 1));
  const rows = new Uint32Array(scores.length);
  let count = 0;
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] <= bestOfThem) rows[count++] = row;
  }
  return rows.subarray(0, count);
}
