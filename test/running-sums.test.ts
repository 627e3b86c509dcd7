import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { runningSums, sum } from '../shared/running-sums';

describe('runningSums', () => {
  test('each place holds the sum so far', () => {
    expect([...runningSums(Float64Array.of(1, 2, 3, -4))]).toEqual([1, 3, 6, 2]);
  });

  test('no values', () => {
    expect([...runningSums(new Float64Array(0))]).toEqual([]);
    expect(sum(new Float64Array(0))).toBe(0);
  });

  test('ten tenths are one, where plain addition misses it', () => {
    expect(sum(new Float64Array(10).fill(0.1))).toBe(1);
  });

  test('what a large value swallows comes back when it leaves', () => {
    expect(sum(Float64Array.of(1, 1e100, 1, -1e100))).toBe(2);
    expect(sum(Float64Array.of(1e100, 1, -1e100))).toBe(1);
    expect(sum(Float64Array.of(3, 1e17, 0.5, -1e17))).toBe(3.5);
  });

  test('ten thousand decimals are exact to the last digit', () => {
    expect(sum(new Float64Array(10_000).fill(0.1))).toBe(1000);
  });

  test('sums of rising values rise', () => {
    const values = fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { maxLength: 200 });
    fc.assert(
      fc.property(values, (list) => {
        const sums = runningSums(Float64Array.from(list).sort().reverse());
        expect(sums.every((value, i) => i === 0 || value >= sums[i - 1])).toBe(true);
      }),
    );
  });

  test('in whole numbers it is plain addition', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), (list) => {
        expect(sum(Float64Array.from(list))).toBe(list.reduce((a, b) => a + b, 0));
      }),
    );
  });
});
