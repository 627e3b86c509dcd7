import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { envelope } from '../../shared/sensitivity/envelope';
import { scoreAt, shareCurves } from '../../shared/sensitivity/share-curves';

const curvesOf = (rows: readonly (readonly (number | null)[])[]) =>
  shareCurves(
    Float64Array.from(rows[0].flatMap((_, k) => rows.map((row) => row[k] ?? NaN))),
    rows.map((_, r) => r),
    rows[0].map(() => 1),
    0,
  );
const all = (rows: readonly unknown[]) => rows.map((_, i) => i);

describe('who leads at each share', () => {
  const rows = [[8, 4], [5, 6], [6, 5], [1, 7]]; // prettier-ignore

  test('three lead in turn, one never does', () => {
    expect(envelope(curvesOf(rows), all(rows), 1)).toEqual([
      { account: 3, until: 1 / 5 },
      { account: 1, until: 2 / 5 },
      { account: 0, until: 1 },
    ]);
  });

  test('who is last', () => {
    expect(envelope(curvesOf(rows), all(rows), -1)).toEqual([
      { account: 0, until: 3 / 10 },
      { account: 3, until: 1 },
    ]);
  });

  test('some accounts only, and one alone', () => {
    expect(envelope(curvesOf(rows), [1, 2], 1)).toEqual([
      { account: 1, until: 0.5 },
      { account: 2, until: 1 },
    ]);
    expect(envelope(curvesOf(rows), [2], -1)).toEqual([{ account: 2, until: 1 }]);
  });

  test('of equal accounts the first', () => {
    expect(envelope(curvesOf([[5, 5], [5, 5], [5, 5]]), [0, 1, 2], 1)).toEqual([{ account: 0, until: 1 }]); // prettier-ignore
  });
});

describe('who leads for less than a sixteenth of the shares', () => {
  test.each([
    [
      'at the beginning',
      [
        [1, 9],
        [8.8, 8.8],
      ],
      [
        [0, 1 / 40],
        [1, 1],
      ],
    ],
    [
      'at the end',
      [
        [9, 1],
        [8.8, 8.8],
      ],
      [
        [1, 39 / 40],
        [0, 1],
      ],
    ],
    [
      'between two others',
      [
        [2, 10],
        [5.8, 5.8],
        [10, 1],
      ],
      [
        [0, 21 / 40],
        [1, 8 / 15],
        [2, 1],
      ],
    ],
  ])('%s', (_, rows, expected) => {
    // prettier-ignore
    const found = envelope(curvesOf(rows), all(rows), 1);
    expect(found.map(({ account }) => account)).toEqual(expected.map(([account]) => account));
    found.forEach(({ until }, i) => expect(until).toBeCloseTo(expected[i][1], 14));
  });
});

test('two that change places twice', () => {
  // (7 − 3s) / (1 + s), and 6.5 − 5.5s
  const found = envelope(curvesOf([[2, 7, null], [1, 3, 10]]), [0, 1], 1); // prettier-ignore
  expect(found.map(({ account }) => account)).toEqual([0, 1, 0]);
  expect(found[0].until).toBeCloseTo((4 - Math.sqrt(5)) / 11, 14);
  expect(found[1].until).toBeCloseTo((4 + Math.sqrt(5)) / 11, 14);
});

test('meetings beyond the end of a stretch part nothing', () => {
  // (7 − 3s) / (1 + s), and 6.5 − 5.5s, which it meets at 0.16 and 0.57
  const rows = [[2, 7, null], [1, 3, 10], [6, 6, 6]]; // prettier-ignore
  const [first, second, ...others] = envelope(curvesOf(rows), [1, 0, 2], 1);
  expect([first.account, second, others]).toEqual([0, { account: 2, until: 1 }, []]);
  expect(first.until).toBeCloseTo(1 / 9, 14);
});

describe('at every share it is the highest, or the lowest', () => {
  const often = fc.constantFrom(null, null, 1, 2, 4, 7, 10);
  const seldom = fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 10 }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  test.each([
    ['few accounts with many blanks', often, 7, 300],
    ['many accounts', seldom, 40, 100],
  ] as const)('%s', (_, rating, most, runs) => {
    const rows = fc
      .array(fc.tuple(rating, rating, rating), { minLength: 1, maxLength: most })
      .map((list) => list.filter((row) => row.some((cell) => cell !== null)))
      .filter((list) => list.length > 0);
    fc.assert(
      fc.property(rows, fc.constantFrom(1 as const, -1 as const), (list, sign) => {
        const curves = curvesOf(list);
        const stretches = envelope(curves, all(list), sign);
        expect(stretches[stretches.length - 1].until).toBe(1);
        let from = 0;
        for (const { account, until } of stretches) {
          expect(until).toBeGreaterThan(from);
          for (const share of [from, (from + until) / 2, until]) {
            const best = Math.max(...list.map((_, i) => sign * scoreAt(curves, i, share)));
            expect(sign * scoreAt(curves, account, share)).toBeCloseTo(best, 10);
          }
          from = until;
        }
      }),
      { numRuns: runs },
    );
  });
});
