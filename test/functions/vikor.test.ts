import { expect, test } from '@jest/globals';
import { kamVikor } from '../../shared/functions/vikor';
import { call } from '../call';

const vikor = (...args: readonly unknown[]) => call(kamVikor, ...args) as unknown[][];
const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'];

test('VIKOR-01: the mountain climbers of Opricovic & Tzeng, EJOR 156 (2004) 445–455', () => {
  const model = [header, ['Risk', 0.5, 'Lower', 'Linear', 1, 5], ['Height', 0.5, '', 'Linear', 0, 9000]];
  expect(vikor([[1, 3000], [2, 3750], [5, 4500]], model)).toEqual([[1], [0], [1]]); // prettier-ignore
});

test('half the sum of the regrets, half the worst one', () => {
  const values = [[9, 1], [5, 5], [1, 7]]; // prettier-ignore
  // Weights 1:1. S: 0 + 1/2, 1/4 + 1/6, 1/2 + 0. R: 1/2, 1/4, 1/2.
  expect(vikor(values)[0][0]).toBeCloseTo(1, 14);
  expect(vikor(values)[1][0]).toBe(0);
  // Weights 3:1. S: 1/4, 3/8 + 1/12, 3/4. R: 1/4, 3/8, 3/4.
  const q = vikor(values, [[3, 1]]).map(([value]) => value);
  expect(q[0]).toBe(0);
  expect(q[1]).toBeCloseTo((11 / 24 - 1 / 4) / (1 / 2) / 2 + (3 / 8 - 1 / 4) / (1 / 2) / 2, 14);
  expect(q[2]).toBe(1);
});

test('a blank is left out, a bad cell costs its row and takes no part, a blank row stays blank', () => {
  const result = vikor([[9, 4], ['', 2], [9, 'n/a'], ['', ''], [1, 2]]); // prettier-ignore
  expect(result).toEqual([[0], [1], [{ error: 'Criterion 2: "n/a" is not a number' }], [''], [0.75]]);
});

test('all accounts equal, one account, a single criterion', () => {
  expect(vikor([[5, 5], [5, 5]])).toEqual([[0], [0]]); // prettier-ignore
  expect(vikor([[5, 5]])).toEqual([[0]]);
  expect(vikor([[2], [4], [10]])).toEqual([[1], [0.75], [0]]);
});

test('columns by name, less is better', () => {
  const model = [header, ['A', 1, 'Lower']];
  expect(vikor([['x', 2], ['y', 10]], model, [['Account', 'A']])).toEqual([[0], [1]]); // prettier-ignore
});
