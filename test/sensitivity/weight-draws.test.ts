import { describe, expect, test } from '@jest/globals';
import { weightDraws, type Spread } from '../../shared/sensitivity/weight-draws';

function drawn(weights: readonly number[], spread: Spread, count: number, seed = 1): number[][] {
  const draw = weightDraws(weights, spread, seed);
  return Array.from({ length: count }, () => {
    const out = new Float64Array(weights.length);
    draw(out);
    return Array.from(out);
  });
}

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
const column = (rows: readonly (readonly number[])[], k: number) => rows.map((row) => row[k]);

describe('each weight more or less', () => {
  const sets = drawn([50, 30, 20], 0.2, 20_000);

  test('stays within its spread, and reaches for both ends', () => {
    [50, 30, 20].forEach((weight, k) => {
      const shares = column(sets, k).map((drawnWeight) => drawnWeight / weight);
      expect(Math.min(...shares)).toBeGreaterThan(0.8);
      expect(Math.max(...shares)).toBeLessThan(1.2);
      expect(Math.min(...shares)).toBeLessThan(0.801);
      expect(Math.max(...shares)).toBeGreaterThan(1.199);
      // Uniform: mean 1 and variance (0.4)²/12, within five standard errors.
      expect(Math.abs(mean(shares) - 1)).toBeLessThan((5 * 0.4) / Math.sqrt(12 * 20_000));
      const variance = mean(shares.map((share) => (share - 1) ** 2));
      expect(variance / (0.16 / 12)).toBeCloseTo(1, 1);
    });
  });

  test('no spread leaves the weights as they are; the widest never makes one 0', () => {
    expect(drawn([50, 30, 20], 0, 3)).toEqual(new Array(3).fill([50, 30, 20]));
    expect(Math.min(...drawn([1, 1], 1, 20_000).flat())).toBeGreaterThan(0);
  });

  test('weights stray by themselves', () => {
    const pairs = drawn([1, 1], 0.5, 20_000);
    expect(Math.abs(mean(pairs.map(([a, b]) => (a - 1) * (b - 1))))).toBeLessThan(0.005);
  });
});

describe('any weights at all', () => {
  const sets = drawn([9, 1, 1, 1], 'any', 20_000).map((set) => set.map((weight) => weight / 2 ** 32));

  test('are shares that add up to 1, exactly', () => {
    expect(sets.filter(([a, b, c, d]) => a + b + c + d !== 1 || Math.min(a, b, c, d) < 0)).toEqual([]);
  });

  test('of the flat Dirichlet distribution: P(share > t) = (1 − t)³, whatever the weights given', () => {
    for (let k = 0; k < 4; k++) {
      for (const t of [0.05, 0.25, 0.5]) {
        const above = column(sets, k).filter((share) => share > t).length / sets.length;
        const p = (1 - t) ** 3;
        expect(Math.abs(above - p)).toBeLessThan(5 * Math.sqrt((p * (1 - p)) / sets.length));
      }
    }
  });

  test('one criterion has all the weight', () => {
    expect(drawn([3], 'any', 2)).toEqual([[2 ** 32], [2 ** 32]]);
  });
});

test('the seed decides', () => {
  expect(drawn([1, 2], 'any', 5, 7)).toEqual(drawn([1, 2], 'any', 5, 7));
  expect(drawn([1, 2], 'any', 5, 7)).not.toEqual(drawn([1, 2], 'any', 5, 8));
  expect(drawn([1, 2], 0.1, 5, 7)).not.toEqual(drawn([1, 2], 0.1, 5, 8));
});
