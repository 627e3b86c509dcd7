import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreLists } from '../arbitraries';
import { failure, kam } from '../call';
import { last, model, table, tiersOf } from '../tiers/rule-tiers';

describe('rows', () => {
  const tiers = table(['I', 8, 7, '', '', '', ''], last);

  test('blank rows stay blank, bad cells cost their row', () => {
    expect(
      tiersOf(
        [
          ['', '', ''],
          ['x', 9, 9],
          [9, 9, 9],
          [0, 0, 0],
        ],
        tiers,
      ),
    ).toEqual(['', { error: 'Revenue: "x" is not a number' }, 'I', '']);
  });

  test('columns are found by headers', () => {
    expect(tiersOf([['a', 1, 9, 1]], tiers, [['Account', 'Potential', 'Revenue', 'Reference']])).toEqual([
      'I',
    ]);
  });

  test('a capacity counts by score, and a bad row takes no place', () => {
    const full = table(['I', '', 7, '', '', 1, ''], last);
    expect(
      tiersOf(
        [
          [9, 1, 1],
          ['x', 9, 9],
          [8, 9, 9],
        ],
        full,
      ),
    ).toEqual(['III', { error: 'Revenue: "x" is not a number' }, 'I']);
  });
});

describe('published tiers', () => {
  const tiers = (match: string) => table(['I', 8, 7, '', match, '', 0.5], last);

  test('are kept while the minimums less the band are met', () => {
    const values = [
      [6.5, 1, 1],
      [6.49, 1, 1],
      [6.5, 1, 1],
    ];
    expect(tiersOf(values, tiers('Any'), undefined, [['I'], ['I'], ['III']])).toEqual(['I', 'III', 'III']);
    expect(
      tiersOf(
        [
          [7.5, 7.5, 7.5],
          [7, 7.5, 7.5],
        ],
        tiers('All'),
        undefined,
        [['I'], ['I']],
      ),
    ).toEqual(['I', 'III']);
  });

  test('that are unknown cost their row, one error a row', () => {
    expect(
      tiersOf(
        [
          [9, 9, 9],
          ['x', 9, 9],
          [9, 9, 9],
        ],
        tiers('Any'),
        undefined,
        [['IV'], ['V'], ['#N/A']],
      ),
    ).toEqual([
      { error: 'published: "IV" is no tier; they are I and III' },
      { error: 'Revenue: "x" is not a number' },
      { error: '#N/A' },
    ]);
  });

  test('must be one for each account', () => {
    expect(failure('KAMRULETIER', [[9, 9, 9]], model, tiers('Any'), undefined, [['I'], ['I']])).toBe(
      'KAMRULETIER: published must have a tier for each of the 1 accounts; got 2',
    );
  });
});

describe('what is missing fails the call', () => {
  test.each<[string, unknown[], string]>([
    ['values', [undefined, model, [8]], 'values not given; select the cells to use'],
    ['model', [[[1, 2, 3]], undefined, [8]], 'model not given; select the cells to use'],
    ['tiers', [[[1, 2, 3]], model], 'tiers not given; select the cells to use'],
    ['tiers, a blank cell', [[[1, 2, 3]], model, [[0]]], 'tiers not given; select the cells to use'],
    [
      'a dimension that practice names',
      [
        [[1, 2, 3]],
        model,
        [
          ['Tier', 'Usage'],
          ['I', 7],
          ['II', ''],
        ],
      ],
      'no criterion of the model has the dimension "Usage"; its dimensions are Value, Strategic and Growth',
    ],
    [
      'any dimension',
      [
        [[1, 2, 3]],
        [[1, 1, 1]],
        [
          ['Tier', 'Value'],
          ['I', 7],
          ['II', ''],
        ],
      ],
      'no criterion of the model has the dimension "Value"; fill its column Dimension',
    ],
  ])('%s', (_, args, sentence) => {
    expect(failure('KAMRULETIER', ...args)).toBe(`KAMRULETIER: ${sentence}`);
  });
});

test('by scores alone it is KAMTIER over KAMSCORE', () => {
  const tiers = [
    ['Tier', 'Score', 'Capacity', 'Band'],
    ['A', 8, 3, 0.5],
    ['B', 5, 9, 0.5],
    ['C', '', '', ''],
  ];
  fc.assert(
    fc.property(scoreLists, fc.infiniteStream(fc.constantFrom('A', 'B', 'C', '')), (scores, labels) => {
      const values = scores.map((score) => [score]);
      const published = values.map(() => [labels.next().value as string]);
      expect(kam('KAMRULETIER', values, [[1]], tiers, undefined, published)).toEqual(
        kam('KAMTIER', values, tiers, published),
      );
    }),
  );
});
