import { expect, test } from '@jest/globals';
import { withoutCopies } from '../../shared/sensitivity/copies';

const rows = { data: Float64Array.of(1, 2, 3, 4, 1, 2, 1, NaN, 1, 2, 1, NaN, 1, 2), width: 2 };

test('as many copies are left as there are places in the top', () => {
  const all = [0, 1, 2, 3, 4, 5, 6];
  expect(withoutCopies(rows, all, 1)).toEqual({ accounts: [0, 1, 3], like: [0, 1, 0, 2, 0, 2, 0] });
  expect(withoutCopies(rows, all, 2)).toEqual({ accounts: [0, 1, 2, 3, 5], like: [0, 1, 2, 3, 2, 4, 2] });
  expect(withoutCopies(rows, all, 9)).toEqual({ accounts: all, like: all });
});

test('only of the accounts that are given, in their order', () => {
  expect(withoutCopies(rows, [4, 1, 0], 1)).toEqual({ accounts: [4, 1], like: [0, 1, 0] });
});
