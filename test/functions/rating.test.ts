import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, scoringCases } from '../arbitraries';
import { kam } from '../call';

const table = (
  scale: string,
  cells: Partial<Record<'From' | 'To' | 'Points' | 'Direction' | 'Blank', unknown>> = {},
) => [
  ['Criterion', 'Weight', 'Scale', ...Object.keys(cells)],
  ['A', 1, scale, ...Object.values(cells)],
];
const column = (values: readonly unknown[]) => values.map((value) => [value]);
const ratings = (values: readonly unknown[], model: unknown) =>
  (kam('KAMRATING', column(values), model) as unknown[][]).map(([rating]) => rating);

describe('published cases', () => {
  test('VALUE-01, piecewise linear value function f3 (R package smaa, tests/pvf.R): worth 0–1 is rating 1–10', () => {
    const model = table('Points', { Points: '-0.15=1; 0=1.9; 0.25=9.1; 0.35=10' });
    const published: [number, number][] = [
      [0.35, 1],
      [-0.15, 0],
      [0, 0.1],
      [0.25, 0.9],
      [0.1, 0.42],
    ];
    const rated = ratings(
      published.map(([x]) => x),
      model,
    );
    published.forEach(([, worth], row) => expect(rated[row]).toBeCloseTo(1 + 9 * worth, 12));
  });

  test('VALUE-01, falling function f4, clipped outside its points', () => {
    const model = table('Points', { Points: '50=10; 75=8.2; 90=5.5; 100=1' });
    const published: [number, number][] = [
      [50, 1],
      [60, 0.92],
      [75, 0.8],
      [90, 0.5],
      [100, 0],
      [10, 1],
      [40, 1],
      [101, 0],
      [120, 0],
    ];
    const rated = ratings(
      published.map(([x]) => x),
      model,
    );
    published.forEach(([, worth], row) => expect(rated[row]).toBeCloseTo(1 + 9 * worth, 12));
  });

  test('NORM-01, PERCENTRANK.INC (Microsoft support page): 2 is at 0.333, 4 at 0.555, 8 at 0.666', () => {
    const rated = ratings([13, 12, 11, 8, 4, 3, 2, 1, 1, 1], table('Percentile')) as number[];
    const shares = rated.map((rating) => (rating - 1) / 9);
    expect(shares[6]).toBeCloseTo(3 / 9, 12);
    expect(shares[4]).toBeCloseTo(5 / 9, 12);
    expect(shares[3]).toBeCloseTo(6 / 9, 12);
    expect(Math.floor(shares[4] * 1000) / 1000).toBe(0.555);
    expect([rated[0], rated[7], rated[9]]).toEqual([10, 1, 1]);
  });
});

test('ratings stand in the order of the model, wherever the columns are', () => {
  const model = [
    ['Criterion', 'Weight'],
    ['A', 1],
    ['B', 1],
  ];
  expect(kam('KAMRATING', [[2, 'x', 3]], model, [['B', 'Name', 'A']])).toEqual([[3, 2]]);
});

test('a blank that is left out shows as "", a filled one as its rating', () => {
  expect(ratings(['', 4], table('Rating', { Blank: 'Skip' }))).toEqual(['', 4]);
  const model = (blank: string) => [
    ['Criterion', 'Weight', 'Blank'],
    ['A', 1, blank],
    ['B', 1, ''],
  ];
  expect(
    kam(
      'KAMRATING',
      [
        ['', 4],
        ['', ''],
      ],
      model('Worst'),
    ),
  ).toEqual([
    [1, 4],
    ['', ''],
  ]);
  expect(
    kam(
      'KAMRATING',
      [
        ['', 4],
        ['', ''],
      ],
      model('Middle'),
    ),
  ).toEqual([
    [5.5, 4],
    ['', ''],
  ]);
});

test('a bad cell costs its row in every column', () => {
  const error = { error: 'Criterion 2: "x" is not a number' };
  expect(
    kam('KAMRATING', [
      [1, 2, 3],
      [4, 'x', 6],
    ]),
  ).toEqual([
    [1, 2, 3],
    [error, error, error],
  ]);
});

test('every rating is on 1–10 or left out', () => {
  fc.assert(
    fc.property(scoringCases(), (each) => {
      (kam('KAMRATING', each.values, modelOf(each)) as unknown[][]).flat().forEach((rating) => {
        if (typeof rating !== 'number') return;
        expect(rating).toBeGreaterThanOrEqual(1);
        expect(rating).toBeLessThanOrEqual(10);
      });
    }),
  );
});
