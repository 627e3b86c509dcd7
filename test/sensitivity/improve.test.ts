import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { improve, meanRating } from '../../shared/sensitivity/improve';
import { dearRuns } from '../unmutated';

const rooms = (ratings: readonly number[], weights: readonly number[], best: readonly number[] = []) =>
  ratings.map((rating, k) => ({ name: `C${k + 1}`, weight: weights[k], rating, best: best[k] ?? 10 }));

describe('against every way there is', () => {
  /** The fewest whole rating points, found by trying all. */
  function fewest(ratings: readonly number[], weights: readonly number[], target: number): number {
    let least = Infinity;
    const raised = [...ratings];
    const tryAll = (k: number, points: number): void => {
      if (points >= least) return;
      if (k === ratings.length) {
        if (meanRating(rooms(ratings, weights), raised) >= target - 1e-12) least = points;
        return;
      }
      for (raised[k] = ratings[k]; raised[k] <= 10; raised[k]++) {
        tryAll(k + 1, points + raised[k] - ratings[k]);
      }
      raised[k] = ratings[k];
    };
    tryAll(0, 0);
    return least;
  }

  const accounts = fc.integer({ min: 1, max: 4 }).chain((width) =>
    fc.record({
      ratings: fc.array(fc.integer({ min: 1, max: 10 }), { minLength: width, maxLength: width }),
      weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
      target: fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10),
    }),
  );

  test('no way takes fewer points, but for the last that is not whole', () => {
    fc.assert(
      fc.property(accounts, ({ ratings, weights, target }) => {
        fc.pre(weights.some((weight) => weight > 0));
        const steps = improve(rooms(ratings, weights), target)!;
        const points = steps.reduce((sum, { from, to }) => sum + to - from, 0);
        const least = fewest(ratings, weights, target);
        expect(points).toBeLessThanOrEqual(least + 1e-9);
        // Its last step taken to a whole point is one of those ways.
        expect(least - points).toBeLessThan(1);
      }),
      dearRuns(300, 60),
    );
  });

  test('the raised ratings reach the target to the last digit, and no more; gains add up', () => {
    const real = fc.double({ min: 1, max: 10, noNaN: true });
    const any = fc.integer({ min: 1, max: 6 }).chain((width) =>
      fc.record({
        ratings: fc.array(real, { minLength: width, maxLength: width }),
        weights: fc.array(fc.double({ min: 0.01, max: 9, noNaN: true }), {
          minLength: width,
          maxLength: width,
        }),
        target: fc.double({ min: 1, max: 9.99, noNaN: true }),
      }),
    );
    fc.assert(
      fc.property(any, ({ ratings, weights, target }) => {
        const criteria = rooms(ratings, weights);
        const before = meanRating(criteria, ratings);
        const steps = improve(criteria, target)!;
        const raised = ratings.map(
          (rating, k) => steps.find(({ name }) => name === `C${k + 1}`)?.to ?? rating,
        );
        const after = meanRating(criteria, raised);
        expect(after).toBeGreaterThanOrEqual(target);
        if (steps.length === 0) return;
        expect(after).toBeCloseTo(target, 10);
        expect(steps.reduce((sum, { gain }) => sum + gain, 0)).toBeCloseTo(target - before, 10);
      }),
      dearRuns(500, 100),
    );
  });
});

describe('by hand', () => {
  test('the heaviest first, all the way, the last only as far as needed', () => {
    expect(improve(rooms([8, 4, 5], [3, 5, 2]), 8.4)).toEqual([{ name: 'C2', from: 4, to: 10, gain: 3 }]);
    expect(improve(rooms([4, 5, 2], [2, 5, 3]), 7.6)).toEqual([
      { name: 'C2', from: 5, to: 10, gain: 2.5 },
      { name: 'C3', from: 2, to: 6, gain: 1.2 },
    ]);
  });

  test('of equal weights the first', () => {
    expect(improve(rooms([5, 5], [1, 1]), 6)).toEqual([{ name: 'C1', from: 5, to: 7, gain: 1 }]);
  });

  test('nothing where the target is reached', () => {
    expect(improve(rooms([5, 7], [1, 1]), 6)).toEqual([]);
    expect(improve(rooms([5, 7], [1, 1]), 5)).toEqual([]);
  });

  test('blanks, criteria of weight 0 and those at their best are passed over', () => {
    expect(improve(rooms([10, NaN, 3, 2], [9, 8, 0, 3]), 9)).toEqual([
      { name: 'C4', from: 2, to: 6, gain: 1 },
    ]);
  });

  test('a criterion of weight 0 is of no use where all others fall short', () => {
    expect(improve(rooms([5, 3], [1, 0], [8, 10]), 8)).toEqual([{ name: 'C1', from: 5, to: 8, gain: 3 }]);
    expect(improve(rooms([5, 3], [1, 0], [8, 10]), 9)).toBeUndefined();
    expect(improve(rooms([5, 3], [0, 0]), 9)).toBeUndefined();
  });

  test('a scale that ends below 10', () => {
    const criteria = rooms([5, 5], [3, 1], [8, 10]);
    expect(improve(criteria, 8)).toEqual([
      { name: 'C1', from: 5, to: 8, gain: 2.25 },
      { name: 'C2', from: 5, to: 8, gain: 0.75 },
    ]);
    expect(improve(criteria, 8.5)).toEqual([
      { name: 'C1', from: 5, to: 8, gain: 2.25 },
      { name: 'C2', from: 5, to: 10, gain: 1.25 },
    ]);
    expect(improve(criteria, 8.6)).toBeUndefined();
  });

  test.each([
    ['falls short in its last digit', [9.1, 0.5], [4.3, 6], 7.95],
    ['falls short by two', [8.7, 5.4, 3.4, 2.2], [5.2, 3.8, 9.5, 8.3], 7.63],
  ])('a rating whose quotient %s reaches the target', (_, weights, ratings, target) => {
    const criteria = rooms(ratings, weights, [10, ...ratings.slice(1)]);
    const [{ to }] = improve(criteria, target)!;
    expect(meanRating(criteria, [to, ...ratings.slice(1)])).toBeGreaterThanOrEqual(target);
    expect(meanRating(criteria, [to * (1 - 1e-14), ...ratings.slice(1)])).toBeLessThan(target);
  });

  test('a rating whose quotient is lost beside a weight larger by far', () => {
    const criteria = rooms([6.4, 5.2, 1.5, 5.6, 1.9], [7e-12, 2e-13, 7e-14, 6, 5e-16], [6.4, 5.2, 1.5, 5.6]);
    const [{ to }] = improve(criteria, 5.600000000000871)!;
    expect(meanRating(criteria, [6.4, 5.2, 1.5, 5.6, to])).toBeGreaterThanOrEqual(5.600000000000871);
  });

  test('10 is within reach of weights that have no exact sum', () => {
    const weights = [0.1 + 0.2, Math.SQRT2, Math.PI];
    const steps = improve(rooms([3, 4, 5], weights), 10);
    expect(steps?.map(({ to }) => to) ?? 'out of reach').toEqual([10, 10, 10]);
  });
});
