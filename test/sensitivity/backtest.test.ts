import { describe, expect, test } from '@jest/globals';
import { rank as d3rank } from 'd3-array';
import fc from 'fast-check';
import { sampleCorrelation, sampleRankCorrelation } from 'simple-statistics';
import { meanOutcomes, spearman } from '../../shared/sensitivity/backtest';

const rho = (x: readonly number[], y: readonly number[]) =>
  spearman(Float64Array.from(x), Float64Array.from(y));
const means = (scores: readonly number[], outcomes: readonly number[], share: number) =>
  meanOutcomes(Float64Array.from(scores), Float64Array.from(outcomes), share);

const shuffled = <T>(list: readonly T[], seed: number) =>
  list.map((each, i) => ({ each, key: Math.imul(i + 1, seed) >>> 0 })).sort((a, b) => a.key - b.key).map(({ each }) => each); // prettier-ignore

describe("Spearman's correlation", () => {
  const distinct = fc.uniqueArray(fc.tuple(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.nat()), {
    minLength: 2,
    maxLength: 40,
    comparator: (a, b) => a[0] + 0 === b[0] + 0 || a[1] === b[1],
  });

  test('as simple-statistics has it, without ties', () => {
    fc.assert(
      fc.property(distinct, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        expect(rho(x, y)).toBeCloseTo(sampleRankCorrelation(x, y), 10);
      }),
    );
  });

  test("with ties: Pearson's correlation of mean ranks", () => {
    const meanRanks = (values: number[]) => {
      const first = Array.from(d3rank(values));
      return first.map((place) => place + (first.filter((other) => other === place).length - 1) / 2);
    };
    const few = fc.array(fc.tuple(fc.nat(4), fc.nat(4)), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(few, (pairs) => {
        const x = pairs.map(([a]) => a);
        const y = pairs.map(([, b]) => b);
        fc.pre(new Set(x).size > 1 && new Set(y).size > 1);
        expect(rho(x, y)).toBeCloseTo(sampleCorrelation(meanRanks(x), meanRanks(y)), 10);
      }),
    );
  });

  test('is 1 and −1 exactly where the orders agree and where they are opposite', () => {
    for (const count of [2, 3, 7, 1000]) {
      const x = Array.from({ length: count }, (_, i) => Math.sqrt(i + 0.1));
      expect(rho(x, x)).toBe(1);
      expect(rho(x, [...x].reverse())).toBe(-1);
    }
  });

  test('by hand: 1 − 6·2/(5·24)', () => {
    expect(rho([9, 8, 6, 5, 2], [50, 40, 30, 10, 20])).toBe(0.9);
  });

  test('nothing where one does not vary', () => {
    expect(rho([1, 1, 1], [1, 2, 3])).toBeNaN();
    expect(rho([1, 2, 3], [4, 4, 4])).toBeNaN();
  });
});

describe('the outcomes of the top', () => {
  const ratio = (...args: Parameters<typeof means>) => {
    const { top, all } = means(...args);
    return top / all;
  };

  test('so many accounts as the share comes to, rounded', () => {
    const scores = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];
    expect(ratio(scores, scores, 0.2)).toBe(9.5 / 5.5);
    expect(ratio(scores, scores, 0.24)).toBe(9.5 / 5.5);
    expect(ratio(scores, scores, 0.26)).toBe(9 / 5.5);
    expect(ratio(scores, scores, 0.3)).toBe(9 / 5.5);
    expect(ratio(scores, scores, 1)).toBe(1);
  });

  test('one at least', () => {
    expect(ratio([1, 9, 5], [2, 6, 1], 0.01)).toBe(2);
  });

  test('accounts tied at the edge are all in it', () => {
    expect(ratio([9, 7, 7, 1], [8, 4, 6, 2], 0.5)).toBe(6 / 5);
    expect(ratio([5, 5, 5], [1, 2, 6], 0.34)).toBe(1);
  });

  test('of any size', () => {
    expect(ratio([2, 1], [3e307, 1e307], 0.5)).toBeCloseTo(1.5, 14);
    expect(ratio([2, 1], [3e-307, 1e-307], 0.5)).toBeCloseTo(1.5, 14);
    expect(ratio([2, 1, 0], [1.7e308, 1.7e308, 1.7e308], 0.5)).toBeCloseTo(1, 14);
  });

  test('none', () => {
    expect(means([2, 1], [0, 0], 0.5)).toEqual({ top: 0, all: 0 });
    expect(means([2, 1], [-1, -2], 0.5).all).toBeLessThan(0);
  });
});

test('the order of the pairs never touches a digit', () => {
  const pairs = fc.array(fc.tuple(fc.nat(30), fc.double({ min: -1e9, max: 1e9, noNaN: true })), {
    minLength: 2,
    maxLength: 60,
  });
  fc.assert(
    fc.property(pairs, fc.integer({ min: 3 }), (list, seed) => {
      const other = shuffled(list, seed * 2 + 1);
      const x = (some: typeof list) => some.map(([a]) => a);
      const y = (some: typeof list) => some.map(([, b]) => b);
      expect(rho(x(other), y(other))).toBe(rho(x(list), y(list)));
      expect(means(x(other), y(other), 0.3)).toEqual(means(x(list), y(list), 0.3));
    }),
  );
});
