import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';
import { last, model, table, tiersOf } from '../tiers/rule-tiers';

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
