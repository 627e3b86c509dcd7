import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, scoringCases } from '../arbitraries';
import { failure, kam } from '../call';

const id = (...args: unknown[]) => kam('KAMMODELID', ...args) as string;

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Dimension', 'Blank'];
const rows: unknown[][] = [
  ['Revenue', 50, 'Higher', 'Log', 1000, 1_000_000, '', 'Value', 'Skip'],
  ['Growth', 30, 'Higher', 'Linear', 0, 0.4, '', 'Growth', 'Worst'],
  ['Stage', 20, 'Higher', 'Words', '', '', 'Basic=3; Close=9', 'Position', 'Middle'],
  ['Size', 10, 'Lower', 'Points', '', '', '0=1; 50=4; 100=10', '', 'Skip'],
  ['Fit', 5, 'Higher', 'Rating', 1, 5, '', '', 'Skip'],
];
const base = id([header, ...rows]);

/** The table with one cell of a criterion changed. */
function changed(criterion: number, column: string, cell: unknown): unknown[][] {
  const table = [header, ...rows.map((cells) => [...cells])];
  table[criterion + 1][header.indexOf(column)] = cell;
  return table;
}

describe('the fingerprint changes with', () => {
  test.each<[string, number, string, unknown]>([
    ['a weight', 0, 'Weight', 51],
    ['a direction', 1, 'Direction', 'Lower'],
    ['a scale', 0, 'Scale', 'Linear'],
    ['a lower bound', 1, 'From', 0.1],
    ['an upper bound', 1, 'To', 0.5],
    ['the bounds of a rating', 4, 'To', 6],
    ['a point of a curve', 3, 'Points', '0=1; 51=4; 100=10'],
    ['the rating of a point', 3, 'Points', '0=1; 50=5; 100=10'],
    ['a word', 2, 'Points', 'Basic=3; Near=9'],
    ['the rating of a word', 2, 'Points', 'Basic=3; Close=8'],
    ['a dimension', 3, 'Dimension', 'Value'],
    ['a blank policy', 0, 'Blank', 'Worst'],
    ['the name of a criterion', 0, 'Criterion', 'Turnover'],
  ])('%s', (_, criterion, column, cell) => {
    expect(id(changed(criterion, column, cell))).not.toBe(base);
  });

  test('a criterion more or less, and their order', () => {
    expect(id([header, ...rows.slice(1)])).not.toBe(base);
    expect(id([header, ...[...rows].reverse()])).not.toBe(base);
    expect(id([[1, 1]])).not.toBe(id([[1, 1, 1]]));
  });
});

describe('the fingerprint does not change with', () => {
  test.each<[string, number, string, unknown]>([
    ['a default that is spelt out', 4, 'Direction', ''],
    ['another default', 3, 'Blank', ''],
    ['case and spaces of a name', 0, 'Criterion', ' REVENUE '],
    ['case of a word', 2, 'Points', 'BASIC = 3; close = 9'],
    ['the order of words', 2, 'Points', 'Close=9; Basic=3'],
    ['bounds that a scale has no use for', 2, 'From', 7],
    ['points that a scale has no use for', 1, 'Points', '0=1; 5=10'],
    ['case of a dimension', 0, 'Dimension', 'VALUE'],
  ])('%s', (_, criterion, column, cell) => {
    expect(id(changed(criterion, column, cell))).toBe(base);
  });

  test('descriptions, owners and columns of the user’s own', () => {
    const more = [
      [...header, 'Description', 'Worst looks like', 'Best looks like', 'Source', 'Owner', 'Remark'],
      ...rows.map((cells) => [...cells, 'd', 'w', 'b', 's', 'o', 7]),
    ];
    expect(id(more)).toBe(base);
  });

  test('the order of columns, blank rows and the unit of weights', () => {
    const backwards = [header, ...rows].map((cells) => [...cells].reverse());
    expect(id(backwards)).toBe(base);
    expect(id([header, rows[0], header.map(() => ''), header.map(() => 0), ...rows.slice(1)])).toBe(base);
    expect(
      id([header, ...rows.map(([name, weight, ...rest]) => [name, (weight as number) / 100, ...rest])]),
    ).toBe(base);
  });
});

describe('with tiers', () => {
  const model = [
    ['Criterion', 'Weight', 'Dimension'],
    ['A', 1, 'Growth'],
    ['B', 2, 'Own'],
  ];
  const tierHeader = [
    'Tier',
    'Score',
    'Growth',
    'Own',
    'Match',
    'Capacity',
    'Band',
    'Minimum stay',
    'Service level',
    'Visits',
  ];
  const tiers: unknown[][] = [
    ['Gold', 8, 7, 6, 'Any', 10, 0.5, 6, 'Director', 12],
    ['Silver', 6, '', '', '', '', '', '', 'Manager', 4],
    ['Bronze', '', '', '', '', '', '', '', 'Desk', 1],
  ];
  const withTiers = id(model, [tierHeader, ...tiers]);

  function changedTier(tier: number, column: string, cell: unknown): unknown[][] {
    const table = [tierHeader, ...tiers.map((cells) => [...cells])];
    table[tier + 1][tierHeader.indexOf(column)] = cell;
    return table;
  }

  test('it is another than without', () => {
    expect(withTiers).not.toBe(id(model));
  });

  test.each<[number, string, unknown]>([
    [0, 'Tier', 'Platinum'],
    [0, 'Tier', 'GOLD'],
    [0, 'Score', 8.5],
    [0, 'Growth', 7.5],
    [0, 'Own', 6.5],
    [0, 'Match', 'All'],
    [0, 'Capacity', 11],
    [1, 'Capacity', 5],
    [0, 'Band', 0.25],
    [0, 'Minimum stay', 12],
  ])('tier %p: %s decides results', (tier, column, cell) => {
    expect(id(model, changedTier(tier, column, cell))).not.toBe(withTiers);
  });

  test.each<[number, string, unknown]>([
    [0, 'Service level', 'Board'],
    [0, 'Visits', 24],
    [1, 'Match', 'Any'],
    [1, 'Capacity', 0],
  ])('tier %p: %s changed to %p decides none', (tier, column, cell) => {
    expect(id(model, changedTier(tier, column, cell))).toBe(withTiers);
  });

  test('the order of its columns decides none', () => {
    expect(
      id(
        model,
        [tierHeader, ...tiers].map((cells) => [...cells].reverse()),
      ),
    ).toBe(withTiers);
  });

  test('falling minimums are the tiers that they make', () => {
    expect(id(model, [8, 6])).toBe(
      id(model, [
        ['Tier', 'Score'],
        ['Tier I', 8],
        ['Tier II', 6],
        ['Tier III', ''],
      ]),
    );
    expect(id(model, [8, 6])).not.toBe(id(model, [8, 5]));
  });

  test('left out, blank or "" are alike', () => {
    for (const omitted of [undefined, null, '', 0, [['']]]) expect(id(model, omitted)).toBe(id(model));
  });
});

test('it reads M, four characters, a dash and four more, none of them I, L, O or U', () => {
  fc.assert(
    fc.property(scoringCases(), (each) => {
      expect(id(modelOf(each))).toMatch(/^M[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$/);
    }),
  );
});

test('a thousand models have a thousand fingerprints', () => {
  const ids = Array.from({ length: 1000 }, (_, i) => id([[i + 1, 1000]]));
  expect(new Set(ids).size).toBe(1000);
});

test('it is the same on every machine and in every version', () => {
  expect(base).toBe('MBMA9-WR6G');
});

test('a model is required', () => {
  expect(failure('KAMMODELID', '')).toBe('KAMMODELID: model not given; select the cells to use');
});

test('weights of one model are known again, whatever digits a division leaves', () => {
  for (const weights of [
    [1, 2, 3],
    [1, 1, 1],
    [7, 11, 3],
    [50, 30, 20],
  ]) {
    // prettier-ignore
    const shares = kam('KAMWEIGHTS', 'points', [weights]);
    expect(kam('KAMMODELID', shares)).toBe(kam('KAMMODELID', [weights]));
  }
  expect(kam('KAMMODELID', [[1, 1, 1]])).not.toBe(kam('KAMMODELID', [[1, 1, 1.000001]]));
});

test('what the last tier asks for changes nothing, its name and its stay do', () => {
  const withLast = (...last: unknown[]) =>
    kam(
      'KAMMODELID',
      [[1, 2]],
      [
        ['Tier', 'Score', 'Capacity', 'Band', 'Minimum stay'],
        ['A', 8, 5, 0.5, 6],
        ['B', ...last],
      ],
    );
  expect(withLast(2, 7, 1, '')).toBe(withLast('', '', '', ''));
  expect(withLast('', '', '', 6)).not.toBe(withLast('', '', '', ''));
});

test('a label that is a number is another than its text, for it is shown as one', () => {
  const labelled = (one: unknown) =>
    kam(
      'KAMMODELID',
      [[1, 2]],
      [
        ['Tier', 'Score'],
        [one, 8],
        ['B', ''],
      ],
    );
  expect(labelled(1)).not.toBe(labelled('1'));
});
