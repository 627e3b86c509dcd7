import { sortAscending } from '../scoring/sort-ascending';

/** The sum of the profits above 0, added in rising order so that the order of the rows leaves no trace in it. */
export function positiveTotal(profits: Float64Array): number {
  const { keys } = sortAscending(profits);
  let total = 0;
  for (let i = 0; i < keys.length; i++) if (keys[i] > 0) total += keys[i];
  return total;
}
