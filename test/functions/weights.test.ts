import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { mean, sumSimple } from 'simple-statistics';
import { kamWeights } from '../../shared/functions/weights';
import { call } from '../call';

const weights = (method: unknown, input: unknown) => call(kamWeights, method, input) as unknown[][];
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('KAMWEIGHTS by points and swing', () => {
  test.each(['points', 'Points', ' SWING '])('%s: each point over the sum', (method) => {
    expect(weights(method, [[50, 30, 20]])).toEqual([[0.5, 0.3, 0.2]]);
    expect(weights(method, column([100, 60, 40]))).toEqual([[0.5], [0.3], [0.2]]);
  });

  test('the shape of the input stays', () => {
    expect(
      weights('points', [
        [1, 2],
        [3, 4],
      ]),
    ).toEqual([
      [0.1, 0.2],
      [0.3, 0.4],
    ]);
    expect(weights('points', 8)).toEqual([[1]]);
  });

  test('a blank stays blank, and 0 is a weight of 0', () => {
    expect(weights('points', column([3, '', 0, 1, null]))).toEqual([[0.75], [''], [0], [0.25], ['']]);
  });

  test('a bad cell and a negative number cost their place only', () => {
    expect(weights('points', column([3, 'x', -2, 1]))).toEqual([
      [0.75],
      [{ error: 'input: "x" is not a number' }],
      [{ error: 'input: -2 is below 0' }],
      [0.25],
    ]);
  });

  test('points that add up to 0', () => {
    expect(() => weights('points', column([0, 0]))).toThrow(
      'KAMWEIGHTS: points add up to 0; give at least one above 0',
    );
    expect(() => weights('points', column(['', 'x']))).toThrow('KAMWEIGHTS: points add up to 0');
    expect(() => weights('swing', column([0, 0]))).toThrow(
      'KAMWEIGHTS: swing points add up to 0; give 100 to the largest swing',
    );
  });

  test('points at the ends of the range of doubles', () => {
    expect(weights('points', [[1e308, 1e308]])).toEqual([[0.5, 0.5]]);
    expect(weights('points', [[1e-320, 1e-320]])).toEqual([[0.5, 0.5]]);
    expect(weights('points', [[5e-324, 15e-324]])).toEqual([[0.25, 0.75]]);
    expect(weights('points', [[1.5e308, 1.5e308, 5e-324]])).toEqual([[0.5, 0.5, 0]]);
  });

  test('weights are in proportion, add up to 1, and their order does not matter', () => {
    const points = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(
        points.filter((list) => list.some((point) => point > 1e-3)),
        (list) => {
          const [shown] = weights('points', [list]) as number[][];
          expect(sumSimple(shown)).toBeCloseTo(1, 13);
          list.forEach((point, i) => expect(shown[i]).toBeCloseTo(point / sumSimple(list), 13));
          expect(weights('swing', [[...list].reverse()])).toEqual([[...shown].reverse()]);
        },
      ),
    );
  });
});

describe('KAMWEIGHTS by rank', () => {
  // ROC-01: Barron & Barrett, Management Science 42 (1996) 1515–1523; Edwards & Barron, OBHDP 60 (1994) 306–325.
  test.each([
    [[0.75, 0.25]],
    [[0.6111111111, 0.2777777778, 0.1111111111]],
    [[0.5208333333, 0.2708333333, 0.1458333333, 0.0625]],
    [[0.4566666667, 0.2566666667, 0.1566666667, 0.09, 0.04]],
    [[0.4083333333, 0.2416666667, 0.1583333333, 0.1027777778, 0.0611111111, 0.0277777778]],
    [[0.3704081633, 0.2275510204, 0.156122449, 0.1085034014, 0.0727891156, 0.0442176871, 0.0204081633]],
    [
      [
        0.3397321429, 0.2147321429, 0.1522321429, 0.1105654762, 0.0793154762, 0.0543154762, 0.0334821429,
        0.015625,
      ],
    ],
  ])('ROC-01: %j', (expected) => {
    const [shown] = weights('rank', [expected.map((_, i) => i + 1)]);
    expected.forEach((weight, i) => expect(shown[i]).toBeCloseTo(weight, 9));
  });

  test('the lowest rank weighs most, in the order of the input', () => {
    expect(weights('rank', column([3, 1, 2]))).toEqual([
      [expect.closeTo(1 / 9, 14)],
      [expect.closeTo(11 / 18, 14)],
      [expect.closeTo(5 / 18, 14)],
    ]);
  });

  test('ties share the mean of their places, however they are numbered', () => {
    const shared = expect.closeTo((13 / 48 + 7 / 48) / 2, 14);
    const expected = [[expect.closeTo(25 / 48, 14), shared, shared, expect.closeTo(3 / 48, 14)]];
    expect(weights('rank', [[1, 2, 2, 4]])).toEqual(expected);
    expect(weights('rank', [[1, 2.5, 2.5, 4]])).toEqual(expected);
    expect(weights('rank', [[1, 2, 2, 3]])).toEqual(expected);
  });

  test('all equal', () => {
    expect(weights('rank', [[1, 1, 1, 1]])).toEqual([Array(4).fill(expect.closeTo(0.25, 15))]);
  });

  test('a single criterion', () => {
    expect(weights('rank', [[1]])).toEqual([[1]]);
  });

  test('blanks, the 0 that Excel on the desktop makes of them, and bad cells have no place', () => {
    expect(weights('rank', column([2, 0, 1, '', 'first', -1]))).toEqual([
      [0.25],
      [''],
      [0.75],
      [''],
      [{ error: 'input: "first" is not a number' }],
      [{ error: 'input: -1 is below 0' }],
    ]);
  });

  test('no ranks at all', () => {
    const message = 'KAMWEIGHTS: input has no ranks; give 1 to the most important';
    expect(() => weights('rank', column([0, 0]))).toThrow(message);
    expect(() => weights('rank', column(['', 'x']))).toThrow(message);
  });

  test('the centroid of random weights that respect the ranking', () => {
    // Gaps of sorted uniform numbers are uniform over the simplex; sorted, they respect the ranking.
    let seed = 1;
    const random = () => (seed = (seed * 16_807) % 2_147_483_647) / 2_147_483_647;
    const draws = Array.from({ length: 5000 }, () => {
      const cuts = [0, ...Array.from({ length: 3 }, random).sort((a, b) => a - b), 1];
      return cuts
        .slice(1)
        .map((cut, i) => cut - cuts[i])
        .sort((a, b) => b - a);
    });
    const [shown] = weights('rank', [[1, 2, 3, 4]]);
    shown.forEach((weight, place) => expect(weight).toBeCloseTo(mean(draws.map((draw) => draw[place])), 2));
  });
});

test('the method must be known', () => {
  expect(() => weights('ahp', [[1]])).toThrow('KAMWEIGHTS: method must be points, swing or rank; got "ahp"');
  expect(() => weights('', [[1]])).toThrow('KAMWEIGHTS: method must be points, swing or rank; got blank');
});
