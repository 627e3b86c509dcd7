/** How many values of a column are no blanks (NaN), the lowest and the highest. */
export interface Range {
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

/**
 * Goes four at a time, as do other loops over columns that have to be fast: the engine reads where an array lies and how long it is anew in every turn,
 * which costs more than the turn's own work.
 */
export function rangeOf(values: Float64Array): Range {
  const four = values.length & ~3;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < four; i += 4) {
    const a = values[i];
    const b = values[i + 1];
    const c = values[i + 2];
    const d = values[i + 3];
    low = Math.min(low, a, b, c, d);
    high = Math.max(high, a, b, c, d);
  }
  for (let i = four; i < values.length; i++) {
    low = Math.min(low, values[i]);
    high = Math.max(high, values[i]);
  }
  // One that is no number has made both so.
  return low === low ? { count: values.length, low, high } : rangeOfPresent(values);
}

function rangeOfPresent(values: Float64Array): Range {
  let count = 0;
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value !== value) continue;
    count++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return { count, low, high };
}

/** The next row from `row` on whose value is neither blank nor in the range; the number of rows where there is none. */
export function nextOutside(column: Float64Array, row: number, low: number, high: number): number {
  let r = row;
  // Four at a time, as `rangeOf` goes.
  for (const four = column.length - 3; r < four; r += 4) {
    const a = column[r];
    const b = column[r + 1];
    const c = column[r + 2];
    const d = column[r + 3];
    if (a < low || a > high || b < low || b > high || c < low || c > high || d < low || d > high) break;
  }
  while (r < column.length && !(column[r] < low || column[r] > high)) r++;
  return r;
}
