import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { failure, kam } from '../call';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const moves = (computed: readonly unknown[], published: readonly unknown[], tiers?: unknown) =>
  (kam('KAMTIERMOVE', column(computed), column(published), tiers) as unknown[][]).map(([move]) => move);

describe('KAMTIERMOVE', () => {
  test('holds an account whose computed tier is lower: nobody is demoted (R12)', () => {
    expect(moves(['Tier III', 'Tier II', 'Tier XX'], ['Tier I', 'Tier I', 'Tier XIX'])).toEqual([
      'Hold',
      'Hold',
      'Hold',
    ]);
  });

  test('promotes, keeps, and greets the new', () => {
    expect(moves(['Tier I', 'Tier II', 'tier ii'], ['Tier II', 'TIER II', ''])).toEqual([
      'Promote',
      'Keep',
      'New',
    ]);
  });

  test('blanks: without a computed tier there is no move; a published 0 is a blank of Excel on the desktop', () => {
    expect(moves(['', '', 0, 'Tier I', 'Tier I'], ['Tier I', '', 'Tier I', 0, null])).toEqual([
      '',
      '',
      '',
      'New',
      'New',
    ]);
  });

  test('a table whose scores rise is an error here too', () => {
    const rising = [['Tier', 'Score'], ['A', 6], ['B', 8], ['C', '']]; // prettier-ignore
    expect(failure('KAMTIERMOVE', [['A']], [['B']], rising)).toBe('KAMTIERMOVE: tiers must fall; got 6, 8');
  });

  test('labels are those of the table, or of as many falling minimums', () => {
    const table = [
      ['Tier', 'Score'],
      ['Gold', 8],
      ['Silver', ''],
    ];
    expect(moves(['Gold', 'silver'], ['Silver', 'Gold'], table)).toEqual(['Promote', 'Hold']);
    expect(moves(['Tier I', 'Tier III'], ['Tier II', 'Tier II'], [8, 6])).toEqual(['Promote', 'Hold']);
  });

  test('unknown labels cost their row, and errors are passed on', () => {
    expect(
      moves(['A', 'Tier I', '#N/A', 'Tier CD', 'Tier I'], ['Tier I', 'B', 'Tier I', '', { code: '#REF!' }]),
    ).toEqual([
      {
        error:
          'computed: "A" is no tier; they are Tier I, Tier II and so on; give your KAM_TIERS table as tiers',
      },
      {
        error:
          'published: "B" is no tier; they are Tier I, Tier II and so on; give your KAM_TIERS table as tiers',
      },
      { error: '#N/A' },
      {
        error:
          'computed: "Tier CD" is no tier; they are Tier I, Tier II and so on; give your KAM_TIERS table as tiers',
      },
      { error: '#REF!' },
    ]);
    expect(moves(['Tier III'], ['Tier I'], [8])).toEqual([
      { error: 'computed: "Tier III" is no tier; they are Tier I and Tier II' },
    ]);
  });

  test('the result has the shape of the computed tiers', () => {
    expect(kam('KAMTIERMOVE', [['Tier I', '']], [['Tier I', 'Tier I']])).toEqual([['Keep', '']]);
    expect(kam('KAMTIERMOVE', 'Tier I', 'Tier II')).toEqual([['Promote']]);
    expect(kam('KAMTIERMOVE', 'Tier I', '')).toEqual([['New']]);
  });

  test('lists of different length, and lists that are missing, fail the call', () => {
    expect(failure('KAMTIERMOVE', [['Tier I']], [['Tier I'], ['Tier I']])).toBe(
      'KAMTIERMOVE: computed and published must be of equal length; got 1 and 2',
    );
    expect(failure('KAMTIERMOVE', undefined, 'Tier I')).toBe(
      'KAMTIERMOVE: computed not given; select the cells to use',
    );
    expect(failure('KAMTIERMOVE', 'Tier I')).toBe(
      'KAMTIERMOVE: published not given; select the cells to use',
    );
  });

  test('it never says that an account goes down, and promotes only up', () => {
    const numerals = ['I', 'II', 'III', 'IV'];
    const place = fc.nat({ max: 3 });
    fc.assert(
      fc.property(fc.array(fc.tuple(place, place), { minLength: 1 }), (pairs) => {
        const labels = (at: 0 | 1) => pairs.map((pair) => `Tier ${numerals[pair[at]]}`);
        moves(labels(0), labels(1)).forEach((move, row) => {
          const [now, before] = pairs[row];
          expect(move).toBe(now < before ? 'Promote' : now === before ? 'Keep' : 'Hold');
        });
      }),
    );
  });
});
