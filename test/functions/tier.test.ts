import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const tiersOf = (scores: readonly unknown[], tiers?: unknown, published?: readonly unknown[]) =>
  (kam('KAMTIER', column(scores), tiers, published && column(published)) as unknown[][]).map(
    ([tier]) => tier,
  );

/** A table of tiers by their lowest scores, with further columns. */
const table = (header: string[], ...rows: unknown[][]) => [['Tier', 'Score', ...header], ...rows];

describe('published cases', () => {
  test('KAM-01, Account Scoring Index: A from 80, B from 60 of 100 points; 62 is B, and 79.5 falls in no gap', () => {
    expect(tiersOf([62, 80, 79.5, 60, 59.99], [80, 60])).toEqual([
      'Tier II',
      'Tier I',
      'Tier II',
      'Tier II',
      'Tier III',
    ]);
    expect(tiersOf([62], table([], ['A', 80], ['B', 60], ['C', '']))).toEqual(['B']);
  });

  test('KAM-02, Account Scoring Template: A 8–10, B 6–7, C 0–5; 5.35 and 7.5 fall in no gap', () => {
    expect(tiersOf([8.25, 6.15, 5.35, 7.5], table([], ['A', 8], ['B', 6], ['C', '']))).toEqual([
      'A',
      'B',
      'C',
      'B',
    ]);
  });

  test('KAM-04, Prioritization Helper: High from 20 of 30 points, Medium from 10, else Low', () => {
    const scores = [30, 22, 10, 5].map((points) => 1 + (9 * points) / 30);
    expect(tiersOf(scores, table([], ['High', 7], ['Medium', 4], ['Low', '']))).toEqual([
      'High',
      'High',
      'Medium',
      'Low',
    ]);
  });
});

describe('the tiers may be', () => {
  test('left out: I from 8, II from 6, else III, lowest scores inclusive', () => {
    for (const omitted of [undefined, null, '', 0, [['']], [[0]]]) {
      expect(tiersOf([10, 8, 7.999999, 6, 5.999999, 1], omitted)).toEqual([
        'Tier I',
        'Tier I',
        'Tier II',
        'Tier II',
        'Tier III',
        'Tier III',
      ]);
    }
  });

  test('a column, a row or one falling minimum', () => {
    expect(tiersOf([9, 5, 1], [[7], [4]])).toEqual(['Tier I', 'Tier II', 'Tier III']);
    expect(tiersOf([9, 5, 1], [[7, 4]])).toEqual(['Tier I', 'Tier II', 'Tier III']);
    expect(tiersOf([9, 5, 1], 5)).toEqual(['Tier I', 'Tier I', 'Tier II']);
  });

  test('minimums with blanks below them, also as Excel on the desktop hands them over', () => {
    for (const blank of ['', null, 0]) {
      expect(tiersOf([9, 5, 1], [[7], [4], [blank], [blank]]).slice(0, 2)).toEqual(['Tier I', 'Tier II']);
    }
    expect(tiersOf([0.4, 0, -0.1], [[0.3], [0]])).toEqual(['Tier I', 'Tier II', 'Tier III']);
  });

  test('more than ten', () => {
    const minimums = Array.from({ length: 44 }, (_, i) => 100 - i);
    expect(tiersOf([97, 96, 92, 91, 87, 61, 60, 57, 56, 0], [minimums])).toEqual(
      ['IV', 'V', 'IX', 'X', 'XIV', 'XL', 'XLI', 'XLIV', 'XLV', 'XLV'].map((numeral) => `Tier ${numeral}`),
    );
  });

  test('a table with its columns in any order, unknown ones ignored, wherever its own labels are', () => {
    const tiers = [
      ['Service level', 'score', 'Remark', ' TIER'],
      ['Director', 7, 'x', 'Gold'],
      ['', '', '', ''],
      ['Desk', 0, 5, ' Bronze '],
    ];
    expect(tiersOf([7, 6], tiers)).toEqual(['Gold', 'Bronze']);
  });

  test('a table of one tier', () => {
    expect(tiersOf([1, 10, ''], table([], ['All', '']))).toEqual(['All', 'All', '']);
  });

  test('a last tier with a lowest score still takes all the rest', () => {
    expect(tiersOf([9, 5, 1], table([], ['A', 8], ['B', 4]))).toEqual(['A', 'B', 'B']);
  });
});

describe('capacity', () => {
  const tiers = (a: unknown, b: unknown = '') => table(['Capacity'], ['A', 8, a], ['B', 6, b], ['C', '', '']);

  test('the lowest overflow to the next tier, and from there on', () => {
    expect(tiersOf([9, 8, 10, 8.5], tiers(2))).toEqual(['A', 'B', 'A', 'B']);
    expect(tiersOf([9, 8, 10, 8.5, 7], tiers(2, 1))).toEqual(['A', 'C', 'A', 'B', 'C']);
  });

  test('accounts tied at the edge fall together', () => {
    expect(tiersOf([9, 8.5, 8.5, 8.5], tiers(2))).toEqual(['A', 'B', 'B', 'B']);
    expect(tiersOf([9, 9, 9], tiers(2))).toEqual(['B', 'B', 'B']);
    expect(tiersOf([9, 9, 8], tiers(2))).toEqual(['A', 'A', 'B']);
  });

  test('exactly full is not over', () => {
    expect(tiersOf([9, 8], tiers(2))).toEqual(['A', 'A']);
  });

  test('0 and blank are no limit, for Excel on the desktop hands blanks over as 0', () => {
    for (const none of [0, '', null]) expect(tiersOf([9, 9, 9], tiers(none))).toEqual(['A', 'A', 'A']);
  });

  test('the last tier takes all, whatever capacity it names', () => {
    expect(tiersOf([9, 8, 7], table(['Capacity'], ['A', 9, ''], ['B', '', 1]))).toEqual(['A', 'B', 'B']);
  });

  test('blanks and bad scores take no place', () => {
    expect(tiersOf(['', 9, 'x', 8], tiers(2))).toEqual([
      '',
      'A',
      { error: 'scores: "x" is not a number' },
      'A',
    ]);
  });
});

describe('published tiers', () => {
  const tiers = table(['Band'], ['A', 8, 0.5], ['B', 6, 0.25], ['C', '', '']);

  test('stick down to the minimum less the band, inclusive', () => {
    expect(tiersOf([7.5, 7.49, 5.75, 5.74], tiers, ['A', 'A', 'B', 'B'])).toEqual(['A', 'B', 'B', 'C']);
  });

  test('never hold an account below what its figures give', () => {
    expect(tiersOf([9, 6, 9], tiers, ['C', 'C', 'B'])).toEqual(['A', 'B', 'A']);
  });

  test('do not stick without a band, and say nothing where they are blank', () => {
    expect(tiersOf([7.9, 7.9], undefined, ['Tier I', ''])).toEqual(['Tier II', 'Tier II']);
    expect(tiersOf([7.9, 7.9, 7.9], tiers, ['', null, 0])).toEqual(['B', 'B', 'B']);
  });

  test('may be left out, and match whatever their case and spaces', () => {
    for (const omitted of [undefined, null, '', 0, [['']]]) {
      expect(kam('KAMTIER', [[7.6]], tiers, omitted)).toEqual([['B']]);
    }
    expect(tiersOf([7.6], tiers, [' a '])).toEqual(['A']);
  });

  test('are kept exactly at minimum − Band, whatever decimals leave of a difference', () => {
    for (let tenths = 11; tenths <= 100; tenths++) {
      for (let band = 1; band <= 10; band++) {
        const sticky = table(['Band'], ['A', tenths / 10, band / 10], ['B', '', '']);
        const [edge, below] = [(tenths - band) / 10, (tenths - band - 1e-9) / 10];
        expect(tiersOf([edge, below], sticky, ['A', 'A'])).toEqual(['A', 'B']);
      }
    }
  });

  test('and a minimum that is no decimal loses nothing by it', () => {
    for (const parts of [3, 6, 7, 9, 11]) {
      for (let i = parts + 1; i <= 10 * parts; i++) {
        const [minimum, band] = [i / parts, 0.5];
        const sticky = table(['Band'], ['A', minimum, band], ['B', '', '']);
        expect(tiersOf([minimum - band, minimum - band - 1e-9], sticky, ['A', 'A'])).toEqual(['A', 'B']);
      }
    }
  });

  test('may be numbers, and are numbers in the result then, so that the table can be looked up', () => {
    const numbered = table(['Band'], [1, 8, 0.5], [2, 6, ''], ['3', '', '']);
    expect(tiersOf([9, 7, 2, 7.6], numbered, ['', '', '', 1])).toEqual([1, 2, '3', 1]);
    expect(tiersOf([7.6], numbered, ['1'])).toEqual([1]);
    expect(kam('KAMTIERMOVE', [[1], [2], ['3']], [[2], ['1'], [3]], numbered)).toEqual([['Promote'], ['Hold'], ['Keep']]); // prettier-ignore
  });

  test('give way to a capacity', () => {
    const full = table(['Capacity', 'Band'], ['A', 8, 1, 0.5], ['B', '', '', '']);
    expect(tiersOf([8, 7.9], full, ['', 'A'])).toEqual(['A', 'B']);
  });

  test('that are unknown cost their row, and errors are passed on', () => {
    expect(tiersOf([9, 9, 9, '', 'x'], tiers, ['A', 'D', '#REF!', 'E', 'F'])).toEqual([
      'A',
      { error: 'published: "D" is no tier; they are A, B and C' },
      { error: '#REF!' },
      { error: 'published: "E" is no tier; they are A, B and C' },
      { error: 'scores: "x" is not a number' },
    ]);
  });

  test('must be one for each account', () => {
    expect(failure('KAMTIER', [[9], [8]], tiers, [['A']])).toBe(
      'KAMTIER: published must have a tier for each of the 2 accounts; got 1',
    );
  });
});

test('blanks stay blank, errors are passed on, shapes are kept', () => {
  expect(
    kam('KAMTIER', [
      [9, ''],
      ['#N/A', 6],
    ]),
  ).toEqual([
    ['Tier I', ''],
    [{ error: '#N/A' }, 'Tier II'],
  ]);
  expect(kam('KAMTIER', 9)).toEqual([['Tier I']]);
  expect(failure('KAMTIER', null)).toBe('KAMTIER: scores not given; select the cells to use');
});
