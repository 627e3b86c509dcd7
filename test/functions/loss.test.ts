import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamLoss } from '../../shared/functions/loss';
import { call } from '../call';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const loss = (...profits: unknown[]) =>
  (call(kamLoss, column(...profits)) as unknown[][]).map(([cell]) => cell);

test('each share of the positive profit', () => expect(loss(60, 30, 10)).toEqual([0.6, 0.3, 0.1]));
test('an account that makes a loss is none', () => expect(loss(60, -100, 40, 0)).toEqual([0.6, 0, 0.4, 0]));
test('one account', () => expect(loss(5)).toEqual([1]));
test('all accounts equal', () => expect(loss(5, 5, 5, 5)).toEqual([0.25, 0.25, 0.25, 0.25]));
test('blanks are blank', () => expect(loss(5, '', null, 15)).toEqual([0.25, '', '', 0.75]));
test('all blank', () => expect(loss('', '')).toEqual(['', '']));
test('lies as the profits do', () => expect(call(kamLoss, [[1, 3]])).toEqual([[0.25, 0.75]]));

test('a bad cell costs its row', () => {
  expect(loss(5, 'abc', 15, '#N/A')).toEqual([
    0.25,
    { error: 'profits: "abc" is not a number' },
    0.75,
    { error: '#N/A' },
  ]);
});

describe('no profit', () => {
  test('only losses', () => {
    expect(() => loss(-5, -2, '')).toThrow(
      'KAMLOSS: no account makes a profit, so there is none to lose; the highest of profits is -2',
    );
  });
  test('only zeros', () => expect(() => loss(0, 0)).toThrow('the highest of profits is 0'));
});

describe('properties', () => {
  const profits = fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 30 });

  test('shares add up to 1, and none is negative', () => {
    fc.assert(
      fc.property(profits, (values) => {
        fc.pre(values.some((value) => value > 1e-3));
        const shares = loss(...values) as number[];
        expect(shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
        expect(shares.every((share, i) => share >= 0 && (share === 0 || values[i] > 0))).toBe(true);
      }),
    );
  });

  test('the order of the rows changes no digit', () => {
    fc.assert(
      fc.property(profits, (values) => {
        fc.pre(values.some((value) => value > 1e-3));
        expect(loss(...[...values].reverse())).toEqual(loss(...values).reverse());
      }),
    );
  });
});
