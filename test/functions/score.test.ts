import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';

const scores = (...args: unknown[]) => (kam('KAMSCORE', ...args) as unknown[][]).map(([score]) => score);

describe('published cases', () => {
  test('KAM-01, Account Scoring Index (docstoc 26441706): points under caps are ratings from 0 to the cap', () => {
    const caps = [15, 15, 15, 15, 20, 20];
    const model = [['Criterion', 'Weight', 'From', 'To'], ...caps.map((cap, k) => [`C${k}`, cap, 0, cap])];
    const [score] = scores([[10, 12, 5, 5, 20, 10]], model);
    expect(score).toBeCloseTo(1 + (9 * 62) / 100, 12);
  });

  test('KAM-02, Account Scoring Template (docstoc 122503952): weights 5 15 15 25 25 15', () => {
    const rows = [
      [8, 9, 8, 9, 8, 7],
      [6, 7, 6, 5, 7, 6],
      [10, 5, 5, 6, 5, 4],
    ];
    expect(scores(rows, [[5, 15, 15, 25, 25, 15]])).toEqual([8.25, 6.15, 5.35]);
  });

  test('KAM-04, point rules with labels (Passage Technology, Prioritization Helper): 30 points at most', () => {
    const model = [
      ['Criterion', 'Weight', 'Scale', 'Points'],
      ['Type', 10, 'Words', 'Prospect=1; Customer=10'],
      ['Rating', 15, 'Words', 'Cold=1; Warm=7; Hot=10'],
      ['Size', 5, 'Points', '99=1; 100=10; 1000=10; 1001=4.6'],
    ];
    const rows = [
      ['Customer', 'Hot', 500],
      ['Customer', 'Warm', 5000],
      ['Prospect', 'Warm', 50],
      ['Prospect', 'Cold', 500],
    ];
    const points = scores(rows, model).map((score) => (((score as number) - 1) / 9) * 30);
    [30, 22, 10, 5].forEach((expected, row) => expect(points[row]).toBeCloseTo(expected, 12));
  });

  test('WSM-01, weighted sum over x/max (JMcDM testsaw.jl): the scale is linear from 0 to the maximum', () => {
    const rows = [
      [4, 7, 3, 2, 2, 2, 2],
      [4, 4, 6, 4, 4, 3, 7],
      [7, 6, 4, 2, 5, 5, 3],
      [3, 2, 5, 3, 3, 2, 5],
      [4, 2, 2, 5, 5, 3, 6],
    ];
    const weights = [0.283, 0.162, 0.162, 0.07, 0.085, 0.162, 0.076];
    const model = [
      ['Criterion', 'Weight', 'Scale', 'From', 'To'],
      ...weights.map((weight, k) => [`C${k}`, weight, 'Linear', 0, Math.max(...rows.map((row) => row[k]))]),
    ];
    const published = [0.553228, 0.713485, 0.837428, 0.514657, 0.579342];
    const precise = [0.5532285714, 0.7134857143, 0.8374285714, 0.5146571429, 0.5793428571];
    scores(rows, model).forEach((score, row) => {
      const sum = ((score as number) - 1) / 9;
      expect(Math.abs(sum - published[row])).toBeLessThan(1e-4);
      expect(Math.abs(sum - precise[row])).toBeLessThan(1e-10);
    });
  });

  describe('RANKREV-01, rank reversal (Belton & Gear 1983) and its cure, fixed bounds (Dezert et al. 2020)', () => {
    const before = [
      [4, 10],
      [7, 9],
      [1, 10],
    ];
    const added = [9, 4];
    const linear = (...bounds: [number, number][]) => [
      ['Criterion', 'Weight', 'Scale', 'From', 'To'],
      ...bounds.map(([from, to], k) => [`C${k}`, 0.5, 'Linear', from, to]),
    ];
    const onTen = (share: number) => 1 + 9 * share;

    test('bounds that follow the data reverse the first two when an account is added', () => {
      expect(scores(before, linear([1, 7], [9, 10]))).toEqual([0.75, 0.5, 0.5].map(onTen));
      const after = scores([...before, added], linear([1, 9], [4, 10])) as number[];
      [0.6875, 0.7916666667, 0.5, 0.5].forEach((share, row) =>
        expect(after[row]).toBeCloseTo(onTen(share), 8),
      );
    });

    test('fixed bounds leave the first three as they are, to the last bit', () => {
      const model = linear([0, 10], [0, 10]);
      expect(scores([...before, added], model).slice(0, 3)).toEqual(scores(before, model));
    });
  });
});

describe('the model may be', () => {
  test('left out: equal weights, ratings 1–10', () => {
    for (const omitted of [undefined, null, '', 0, [['']], [[0]], []]) {
      expect(scores([[1, 2, 9]], omitted)).toEqual([4]);
    }
  });

  test('a row or a column of weights', () => {
    expect(scores([[1, 9]], [3, 1])).toEqual([3]);
    expect(scores([[1, 9]], [[3, 1]])).toEqual([3]);
    expect(scores([[1, 9]], [[3], [1]])).toEqual([3]);
  });

  test('one number for one criterion', () => {
    expect(scores([[7], [2]], 40)).toEqual([7, 2]);
  });

  test('the KAM_MODEL table', () => {
    expect(
      scores(
        [[1, 9]],
        [
          ['Criterion', 'Weight'],
          ['A', 3],
          ['B', 1],
        ],
      ),
    ).toEqual([3]);
  });

  test('of nine criteria', () => {
    expect(scores([[1, 2, 3, 4, 5, 6, 7, 8, 9]], [new Array(9).fill(1)])).toEqual([5]);
  });

  test('with a weight of 0, which counts for nothing', () => {
    expect(
      scores(
        [
          [1, 9],
          ['', 9],
          [4, ''],
        ],
        [[1, 0]],
      ),
    ).toEqual([1, '', 4]);
  });
});

describe('shapes', () => {
  test('one value is one account of one criterion', () => {
    expect(kam('KAMSCORE', 7)).toEqual([[7]]);
    expect(kam('KAMSCORE', [[7]])).toEqual([[7]]);
  });

  test('a single row, also as a plain list', () => {
    expect(kam('KAMSCORE', [[7, 8]])).toEqual([[7.5]]);
    expect(kam('KAMSCORE', [7, 8])).toEqual([[7.5]]);
  });

  test('a blank reference is a blank account', () => {
    for (const blank of ['', [['']], [[null]], [[undefined]], [[0]], [['  ']]]) {
      expect(kam('KAMSCORE', blank)).toEqual([['']]);
    }
  });

  test('no values at all are an error', () => {
    for (const none of [undefined, null, [], [[]]]) {
      expect(failure('KAMSCORE', none)).toBe('KAMSCORE: values not given; select the cells to use');
    }
  });

  test.each<[unknown[][], unknown, string]>([
    [
      [[1, 2, 3]],
      [[1, 1]],
      "values have 3 columns but the model has 2 criteria; select one column for each, in the model's order",
    ],
    [
      [[1]],
      [[1, 1]],
      "values have 1 column but the model has 2 criteria; select one column for each, in the model's order",
    ],
    [
      [[1, 2]],
      [
        ['Criterion', 'Weight'],
        ['A', 1],
      ],
      "values have 2 columns but the model has 1 criterion; select one column for each, in the model's order, or give headers",
    ],
  ])('values that do not fit the model are an error', (values, model, sentence) => {
    expect(failure('KAMSCORE', values, model)).toBe(`KAMSCORE: ${sentence}`);
  });

  test('arguments beyond the last are ignored', () => {
    expect(kam('KAMSCORE', [[7]], undefined, undefined, { address: 'A1' })).toEqual([[7]]);
  });
});
