import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nextOutside, rangeOf } from '../../shared/scoring/range';

const cells = fc.array(fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.constant(NaN)), {
  maxLength: 20,
});

test('the lowest, the highest and how many there are, whatever blanks lie between', () => {
  fc.assert(
    fc.property(cells, (values) => {
      const present = values.filter((value) => !Number.isNaN(value));
      const { count, low, high } = rangeOf(Float64Array.from(values));
      expect(count).toBe(present.length);
      expect(low).toBe(Math.min(...present));
      expect(high).toBe(Math.max(...present));
    }),
  );
});

test('each place counts, of four and of what is left', () => {
  for (let length = 1; length <= 9; length++) {
    for (let at = 0; at < length; at++) {
      const values = new Float64Array(length);
      values[at] = -3;
      expect(rangeOf(values)).toEqual({ count: length, low: -3, high: length === 1 ? -3 : 0 });
      values[at] = 3;
      expect(rangeOf(values)).toEqual({ count: length, low: length === 1 ? 3 : 0, high: 3 });
      values[at] = NaN;
      expect(rangeOf(values).count).toBe(length - 1);
    }
  }
});

describe('the next outside', () => {
  test('is the first below or above from a row on; bounds and blanks are within', () => {
    for (let length = 1; length <= 9; length++) {
      for (let at = 0; at < length; at++) {
        for (const value of [0.99, 10.01]) {
          const column = new Float64Array(length).fill(1);
          column[length - 1] = 10;
          if (length > 2) column[length - 2] = NaN;
          column[at] = value;
          for (let from = 0; from <= length; from++) {
            expect(nextOutside(column, from, 1, 10)).toBe(from <= at ? at : length);
          }
        }
      }
    }
  });
});
