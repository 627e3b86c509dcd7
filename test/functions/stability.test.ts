import { describe, expect, test } from '@jest/globals';
import { kamStability } from '../../shared/functions/stability';
import { call, kam } from '../call';

const stability = (...args: readonly unknown[]) => call(kamStability, ...args) as unknown[][];
const header = ['Criterion', 'Lowest', 'Present', 'Highest'];

test('a row per criterion, by name where the model has names', () => {
  const values = [[8, 6, 9], [4, 9, 5]]; // prettier-ignore
  const rows = [[1 / 21, 0.5, 1], [0, 0.3, 4 / 7], [0, 0.2, 1]]; // prettier-ignore
  expect(stability(values, [[50, 30, 20]])).toEqual([
    header,
    ...rows.map((row, k) => [`Criterion ${k + 1}`, ...row]),
  ]);
  const model = [['Criterion', 'Weight'], ['Revenue', 50], ['Growth', 30], ['Fit', 20]]; // prettier-ignore
  const named = stability(values.map(([a, b, c]) => ['x', c, b, a]), model, [['Account', 'Fit', 'Growth', 'Revenue']]); // prettier-ignore
  expect(named).toEqual([header, ['Revenue', ...rows[0]], ['Growth', ...rows[1]], ['Fit', ...rows[2]]]);
});

describe('SENS-01: Triantaphyllou & Sánchez, Decision Sciences 28 (1997), the 4 × 4 example on a scale from 0 to 1', () => {
  const weights = [0.3277, 0.3058, 0.2876, 0.079];
  const model = [
    ['Criterion', 'Weight', 'Scale', 'From', 'To'],
    ...weights.map((weight, k) => [`C${k + 1}`, weight, 'Linear', 0, 1]),
  ];
  const values = [
    [0.3088, 0.2897, 0.3867, 0.1922],
    [0.2163, 0.3458, 0.1755, 0.6288],
    [0.4509, 0.2473, 0.1194, 0.0575],
    [0.024, 0.1172, 0.3184, 0.1215],
  ];
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  /** The share of a weight after a change of so many per cent off it, all divided by their sum. */
  const after = (k: number, percent: number) =>
    (weights[k] * (1 - percent / 100)) / (total - (weights[k] * percent) / 100);

  // The per cent off each weight that swaps the two; undefined where none does.
  test.each([
    [1, 2, [undefined, -229.704, 64.8763, -114.2505]],
    [1, 3, [-115.7848, undefined, 70.1349, undefined]],
    [1, 4, [undefined, undefined, undefined, undefined]],
    [2, 3, [-18.8739, 48.1717, 89.9319, 32.1495]],
    [2, 4, [undefined, undefined, -320.9429, undefined]],
    [3, 4, [83.9138, undefined, -205.1134, -2321.8218]],
  ])('A%i stays before A%i', (first, second, changes) => {
    const rows = stability([values[first - 1], values[second - 1]], model).slice(1);
    changes.forEach((percent, k) => {
      const [, lowest, , highest] = rows[k];
      expect(lowest).toBeCloseTo(percent !== undefined && percent > 0 ? after(k, percent) : 0, 6);
      expect(highest).toBeCloseTo(percent !== undefined && percent < 0 ? after(k, percent) : 1, 6);
    });
  });

  test('the nearest swap bounds the leader; the smallest of all, A2 and A3 on the first, the first two', () => {
    const [, , , c3, c4] = stability(values, model);
    expect(c3[1]).toBeCloseTo(after(2, 64.8763), 6);
    expect(c4[3]).toBeCloseTo(after(3, -114.2505), 6);
    expect(stability(values, model, '', 2)[1][3]).toBeCloseTo(after(0, -18.8739), 6);
  });

  test('the scores', () => {
    const expected = [0.31618274, 0.27677615, 0.26226621, 0.1448749];
    const scores = kam('KAMSCORE', values, model) as number[][];
    expected.forEach((preference, i) => expect(scores[i][0]).toBeCloseTo(1 + (9 * preference) / total, 7));
  });
});

describe('top', () => {
  const values = [[8, 4], [4, 8], [5, 5], [1, 1]]; // prettier-ignore

  test('is 1 when left out, in whatever way', () => {
    const alone = stability(values, [[2, 1]], '', 1);
    for (const top of [undefined, null, '', 0, [['']]]) {
      expect(stability(values, [[2, 1]], '', top)).toEqual(alone);
    }
    expect(stability(values, [[2, 1]], '', 2)).not.toEqual(alone);
  });

  test('as many as there are accounts holds them whatever the weights', () => {
    expect(stability(values, [[2, 1]], '', 4)).toEqual([header, ['Criterion 1', 0, 2 / 3, 1], ['Criterion 2', 0, 1 / 3, 1]]); // prettier-ignore
  });

  test.each([[-1], [1.5], ['two']])('%p is no number of accounts', (top) => {
    const got = typeof top === 'string' ? `"${top}"` : top;
    expect(() => stability(values, [[2, 1]], '', top)).toThrow(
      `KAMSTABILITY: top must be a whole number of 1 or more; got ${got}`,
    );
  });
});

test('blank rows and bad cells take no part', () => {
  const plain = stability([[8, 4], [4, 8]], [[2, 1]]); // prettier-ignore
  expect(stability([['', ''], [8, 4], [10, 'x'], [4, 8], [10, 11]], [[2, 1]])).toEqual(plain); // prettier-ignore
});

test('no account with a score', () => {
  const message = 'KAMSTABILITY: values hold no account that can be scored; select the rows that hold them';
  expect(() => stability([['', ''], ['', '']], [[2, 1]])).toThrow(message); // prettier-ignore
  expect(() => stability([['x', 4]], [[2, 1]])).toThrow(message);
});

test('one account leads whatever the weights', () => {
  expect(stability([[8, 4]], [[2, 1]])).toEqual([header, ['Criterion 1', 0, 2 / 3, 1], ['Criterion 2', 0, 1 / 3, 1]]); // prettier-ignore
});

test('a model is needed', () => {
  expect(() => stability([[8, 4]])).toThrow('KAMSTABILITY: model not given');
});
