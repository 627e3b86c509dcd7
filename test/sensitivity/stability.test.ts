import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { stability } from '../../shared/sensitivity/stability';
import { farFromQuadratic, growthOf } from '../processor-time';
import { dearRuns, describeUnmutated } from '../unmutated';

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

/** Looks at two hundred shares of each criterion, and just beyond the ends, whether the set is what the ranges say. */
function expectRanges(rows: Rows, weights: readonly number[], top: number): void {
  const present = topSet(rows, weights, top);
  stabilityOf(rows, weights, top).forEach((range, k) => {
    expect(range.present).toBe(weights[k] / total(weights));
    if (weights[k] === total(weights)) return;
    const setAt = (share: number) => topSet(rows, withShare(weights, k, share), top);
    const inside = Array.from({ length: 199 }, (_, i) => (i + 1) / 200).filter(
      (share) => share > range.lowest + 1e-9 && share < range.highest - 1e-9,
    );
    const changesBeyond = (end: number, onwards: number) =>
      [0, 1e-10, 1e-8, 1e-6, 1e-4].some((step) => {
        return setAt(Math.min(1, Math.max(0, end + onwards * step))) !== present;
      });
    const wrong = {
      order: range.lowest > range.present || range.present > range.highest,
      inside: inside.filter((share) => setAt(share) !== present),
      below: range.lowest > 0 && !changesBeyond(range.lowest, -1),
      above: range.highest < 1 && !changesBeyond(range.highest, 1),
    };
    expect({ k, range, wrong }).toEqual({
      k,
      range,
      wrong: { order: false, inside: [], below: false, above: false },
    });
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
        rows: fc.array(fc.array(rating, { minLength: width, maxLength: width }), {
          minLength: 2,
          maxLength: mostRows,
        }),
        weights: fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width }),
        top: fc.integer({ min: 1, max: 4 }),
      })
      .filter(({ rows, weights }) =>
        rows.every((row) => row.some((cell, k) => cell !== null && weights[k] > 0)),
      ),
  );
}

const whole = fc.integer({ min: 1, max: 10 });
const decimal = fc.double({ min: 1, max: 10, noNaN: true });
const blankAmong = (rating: fc.Arbitrary<number>, rate: number) =>
  fc.oneof({ weight: rate, arbitrary: rating }, { weight: 1, arbitrary: fc.constant(null) });

describe('against a fine grid of weights', () => {
  test.each([
    ['ratings without blanks', cases(decimal)],
    ['whole ratings, with their many ties', cases(whole)],
    ['blanks, which bend the curves', cases(blankAmong(decimal, 3))],
    ['blanks and ties', cases(blankAmong(fc.integer({ min: 4, max: 7 }), 3), 7)],
    ['more accounts than are looked at one by one', cases(blankAmong(decimal, 9), 60)],
  ])('%s', (_, arbitrary) => {
    fc.assert(
      fc.property(arbitrary, ({ rows, weights, top }) => expectRanges(rows, weights, top)),
      dearRuns(60, 20),
    );
  });
});

/** Triantaphyllou & Sánchez, Decision Sciences 28:1 (1997) 151–194: 4 alternatives, 4 criteria (matrix recalled). */
const sanchez = {
  rows: [
    [0.3088, 0.2897, 0.3867, 0.1922],
    [0.2163, 0.3458, 0.1755, 0.6288],
    [0.4509, 0.2473, 0.1194, 0.0575],
    [0.024, 0.1172, 0.3184, 0.1215],
  ],
  weights: [0.3277, 0.3058, 0.2876, 0.079],
};

describe('SENS-01: the smallest change of a weight that swaps a pair, by the formula of the paper', () => {
  /** (P_j − P_i) / (a_jk − a_ik), taken off the weight; dividing by the new sum keeps the others in proportion. */
  const shareAfter = (k: number, change: number) =>
    (sanchez.weights[k] - change) / (total(sanchez.weights) - change);
  const ranges = (top: number) => stabilityOf(sanchez.rows, sanchez.weights, top);

  test('the leader: A1 against A2, and against A3 where that is nearer', () => {
    const [c1, c2, c3, c4] = ranges(1);
    expect(c1.highest).toBeCloseTo(shareAfter(0, -0.379427), 6);
    expect(c2.highest).toBeCloseTo(shareAfter(1, -0.702435), 6);
    expect(c3.lowest).toBeCloseTo(shareAfter(2, 0.186584), 6);
    expect(c4.highest).toBeCloseTo(shareAfter(3, -0.090258), 6);
    expect([c1.lowest, c2.lowest, c3.highest, c4.lowest]).toEqual([0, 0, 1, 0]);
  });

  test('the first two: A2 against A3, and A1 against A3 where that is nearer', () => {
    const [c1, c2, c3, c4] = ranges(2);
    expect(c1.highest).toBeCloseTo(shareAfter(0, -0.06185), 6);
    expect(c2.lowest).toBeCloseTo(shareAfter(1, 0.147309), 6);
    expect(c3.lowest).toBeCloseTo(shareAfter(2, 0.201708), 6);
    expect(c4.lowest).toBeCloseTo(shareAfter(3, 0.025398), 6);
  });
});

describe('ties', () => {
  const equal = [1, 1];

  test('all accounts equal stay equal', () => {
    const ranges = stabilityOf([[5, 5], [5, 5], [5, 5]], equal, 1); // prettier-ignore
    expect(ranges).toEqual([
      { lowest: 0, present: 0.5, highest: 1 },
      { lowest: 0, present: 0.5, highest: 1 },
    ]);
  });

  test('two leaders that any move parts', () => {
    const collapsed = { lowest: 0.5, present: 0.5, highest: 0.5 };
    expect(stabilityOf([[8, 4], [4, 8], [1, 1]], equal, 1)).toEqual([collapsed, collapsed]); // prettier-ignore
  });

  test('a tie at the edge that lasts to one side only', () => {
    const ranges = stabilityOf([[9, 3], [3, 9], [3, 9], [1, 1]], equal, 2); // prettier-ignore
    expect(ranges[0]).toEqual({ lowest: 0.5, present: 0.5, highest: 1 });
    expect(ranges[1]).toEqual({ lowest: 0, present: 0.5, highest: 0.5 });
  });

  test('a tie within the top is no tie at its edge', () => {
    const ranges = stabilityOf([[8, 4], [4, 8], [5, 5]], equal, 2); // prettier-ignore
    expect(ranges[0]).toEqual({ lowest: 1 / 4, present: 0.5, highest: 3 / 4 });
  });

  test('scores that differ in their last digits only are tied', () => {
    const collapsed = { lowest: 1 / 3, present: 1 / 3, highest: 1 / 3 };
    const rows = [[1.1, 2.2, 3.3], [3.3, 2.2, 1.1]]; // prettier-ignore
    expect(stabilityOf(rows, [1, 1, 1], 1)[0]).toEqual(collapsed);
  });
});

test('as many places as accounts, or more, hold them all', () => {
  const all = { lowest: 0, present: 0.25, highest: 1 };
  expect(stabilityOf([[1, 9], [9, 1]], [1, 3], 2)[0]).toEqual(all); // prettier-ignore
  expect(stabilityOf([[1, 9], [9, 1]], [1, 3], 7)[0]).toEqual(all); // prettier-ignore
  expect(stabilityOf([[1, 9], [9, 1]], [1, 3], 1)[0]).toEqual({ ...all, highest: 0.5 }); // prettier-ignore
  expect(stabilityOf([[1, 9], [9, 1]], [1, 0], 2)[0]).toEqual({ ...all, present: 1 }); // prettier-ignore
});

describe('two accounts that change places twice', () => {
  // (7 − 3s) / (1 + s) is ahead, then 6.5 − 5.5s, then the first again
  const rows = [[2, 7, null], [1, 3, 10]]; // prettier-ignore
  const meeting = (sign: 1 | -1) => (4 + sign * Math.sqrt(5)) / 11;
  test.each([
    ['upwards from 0', [0, 1, 1], 0, meeting(-1)],
    ['between the two', [1, 1, 1], meeting(-1), meeting(1)],
    ['downwards from nine tenths', [18, 1, 1], meeting(1), 1],
  ])('the first that is met, %s', (_, weights, lowest, highest) => {
    const [range] = stabilityOf(rows, weights, 1);
    expect(range.lowest).toBeCloseTo(lowest, 12);
    expect(range.highest).toBeCloseTo(highest, 12);
  });

  test('at weights of any size', () => {
    for (const unit of [1e100, 1e-100]) {
      const [range] = stabilityOf(rows, [unit, unit, unit], 1);
      expect(range.lowest).toBeCloseTo(meeting(-1), 12);
      expect(range.highest).toBeCloseTo(meeting(1), 12);
    }
  });
});

test('a criterion that holds all the weight stays at 1; the others can gain on it', () => {
  const ranges = stabilityOf([[8, 4], [4, 8]], [3, 0], 1); // prettier-ignore
  expect(ranges[0]).toEqual({ lowest: 1, present: 1, highest: 1 });
  expect(ranges[1]).toEqual({ lowest: 0, present: 0, highest: 0.5 });
});

test('an account with that rating alone keeps its score at every share', () => {
  const ranges = stabilityOf([[6, null], [9, 1]], [3, 1], 1); // prettier-ignore
  expect(ranges[0]).toEqual({ lowest: 5 / 8, present: 0.75, highest: 1 });
});

test('weights at the ends of the range of doubles', () => {
  const usual = stabilityOf([[8, 4], [5, 6]], [0.1, 0.3], 1); // prettier-ignore
  for (const unit of [1e149, 1e-160]) {
    const scaled = stabilityOf([[8, 4], [5, 6]], [0.1 * unit, 0.3 * unit], 1); // prettier-ignore
    expect(scaled[0].highest).toBeCloseTo(usual[0].highest, 14);
    expect(scaled[1].lowest).toBeCloseTo(usual[1].lowest, 14);
  }
});

describeUnmutated('1,500 and 24,000 accounts', () => {
  const width = 3;
  const shapes: Record<string, (r: number, k: number, count: number) => number> = {
    'all equal': () => 5,
    'on an arc, where each leads for some weights': (r, k, count) => {
      const x = r / count;
      return 1 + 9 * (k === 0 ? x : Math.sqrt(1 - x * x));
    },
    'whole ratings with blanks': (r, k) => (r * 7919 + k * 104729) % 11 || NaN,
  };

  const onAccounts = (shape: string) => (count: number) => {
    const ratings = Float64Array.from({ length: width * count }, (_, at) => {
      return shapes[shape](at % count, Math.floor(at / count), count);
    });
    const scores = Float64Array.from({ length: count }, (_, r) => {
      return scoreOf(
        [0, 1, 2].map((k) => ratings[k * count + r] || null),
        [2, 1, 1],
      );
    });
    return () => {
      for (const top of [10, count / 2]) {
        for (const { lowest, present, highest } of stability(ratings, scores, [2, 1, 1], top)) {
          expect(lowest).toBeLessThanOrEqual(present);
          expect(highest).toBeGreaterThanOrEqual(present);
        }
      }
    };
  };

  test.each(Object.keys(shapes))('%s, with a small and a large top, in no quadratic time', (shape) => {
    expect(growthOf(onAccounts(shape), 1_500)).toBeLessThan(farFromQuadratic);
  });
});
