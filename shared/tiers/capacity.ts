import { sortAscending } from '../scoring/sort-ascending';

/**
 * The rows that are too many for a capacity: the lowest scores, and with them every account tied with the best of
 * them, so that equal scores never part. NaN takes no place.
 */
export function beyondCapacity(scores: Float64Array, capacity: number): Uint32Array {
  const { order, keys } = sortAscending(scores);
  let count = order.length - capacity;
  if (count <= 0) return order.subarray(0, 0);
  while (count < order.length && keys[count] === keys[count - 1]) count++;
  return order.subarray(0, count);
}
