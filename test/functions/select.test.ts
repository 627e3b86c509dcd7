import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamSelect } from '../../shared/functions/select';
import { call } from '../call';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const select = (...args: unknown[]) => (call(kamSelect, ...args) as unknown[][]).map(([cell]) => cell);

describe('the line', () => {
  test('the best scores are key, as many as there is capacity', () => {
    expect(select(column(5, 9, 7, 8), 2)).toEqual(['Candidate', 'Key', 'Candidate', 'Key']);
  });

  test('accounts tied at the edge stay out together', () => {
    expect(select(column(9, 8, 8, 7), 2)).toEqual(['Key', 'Candidate', 'Candidate', 'Candidate']);
    expect(select(column(9, 8, 8, 7), 3)).toEqual(['Key', 'Key', 'Key', 'Candidate']);
    expect(select(column(6, 6, 6), 2)).toEqual(['Candidate', 'Candidate', 'Candidate']);
  });

  test('capacity 0', () => expect(select(column(9, 8), 0)).toEqual(['Candidate', 'Candidate']));
  test('capacity of just the list', () => expect(select(column(9, 8), 2)).toEqual(['Key', 'Key']));
  test('capacity beyond the list', () => expect(select(column(9, 9), 50)).toEqual(['Key', 'Key']));

  test('a blank score is blank and takes no place', () => {
    expect(select(column('', 3, null, 2), 1)).toEqual(['', 'Key', '', 'Candidate']);
    expect(select(column('', 3), 1, column('Interconnected', 'Interconnected'), column(true, true))).toEqual([
      '',
      'Key',
    ]);
    expect(select(column('', 3), 1, column('Basic', 'Interconnected'))).toEqual(['', 'Key']);
  });

  test('all blank', () => expect(select(column('', ''), 3)).toEqual(['', '']));
  test('one account', () => expect(select(4, 1)).toEqual(['Key']));
});

describe('stages', () => {
  test('only Interconnected accounts are candidates, and the others take no place', () => {
    expect(
      select(
        column(9, 8, 7, 6, 5),
        1,
        column('Exploratory', 'Basic', 'Collaborative', 'Interconnected', 'interconnected'),
      ),
    ).toEqual(['Not a candidate', 'Not a candidate', 'Not a candidate', 'Key', 'Candidate']);
  });

  test('a blank stage is not Interconnected, whatever the account is now', () => {
    expect(select(column(9, 8, 7), 3, column('', 0, 'Interconnected'), column(true, true, true))).toEqual([
      'Not a candidate',
      'Not a candidate',
      'Key',
    ]);
  });

  test('an unknown stage costs its row and takes no place', () => {
    expect(select(column(9, 8), 1, column('Married', 'Interconnected'))).toEqual([
      { error: 'stages: "Married" is not Exploratory, Basic, Collaborative or Interconnected' },
      'Key',
    ]);
  });

  test('one stage for all', () =>
    expect(select(column(9, 8), 1, 'Interconnected')).toEqual(['Key', 'Candidate']));
});

describe('what is key now', () => {
  test('each of the four answers, in each form of TRUE and FALSE', () => {
    const scores = column(9, 8, 3, 2);
    for (const [yes, no] of [
      [true, false],
      ['yes', 'no'],
      [1, 0],
      ['x', ''],
      ['TRUE', null],
    ]) {
      expect(select(scores, 2, '', column(yes, no, yes, no))).toEqual([
        'Key',
        'Promote',
        'Hold',
        'Candidate',
      ]);
    }
  });

  test('left out, nobody is promoted or held', () => {
    expect(select(column(9, 3), 1, undefined, undefined)).toEqual(['Key', 'Candidate']);
  });

  test('one answer for all', () => {
    expect(select(column(9, 3), 1, '', 'no')).toEqual(['Promote', 'Candidate']);
    expect(select(column(9, 3), 1, '', true)).toEqual(['Key', 'Hold']);
  });

  test('a bad answer costs its row and leaves the line where it is', () => {
    expect(select(column(9, 8), 1, '', column('perhaps', 'no'))).toEqual([
      { error: 'current: "perhaps" is not TRUE or FALSE, yes or no, 1 or 0, or x' },
      'Candidate',
    ]);
  });
});

describe('errors', () => {
  test('a bad score costs its row', () => {
    expect(select(column('good', 8), 1)).toEqual([{ error: 'scores: "good" is not a number' }, 'Key']);
  });

  test.each([[-1], [1.5], ['two'], ['']])('capacity %p', (capacity) => {
    const got = typeof capacity === 'number' ? capacity : capacity === '' ? 'blank' : '"two"';
    expect(() => select(column(9), capacity)).toThrow(
      `KAMSELECT: capacity must be a whole number of 0 or more; got ${got}`,
    );
  });

  test('lists of different lengths', () => {
    expect(() => select(column(9, 8, 7), 1, column('Basic', 'Basic'))).toThrow(
      'KAMSELECT: scores and stages must be of equal length, or one cell each for all rows; got 3 and 2',
    );
  });
});

test('property: never more key accounts than capacity, and none below one that is left out', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 1, max: 10 }), { minLength: 1, maxLength: 40 }),
      fc.nat(45),
      (scores, capacity) => {
        const chosen = select(column(...scores), capacity);
        const inside = scores.filter((_, i) => chosen[i] === 'Key');
        const outside = scores.filter((_, i) => chosen[i] === 'Candidate');
        expect(inside.length).toBeLessThanOrEqual(capacity);
        expect(inside.length + outside.length).toBe(scores.length);
        expect(Math.min(...inside, Infinity)).toBeGreaterThan(Math.max(...outside, -Infinity));
        // Nobody is left out who would fit with all accounts of the same score.
        const next = Math.max(...outside, -Infinity);
        const tied = outside.filter((score) => score === next).length;
        if (tied > 0) expect(inside.length + tied).toBeGreaterThan(capacity);
      },
    ),
  );
});
