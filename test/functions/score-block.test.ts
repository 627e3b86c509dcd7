import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';

const scores = (...args: unknown[]) => (kam('KAMSCORE', ...args) as unknown[][]).map(([score]) => score);

describe('headers', () => {
  const model = [
    ['Criterion', 'Weight'],
    ['Growth', 3],
    ['Fit', 1],
  ];

  test('find the columns by name whatever their case and spaces, and leave others aside', () => {
    expect(scores([['Acme', 9, 'x', 1]], model, [['Account', ' f i t ', 'Note', 'GROWTH']])).toEqual([3]);
    expect(scores([['Acme', 9, 'x', 1]], model, [['Account'], ['fit'], ['Note'], ['growth']])).toEqual([3]);
  });

  test('left out, columns stand in the order of the model', () => {
    for (const omitted of [undefined, null, '', 0, [['']]]) {
      expect(scores([[1, 9]], model, omitted)).toEqual([3]);
    }
  });

  test('name the columns where the model is bare weights', () => {
    expect(scores([['x', 5]], [[1, 1]], [['Growth', 'Fit']])).toEqual([
      { error: 'Growth: "x" is not a number' },
    ]);
    expect(scores([['x', 5]], undefined, [['Growth', 'Fit']])).toEqual([
      { error: 'Growth: "x" is not a number' },
    ]);
    expect(scores([['x', 5]], undefined, [['', 'Fit']])).toEqual([
      { error: 'Criterion 1: "x" is not a number' },
    ]);
  });

  test('may name a column twice that the model does not name', () => {
    expect(scores([['x', 9, 'y', 1]], model, [['Note', 'Fit', 'Note', 'Growth']])).toEqual([3]);
  });

  test.each<[string, unknown[][], unknown[][], string]>([
    [
      'lack criteria',
      [[1, 2, 3]],
      [['Name', 'Fit', 'Size']],
      'headers lack Growth; there are Name, Fit and Size; rename the column or the criterion',
    ],
    [
      'lack criteria among many columns',
      [Array.from({ length: 30 }, () => 1)],
      [Array.from({ length: 30 }, (_, i) => `C${i + 1}`)],
      'headers lack Growth and Fit; there are C1, C2, C3, C4, C5, C6, C7, C8, C9, C10, C11, C12 and 18 more; rename the column or the criterion',
    ],
    [
      'match nothing',
      [[1]],
      [['Name']],
      'headers lack Growth and Fit; there is Name; rename the column or the criterion',
    ],
    [
      'are blank',
      [[1, 2]],
      [['', null]],
      'headers lack Growth and Fit; there are none; rename the column or the criterion',
    ],
    [
      'name a criterion twice',
      [[1, 2, 3]],
      [['Fit', 'Growth', 'growth ']],
      'headers name "Growth" twice; rename one of the columns',
    ],
    [
      'are too few',
      [[1, 2, 3]],
      [['Growth', 'Fit']],
      'headers must be as many as the columns of values, 3; got 2',
    ],
    [
      'are too many',
      [[1, 2]],
      [['Growth', 'Fit', 'x']],
      'headers must be as many as the columns of values, 2; got 3',
    ],
  ])('that %s are an error', (_, values, headers, sentence) => {
    expect(failure('KAMSCORE', values, model, headers)).toBe(`KAMSCORE: ${sentence}`);
  });
});

describe('a long block', () => {
  test('rows beyond the first stretch are read and scored alike, and errors know their row', () => {
    const rows = Array.from({ length: 2_500 }, (_, r): unknown[] => [1 + (r % 10), 1 + ((r * 7) % 10)]);
    rows[1023] = ['', ''];
    rows[1024] = ['x', 3];
    rows[2499] = [4, 11];
    const result = scores(rows, [[3, 1]]);
    expect(result).toHaveLength(2_500);
    expect(result.slice(1022, 1026)).toEqual([
      (3 * 3 + 5) / 4,
      '',
      { error: 'Criterion 1: "x" is not a number' },
      (3 * 6 + 6) / 4,
    ]);
    expect(result[2499]).toEqual({ error: 'Criterion 2: 11 is outside 1–10' });
    expect(result.filter((score) => typeof score !== 'number')).toHaveLength(3);
  });

  test('a percentile compares all of it', () => {
    const rows = Array.from({ length: 3_001 }, (_, r) => [r]);
    const result = scores(rows, [
      ['Criterion', 'Weight', 'Scale'],
      ['A', 1, 'Percentile'],
    ]);
    expect([result[0], result[1500], result[3000]]).toEqual([1, 5.5, 10]);
  });
});
