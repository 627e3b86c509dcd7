/** The rows of a column in rising order of their values, and those values. Blanks (NaN) are left out. */
export interface Sorted {
  readonly order: Uint32Array;
  readonly keys: Float64Array;
}

/** Runs up to this long are put in order by insertion. */
const shortRun = 24;
/** So many values to a bucket where they spread evenly: fewer would need more memory than the processor has at hand. */
const perBucket = 4;
/** Distribution that has not ended after so many levels meets skewed data, and a comparison sort takes over. */
const deepest = 6;

/**
 * Sorts by distribution into linear buckets, again within crowded buckets, and by insertion at the end: about ten times
 * faster than a comparison sort on a hundred thousand scores, and never quadratic, because data that stay crowded are
 * handed to a comparison sort. Equal values keep the order of rows.
 */
export function sortAscending(values: Float64Array): Sorted {
  const range = rangeOf(values);
  const order = new Uint32Array(range.count);
  const keys = new Float64Array(range.count);
  if (isDivisible(range)) {
    distribute(values, undefined, keys, order, range, 0);
  } else {
    gather(values, keys, order);
    if (range.low < range.high) compare(keys, order);
  }
  return { order, keys };
}

interface Range {
  /** How many values there are that are no blanks, the lowest and the highest. */
  readonly count: number;
  readonly low: number;
  readonly high: number;
}

function rangeOf(values: Float64Array): Range {
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

function bucketsPerUnit({ count, low, high }: Range): number {
  return Math.ceil(count / perBucket) / (high - low);
}

function isDivisible(range: Range): boolean {
  const perUnit = bucketsPerUnit(range);
  return perUnit > 0 && perUnit < Infinity;
}

/** Copies the values that are no blanks, and their rows. */
function gather(values: Float64Array, keys: Float64Array, order: Uint32Array): void {
  for (let i = 0, to = 0; i < values.length; i++) {
    if (values[i] !== values[i]) continue;
    keys[to] = values[i];
    order[to++] = i;
  }
}

/** Sorts values into `keys`, and their rows (without `rows`, their places) into `order`. */
function distribute(
  values: Float64Array,
  rows: Uint32Array | undefined,
  keys: Float64Array,
  order: Uint32Array,
  range: Range,
  level: number,
): void {
  const { count, low } = range;
  const perUnit = bucketsPerUnit(range);
  const last = Math.ceil(count / perBucket);
  const ends = new Uint32Array(last + 2);
  for (let i = 0; i < values.length; i++) {
    const value = values[i];
    if (value === value) ends[((value - low) * perUnit) | 0]++;
  }
  for (let b = 0, sum = 0; b < ends.length; b++) {
    sum += ends[b];
    ends[b] = sum;
  }
  for (let i = values.length - 1; i >= 0; i--) {
    const value = values[i];
    if (value !== value) continue;
    const to = --ends[((value - low) * perUnit) | 0];
    keys[to] = value;
    order[to] = rows === undefined ? i : rows[i];
  }
  // `ends` now holds where each bucket begins.
  for (let b = 0; b <= last; b++) {
    const begin = ends[b];
    const end = ends[b + 1];
    if (end - begin > shortRun) sortRun(keys.subarray(begin, end), order.subarray(begin, end), level + 1);
    else if (end - begin > 1) insert(keys, order, begin, end);
  }
}

function sortRun(keys: Float64Array, order: Uint32Array, level: number): void {
  const range = rangeOf(keys);
  if (range.low === range.high) return;
  if (level === deepest || !isDivisible(range)) compare(keys, order);
  else distribute(keys.slice(), order.slice(), keys, order, range, level);
}

function insert(keys: Float64Array, order: Uint32Array, begin: number, end: number): void {
  for (let i = begin + 1; i < end; i++) {
    const key = keys[i];
    const row = order[i];
    let to = i;
    while (to > begin && keys[to - 1] > key) {
      keys[to] = keys[to - 1];
      order[to] = order[to - 1];
      to--;
    }
    keys[to] = key;
    order[to] = row;
  }
}

function compare(keys: Float64Array, order: Uint32Array): void {
  const places = Array.from(keys, (_, i) => i).sort((a, b) => keys[a] - keys[b] || a - b);
  const sortedKeys = Float64Array.from(places, (place) => keys[place]);
  const sortedOrder = Uint32Array.from(places, (place) => order[place]);
  keys.set(sortedKeys);
  order.set(sortedOrder);
}
