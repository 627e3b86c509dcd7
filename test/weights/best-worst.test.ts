import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bestWorst, type BestWorst } from '../../shared/weights/best-worst';

/** The largest deviation that weights leave. */
function deviation(
  { bestToOthers, othersToWorst, bestToWorst }: BestWorst,
  weights: readonly number[],
): number {
  const best = bestToOthers.findIndex((a, j) => a === 1 && othersToWorst[j] === bestToWorst);
  const worst = othersToWorst.findIndex((b, j) => b === 1 && bestToOthers[j] === bestToWorst);
  return Math.max(
    ...weights.map((weight, j) => Math.abs(weights[best] - bestToOthers[j] * weight)),
    ...weights.map((weight, j) => Math.abs(weight - othersToWorst[j] * weights[worst])),
  );
}

/** The least deviation over all weights that are whole numbers of `steps`-ths. */
function leastOnGrid(input: BestWorst, steps: number): number {
  let least = Infinity;
  const walk = (taken: readonly number[], left: number) => {
    if (taken.length === input.bestToOthers.length - 1) {
      const weights = [...taken, left].map((count) => count / steps);
      least = Math.min(least, deviation(input, weights));
      return;
    }
    for (let count = 0; count <= left; count++) walk([...taken, count], left - count);
  };
  walk([], steps);
  return least;
}

/** Comparisons of n criteria, the first the best and the last the worst. */
function comparisons(n: number): fc.Arbitrary<BestWorst> {
  const list = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: n - 2, maxLength: n - 2 });
  return fc.tuple(list, list, fc.integer({ min: 2, max: 9 })).map(([a, b, bestToWorst]) => ({
    bestToOthers: [1, ...a, bestToWorst],
    othersToWorst: [bestToWorst, ...b, 1],
    bestToWorst,
  }));
}

describe('bestWorst', () => {
  test('two criteria agree', () => {
    const { weights, deviation: left } = bestWorst({
      bestToOthers: [1, 4],
      othersToWorst: [4, 1],
      bestToWorst: 4,
    });
    expect(weights).toEqual([0.8, 0.2]);
    expect(left).toBe(0);
  });

  test('comparisons that agree are met exactly', () => {
    const { weights, deviation: left } = bestWorst({
      bestToOthers: [1, 2, 4, 8],
      othersToWorst: [8, 4, 2, 1],
      bestToWorst: 8,
    });
    expect(weights).toEqual([8 / 15, 4 / 15, 2 / 15, 1 / 15]);
    expect(left).toBe(0);
  });

  test('decimals that agree but for their last digit agree', () => {
    // 1.1 × 3 and 3.3 differ in the last digit.
    const { weights, deviation: left } = bestWorst({
      bestToOthers: [1, 1.1, 3.3],
      othersToWorst: [3.3, 3, 1],
      bestToWorst: 3.3,
    });
    expect(left).toBe(0);
    [3.3, 3, 1].forEach((size, j) => expect(weights[j]).toBeCloseTo(size / 7.3, 14));
  });

  test('criteria level with the best or with the worst weigh as much as it', () => {
    const { weights } = bestWorst({
      bestToOthers: [1, 1, 3, 8, 8],
      othersToWorst: [8, 8, 5, 1, 1],
      bestToWorst: 8,
    });
    expect(weights[0]).toBe(weights[1]);
    expect(weights[3]).toBe(weights[4]);
    expect(weights[0]).toBeGreaterThan(weights[2]);
    expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 15);
  });

  test('all level', () => {
    const ones = [1, 1, 1, 1];
    expect(bestWorst({ bestToOthers: ones, othersToWorst: ones, bestToWorst: 1 })).toEqual({
      weights: [0.25, 0.25, 0.25, 0.25],
      deviation: 0,
    });
  });

  test.each([
    [3, 40],
    [4, 15],
    [5, 9],
  ])(
    '%i criteria: nothing on a grid of the simplex does better, and the best there comes near',
    (n, steps) => {
      fc.assert(
        fc.property(comparisons(n), (input) => {
          const { weights, deviation: least } = bestWorst(input);
          expect(weights.every((weight) => weight >= 0)).toBe(true);
          expect(weights.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
          expect(deviation(input, weights)).toBeCloseTo(least, 14);
          const onGrid = leastOnGrid(input, steps);
          expect(onGrid).toBeGreaterThan(least - 1e-12);
          // No weight of the nearest grid point is further off than a step, and comparisons go up to 9.
          expect(onGrid - least).toBeLessThan(10 / steps);
        }),
        { numRuns: 15 },
      );
    },
  );

  test.each([3, 5, 9])(
    '%i criteria: the deviation rises in every direction, so that the optimum is the only one',
    (n) => {
      const direction = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n, maxLength: n });
      fc.assert(
        fc.property(
          comparisons(n),
          fc.array(direction, { minLength: 10, maxLength: 10 }),
          (input, directions) => {
            const { weights, deviation: least } = bestWorst(input);
            for (const steps of directions) {
              const mean = steps.reduce((a, b) => a + b) / n;
              const moved = weights.map((weight, j) => weight + 1e-3 * (steps[j] - mean));
              expect(deviation(input, moved)).toBeGreaterThan(least - 1e-13);
            }
          },
        ),
      );
    },
  );
});
