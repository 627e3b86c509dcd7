import { evenCells, isCrowded, ratioCells } from './cells-of-values';
import type { Range } from './range';
import { scratch } from './scratch';

/** So many cells to a value, or all that two digits can tell whose counts the processor has at hand. */
const cellsPerValue = 32;
const mostBits = 22;

const cellOf = scratch((length) => new Int32Array(length));
const byLow = scratch((length) => new Int32Array(length));

/**
 * Puts all rows in rising order of the cells that their values lie in, blanks last: by the low digit of the cell, then by
 * the high one. False where the values can not be told apart by cells.
 */
export function distribute(values: Float64Array, range: Range, order: Int32Array): boolean {
  const rows = values.length;
  const rowBits = Math.ceil(Math.log2(rows + 1));
  const cellBits = Math.min(mostBits, Math.ceil(Math.log2(cellsPerValue * rows + 1)));
  const highBits = Math.min(cellBits >> 1, 31 - rowBits);
  const bits = cellBits - highBits;
  const cells = 2 ** cellBits;
  const cell = cellOf(rows);
  const low = new Int32Array(2 ** bits);
  const high = new Int32Array(2 ** highBits);
  const divide = isCrowded(values, range) ? ratioCells : evenCells;
  if (!divide(values, range, cells, cell)) return false;
  countDigits(cell, rows, bits, low, high);
  beginnings(low);
  beginnings(high);
  const packed = byLow(rows);
  placeByLow(cell, rows, bits, rowBits, low, packed);
  placeByHigh(packed, rows, rowBits, high, order);
  return true;
}

function countDigits(cell: Int32Array, rows: number, bits: number, low: Int32Array, high: Int32Array): void {
  const mask = low.length - 1;
  const four = rows & ~3;
  for (let i = 0; i < four; i += 4) {
    const a = cell[i];
    const b = cell[i + 1];
    const c = cell[i + 2];
    const d = cell[i + 3];
    low[a & mask]++;
    high[a >> bits]++;
    low[b & mask]++;
    high[b >> bits]++;
    low[c & mask]++;
    high[c >> bits]++;
    low[d & mask]++;
    high[d >> bits]++;
  }
  for (let i = four; i < rows; i++) {
    low[cell[i] & mask]++;
    high[cell[i] >> bits]++;
  }
}

/** Counts become the places where each digit begins. */
function beginnings(counts: Int32Array): void {
  for (let b = 0, sum = 0; b < counts.length; b++) {
    const count = counts[b];
    counts[b] = sum;
    sum += count;
  }
}

/** Rows by the low digit of their cells; each with its high digit above it, for the next pass. */
function placeByLow(
  cell: Int32Array,
  rows: number,
  bits: number,
  rowBits: number,
  next: Int32Array,
  packed: Int32Array,
): void {
  const mask = next.length - 1;
  const four = rows & ~3;
  for (let i = 0; i < four; i += 4) {
    const a = cell[i];
    const b = cell[i + 1];
    const c = cell[i + 2];
    const d = cell[i + 3];
    packed[next[a & mask]++] = ((a >> bits) << rowBits) | i;
    packed[next[b & mask]++] = ((b >> bits) << rowBits) | (i + 1);
    packed[next[c & mask]++] = ((c >> bits) << rowBits) | (i + 2);
    packed[next[d & mask]++] = ((d >> bits) << rowBits) | (i + 3);
  }
  for (let i = four; i < rows; i++) packed[next[cell[i] & mask]++] = ((cell[i] >> bits) << rowBits) | i;
}

function placeByHigh(
  packed: Int32Array,
  rows: number,
  rowBits: number,
  next: Int32Array,
  order: Int32Array,
): void {
  const rowMask = 2 ** rowBits - 1;
  const four = rows & ~3;
  for (let i = 0; i < four; i += 4) {
    const a = packed[i];
    const b = packed[i + 1];
    const c = packed[i + 2];
    const d = packed[i + 3];
    order[next[a >> rowBits]++] = a & rowMask;
    order[next[b >> rowBits]++] = b & rowMask;
    order[next[c >> rowBits]++] = c & rowMask;
    order[next[d >> rowBits]++] = d & rowMask;
  }
  for (let i = four; i < rows; i++) order[next[packed[i] >> rowBits]++] = packed[i] & rowMask;
}
