import { expect, test } from '@jest/globals';
import { kamPromethee } from '../../shared/functions/promethee';
import { call } from '../call';

const promethee = (...args: readonly unknown[]) => call(kamPromethee, ...args) as unknown[][];

test('PROMETHEE-01: Zhao, Peng & Li, Procedia Computer Science 17 (2013) 181–188', () => {
  const flows = promethee([[4, 3, 2], [3, 2, 4], [5, 1, 3]], [[0.5, 0.3, 0.2]]); // prettier-ignore
  expect(flows).toEqual([[0.1], [-0.3], [0.2]]);
});

test('flows add up to 0, and ties beat nobody', () => {
  expect(promethee([[8, 5], [8, 3], [2, 5]], [[2, 1]])).toEqual([[0.5], [0], [-0.5]]); // prettier-ignore
});

test('only the order counts, and the direction', () => {
  const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'];
  const model = [header, ['Cost', 1, 'Lower', 'Linear', 0, 100]];
  expect(promethee([[1], [99], [2]], model)).toEqual([[1], [-1], [0]]);
  expect(promethee([['x', 1], ['y', 99]], model, [['Account', 'Cost']])).toEqual([[1], [-1]]); // prettier-ignore
});

test('a blank is compared on the other criteria only', () => {
  // On the second criterion the first account is one of two; its weight there goes to the first for the second account.
  const flows = promethee([[3, 9], [5, ''], [4, 2]], [[1, 1]]); // prettier-ignore
  expect(flows).toEqual([[(-1 + 1) / 2], [1], [(0 - 1) / 2]]);
});

test('a bad cell costs its row and takes no part, a blank row stays blank', () => {
  const result = promethee([[9, 4], [1, 2], [9, 'n/a'], ['', ''], [5, 11]]); // prettier-ignore
  expect(result).toEqual([
    [1],
    [-1],
    [{ error: 'Criterion 2: "n/a" is not a number' }],
    [''],
    [{ error: 'Criterion 2: 11 is outside 1–10' }],
  ]);
});

test('all accounts equal, one account', () => {
  expect(promethee([[5, 5], [5, 5]])).toEqual([[0], [0]]); // prettier-ignore
  expect(promethee([[5, 5]])).toEqual([[0]]);
});
