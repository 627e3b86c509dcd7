import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumSimple } from 'simple-statistics';
import { kamConsensus } from '../../shared/functions/consensus';
import { call } from '../call';

const mean = (raters: unknown) => call(kamConsensus, raters) as number[][];
const index = (raters: unknown) => call(kamConsensus, raters, 'index') as number;

/** Goepel's formula as in IJAHP 10 (2018), equations 11–18 and 21, on rows that add up to 1. */
function goepel(rows: readonly number[][]): number {
  const n = rows[0].length;
  const entropy = (weights: readonly number[]) =>
    -sumSimple(weights.map((w) => (w > 0 ? w * Math.log(w) : 0)));
  const average = rows[0].map((_, k) => sumSimple(rows.map((row) => row[k])) / rows.length);
  const alpha = sumSimple(rows.map(entropy)) / rows.length;
  const s = Math.exp(-(entropy(average) - alpha));
  const m = 9;
  const d = n + m - 1;
  const cor = Math.exp(-(m / d) * Math.log(m / d) - ((n - 1) / d) * Math.log(1 / d)) / n;
  return Math.min(1, Math.max(0, (s - cor) / (1 - cor)));
}

const share = (row: readonly number[]) => row.map((weight) => weight / sumSimple(row));

const raters = fc.integer({ min: 2, max: 8 }).chain((criteria) => {
  const row = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: criteria, maxLength: criteria });
  return fc.array(
    row.filter((list) => list.some((weight) => weight > 0)),
    { minLength: 1, maxLength: 7 },
  );
});

describe('KAMCONSENSUS weights', () => {
  test('R27: each rater counts alike, whatever units he thinks in', () => {
    expect(
      mean([
        [50, 50],
        [1, 3],
      ]),
    ).toEqual([[0.375, 0.625]]);
  });

  test('one rater', () => {
    expect(mean([[2, 6]])).toEqual([[0.25, 0.75]]);
    expect(mean(5)).toEqual([[1]]);
  });

  test('a blank is no weight, as is the 0 of Excel on the desktop', () => {
    const expected = [[0.25, 0.25, 0.5]];
    expect(mean([[50, '', 50], ['', 1, 1]])).toEqual(expected); // prettier-ignore
    expect(mean([[50, 0, 50], [null, 1, 1]])).toEqual(expected); // prettier-ignore
  });

  test('blank rows, and raters with a bad or a negative cell, are left out', () => {
    const rows = [
      ['', '', ''],
      [1, 1, 2],
      [0, 0, 0],
      ['Sales', 5, 5],
      [9, -1, 2],
      [3, '#N/A', 2],
      [1, 2, 1],
    ];
    expect(mean(rows)).toEqual([[0.25, 0.375, 0.375]]);
  });

  test('a header row is left out like a bad rater', () => {
    expect(mean([['Revenue', 'Growth'], [1, 3]])).toEqual([[0.25, 0.75]]); // prettier-ignore
  });

  test('no rater', () => {
    const message =
      'KAMCONSENSUS: weights have no row of numbers of 0 or more; select a row for each rater, without names';
    expect(() => mean([['', 0], [0, '']])).toThrow(message); // prettier-ignore
    expect(() => index([['Sales', 3]])).toThrow(message);
  });

  test('the mean of the shares, whatever the order of raters', () => {
    fc.assert(
      fc.property(raters, (rows) => {
        const [found] = mean(rows);
        rows[0].forEach((_, k) => {
          expect(found[k]).toBeCloseTo(sumSimple(rows.map((row) => share(row)[k])) / rows.length, 14);
        });
        expect(sumSimple(found)).toBeCloseTo(1, 14);
        expect(mean([...rows].reverse())).toEqual([found]);
      }),
    );
  });
});

describe('KAMCONSENSUS index', () => {
  // Goepel, IJAHP 10 (2018) 469–487, section 9: k raters who each hold one of k criteria nine times as important.
  test.each([2, 3, 5, 9])('%i raters, each as one-sided as AHP allows: no consensus', (k) => {
    expect(
      index(Array.from({ length: k }, (_, i) => Array.from({ length: k }, (_, j) => (i === j ? 9 : 1)))),
    ).toBe(0);
  });

  test('more one-sided still is no less than 0', () => {
    expect(index([[1, 0], [0, 1]])).toBe(0); // prettier-ignore
    expect(index([[99, 1], [1, 99]])).toBe(0); // prettier-ignore
  });

  test('all say the same', () => {
    for (const count of [2, 3, 7]) {
      expect(index(Array.from({ length: count }, (_, i) => [0.1, 0.7, 0.2].map((w) => w * (i + 1))))).toBe(1);
    }
  });

  test('one rater, or one criterion, is in agreement', () => {
    expect(index([[5, 3, 2]])).toBe(1);
    expect(index([[5], [9]])).toBe(1);
    expect(index(4)).toBe(1);
  });

  test('a small difference shows', () => {
    expect(index([[50, 50], [50.01, 49.99]])).toBeLessThan(1); // prettier-ignore
    expect(index([[50, 50], [50.01, 49.99]])).toBeGreaterThan(0.999_999); // prettier-ignore
  });

  test('a worked example', () => {
    // D_β = exp(ln 2 − H(3/4)), D_α,min = exp(H(9/10)).
    const h = (p: number) => -p * Math.log(p) - (1 - p) * Math.log(1 - p);
    const least = Math.exp(h(0.9)) / 2;
    const expected = (Math.exp(h(0.75) - Math.log(2)) - least) / (1 - least);
    expect(index([[3, 1], [1, 3]])).toBeCloseTo(expected, 14); // prettier-ignore
  });

  test('Goepel’s equations, whatever the order of raters and criteria', () => {
    fc.assert(
      fc.property(raters, (rows) => {
        const found = index(rows);
        expect(found).toBeCloseTo(goepel(rows.map(share)), 11);
        expect(index([...rows].reverse())).toBe(found);
        expect(index(rows.map((row) => [...row].reverse()))).toBe(found);
      }),
    );
  });

  test('an unknown output', () => {
    expect(() => call(kamConsensus, [[1]], 'ratio')).toThrow(
      'KAMCONSENSUS: output must be weights or index; got "ratio"',
    );
  });
});
