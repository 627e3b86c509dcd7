import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, scoringCases } from '../arbitraries';
import { failure, kam } from '../call';

const model = [
  ['Criterion', 'Weight', 'Dimension', 'Blank'],
  ['Revenue', 60, 'Value', ''],
  ['Market growth', 30, 'Growth', ''],
  ['Headroom', 10, ' GROWTH ', 'Worst'],
  ['Fit', 5, '', 'Error'],
];
const scores = (values: unknown, dimension: unknown, headers?: unknown) =>
  (kam('KAMDIMENSION', values, model, dimension, headers) as unknown[][]).map(([score]) => score);

describe('KAMDIMENSION', () => {
  test('scores over the criteria of one dimension, whatever its case and spaces', () => {
    for (const dimension of ['Growth', 'growth', 'G rowth', [['Growth']]]) {
      expect(scores([[1, 6, 10, 1]], dimension)).toEqual([7]);
    }
    expect(scores([[3, 6, 10, 1]], 'Value')).toEqual([3]);
  });

  test('finds columns by headers', () => {
    expect(
      scores([[10, 'x', 6, 3, 5]], 'Growth', [['Headroom', 'Name', 'Market growth', 'Revenue', 'Fit']]),
    ).toEqual([7]);
  });

  test('blanks follow the policy of the criterion', () => {
    expect(
      scores(
        [
          [3, '', 10, 1],
          [3, 6, '', 1],
          [3, '', '', 1],
        ],
        'Growth',
      ),
    ).toEqual([10, 4.75, 1]);
    expect(scores([['', 6, 6, 1]], 'Value')).toEqual(['']);
  });

  test('a wholly blank row is ""', () => {
    expect(
      scores(
        [
          ['', '', '', ''],
          [0, 0, 0, 0],
        ],
        'Growth',
      ),
    ).toEqual(['', '']);
  });

  test('a bad cell costs its row only where it belongs to the dimension', () => {
    const values = [
      ['x', 6, 6, ''],
      [5, 'x', 6, 5],
      [5, 6, 11, 5],
    ];
    expect(scores(values, 'Growth')).toEqual([
      6,
      { error: 'Market growth: "x" is not a number' },
      { error: 'Headroom: 11 is outside 1–10' },
    ]);
    expect(scores(values, 'Value')).toEqual([{ error: 'Revenue: "x" is not a number' }, 5, 5]);
  });

  test('a bad cell of another dimension makes no blank row of its own, and blanks keep their policy', () => {
    expect(scores([['x', 6, '', 1], ['x', '', '', 1], ['x', '', '', '']], 'Growth')).toEqual([4.75, 1, 1]); // prettier-ignore
    const strict = [['Criterion', 'Weight', 'Dimension', 'Blank'], ['A', 1, 'Value', ''], ['B', 1, 'Growth', 'Error']]; // prettier-ignore
    expect(
      kam(
        'KAMDIMENSION',
        [
          ['x', ''],
          ['', ''],
        ],
        strict,
        'Growth',
      ),
    ).toEqual([
      // prettier-ignore
      [{ error: 'B: blank, and the model asks for a value' }],
      [''],
    ]);
  });

  test('a percentile alone in its block is an error only in its own dimension', () => {
    const percentile = [
      ['Criterion', 'Weight', 'Scale', 'Dimension'],
      ['A', 1, 'Percentile', 'Value'],
      ['B', 1, '', 'Growth'],
    ];
    expect(kam('KAMDIMENSION', [[100, 4]], percentile, 'Growth')).toEqual([[4]]);
    percentile[0].push('Blank');
    percentile[1].push('');
    percentile[2].push('Worst');
    expect(kam('KAMDIMENSION', [[100, '']], percentile, 'Growth')).toEqual([[1]]);
  });

  test.each<[string, unknown, string]>([
    [
      'unknown',
      'Usage',
      'no criterion of the model has the dimension "Usage"; its dimensions are Value and Growth',
    ],
    ['blank', '', 'dimension not given; select the cells to use'],
    ['a blank cell of Excel on the desktop', [[0]], 'dimension not given; select the cells to use'],
    ['missing', undefined, 'dimension not given; select the cells to use'],
    ['a range', [['Value', 'Growth']], 'dimension must be one cell; got a range'],
  ])('a dimension that is %s is an error', (_, dimension, sentence) => {
    expect(failure('KAMDIMENSION', [[1, 2, 3, 4]], model, dimension)).toBe(`KAMDIMENSION: ${sentence}`);
  });

  test('a model without dimensions is an error', () => {
    const sentence =
      'KAMDIMENSION: no criterion of the model has the dimension "Growth"; fill its column Dimension';
    expect(failure('KAMDIMENSION', [[1, 2]], [[1, 1]], 'Growth')).toBe(sentence);
  });

  test('the model is required', () => {
    for (const blank of [undefined, null, '', [['']]]) {
      expect(failure('KAMDIMENSION', [[1, 2]], blank, 'Growth')).toBe(
        'KAMDIMENSION: model not given; select the cells to use',
      );
    }
  });

  test('over all criteria it is the score, to the last bit', () => {
    fc.assert(
      fc.property(scoringCases(), (each) => {
        const table = modelOf(each).map((cells, i) => [...cells, i === 0 ? 'Dimension' : 'All']);
        expect(kam('KAMDIMENSION', each.values, table, 'All')).toEqual(kam('KAMSCORE', each.values, table));
      }),
    );
  });
});
