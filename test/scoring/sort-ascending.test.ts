import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { putInRows, sortAscending, sortForNow } from '../../shared/scoring/sort-ascending';
import { processorTime } from '../processor-time';
import { describeUnmutated } from '../unmutated';

/** What the sort must give: the rows of numbers by value, equal ones in the order of rows. */
function expectSorted(values: Float64Array): void {
  const rows = Array.from(values.keys()).filter((row) => !Number.isNaN(values[row]));
  rows.sort((a, b) => values[a] - values[b] || a - b);
  const { order, keys } = sortAscending(values);
  expect(order.length).toBe(rows.length);
  expect(rows.findIndex((row, i) => order[i] !== row || keys[i] !== values[row])).toBe(-1);
}

const fill = (length: number, value: (i: number) => number) =>
  Float64Array.from({ length }, (_, i) => value(i));

/** Numbers below 1 without a pattern that a bucket could see. */
const scattered = (i: number) => ((i * 2654435761) % 4294967296) / 4294967296;

const kinds: Record<string, (n: number) => Float64Array> = {
  'all equal': (n) => fill(n, () => 7.5),
  sorted: (n) => fill(n, (i) => i / 3),
  reversed: (n) => fill(n, (i) => (n - i) / 3),
  scattered: (n) => fill(n, scattered),
  'scores with ties': (n) => fill(n, (i) => 1 + Math.floor(scattered(i) * 90) / 10),
  'a few values': (n) => fill(n, (i) => i % 3),
  'one outlier among many': (n) => fill(n, (i) => (i === n >> 1 ? 1e300 : scattered(i))),
  'an outlier on either side': (n) => fill(n, (i) => (i === 0 ? -1e12 : i === n - 1 ? 1e12 : scattered(i))),
  'geometric skew': (n) => fill(n, (i) => 10 ** (300 * (2 * scattered(i) - 1))),
  'skew towards a high end': (n) => fill(n, (i) => -(10 ** (300 * scattered(i)))),
  'outliers beyond outliers': (n) => fill(n, (i) => (i < 60 ? 10 ** (5 * i) : scattered(i) / 1e9)),
  'money, log-normal': (n) =>
    fill(n, (i) => Math.round(100 * Math.exp(10 + 4 * (scattered(i) + scattered(i + n) - 1))) / 100),
  'the whole range of doubles': (n) =>
    fill(n, (i) => (i % 2 === 0 ? -1 : 1) * Number.MAX_VALUE * scattered(i)),
  'hardly any range': (n) => fill(n, (i) => 5e-324 * (i % 50)),
  'blanks among them': (n) => fill(n, (i) => (i % 3 === 0 ? NaN : scattered(i))),
};

describe('sorts', () => {
  test.each(Object.entries(kinds))('%s', (_, make) => {
    for (const n of [1, 2, 23, 24, 25, 26, 49, 1000, 20_000]) expectSorted(make(n));
  });

  test('nothing, and blanks alone', () => {
    expectSorted(new Float64Array(0));
    expectSorted(Float64Array.of(NaN, NaN));
  });

  test('the same for now, whatever it sorted before', () => {
    for (const make of Object.values(kinds)) {
      for (const n of [1000, 3, 40]) {
        const { order, keys } = sortForNow(make(n));
        expect({ order, keys }).toEqual(sortAscending(make(n)));
      }
    }
  });

  test('what stands in order goes back to its rows', () => {
    for (let n = 0; n < 9; n++) {
      const { order, keys } = sortAscending(fill(n, scattered));
      const rows = new Float64Array(n);
      putInRows(keys, order, rows);
      expect(rows).toEqual(fill(n, scattered));
    }
  });

  test('a zero and a negative zero as equals', () => {
    expect(Array.from(sortAscending(Float64Array.of(0, -0, 0)).order)).toEqual([0, 1, 2]);
  });

  test('whatever numbers, and leaves the column as it was', () => {
    fc.assert(
      fc.property(fc.float64Array({ noDefaultInfinity: true, maxLength: 200, size: 'max' }), (values) => {
        const before = values.slice();
        expectSorted(values);
        expect(values).toEqual(before);
      }),
    );
  });

  test('crowds of many values and few, far from each other', () => {
    const near = fc.tuple(fc.nat(2), fc.nat(60)).map(([crowd, step]) => crowd + step * 1e-9);
    fc.assert(
      fc.property(
        fc.array(fc.oneof(near, near, near, fc.constant(NaN)), { maxLength: 400, size: 'max' }),
        (values) => {
          expectSorted(Float64Array.of(1e12, -1e12, ...values));
        },
      ),
    );
  });
});

describeUnmutated('takes little longer at worst than a comparison sort of numbers without a pattern', () => {
  const n = 100_000;
  const pattern = kinds.scattered(n);

  test.each(Object.entries(kinds))('%s', (_, make) => {
    const values = make(n);
    const before = processorTime(() => sortAscending(values));
    const theirs = processorTime(() => Array.from(pattern).sort((a, b) => a - b));
    const after = processorTime(() => sortAscending(values));
    // Quadratic work would take thousands of times as long.
    expect(Math.min(before, after) / theirs).toBeLessThan(5);
  });
});
