import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { evenCells, isCrowded, ratioCells } from '../../shared/scoring/cells-of-values';
import { rangeOf } from '../../shared/scoring/range';

const cells = 2 ** 14;
const dividers = { evenCells, ratioCells } as const;

/** The cell of each value; undefined where the range can not be divided. */
function cellsOf(divide: keyof typeof dividers, values: readonly number[]): number[] | undefined {
  const column = Float64Array.from(values);
  const out = new Int32Array(values.length);
  return dividers[divide](column, rangeOf(column), cells, out) ? Array.from(out) : undefined;
}

const uniform = Array.from({ length: 1001 }, (_, i) => ((i * 389) % 1001) / 7);
/** Amounts from a thousand to a hundred million, as many in each decade. */
const money = Array.from({ length: 1000 }, (_, i) => 10 ** (3 + (5 * ((i * 389) % 1000)) / 1000));
const signed = money.map((amount, i) => (i % 2 === 0 ? amount : -amount));

describe.each(['evenCells', 'ratioCells'] as const)('%s', (divide) => {
  const measures = fc.double({ min: -1e9, max: 1e9, noNaN: true });

  test('a higher value is never in a lower cell, and all are within; blanks have the last for themselves', () => {
    const blanks = fc.option(measures, { nil: NaN, freq: 4 });
    fc.assert(
      fc.property(fc.array(fc.oneof(measures, blanks), { minLength: 2, maxLength: 40 }), (values) => {
        const found = cellsOf(divide, values);
        if (found === undefined) return;
        values.forEach((value, i) => {
          if (Number.isNaN(value)) expect(found[i]).toBe(cells - 1);
          else {
            expect(found[i]).toBeGreaterThanOrEqual(0);
            expect(found[i]).toBeLessThan(cells - 1);
            values.forEach((other, k) => other > value && expect(found[k]).toBeGreaterThanOrEqual(found[i]));
          }
        });
      }),
    );
  });

  test.each([
    ['all from 0 up', uniform],
    ['of either sign', signed],
    ['all below 0', money.map((amount) => -amount)],
    ['with blanks', [...money, NaN]],
  ])('the lowest has the first cell, the highest the last of values: %s', (_, values) => {
    const found = cellsOf(divide, values)!;
    const present = values.filter((value) => !Number.isNaN(value));
    expect(found[values.indexOf(Math.min(...present))]).toBe(0);
    // Rounding may take one off.
    expect(found[values.indexOf(Math.max(...present))]).toBeGreaterThanOrEqual(cells - 3);
  });

  test('values of no range, and of a range that is too small, are not told apart', () => {
    expect(cellsOf(divide, [7, 7, 7])).toBeUndefined();
    expect(cellsOf(divide, [0, 5e-324])).toBeUndefined();
    expect(cellsOf(divide, [0, 0])).toBeUndefined();
  });
});

const distinct = (found: readonly number[] | undefined) => new Set(found).size;

test('measures that lie evenly have cells of their own when the range is divided evenly, money when by ratios', () => {
  expect(distinct(cellsOf('evenCells', uniform))).toBe(uniform.length);
  expect(distinct(cellsOf('evenCells', money))).toBeLessThan(0.6 * money.length);
  for (const values of [money, money.map((amount) => -amount)]) {
    expect(distinct(cellsOf('ratioCells', values))).toBeGreaterThan(0.95 * money.length);
  }
  expect(distinct(cellsOf('ratioCells', signed))).toBeGreaterThan(0.9 * money.length);
});

test('a range beyond the largest double is divided by ratios only', () => {
  const values = [-Number.MAX_VALUE, -1e300, 0, 1e300, Number.MAX_VALUE];
  expect(cellsOf('evenCells', values)).toBeUndefined();
  expect(distinct(cellsOf('ratioCells', values))).toBe(5);
});

describe('crowds', () => {
  const crowded = (values: readonly number[]) =>
    isCrowded(Float64Array.from(values), rangeOf(Float64Array.from(values)));

  test.each<readonly [string, readonly number[], boolean]>([
    ['measures that lie evenly', uniform, false],
    ['money', money, true],
    ['ratings', uniform.map((value) => 1 + (Math.floor(value) % 10)), false],
    ['one far from the others', [...uniform, 1e6], true],
    ['a few', [1, 2, 3], false],
    ['many more than are looked at', Array.from({ length: 5000 }, (_, i) => i), false],
    ['many more, crowded', Array.from({ length: 5000 }, (_, i) => (i / 500) ** 8), true],
  ])('%s: %#', (_, values, expected) => {
    expect(crowded(values)).toBe(expected);
  });
});
