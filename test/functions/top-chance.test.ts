import { describe, expect, test } from '@jest/globals';
import { kamTopChance } from '../../shared/functions/top-chance';
import { call } from '../call';
import { testUnmutated } from '../unmutated';

const topChance = (...args: readonly unknown[]) => call(kamTopChance, ...args) as unknown[][];
const values = [[9, 3, 5], [3, 9, 5], [5, 5, 6]]; // prettier-ignore
const weights = [[5, 4, 2]];

test('SMAA-01: two accounts on a scale from 0 to 1, any weights: 0.6 and 0.4', () => {
  const model = [['Criterion', 'Weight', 'Scale', 'From', 'To'], ['A', 1, 'Linear', 0, 1], ['B', 1, 'Linear', 0, 1]]; // prettier-ignore
  const [[a], [b]] = topChance([[1, 0], [0.4, 0.4]], model, 1, 'any') as number[][]; // prettier-ignore
  // Five standard errors of 10,000 draws.
  expect(Math.abs(a - 0.6)).toBeLessThan(5 * Math.sqrt((0.6 * 0.4) / 10_000));
  expect(a + b).toBeCloseTo(1, 14);
});

test('the digits that workbooks hold', () => {
  expect(topChance(values, weights, 1)).toEqual([[0.8439], [0.1561], [0]]);
  expect(topChance(values, weights, 1, 'any', 1000, 42)).toEqual([[0.417], [0.476], [0.107]]);
});

describe('optional arguments', () => {
  const all = topChance(values, weights, 1, 0.25, 10_000, 1);

  test.each([[undefined], [null], [''], [[['']]]])('left out as %p', (nothing) => {
    expect(topChance(values, weights, 1, nothing, nothing, nothing, nothing)).toEqual(all);
  });

  test('a 0 for draws and seed is a blank as Excel on the desktop hands it over', () => {
    expect(topChance(values, weights, 1, 0.25, 0, 0)).toEqual(all);
  });

  test('each makes a difference', () => {
    expect(topChance(values, weights, 1, 0.3)).not.toEqual(all);
    expect(topChance(values, weights, 1, '', 9_999)).not.toEqual(all);
    expect(topChance(values, weights, 1, '', '', 2)).not.toEqual(all);
    expect(topChance(values, weights, 2)).not.toEqual(all);
  });

  test('no spread is a spread: the ranking as it is', () => {
    expect(topChance([[9, 3], [3, 8]], [[1, 1]], 1, 0)).toEqual([[1], [0]]); // prettier-ignore
  });

  test('any, in whatever case', () => {
    expect(topChance(values, weights, 1, ' ANY ')).toEqual(topChance(values, weights, 1, 'any'));
  });

  test('columns by name', () => {
    const model = [['Criterion', 'Weight'], ['A', 5], ['B', 4], ['C', 2]]; // prettier-ignore
    const turned = values.map(([a, b, c]) => [c, b, a]);
    expect(topChance(turned, model, 1, '', '', '', [['C', 'B', 'A']])).toEqual(all);
  });
});

test('blank rows are blank, a bad cell costs its row, and neither takes part', () => {
  const rows = [values[0], ['', '', ''], values[1], [10, 'x', 10], values[2], ['#REF!', 10, 10]];
  const [a, b, c] = topChance(values, weights, 1);
  expect(topChance(rows, weights, 1)).toEqual([
    a,
    [''],
    b,
    [{ error: 'Criterion 2: "x" is not a number' }],
    c,
    [{ error: 'Criterion 1: #REF! is not a number' }],
  ]);
});

test('a row alone is at the top, and nobody is where all are blank', () => {
  expect(topChance([[5, 5, 5]], weights, 1)).toEqual([[1]]);
  expect(topChance([['', '', '']], weights, 1)).toEqual([['']]);
});

test.each([
  [[0], 'top must be a whole number of 1 or more; got 0'],
  [[1.5], 'top must be a whole number of 1 or more; got 1.5'],
  [[''], 'top must be a whole number of 1 or more; got blank'],
  [[1, 1.01], 'spread must be a number from 0 to 1, or any; got 1.01'],
  [[1, -0.1], 'spread must be a number from 0 to 1, or any; got -0.1'],
  [[1, 'all'], 'spread must be a number from 0 to 1, or any; got "all"'],
  [[1, [[0.1, 0.2]]], 'spread must be a number from 0 to 1, or any; got a range'],
  [[1, NaN], 'spread must be a number from 0 to 1, or any; got NaN'],
  [[1, '', 1_000_001], 'draws must be a whole number from 1 to 1000000; got 1000001'],
  [[1, '', 2.5], 'draws must be a whole number from 1 to 1000000; got 2.5'],
  [[1, '', '', -1], 'seed must be a whole number from 1 to 4294967295; got -1'],
  [[1, '', '', 2 ** 32], 'seed must be a whole number from 1 to 4294967295; got 4294967296'],
])('%j', (args, message) => {
  expect(() => topChance(values, weights, ...args)).toThrow(`KAMTOPCHANCE: ${message}`);
});

test('one draw, the widest spread, the largest seed', () => {
  expect(topChance(values, weights, 1, 1, 1, 2 ** 32 - 1).flat().every((chance) => chance === 0 || chance === 1)).toBe(true); // prettier-ignore
});

testUnmutated('a million draws', () => {
  const [[a], [b]] = topChance([[10, 1], [4.6, 4.6]], [[1, 1]], 1, 'any', 1_000_000) as number[][]; // prettier-ignore
  expect(Math.abs(a - 0.6)).toBeLessThan(0.0025);
  expect(a + b).toBeCloseTo(1, 12);
});
