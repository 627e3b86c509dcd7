import type { Range } from './range';
import { scratch } from './scratch';

/**
 * Whether the values would crowd into few of the cells that divide their range evenly, as amounts of money do: told by a
 * sample of them.
 */
export function isCrowded(values: Float64Array, { low, high }: Range): boolean {
  const perUnit = (coarse - 1) / (high - low);
  const step = Math.ceil(values.length / sampled);
  const counts = new Int32Array(coarse);
  let taken = 0;
  for (let i = 0; i < values.length; i += step, taken++) counts[((values[i] - low) * perUnit) | 0]++;
  const pairs = counts.reduce((sum, count) => sum + count * count, 0);
  return pairs > 8 * (taken + (taken * taken) / coarse);
}

const sampled = 512;
const coarse = 64;

/**
 * The cell of each value, of `cells` that divide the range evenly: a higher value is never in a lower cell. The last
 * cell is the blanks' own. False where the range can not be divided.
 */
export function evenCells(
  values: Float64Array,
  { count, low, high }: Range,
  cells: number,
  out: Int32Array,
): boolean {
  const perUnit = (cells - 2) / (high - low);
  if (!(perUnit > 0 && perUnit < Infinity)) return false;
  const four = count === values.length ? count & ~3 : 0;
  for (let i = 0; i < four; i += 4) {
    out[i] = ((values[i] - low) * perUnit) | 0;
    out[i + 1] = ((values[i + 1] - low) * perUnit) | 0;
    out[i + 2] = ((values[i + 2] - low) * perUnit) | 0;
    out[i + 3] = ((values[i + 3] - low) * perUnit) | 0;
  }
  for (let i = four; i < values.length; i++) {
    const value = values[i];
    out[i] = value === value ? ((value - low) * perUnit) | 0 : cells - 1;
  }
  return true;
}

/** From the largest amount down, so many halvings have cells of their own; what is smaller shares the middle evenly. */
const octaves = 24;
const floats = scratch((length) => new Float32Array(length));

/**
 * The cell of each value, as `evenCells`, of cells that divide amounts by their ratios, as money spreads: on either side of
 * zero, the more the further from it. The bits of a floating-point number, read as a whole number, are its logarithm, nearly.
 */
export function ratioCells(
  values: Float64Array,
  { count, low, high }: Range,
  cells: number,
  out: Int32Array,
): boolean {
  const perUnit = 2 ** octaves / Math.max(-low, high);
  if (!(perUnit > 0 && perUnit < Infinity)) return false;
  const n = values.length;
  const size = floats(n + 2);
  const four = n & ~3;
  for (let i = 0; i < four; i += 4) {
    size[i] = Math.abs(values[i]) * perUnit + 1;
    size[i + 1] = Math.abs(values[i + 1]) * perUnit + 1;
    size[i + 2] = Math.abs(values[i + 2]) * perUnit + 1;
    size[i + 3] = Math.abs(values[i + 3]) * perUnit + 1;
  }
  for (let i = four; i < n; i++) size[i] = Math.abs(values[i]) * perUnit + 1;
  size[n] = Math.abs(low) * perUnit + 1;
  size[n + 1] = Math.abs(high) * perUnit + 1;
  const bits = new Int32Array(size.buffer, size.byteOffset, n + 2);
  const first = low < 0 ? bitsOfOne - bits[n] : bits[n] - bitsOfOne;
  const last = high < 0 ? bitsOfOne - bits[n + 1] : bits[n + 1] - bitsOfOne;
  const perStep = (cells - 2) / (last - first);
  if (perStep === Infinity) return false;
  const fourAbove = low >= 0 && count === n ? four : 0;
  for (let i = 0; i < fourAbove; i += 4) {
    out[i] = ((bits[i] - bitsOfOne - first) * perStep) | 0;
    out[i + 1] = ((bits[i + 1] - bitsOfOne - first) * perStep) | 0;
    out[i + 2] = ((bits[i + 2] - bitsOfOne - first) * perStep) | 0;
    out[i + 3] = ((bits[i + 3] - bitsOfOne - first) * perStep) | 0;
  }
  for (let i = fourAbove; i < n; i++) {
    const value = values[i];
    const steps = bits[i] - bitsOfOne;
    out[i] = value === value ? (((value < 0 ? -steps : steps) - first) * perStep) | 0 : cells - 1;
  }
  return true;
}

const bitsOfOne = new Int32Array(Float32Array.of(1).buffer)[0];
