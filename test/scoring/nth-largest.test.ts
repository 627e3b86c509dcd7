import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nthLargest } from '../../shared/scoring/nth-largest';

const find = (values: readonly number[], n: number, count = values.length) =>
  nthLargest(Float64Array.from(values), count, new Float64Array(n));

test('by sorting', () => {
  const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 9 }), fc.double({ noNaN: true })), {
    minLength: 1,
  });
  fc.assert(
    fc.property(values, fc.nat(), (list, any) => {
      const n = 1 + (any % list.length);
      expect(find(list, n)).toEqual([...list].sort((a, b) => b - a)[n - 1]);
    }),
  );
});

test('the largest, the least, and among equals', () => {
  expect(find([3, 9, 4], 1)).toBe(9);
  expect(find([3, 9, 4], 3)).toBe(3);
  expect(find([5, 5, 7, 5], 2)).toBe(5);
});

test('only the first count', () => {
  expect(find([3, 1, 9, 8], 1, 2)).toBe(3);
  expect(find([3, 1, 9, 8], 2, 2)).toBe(1);
});

test('the heap can be used again', () => {
  const heap = new Float64Array(2);
  expect(nthLargest(Float64Array.of(9, 8, 7), 3, heap)).toBe(8);
  expect(nthLargest(Float64Array.of(1, 2, 3), 3, heap)).toBe(2);
});
