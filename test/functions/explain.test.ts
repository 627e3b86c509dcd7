import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { modelOf, scoringCases } from '../arbitraries';
import { kam } from '../call';

describe('KAMEXPLAIN', () => {
  test('shows weight × rating / Σ weight, in the order of the model', () => {
    const model = [
      ['Criterion', 'Weight'],
      ['A', 60],
      ['B', 20],
      ['C', 20],
    ];
    expect(kam('KAMEXPLAIN', [[2, 5, 10]], model, [['C', 'B', 'A']])).toEqual([[6, 1, 0.4]]);
  });

  test('without a model every column counts alike', () => {
    expect(kam('KAMEXPLAIN', [[8, 6]])).toEqual([[4, 3]]);
  });

  test('a blank that is left out has no points and the others take its weight', () => {
    expect(kam('KAMEXPLAIN', [[8, '']], [[1, 3]])).toEqual([[8, '']]);
  });

  test('a blank that counts as worst has points', () => {
    const model = [
      ['Criterion', 'Weight', 'Blank'],
      ['A', 1, ''],
      ['B', 3, 'Worst'],
    ];
    expect(kam('KAMEXPLAIN', [[8, '']], model)).toEqual([[2, 0.75]]);
  });

  test('a weight of 0 gives 0 points', () => {
    expect(kam('KAMEXPLAIN', [[8, 9]], [[1, 0]])).toEqual([[8, 0]]);
  });

  test('blank rows stay blank, bad rows show their error in every column', () => {
    const error = { error: 'Criterion 1: "x" is not a number' };
    expect(
      kam('KAMEXPLAIN', [
        ['', ''],
        ['x', 2],
      ]),
    ).toEqual([
      ['', ''],
      [error, error],
    ]);
  });

  test('the points of a row add up to its score', () => {
    fc.assert(
      fc.property(scoringCases(), (each) => {
        const scores = kam('KAMSCORE', each.values, modelOf(each)) as unknown[][];
        (kam('KAMEXPLAIN', each.values, modelOf(each)) as unknown[][]).forEach((points, row) => {
          const numbers = points.filter((cell): cell is number => typeof cell === 'number');
          const [score] = scores[row];
          if (typeof score === 'number') {
            expect(numbers.reduce((sum, cell) => sum + cell, 0)).toBeCloseTo(score, 11);
          } else expect(points).toEqual(points.map(() => score));
        });
      }),
    );
  });
});
