/**
 * The sum of the values so far, at every place. Carried in twice the precision of a double, so that each sum is the
 * double nearest to the true one: 0.1 ten times makes 1.
 */
export function runningSums(values: Float64Array): Float64Array {
  const sums = new Float64Array(values.length);
  let high = 0;
  let low = 0;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    const sum = high + value;
    const carried = sum - high;
    // What rounding lost of the two, in Knuth's way, exactly.
    low += high - (sum - carried) + (value - carried);
    high = sum + low;
    low -= high - sum;
    sums[i] = high;
  }
  return sums;
}

/** The sum of values; 0 when there are none. */
export function sum(values: Float64Array): number {
  return values.length === 0 ? 0 : runningSums(values)[values.length - 1];
}
