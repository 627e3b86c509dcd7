import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sum } from '../../shared/running-sums';
import { steadyProduct, steadySum } from '../../shared/weights/steady-sum';

const fractions = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { maxLength: 300 });

describe('steady sums', () => {
  test('nothing', () => {
    expect(steadySum(new Float64Array(0))).toBe(0);
    expect(steadyProduct(new Float64Array(0), new Float64Array(0))).toBe(0);
  });

  test('simple fractions are exact', () => {
    expect(steadySum(Float64Array.of(0.5, -0.25, 1, 0.125))).toBe(1.375);
    expect(steadyProduct(Float64Array.of(0.5, -0.25, 1), Float64Array.of(0.5, 1, -1))).toBe(-1);
  });

  test('ten thousand values, ones and small ones', () => {
    const n = 10_000;
    expect(steadySum(new Float64Array(n).fill(1))).toBe(n);
    expect(steadySum(new Float64Array(n).fill(0.1))).toBeCloseTo(1000, 12);
    expect(steadySum(new Float64Array(n).fill(-1e-9))).toBeCloseTo(-1e-5, 12);
  });

  test('the sum in twice the precision', () => {
    fc.assert(
      fc.property(fractions, (list) => {
        const values = Float64Array.from(list);
        expect(Math.abs(steadySum(values) - sum(values))).toBeLessThan(1e-13);
        const squares = values.map((value) => value * value);
        expect(Math.abs(steadyProduct(values, values) - sum(squares))).toBeLessThan(1e-13);
      }),
    );
  });

  test('the same to the last digit in any order', () => {
    fc.assert(
      fc.property(fractions, fc.integer(), (list, seed) => {
        const values = Float64Array.from(list);
        const keys = values.map((_, i) => Math.sin(seed + i));
        const places = [...values.keys()].sort((a, b) => keys[a] - keys[b]);
        const shuffled = Float64Array.from(places, (place) => values[place]);
        expect(steadySum(shuffled)).toBe(steadySum(values));
        expect(steadySum(values.slice().sort())).toBe(steadySum(values));
        const others = shuffled.map((value, i) => value * Math.cos(i));
        const back = Float64Array.from(places.map((_, i) => others[places.indexOf(i)]));
        expect(steadyProduct(values, back)).toBe(steadyProduct(shuffled, others));
      }),
    );
  });
});
