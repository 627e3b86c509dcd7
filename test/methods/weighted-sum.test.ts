import { expect, test } from '@jest/globals';
import { kamScore } from '../../shared/functions/score';
import { call } from '../call';

/** Published weighted sums, which KAMSCORE gives once their scale is turned to 1–10. */

const header = ['Criterion', 'Weight', 'Scale', 'From', 'To'];
const scores = (values: unknown, model: unknown) => call(kamScore, values, model) as [number][];
const shareOfScale = ([score]: [number]) => (score - 1) / 9;

test('WSM-01: x / max, 5 alternatives and 7 criteria, JMcDM test/mcdm/testsaw.jl', () => {
  const values = [
    [4, 7, 3, 2, 2, 2, 2],
    [4, 4, 6, 4, 4, 3, 7],
    [7, 6, 4, 2, 5, 5, 3],
    [3, 2, 5, 3, 3, 2, 5],
    [4, 2, 2, 5, 5, 3, 6],
  ];
  const weights = [0.283, 0.162, 0.162, 0.07, 0.085, 0.162, 0.076];
  const most = weights.map((_, k) => Math.max(...values.map((row) => row[k])));
  const model = [header, ...weights.map((weight, k) => [`C${k}`, weight, 'Linear', 0, most[k]])];
  const published = [0.553228, 0.713485, 0.837428, 0.514657, 0.579342];
  scores(values, model)
    .map(shareOfScale)
    .forEach((score, i) => expect(Math.abs(score - published[i])).toBeLessThan(1e-4));
});

test('RANKREV-01: on fixed bounds an added account changes no digit of the others (Belton & Gear 1983)', () => {
  const values = [[4, 10], [7, 9], [1, 10]]; // prettier-ignore
  const model = [header, ['A', 0.5, 'Linear', 1, 10], ['B', 0.5, 'Linear', 1, 10]];
  const before = scores(values, model);
  expect(scores([...values, [9, 4]], model).slice(0, 3)).toEqual(before);
  // Bounds taken from the data, before and after, would turn the order of the first two round.
  const bounded = (rows: number[][]) => {
    const end = (pick: (...all: number[]) => number, k: number) => pick(...rows.map((row) => row[k]));
    const model = [
      header,
      ...[0, 1].map((k) => [`C${k}`, 0.5, 'Linear', end(Math.min, k), end(Math.max, k)]),
    ];
    return scores(rows, model).map(shareOfScale);
  };
  [0.75, 0.5, 0.5].forEach((score, i) => expect(bounded(values)[i]).toBeCloseTo(score, 9));
  [0.6875, 0.7916666667, 0.5, 0.5].forEach((score, i) => {
    expect(bounded([...values, [9, 4]])[i]).toBeCloseTo(score, 9);
  });
});
