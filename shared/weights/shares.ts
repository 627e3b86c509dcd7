import { sum } from '../running-sums';
import { sortAscending } from '../scoring/sort-ascending';

/**
 * Numbers of 0 or more divided by their sum; NaN (blank) stays NaN. Undefined when they add up to 0. The sum is taken
 * in rising order, so that the order of the numbers never touches a digit.
 */
export function shares(values: Float64Array): Float64Array | undefined {
  const { keys } = sortAscending(values);
  const largest = keys[keys.length - 1];
  if (!(largest > 0)) return undefined;
  // Counted in units of the largest where the sum itself could leave the range of doubles.
  const unit = largest > 1e300 ? largest : 1;
  const total = sum(keys.map((key) => key / unit));
  return values.map((value) => value / unit / total);
}
