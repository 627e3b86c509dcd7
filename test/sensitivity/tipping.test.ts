import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { tippingShares } from '../../shared/sensitivity/tipping';
import { dearRuns } from '../unmutated';

/** The score when one criterion has a share and the others keep their proportions, by its definition. */
function scoreAt(
  ratings: readonly number[],
  weights: readonly number[],
  criterion: number,
  share: number,
): number {
  const rest = weights.reduce((sum, weight, k) => (k === criterion ? sum : sum + weight), 0);
  let points = 0;
  let counted = 0;
  ratings.forEach((rating, k) => {
    if (Number.isNaN(rating)) return;
    const weight = k === criterion ? share : ((1 - share) * weights[k]) / rest;
    points += weight * rating;
    counted += weight;
  });
  return points / counted;
}

const rating = fc.oneof(
  { weight: 4, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 }) },
  { weight: 1, arbitrary: fc.constant(NaN) },
);

test('against a fine grid of weights', () => {
  const accounts = fc.integer({ min: 1, max: 5 }).chain((width) =>
    fc.record({
      ratings: fc.array(rating, { minLength: width, maxLength: width }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
      minimum: fc.oneof(fc.integer({ min: 1, max: 10 }), fc.double({ min: 1, max: 10, noNaN: true })),
    }),
  );
  fc.assert(
    fc.property(accounts, ({ ratings, weights, minimum }) => {
      tippingShares(ratings, weights, minimum).forEach((share, k) => {
        const gap = (at: number) => scoreAt(ratings, weights, k, at) - minimum;
        if (share !== undefined) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
          const inside = Math.min(1 - 1e-12, Math.max(1e-12, share));
          expect(Math.abs(gap(inside))).toBeLessThan(1e-9);
          return;
        }
        const signs = new Set<number>();
        for (let part = 1; part < 200; part++) {
          const above = gap(part / 200);
          if (Math.abs(above) > 1e-9) signs.add(Math.sign(above));
        }
        expect(signs.size).toBeLessThanOrEqual(1);
      });
    }),
    dearRuns(500, 60),
  );
});

describe('by hand', () => {
  test('one share for each criterion that makes a difference', () => {
    expect(tippingShares([4, 7, 5], [50, 30, 20], 6)).toEqual([1 / 11, 12 / 19, undefined]);
  });

  test('a score that is the minimum already tips where it stands', () => {
    expect(tippingShares([8, 4], [3, 1], 7)).toEqual([0.75, 0.25]);
  });

  test('at the ends: the others alone, or the criterion alone, make the minimum', () => {
    expect(tippingShares([9, 6, 6], [2, 1, 1], 6)).toEqual([0, 1, 1]);
    expect(tippingShares([6, 9], [1, 1], 6)).toEqual([1, 0]);
    expect(tippingShares([3, 6], [1, 1], 6).map((share) => Object.is(share, -0))).toEqual([false, false]);
  });

  test('a score that is the minimum whatever the weights never crosses it', () => {
    expect(tippingShares([6, 6], [1, 1], 6)).toEqual([undefined, undefined]);
  });

  test('a blank on the criterion: its share makes no difference', () => {
    // 8s + 4(1 − s)/2 = 6(s + (1 − s)/2)
    expect(tippingShares([NaN, 8, 4], [1, 1, 1], 6)).toEqual([undefined, 1 / 3, 1 / 3]);
    expect(tippingShares([NaN, 6, 6], [1, 1, 1], 6)[0]).toBeUndefined();
  });

  test('a rating on the criterion alone: the share makes no difference', () => {
    expect(tippingShares([8, NaN], [1, 1], 6)).toEqual([undefined, undefined]);
    expect(tippingShares([8, NaN, 4], [1, 1, 0], 6)[0]).toBeUndefined();
  });

  test('a criterion with all the weight has no other to share with', () => {
    expect(tippingShares([8, 4], [1, 0], 6)).toEqual([undefined, 1 / 2]);
    expect(tippingShares([8], [1], 8)).toEqual([undefined]);
  });

  test('a blank among the others weighs on neither side', () => {
    // (1 − s)·(1/2)·4 + s·9 = 6·((1 − s)/2 + s)
    expect(tippingShares([9, 4, NaN], [1, 1, 1], 6)[0]).toBeCloseTo(1 / 4, 14);
  });
});
