import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stability } from '../../shared/sensitivity/stability';

/** Rows of ratings, null for a blank. */
type Rows = readonly (readonly (number | null)[])[];

/** The score by its definition. */
function scoreOf(row: Rows[number], weights: readonly number[]): number {
  let points = 0;
  let counted = 0;
  row.forEach((rating, k) => {
    if (rating === null) return;
    points += weights[k] * rating;
    counted += weights[k];
  });
  return points / counted;
}

function withShare(weights: readonly number[], criterion: number, share: number): number[] {
  const rest = weights.reduce((sum, weight, k) => (k === criterion ? sum : sum + weight), 0);
  return weights.map((weight, k) => (k === criterion ? share : ((1 - share) * weight) / rest));
}

/** Those to whom fewer than `top` score higher, by comparing all with all. */
function topSet(rows: Rows, weights: readonly number[], top: number): string {
  const scores = rows.map((row) => scoreOf(row, weights));
  const isIn = (score: number) => scores.filter((other) => other > score + 1e-12).length < top;
  return scores.flatMap((score, i) => (isIn(score) ? [i] : [])).join();
}

function stabilityOf(rows: Rows, weights: readonly number[], top: number) {
  const ratings = Float64Array.from(weights.flatMap((_, k) => rows.map((row) => row[k] ?? NaN)));
  const scores = Float64Array.from(rows, (row) => scoreOf(row, weights));
  return stability(ratings, scores, weights, top);
}

const total = (weights: readonly number[]) => weights.reduce((sum, weight) => sum + weight, 0);

/** Looks at a thousand shares of each criterion whether the set is what the ranges say. */
function expectRanges(rows: Rows, weights: readonly number[], top: number): void {
  const present = topSet(rows, weights, top);
  stabilityOf(rows, weights, top).forEach((range, k) => {
    if (weights[k] === total(weights)) return;
    expect(range.present).toBe(weights[k] / total(weights));
    expect(range.lowest).toBeLessThanOrEqual(range.present);
    expect(range.highest).toBeGreaterThanOrEqual(range.present);
    const setAt = (share: number) => topSet(rows, withShare(weights, k, share), top);
    for (let part = 1; part < 1000; part++) {
      const share = part / 1000;
      if (share > range.lowest + 1e-9 && share < range.highest - 1e-9) {
        expect({ k, share, set: setAt(share) }).toEqual({ k, share, set: present });
      }
    }
    const steps = [0, 1e-10, 1e-8, 1e-6, 1e-4];
    const changesAt = (end: number, onwards: number) =>
      steps.some((step) => setAt(Math.min(1, Math.max(0, end + onwards * step))) !== present);
    if (range.lowest > 0) expect({ k, ...range, changes: changesAt(range.lowest, -1) }).toMatchObject({ changes: true });
    if (range.highest < 1) expect({ k, ...range, changes: changesAt(range.highest, 1) }).toMatchObject({ changes: true });
  });
}

interface Case {
  readonly rows: (number | null)[][];
  readonly weights: number[];
  readonly top: number;
}

function cases(rating: fc.Arbitrary<number | null>, mostRows = 9): fc.Arbitrary<Case> {
  return fc.integer({ min: 2, max: 5 }).chain((width) =>
    fc
      .record({
        rows: fc.array(fc.array(rating, { minLength: width, maxLength: width }), { minLength: 2, maxLength: mostRows }),
        weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
        top: fc.integer({ min: 1, max: 4 }),
      })
      .filter(({ rows, weights }) => rows.every((row) => row.some((cell, k) => cell !== null && weights[k] > 0))),
  );
}

const whole = fc.integer({ min: 1, max: 10 });
const decimal = fc.double({ min: 1, max: 10, noNaN: true });
const blank = fc.constant(null);

describe('against a fine grid of weights', () => {
  test('ratings without blanks', () => {
    fc.assert(fc.property(cases(decimal), ({ rows, weights, top }) => expectRanges(rows, weights, top)), { numRuns: 150 });
  });

  test('whole ratings, with their many ties', () => {
    fc.assert(fc.property(cases(whole), ({ rows, weights, top }) => expectRanges(rows, weights, top)), { numRuns: 250 });
  });

  test('blanks, which bend the curves', () => {
    const rating = fc.oneof({ weight: 3, arbitrary: decimal }, { weight: 1, arbitrary: blank });
    fc.assert(fc.property(cases(rating), ({ rows, weights, top }) => expectRanges(rows, weights, top)), { numRuns: 250 });
  });

  test('blanks and ties', () => {
    const few = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 4, max: 7 }) }, { weight: 1, arbitrary: blank });
    fc.assert(fc.property(cases(few, 7), ({ rows, weights, top }) => expectRanges(rows, weights, top)), { numRuns: 400 });
  });

  test('more accounts than are looked at one by one', () => {
    const rating = fc.oneof({ weight: 9, arbitrary: decimal }, { weight: 1, arbitrary: blank });
    const many = cases(rating, 60).filter(({ rows }) => rows.length > 20);
    fc.assert(fc.property(many, ({ rows, weights, top }) => expectRanges(rows, weights, top * 3)), { numRuns: 20 });
  });
});
