import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ScoreError } from '../../shared/errors';
import { kamPayback } from '../../shared/functions/payback';
import { call } from '../call';

const payback = (...args: unknown[]) => call(kamPayback, ...args);
const months = (margin: number, count: number) => [Array<number>(count).fill(margin)];

/** The error of a call: its value and its sentence. */
function failure(...args: unknown[]): [string, string] {
  try {
    payback(...args);
  } catch (error) {
    if (error instanceof ScoreError) return [error.code, error.message];
  }
  throw new Error('it did not fail');
}

describe('one margin for every month', () => {
  test('whole months', () => expect(payback(120, 10)).toBe(12));
  test('a part of a month', () => expect(payback(100, 8)).toBe(12.5));
  test('nothing to return', () => expect([payback(0, 10), payback(0, 0), payback(0, -5)]).toEqual([0, 0, 0]));

  test.each([0, -5])('a margin of %p never returns it', (margin) => {
    expect(failure(100, margin)).toEqual([
      '#N/A',
      `KAMPAYBACK: a monthly margin of ${margin} never returns the investment of 100`,
    ]);
    expect(payback(100, margin, 'band')).toBe('Beyond 36');
  });
});

describe('a range of months', () => {
  test('the last month in proportion', () => {
    expect(payback(100, [[0, 20, 40, 80]])).toBe(3.5);
    expect(payback(100, [[0], [20], [40], [80]])).toBe(3.5);
    expect(
      payback(100, [
        [0, 20],
        [40, 80],
      ]),
    ).toBe(3.5);
  });

  test('at the end of the last month', () => expect(payback(100, [[50, 50]])).toBe(2));
  test('in the first month', () => expect(payback(100, [[400, 0]])).toBe(0.25));
  test('nothing to return', () => expect(payback(0, [[-5, 5]])).toBe(0));
  test('losses at first', () => expect(payback(100, [[-50, 100, 100]])).toBe(2.5));
  test('the first time counts, though later months lose', () =>
    expect(payback(100, [[100, -90, 100]])).toBe(1));

  test('blanks at the end are no months, and a gap is an error', () => {
    expect(payback(100, [[50], [50], [''], [null]])).toBe(2);
    expect(payback(100, [[50], [60], ['']])).toBeCloseTo(1 + 50 / 60, 12);
    expect(failure(100, [[50], [''], [50]])).toEqual([
      '#VALUE!',
      'KAMPAYBACK: month 2 of monthlyMargin is blank; write 0 where there is no margin',
    ]);
    expect(failure(100, [[''], [100]])[1]).toContain('month 1');
  });

  test('months that don’t return it', () => {
    expect(failure(1, [[0.1, 0.2]])).toEqual([
      '#N/A',
      'KAMPAYBACK: the 2 months given return 0.3 of the investment of 1; give more months',
    ]);
    expect(
      failure(
        100,
        [[200, -150]].map(([a, b]) => [b, a]),
      )[1],
    ).toContain('return 50 of the investment of 100');
  });

  test('one month of a range is not every month', () => {
    expect(failure(100, [[10], [''], [''], ['']])).toEqual([
      '#N/A',
      'KAMPAYBACK: the month given returns 10 of the investment of 100; give more months',
    ]);
    expect(failure(100, [[10], [''], ['']], 'band')[0]).toBe('#N/A');
    expect(payback(8, [[10], ['']])).toBe(0.8);
    expect(payback(100, [[10]])).toBe(10);
  });

  test('decimals miss nothing', () => {
    expect(payback(2.1, months(0.7, 3))).toBeCloseTo(3, 12);
    expect(payback(8.4, months(0.7, 12), 'band')).toBe('Within 12');
    expect(payback(8.4, 0.7, 'band')).toBe('Within 12');
    expect(payback(1.2, months(0.1, 12))).toBeCloseTo(12, 12);
  });

  test('property: a constant range is as one number', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 100_000 }),
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.01, max: 1, noNaN: true }),
        (cents, count, part) => {
          const margin = cents / 100;
          const investment = margin * count * part;
          expect(payback(investment, months(margin, count + 1))).toBeCloseTo(
            payback(investment, margin) as number,
            9,
          );
        },
      ),
    );
  });
});

describe('bands', () => {
  test.each([
    [0, 'Within 12'],
    [12, 'Within 12'],
    [12.01, 'Within 24'],
    [24, 'Within 24'],
    [24.01, 'Within 36'],
    [36, 'Within 36'],
    [36.01, 'Beyond 36'],
  ])('%p months', (investment, band) => {
    expect(payback(investment, 1, 'Band')).toBe(band);
    expect(payback(investment, months(1, 40), 'band')).toBe(band);
  });

  test('36 months or more that don’t return it are beyond', () => {
    expect(payback(100, months(1, 36), 'band')).toBe('Beyond 36');
    expect(failure(100, months(1, 36))[0]).toBe('#N/A');
  });

  test('fewer leave it open', () => {
    expect(failure(100, months(1, 35), 'band')).toEqual([
      '#N/A',
      'KAMPAYBACK: the 35 months given return 35 of the investment of 100; give more months',
    ]);
  });
});

describe('errors', () => {
  test('an investment below 0', () => {
    expect(failure(-1, 5)[1]).toBe('KAMPAYBACK: investment must be a number of 0 or more; got -1');
  });

  test('no margin', () => {
    expect(failure(100, [['']])).toEqual([
      '#VALUE!',
      'KAMPAYBACK: monthlyMargin is blank; give a number, or a range with a cell for each month',
    ]);
  });

  test('a bad month', () => {
    expect(failure(100, [[50, 'abc', 50]])).toEqual([
      '#VALUE!',
      'KAMPAYBACK: monthlyMargin: "abc" is not a number in month 2',
    ]);
    expect(failure(100, [[50, '#REF!', 50]])).toEqual([
      '#REF!',
      'KAMPAYBACK: month 2 of monthlyMargin holds #REF!',
    ]);
  });

  test('an unknown output', () => {
    expect(failure(100, 5, 'years')[1]).toBe('KAMPAYBACK: output must be months or band; got "years"');
  });
});
