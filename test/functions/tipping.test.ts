import { describe, expect, test } from '@jest/globals';
import { kamTipping } from '../../shared/functions/tipping';
import { call } from '../call';

const tipping = (...args: readonly unknown[]) => call(kamTipping, ...args) as unknown[][];
const values = [[8, 6, 9], [4, 7, 5]]; // prettier-ignore
const weights = [[50, 30, 20]];

test('a row per criterion; blank where no share will do', () => {
  expect(tipping(values, weights, 2, 6)).toEqual([
    ['Criterion', 'Share'],
    ['Criterion 1', 1 / 11],
    ['Criterion 2', 12 / 19],
    ['Criterion 3', ''],
  ]);
});

test('columns by name, on the ratings of the scales', () => {
  const model = [
    ['Criterion', 'Weight', 'Scale', 'From', 'To', 'Direction'],
    ['Revenue', 50, 'Linear', 0, 900, ''],
    ['Complaints', 50, 'Linear', 0, 9, 'Lower'],
  ];
  // Revenue 400 rates 5, and 2 complaints rate 8.
  expect(tipping([['Acme', 2, 400]], model, 1, 6, [['Account', 'Complaints', 'Revenue']])).toEqual([
    ['Criterion', 'Share'],
    ['Revenue', 2 / 3],
    ['Complaints', 1 / 3],
  ]);
});

describe('the account', () => {
  test('counts from 1', () => {
    expect(tipping(values, weights, 1, 8)).not.toEqual(tipping(values, weights, 2, 8));
  });

  test.each([
    [3, 'KAMTIPPING: account must be the place of a row of values, from 1 to 2; got 3'],
    [0, 'KAMTIPPING: account must be a whole number of 1 or more; got 0'],
    [1.5, 'KAMTIPPING: account must be a whole number of 1 or more; got 1.5'],
    ['Acme', 'KAMTIPPING: account must be a whole number of 1 or more; got "Acme"'],
    ['', 'KAMTIPPING: account must be a whole number of 1 or more; got blank'],
  ])('%p', (account, message) => {
    expect(() => tipping(values, weights, account, 6)).toThrow(message);
  });

  test('needs a score', () => {
    const rows = [['', '', ''], [4, 'abc', 5], ['#N/A', 7, 5], [4, 7, 5]]; // prettier-ignore
    const blank =
      'KAMTIPPING: account 1 has no value for any criterion that counts, so it has no score; fill one in';
    expect(() => tipping(rows, weights, 1, 6)).toThrow(blank);
    expect(() => tipping(rows, weights, 2, 6)).toThrow(
      'KAMTIPPING: account 2: Criterion 2: "abc" is not a number',
    );
    expect(() => tipping(rows, weights, 3, 6)).toThrow(
      'KAMTIPPING: account 3: Criterion 1: #N/A is not a number',
    );
    expect(tipping(rows, weights, 4, 6)).toEqual(tipping(values, weights, 2, 6));
  });
});

test.each([[0.9], [10.1], ['six'], ['']])('a minimum of %p is no score', (minimum) => {
  const got = minimum === '' ? 'blank' : typeof minimum === 'string' ? `"${minimum}"` : minimum;
  expect(() => tipping(values, weights, 1, minimum)).toThrow(
    `KAMTIPPING: minimum must be a number from 1 to 10; got ${got}`,
  );
});

test('1 and 10 are scores', () => {
  expect(tipping([[10, 4]], [[1, 1]], 1, 10)).toEqual([['Criterion', 'Share'], ['Criterion 1', 1], ['Criterion 2', 0]]); // prettier-ignore
  expect(tipping([[1, 4]], [[1, 1]], 1, 1)).toEqual([['Criterion', 'Share'], ['Criterion 1', 1], ['Criterion 2', 0]]); // prettier-ignore
});
