import { expect, test } from '@jest/globals';
import { CellError } from '../shared/errors';
import { withoutNegatives } from '../shared/non-negative';

test('a number below 0 costs its place and says in which row it stands; errors that were there stay', () => {
  const there = new CellError('', 1, '#N/A');
  const vector = { data: Float64Array.of(NaN, 0, 3, -2, NaN), errors: new Map([[0, there]]), width: 1 };
  const { data, errors, width } = withoutNegatives(vector, 'amounts');
  expect([...data]).toEqual([NaN, 0, 3, NaN, NaN]);
  expect(width).toBe(1);
  expect([...errors.keys()]).toEqual([0, 3]);
  expect(errors.get(0)).toBe(there);
  expect(errors.get(3)!.toMessage()).toBe('Row 4, amounts: -2 is below 0');
  expect(vector.errors.size).toBe(1);
  expect(vector.data[3]).toBe(-2);
});
