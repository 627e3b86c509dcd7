import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { meetings, scoreAt, shareCurves } from '../../shared/sensitivity/share-curves';
import { dearRuns } from '../unmutated';

/** Rows of ratings as columns; null is a blank. */
const columns = (rows: readonly (readonly (number | null)[])[]) =>
  Float64Array.from(rows[0].flatMap((_, k) => rows.map((row) => row[k] ?? NaN)));

const curvesOf = (
  rows: readonly (readonly (number | null)[])[],
  weights: readonly number[],
  criterion: number,
) =>
  shareCurves(
    columns(rows),
    rows.map((_, r) => r),
    weights,
    criterion,
  );

describe('the score as a function of a share', () => {
  test('a full row: a straight line from the others to the criterion', () => {
    const curves = curvesOf([[8, 6, 9]], [5, 3, 2], 0);
    expect(scoreAt(curves, 0, 0)).toBe((3 * 6 + 2 * 9) / 5);
    expect(scoreAt(curves, 0, 1)).toBe(8);
    expect(scoreAt(curves, 0, 0.5)).toBe((8 + 7.2) / 2);
  });

  test('a blank among the others: what is there weighs less against the criterion', () => {
    const curves = curvesOf([[8, 6, null]], [5, 3, 2], 0);
    expect(scoreAt(curves, 0, 0.5)).toBeCloseTo((5 * 8 + 3 * 6) / 8, 14);
    expect(scoreAt(curves, 0, 0)).toBe(6);
  });

  test('no rating on the criterion: its share makes no difference', () => {
    const curves = curvesOf([[null, 6, 9]], [5, 3, 2], 0);
    for (const share of [0, 0.3, 1]) expect(scoreAt(curves, 0, share)).toBeCloseTo(36 / 5, 14);
  });

  test('no rating but on the criterion: its rating at every share', () => {
    const curves = curvesOf([[7, null, null]], [5, 3, 2], 0);
    for (const share of [0, 0.3, 1]) expect(scoreAt(curves, 0, share)).toBe(7);
  });

  test('rows are taken in the order asked for', () => {
    const curves = shareCurves(columns([[1, 2], [3, 4], [5, 6]]), [2, 0], [1, 1], 1); // prettier-ignore
    expect([scoreAt(curves, 0, 0), scoreAt(curves, 1, 0)]).toEqual([5, 1]);
  });
});

describe('where two accounts meet', () => {
  test('two lines meet once, or never', () => {
    expect(meetings(curvesOf([[8, 4], [5, 6]], [1, 1], 0), 0, 1)).toEqual([2 / 5]); // prettier-ignore
    expect(meetings(curvesOf([[8, 7], [5, 6]], [1, 1], 0), 0, 1)).toEqual([]); // prettier-ignore
  });

  test('at the ends', () => {
    expect(meetings(curvesOf([[8, 4], [5, 4]], [1, 1], 0), 0, 1)).toEqual([0]); // prettier-ignore
    expect(meetings(curvesOf([[8, 4], [8, 6]], [1, 1], 0), 0, 1)).toEqual([1]); // prettier-ignore
  });

  test('parallel lines and equal ones have no meeting', () => {
    expect(meetings(curvesOf([[8, 4], [9, 5]], [1, 1], 0), 0, 1)).toEqual([]); // prettier-ignore
    expect(meetings(curvesOf([[8, 4], [8, 4]], [1, 1], 0), 0, 1)).toEqual([]); // prettier-ignore
  });

  test('a line and a hyperbola can meet twice', () => {
    const curves = curvesOf([[2, 7, null], [1, 3, 10]], [1, 1, 1], 0); // prettier-ignore
    // (7 − 3s) / (1 + s) = 6.5 − 5.5s
    const found = meetings(curves, 0, 1).sort((a, b) => a - b);
    expect(found).toHaveLength(2);
    expect(found[0]).toBeCloseTo((4 - Math.sqrt(5)) / 11, 14);
    expect(found[1]).toBeCloseTo((4 + Math.sqrt(5)) / 11, 14);
  });

  const rating = fc.oneof(
    { weight: 4, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const rows = fc
    .array(fc.tuple(rating, rating, rating), { minLength: 2, maxLength: 2 })
    .filter((pair) => pair.every((row) => row.some((cell) => cell !== null)));

  test('every change of sign is found, and at each meeting the scores are equal', () => {
    fc.assert(
      fc.property(rows, fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9)), (pair, weights) => {
        const isScored = (row: readonly unknown[]) =>
          row.some((cell, k) => cell !== null && (k === 0 || weights[k] > 0));
        fc.pre(weights[1] + weights[2] > 0 && pair.every(isScored));
        const curves = curvesOf(pair, weights, 0);
        const gap = (share: number) => scoreAt(curves, 0, share) - scoreAt(curves, 1, share);
        const found = meetings(curves, 0, 1).sort((a, b) => a - b);
        expect(found.length).toBeLessThanOrEqual(2);
        for (const share of found) expect(Math.abs(gap(share))).toBeLessThan(1e-9);
        let changes = 0;
        for (let part = 0; part < 500; part++) {
          const before = gap(part / 500);
          const after = gap((part + 1) / 500);
          if (before * after >= 0 || Math.abs(before) < 1e-12 || Math.abs(after) < 1e-12) continue;
          changes++;
          const near = found.filter(
            (share) => share >= part / 500 - 1e-9 && share <= (part + 1) / 500 + 1e-9,
          );
          expect(near.length).toBeGreaterThan(0);
        }
        expect(changes).toBeLessThanOrEqual(2);
      }),
      dearRuns(200, 60),
    );
  });
});
