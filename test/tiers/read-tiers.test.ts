import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';

/** A table of tiers by their lowest scores, with further columns. */
const table = (header: string[], ...rows: unknown[][]) => [['Tier', 'Score', ...header], ...rows];

describe('wrong tiers fail the call', () => {
  const hint = 'give a column of falling minimums, or the KAM_TIERS table with its header row';
  const tiers = (...rows: unknown[][]) => table(['Match', 'Capacity', 'Band', 'Minimum stay'], ...rows);

  test.each<[string, unknown, string]>([
    ['rise', [6, 8], 'tiers must fall; got 6, 8'],
    ['are equal', [[8], [8]], 'tiers must fall; got 8, 8'],
    ['rise in a table', tiers(['A', 6], ['B', 8], ['C', '']), 'tiers must fall; got 6, 8'],
    [
      'rise after many',
      [...Array.from({ length: 20 }, (_, i) => 50 - i), 40],
      'tiers must fall; got … 31, 40',
    ],
    ['are text', [['high'], ['low']], `tiers must be numbers; got "high"; ${hint}`],
    ['are infinite', [[Infinity], [4]], `tiers must be numbers; got Infinity; ${hint}`],
    [
      'are blank',
      [
        ['', ''],
        ['', ''],
      ].map(([cell]) => [cell]),
      `tiers are blank; ${hint}`,
    ],
    ['are blanks of Excel on the desktop', [[0], [0], [0]], `tiers are blank; ${hint}`],
    [
      'are a block',
      [
        [8, 6],
        ['x', ''],
      ],
      `tiers have no column Tier; ${hint}; the first row is 8, 6`,
    ],
    ['are only a header', [['Tier', 'Score']], 'tiers have a header row and no tiers; add a row for each'],
    ['have no name', tiers(['', 8], ['B', '']), 'tier 1 has no name; fill the column Tier'],
    ['have a name twice', tiers(['A', 8], ['a ', '']), 'tiers name "a" twice; rename or remove one'],
    [
      'have a column twice',
      [
        ['Tier', 'Score', 'score'],
        ['A', 8, 8],
      ],
      'two columns of tiers are named "score"; rename one',
    ],
    [
      'have text for a score',
      tiers(['A', 'high'], ['B', '']),
      'A: Score must be a number or blank; got "high"',
    ],
    [
      'have an infinite score',
      tiers(['A', Infinity], ['B', '']),
      'A: Score must be a number or blank; got Infinity',
    ],
    [
      'have no score',
      tiers(['A', ''], ['B', '']),
      'A has no lowest Score, which only the last tier may leave blank; give one',
    ],
    [
      'have a dimension alone',
      [
        ['Tier', 'Growth'],
        ['A', 8],
        ['B', ''],
      ],
      'A has minimums of dimensions and no lowest Score; give one, or sort with KAMRULETIER',
    ],
    [
      'have a number in a column of the user’s own alone',
      [
        ['Tier', 'Discount'],
        ['A', 8],
        ['B', ''],
      ],
      'A has no lowest Score, which only the last tier may leave blank; give one',
    ],
    ['match some', tiers(['A', 8, 'Some']), 'A: Match must be Any or All; got "Some"'],
    [
      'have half a place',
      tiers(['A', 8, '', 2.5]),
      'A: Capacity must be a whole number of 0 or more, or blank; got 2.5',
    ],
    [
      'have places below none',
      tiers(['A', 8, '', -1]),
      'A: Capacity must be a whole number of 0 or more, or blank; got -1',
    ],
    [
      'have endless places',
      tiers(['A', 8, '', Infinity]),
      'A: Capacity must be a whole number of 0 or more, or blank; got Infinity',
    ],
    [
      'have a negative band',
      tiers(['A', 8, '', '', -0.5]),
      'A: Band must be a number of 0 or more, or blank; got -0.5',
    ],
    [
      'have an endless band',
      tiers(['A', 8, '', '', Infinity]),
      'A: Band must be a number of 0 or more, or blank; got Infinity',
    ],
    [
      'stay for text',
      tiers(['A', 8, '', '', '', 'long']),
      'A: Minimum stay must be a number of 0 or more, or blank; got "long"',
    ],
    [
      'have text for growth',
      [
        ['Tier', 'Score', 'Growth'],
        ['A', 8, '>7'],
        ['B', '', ''],
      ],
      'A: Growth must be a number or blank; got ">7"',
    ],
  ])('tiers that %s', (_, given, sentence) => {
    expect(failure('KAMTIER', [[5]], given)).toBe(`KAMTIER: ${sentence}`);
  });
});

describe('blanks as Excel on the desktop hands them over', () => {
  const labels = (tiers: unknown) => kam('KAMTIER', [[1], [0.5], [-1], [-3]], tiers);

  test('a 0 among the minimums is a minimum, and so is what follows it', () => {
    expect(labels([[1], [0], [-2]])).toEqual([['Tier I'], ['Tier II'], ['Tier III'], ['Tier IV']]);
  });
  test('zeros after the last minimum are the blank cells below it', () => {
    expect(labels([[1], [0], [0], [0]])).toEqual([['Tier I'], ['Tier II'], ['Tier III'], ['Tier III']]);
    expect(labels([[1], [-2], ['']])).toEqual([['Tier I'], ['Tier II'], ['Tier II'], ['Tier III']]);
  });
  test('a column of numbers without a name is the user’s own', () => {
    const model = [['Criterion', 'Weight'], ['Fit', 1]]; // prettier-ignore
    const tiers = [['Tier', 'Score', ''], ['A', 5, 9], ['B', '', 0]]; // prettier-ignore
    expect(kam('KAMRULETIER', [[6], [4]], model, tiers)).toEqual([['A'], ['B']]);
  });
});
