import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sampleCorrelation } from 'simple-statistics';
import { correlation } from '../../shared/check/correlation';

const of = (x: readonly number[], y: readonly number[]) =>
  correlation(Float64Array.from(x), Float64Array.from(y));

describe('correlation', () => {
  test('as simple-statistics has it, over the places where both have a number', () => {
    const place = fc.oneof({ weight: 4, arbitrary: fc.integer({ min: -50, max: 50 }) }, fc.constant(NaN));
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 3, maxLength: 30 }), (places) => {
        const both = places.filter(([x, y]) => !Number.isNaN(x) && !Number.isNaN(y));
        const [xs, ys] = [both.map(([x]) => x), both.map(([, y]) => y)];
        fc.pre(new Set(xs).size > 1 && new Set(ys).size > 1);
        const { rho, pairs } = of(
          places.map(([x]) => x),
          places.map(([, y]) => y),
        );
        expect(pairs).toBe(both.length);
        expect(rho).toBeCloseTo(sampleCorrelation(xs, ys), 10);
      }),
    );
  });

  test('is none where one does not vary, and where nothing is paired', () => {
    expect(of([1, 1, 1], [1, 2, 3]).rho).toBeNaN();
    expect(of([1, NaN], [NaN, 2])).toEqual({ rho: NaN, pairs: 0 });
  });
});
