import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { apportion, redistribute, wholeWeight } from '../../src/panel/book/redistribute';

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const none = (count: number) => new Array<boolean>(count).fill(false);

describe('redistribute', () => {
  test('the others keep their proportions', () => {
    expect(redistribute([400, 300, 200, 100], none(4), 0, 700)).toEqual([700, 150, 100, 50]);
  });

  test('from the same base, going back undoes it', () => {
    const base = [301, 251, 199, 249];
    const away = redistribute(base, none(4), 2, 1000);
    expect(away).toEqual([0, 0, 1000, 0]);
    expect(redistribute(base, none(4), 2, 199)).toEqual(base);
  });

  test('locked weights stay, and the one that is set is held to what they leave', () => {
    expect(redistribute([400, 300, 200, 100], [false, true, false, true], 0, 900)).toEqual([
      600, 300, 0, 100,
    ]);
  });

  test('a locked weight that is set itself moves', () => {
    expect(redistribute([500, 500], [true, false], 0, 200)).toEqual([200, 800]);
  });

  test('all others locked: it takes what is left, whatever is asked for', () => {
    expect(redistribute([200, 300, 500], [false, true, true], 0, 900)).toEqual([200, 300, 500]);
  });

  test('all others 0: they share equally, the first taking what is left over', () => {
    expect(redistribute([1000, 0, 0, 0], none(4), 0, 0)).toEqual([0, 334, 333, 333]);
  });

  test('one criterion alone is everything', () => {
    expect(redistribute([1000], [false], 0, 10)).toEqual([1000]);
  });

  test('whatever is done, weights are whole, not negative and make the whole; locked ones stay', () => {
    const weights = fc
      .array(fc.integer({ min: 0, max: 50 }), { minLength: 1, maxLength: 9 })
      .filter((shares) => sum(shares) > 0)
      .map((shares) => apportion(shares, wholeWeight));
    fc.assert(
      fc.property(
        weights,
        fc.infiniteStream(fc.boolean()),
        fc.nat(),
        fc.integer({ min: -50, max: 1200 }),
        (base, stream, pick, value) => {
          const index = pick % base.length;
          const locked = base.map(() => stream.next().value as boolean);
          const after = redistribute(base, locked, index, value);
          expect(sum(after)).toBe(wholeWeight);
          expect(after.every((weight) => Number.isInteger(weight) && weight >= 0)).toBe(true);
          after.forEach((weight, i) => {
            if (locked[i] && i !== index) expect(weight).toBe(base[i]);
          });
        },
      ),
    );
  });
});
