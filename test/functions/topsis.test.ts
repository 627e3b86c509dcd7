import { describe, expect, test } from '@jest/globals';
import { kamTopsis } from '../../shared/functions/topsis';
import { call } from '../call';

const topsis = (...args: readonly unknown[]) => call(kamTopsis, ...args) as unknown[][];

function expectColumn(result: unknown[][], expected: readonly number[], digits: number): void {
  expect(result.map((row) => row.length)).toEqual(expected.map(() => 1));
  result.forEach(([value], i) => expect(value).toBeCloseTo(expected[i], digits));
}

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'];

describe('published cases', () => {
  test('TOPSIS-01: Tzeng & Huang, Multiple Attribute Decision Making (CRC 2011)', () => {
    const result = topsis([[5, 8, 4], [7, 6, 8], [8, 8, 6], [7, 4, 6]], [[0.3, 0.4, 0.3]]); // prettier-ignore
    expectColumn(result, [0.5037, 0.6581, 0.7482, 0.334], 4);
    expectColumn(result, [0.5037196586, 0.658084772, 0.7482486599, 0.3339974369], 9);
  });

  test('TOPSIS-03: the mountain climbers of Opricovic & Tzeng (EJOR 156, 2004), vector-normalised', () => {
    const model = [header, ['Risk', 0.5, 'Lower', 'Linear', 1, 5], ['Height', 0.5, '', 'Linear', 0, 9000]];
    const result = topsis([[1, 3000], [2, 3750], [5, 4500]], model); // prettier-ignore
    expectColumn(result, [0.7621405801, 0.7221778332, 0.2378594199], 9);
  });
});

describe('arguments as those of KAMSCORE', () => {
  const values = [[8, 6], [4, 8]]; // prettier-ignore

  test('without a model all criteria weigh the same', () => {
    expect(topsis(values)).toEqual(topsis(values, [[1, 1]]));
    expect(topsis(values)).not.toEqual(topsis(values, [[2, 1]]));
  });

  test('columns by name', () => {
    const model = [header, ['A', 3], ['B', 1]];
    const named = topsis([['x', 6, 8], ['y', 8, 4]], model, [['Account', 'B', 'A']]); // prettier-ignore
    expect(named).toEqual(topsis(values, [[3, 1]]));
  });

  test('falling bounds say that less is better', () => {
    const falling = [header, ['A', 1, '', 'Linear', 10, 0], ['B', 1]];
    const lower = [header, ['A', 1, 'Lower', 'Linear', 0, 10], ['B', 1]];
    expect(topsis(values, falling)).toEqual(topsis(values, lower));
  });
});

test('a blank is left out, a bad cell costs its row and takes no part, a blank row stays blank', () => {
  const model = [header, ['A', 1, '', 'Linear', 0, 10], ['B', 1, '', 'Linear', 0, 10]];
  const result = topsis([[3, 4], ['', 2], [9, 'n/a'], ['', ''], [1, 2], ['#DIV/0!', 3]], model); // prettier-ignore
  expect(result).toEqual([
    [1],
    [0],
    [{ error: 'B: "n/a" is not a number' }],
    [''],
    [0],
    [{ error: 'A: #DIV/0! is not a number' }],
  ]);
});

test('all accounts equal, one account, a single criterion', () => {
  expect(topsis([[5, 5], [5, 5]])).toEqual([[0.5], [0.5]]); // prettier-ignore
  expect(topsis([[5, 5]])).toEqual([[0.5]]);
  expect(topsis([[2], [4], [10]])).toEqual([[0], [0.25], [1]]);
});
