import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumSimple } from 'simple-statistics';
import { kamHhi } from '../../shared/functions/hhi';
import { call } from '../call';

const hhi = (amounts: unknown) => call(kamHhi, amounts) as number;
const column = (amounts: readonly unknown[]) => amounts.map((amount) => [amount]);

describe('KAMHHI', () => {
  test('CONC-01: shares of 20, 30, 40, 10 per cent (pdwaggoner/hhi, R) and 30, 30, 20, 20 (US DoJ and FTC)', () => {
    expect(hhi(column([20, 30, 40, 10]))).toBe(3000);
    expect(hhi(column([30, 30, 20, 20]))).toBe(2600);
  });

  test('amounts and shares in any unit give the same', () => {
    expect(hhi([[2000, 3000, 4000, 1000]])).toBe(3000);
    expect(hhi([[0.25, 0.25, 0.25, 0.25]])).toBe(2500);
  });

  test('one account has everything', () => {
    expect(hhi(7)).toBe(10_000);
    expect(hhi(column([0, 7, 0]))).toBe(10_000);
  });

  test('blanks and bad cells are left out', () => {
    expect(hhi(column([20, '', 30, 'x', 40, 10, null]))).toBe(3000);
  });

  test('negative amounts and nothing at all', () => {
    expect(() => hhi(column([5, -1]))).toThrow('KAMHHI: amounts must be 0 or more; got -1 in place 2');
    expect(() => hhi(null)).toThrow('KAMHHI: amounts not given; select the cells to use');
    expect(() => hhi(column([0, 0]))).toThrow('KAMHHI: amounts add up to 0; select the cells that hold them');
  });

  test('amounts at the ends of the range of doubles', () => {
    expect(hhi(column([1e308, 1e308]))).toBe(5000);
    expect(hhi(column([1e-320, 1e-320]))).toBe(5000);
    expect(hhi(column([1e101, 3e101]))).toBeCloseTo(6250, 9);
    expect(hhi(column([1e-200, 3e-200]))).toBeCloseTo(6250, 9);
  });

  const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 50 });
  const positive = amounts.filter((list) => list.some((amount) => amount > 1e-3));

  test('the sum of squared percentages, whatever the order of rows', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const total = sumSimple(list);
        const value = hhi(column(list));
        expect(value).toBeCloseTo(sumSimple(list.map((amount) => ((100 * amount) / total) ** 2)), 7);
        expect(hhi(column([...list].reverse()))).toBe(value);
        expect(value).toBeGreaterThanOrEqual((10_000 / list.length) * (1 - 1e-15));
        expect(value).toBeLessThanOrEqual(10_000 * (1 + 1e-15));
      }),
    );
  });
});
