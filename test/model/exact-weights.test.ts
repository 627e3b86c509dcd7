import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { exactWeights } from '../../shared/model/exact-weights';

const exact = (...weights: unknown[]) => exactWeights(weights, (i) => `W${i}`);

describe('weights', () => {
  test.each<[string, number[], number[]]>([
    ['whole numbers lose their common factor', [50, 30, 20], [5, 3, 2]],
    ['decimals become whole numbers', [0.1, 0.2, 0.7], [1, 2, 7]],
    ['percentages too', [0.283, 0.162, 0.555], [283, 162, 555]],
    ['zeros stay', [0, 4, 6], [0, 2, 3]],
    ['a single weight is 1', [0.35], [1]],
    ['equal weights are 1', [1 / 8, 1 / 8], [1, 1]],
    ['twelve decimals are seen', [0.000000000001, 1], [1, 1e12]],
    ['thirteen are left as they are', [0.0000000000001, 1], [0.0000000000001, 1]],
    ['thirds are left as they are', [1 / 3, 2 / 3], [1 / 3, 2 / 3]],
    ['the largest whole number', [2 ** 40, 1], [2 ** 40, 1]],
    ['larger ones are left as they are', [2 ** 41, 2], [2 ** 41, 2]],
    ['the largest weight', [1e150, 1], [1e150, 1]],
  ])('%s', (_, weights, expected) => {
    expect(exact(...weights)).toEqual(expected);
  });

  test.each<[string, unknown, string]>([
    ['negative', -1, '-1'],
    ['blank', '', 'blank'],
    ['missing', undefined, 'blank'],
    ['text', 'high', '"high"'],
    ['a number stored as text', '50', '"50", which is text'],
    ['TRUE', true, 'TRUE'],
    ['an error', '#N/A', '#N/A'],
    ['infinite', Infinity, 'Infinity'],
    ['NaN', NaN, 'NaN'],
    ['a date', new Date(2024, 0, 31), '2024-01-31'],
  ])('that are %s are an error naming the criterion', (_, weight, got) => {
    expect(() => exact(1, weight)).toThrow(
      expect.objectContaining({
        message: `the weight of W1 must be a number of 0 or more; got ${got}`,
        code: '#VALUE!',
      }),
    );
  });

  test('that are too large are an error telling how large they may be', () => {
    expect(() => exact(1, 1.1e150)).toThrow('the weight of W1 must be a number up to 1e+150; got 1.1e+150');
  });

  test('that are all 0 are an error', () => {
    expect(() => exact(0, 0)).toThrow(
      expect.objectContaining({ message: 'at least one weight must be above 0; got 0, 0' }),
    );
  });

  test('keep their proportions, and have no common factor left', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1 }),
        fc.integer({ min: 0, max: 6 }),
        (whole, digits) => {
          const scale = 10 ** digits;
          const result = exact(...whole.map((weight) => weight / scale));
          result.forEach((weight, i) => expect(weight * whole[0]).toBe(whole[i] * result[0]));
          expect(result.every(Number.isInteger)).toBe(true);
          for (const factor of [2, 3, 5, 7]) {
            expect(result.every((weight) => weight % factor === 0)).toBe(false);
          }
        },
      ),
    );
  });
});
