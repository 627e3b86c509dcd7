import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreLists } from '../arbitraries';
import { failure, kam } from '../call';

const model = [
  ['Criterion', 'Weight', 'Dimension'],
  ['Revenue', 50, 'Value'],
  ['Reference', 25, 'Strategic'],
  ['Potential', 25, 'Growth'],
];
const tiersOf = (values: readonly unknown[][], tiers: unknown, headers?: unknown, published?: unknown) =>
  (kam('KAMRULETIER', values, model, tiers, headers, published) as unknown[][]).map(([tier]) => tier);

const header = ['Tier', 'Score', 'Value', 'Growth', 'Match', 'Capacity', 'Band'];
const table = (...rows: unknown[][]) => [header, ...rows];
const last = ['III', '', '', '', '', '', ''];

describe('minimums', () => {
  test('one is enough under Any, all are needed under All; they are inclusive', () => {
    const tiers = (match: string) => table(['I', 8, 7, 6, match, '', ''], last);
    const values = [
      [7, 1, 1],
      [6.99, 1, 6],
      [6.99, 1, 5.99],
      [8, 8, 8],
      [10, 1, 10],
    ];
    expect(tiersOf(values, tiers('Any'))).toEqual(['I', 'I', 'III', 'I', 'I']);
    expect(tiersOf(values, tiers(''))).toEqual(['I', 'I', 'III', 'I', 'I']);
    expect(tiersOf(values, tiers('All'))).toEqual(['III', 'III', 'III', 'I', 'III']);
  });

  test('the score is one of them', () => {
    const tiers = table(['I', 8, '', '', '', '', ''], ['II', 6, '', 9, '', '', ''], last);
    expect(
      tiersOf(
        [
          [8, 8, 8],
          [6, 6, 6],
          [1, 1, 9],
          [5, 5, 5],
        ],
        tiers,
      ),
    ).toEqual(['I', 'II', 'II', 'III']);
  });

  test('the first tier that matches is taken, and the last takes the rest whatever it asks', () => {
    const tiers = table(
      ['I', '', 9, '', '', '', ''],
      ['II', '', 5, '', '', '', ''],
      ['III', '', 4, '', '', '', ''],
    );
    expect(
      tiersOf(
        [
          [9, 1, 1],
          [5, 1, 1],
          [1, 1, 1],
        ],
        tiers,
      ),
    ).toEqual(['I', 'II', 'III']);
  });

  test.each([
    [
      'a tier without minimums',
      table(['I', '', '', '', 'All', '', ''], last),
      'I has no minimum, which only the last tier may go without; give a Score or a minimum of Value, Strategic or Growth',
    ],
    [
      'a misspelt dimension',
      [
        ['Tier', 'Worth', 'Visits'],
        ['I', 7, 12],
        ['II', '', ''],
      ],
      'I has no minimum, which only the last tier may go without; "Worth" and "Visits" are no dimensions of the model; ' +
        'give a Score or a minimum of Value, Strategic or Growth',
    ],
    [
      'a tier without minimums in the middle',
      table(['I', 8, '', '', '', '', ''], ['II', '', '', '', '', '', ''], last),
      'II has no minimum, which only the last tier may go without; give a Score or a minimum of Value, Strategic or Growth',
    ],
    [
      'scores that rise',
      table(['I', 6, '', '', '', '', ''], ['II', 8, '', '', '', '', ''], last),
      'tiers must fall; got 6, 8',
    ],
    [
      'scores that rise, where other columns tell the tiers apart that are no dimensions',
      [['Tier', 'Score', 'Visits'], ['I', 6, 12], ['II', 8, 6], ['III', '', '']], // prettier-ignore
      'tiers must fall; got 6, 8',
    ],
  ])('%s would take every account, and fails', (_, tiers, sentence) => {
    expect(failure('KAMRULETIER', [[1, 1, 1]], model, tiers)).toBe(`KAMRULETIER: ${sentence}`);
  });

  test('a model without dimensions asks for a score', () => {
    const tiers = [['Tier', 'Weight of the account'], ['I', 7], ['II', '']]; // prettier-ignore
    expect(failure('KAMRULETIER', [[1, 1, 1]], [[1, 1, 1]], tiers)).toBe(
      'KAMRULETIER: I has no minimum, which only the last tier may go without; ' +
        '"Weight of the account" is no dimension of the model; give a Score',
    );
  });

  test('tiers of equal or higher scores are told apart by their dimensions', () => {
    const tiers = table(['I', 6, 8, '', 'All', '', ''], ['II', 6, '', '', '', '', ''], last);
    expect(tiersOf([[8, 6, 6], [7, 7, 7], [9, 1, 1]], tiers)).toEqual(['I', 'II', 'III']); // prettier-ignore
    const rising = table(['I', 5, 8, '', 'All', '', ''], ['II', 6, '', '', '', '', ''], last);
    expect(tiersOf([[8, 4, 4], [7, 7, 7]], rising)).toEqual(['I', 'II']); // prettier-ignore
    expect(kam('KAMTIERMOVE', [['I']], [['II']], tiers)).toEqual([['Promote']]);
    expect(failure('KAMTIER', [[7]], tiers)).toBe('KAMTIER: tiers must fall; got 6, 6');
  });

  test('text in a dimension of the user’s own is an error, in a column of another name it is not', () => {
    const own = [['Criterion', 'Weight', 'Dimension'], ['Fit', 1, 'Reputation']]; // prettier-ignore
    const tiers = (cell: unknown) => [
      ['Tier', 'Reputation', 'Owner'],
      ['A', 8, 'Ann'],
      ['B', cell, 7],
      ['C', '', ''],
    ];
    expect(kam('KAMRULETIER', [[8], [6], [5]], own, tiers(6))).toEqual([['A'], ['B'], ['C']]);
    for (const cell of ['-', '6', true]) {
      expect(failure('KAMRULETIER', [[8], [6], [5]], own, tiers(cell))).toBe(
        `KAMRULETIER: B: Reputation must be a number or blank; got ${cell === true ? 'TRUE' : `"${cell}"`}`,
      );
    }
  });

  test('a dimension without data meets no minimum', () => {
    const any = table(['I', '', 2, 2, 'Any', '', ''], last);
    const all = table(['I', '', 2, 2, 'All', '', ''], last);
    expect(
      tiersOf(
        [
          ['', 5, 5],
          ['', 5, ''],
        ],
        any,
      ),
    ).toEqual(['I', 'III']);
    expect(
      tiersOf(
        [
          ['', 5, 5],
          [5, 5, 5],
        ],
        all,
      ),
    ).toEqual(['III', 'I']);
  });

  test('columns of numbers that are no dimension of the model are the user’s own', () => {
    const tiers = [
      ['Tier', 'Visits a year', 'Value'],
      ['I', 12, 7],
      ['III', 1, ''],
    ];
    expect(
      tiersOf(
        [
          [7, 1, 1],
          [6, 1, 1],
        ],
        tiers,
      ),
    ).toEqual(['I', 'III']);
  });

  test('names of dimensions match whatever their case and spaces', () => {
    const tiers = [
      ['TIER', 'v a l u e'],
      ['I', 7],
      ['III', ''],
    ];
    expect(
      tiersOf(
        [
          [7, 1, 1],
          [6, 1, 1],
        ],
        tiers,
      ),
    ).toEqual(['I', 'III']);
  });

  test('falling minimums of the score will do', () => {
    expect(
      tiersOf(
        [
          [8, 8, 8],
          [7, 7, 7],
        ],
        [8],
      ),
    ).toEqual(['Tier I', 'Tier II']);
  });
});

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
