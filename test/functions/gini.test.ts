import { describe, expect, test } from '@jest/globals';
import { cumsum, mean } from 'd3-array';
import fc from 'fast-check';
import { kamGini } from '../../shared/functions/gini';
import { call } from '../call';

const gini = (amounts: unknown) => call(kamGini, amounts) as number;
const column = (amounts: readonly unknown[]) => amounts.map((amount) => [amount]);

describe('KAMGINI', () => {
  test('CONC-01: 1 to 4 give 0.25 for the population', () => {
    expect(gini(column([1, 2, 3, 4]))).toBe(0.25);
  });

  test('all accounts equal', () => {
    expect(gini(column([0.1, 0.1, 0.1]))).toBe(0);
    expect(gini([[0.1 + 0.2, 0.1 + 0.2]])).toBe(0);
  });

  test('one account', () => {
    expect(gini(5)).toBe(0);
  });

  test('one account has everything: 1 − 1/n', () => {
    expect(gini(column([0, 0, 9, 0]))).toBe(0.75);
  });

  test('blanks, bad cells and errors are left out', () => {
    expect(gini(column([1, '', 2, 'x', 3, null, 4, '#DIV/0!']))).toBe(0.25);
  });

  test('a block of several columns is one population', () => {
    expect(
      gini([
        [1, 2],
        [3, 4],
      ]),
    ).toBe(0.25);
  });

  test('a negative amount has no share', () => {
    expect(() => gini(column([3, 5, -2, -1]))).toThrow(
      'KAMGINI: amounts must be 0 or more; got -2 in place 3',
    );
    expect(() => gini(column([-2, 1]))).toThrow('got -2 in place 1');
  });

  test('nothing to share', () => {
    const message = 'KAMGINI: amounts add up to 0; select the cells that hold them';
    expect(() => gini(column([0, 0]))).toThrow(message);
    expect(() => gini(column(['', 'x']))).toThrow(message);
  });

  test('amounts at the ends of the range of doubles', () => {
    expect(gini(column([1e308, 2e307]))).toBeCloseTo(0.4 / 1.2, 12);
    expect(gini(column([1e-308, 2e-309]))).toBeCloseTo(0.4 / 1.2, 12);
    expect(gini(column([1e100, 2e100, 3e100, 4e100]))).toBeCloseTo(0.25, 14);
  });

  const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
  const positive = amounts.filter((list) => list.some((amount) => amount > 1e-3));

  test('half the relative mean difference, by definition', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const differences = list.flatMap((a) => list.map((b) => Math.abs(a - b)));
        expect(gini(column(list))).toBeCloseTo(mean(differences)! / (2 * mean(list)!), 12);
      }),
    );
  });

  test('twice the area between the diagonal and the Lorenz curve, whose heights d3 adds up', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const heights = [0, ...cumsum([...list].sort((a, b) => a - b))];
        const total = heights[heights.length - 1];
        const area = heights
          .slice(1)
          .reduce((sum, height, i) => sum + (height + heights[i]) / 2 / total / list.length, 0);
        expect(gini(column(list))).toBeCloseTo(1 - 2 * area, 12);
      }),
    );
  });

  test('from 0 to 1 − 1/n, whatever the order of rows', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const value = gini(column(list));
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1 - 1 / list.length + 1e-15);
        expect(gini(column([...list].reverse()))).toBe(value);
        expect(gini([list])).toBe(value);
      }),
    );
  });

  test('ten thousand accounts', () => {
    const n = 10_000;
    // The numbers 1 to n have (n − 1) / 3n.
    expect(gini(Array.from({ length: n }, (_, i) => [i + 1]))).toBeCloseTo(
      (n * n - 1) / (3 * n * (n + 1)),
      14,
    );
  });
});
