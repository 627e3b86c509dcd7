import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, scoringCases } from '../arbitraries';
import { kam } from '../call';

const coverage = (...args: unknown[]) => (kam('KAMCOVERAGE', ...args) as unknown[][]).map(([share]) => share);

describe('KAMCOVERAGE', () => {
  test('is the share of the weight that had data', () => {
    expect(
      coverage(
        [
          [8, 6, 9],
          [4, '', 5],
          ['', '', 1],
        ],
        [[50, 30, 20]],
      ),
    ).toEqual([1, 0.7, 0.2]);
  });

  test('counts criteria alike without a model', () => {
    expect(coverage([[8, '', 9, '']])).toEqual([0.5]);
  });

  test('tells of data, not of what fills a blank', () => {
    const model = (blank: string) => [
      ['Criterion', 'Weight', 'Blank'],
      ['A', 3, blank],
      ['B', 1, ''],
    ];
    for (const blank of ['Skip', 'Worst', 'Middle']) {
      expect(
        coverage(
          [
            ['', 8],
            [0, 8],
          ],
          model(blank),
        ),
      ).toEqual([0.25, 0.25]);
    }
  });

  test('is "" for a wholly blank row and 0 for an account without data', () => {
    const model = [
      ['Criterion', 'Weight'],
      ['A', 1],
    ];
    expect(
      coverage(
        [
          ['', ''],
          ['Acme', ''],
          ['', 5],
        ],
        model,
        [['Account', 'A']],
      ),
    ).toEqual(['', 0, 1]);
  });

  test('a criterion of weight 0 adds nothing', () => {
    expect(
      coverage(
        [
          ['', 5],
          [5, ''],
        ],
        [[1, 0]],
      ),
    ).toEqual([0, 1]);
  });

  test('a bad cell is the error of its row', () => {
    expect(
      coverage([
        ['x', 5],
        [5, 5],
      ]),
    ).toEqual([{ error: 'Criterion 1: "x" is not a number' }, 1]);
  });

  test('lies between 0 and 1, and is 1 exactly where nothing is blank', () => {
    fc.assert(
      fc.property(scoringCases({ scales: ['Rating', 'Linear', 'Words'] }), (each) => {
        coverage(each.values, modelOf(each)).forEach((share, row) => {
          const blanks = each.values[row].filter((cell) => cell === '' || cell === null).length;
          if (blanks === each.criteria.length) {
            expect(share).toBe('');
            return;
          }
          expect(share).toBeGreaterThan(0);
          expect(share).toBeLessThanOrEqual(1);
          expect(share === 1).toBe(blanks === 0);
        });
      }),
    );
  });
});
