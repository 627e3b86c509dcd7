import { describe, expect, test } from '@jest/globals';
import { callFunction } from '../../shared/call';
import { kamBacktest } from '../../shared/functions/backtest';
import { call } from '../call';

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const backtest = (scores: readonly unknown[], outcomes: readonly unknown[], ...rest: readonly unknown[]) =>
  call(kamBacktest, column(scores), column(outcomes), ...rest) as unknown[][];

test('one row of two figures', () => {
  expect(backtest([9, 8, 6, 5, 2], [50, 40, 30, 10, 20], 0.4)).toEqual([[0.9, 1.5]]);
});

test('ties share the mean of their ranks, and are all in the top', () => {
  // Ranks 1.5, 1.5, 3, 4 against 1, 2, 3, 4.
  expect(backtest([7, 7, 5, 3], [40, 30, 20, 10], 0.25)).toEqual([[4.5 / Math.sqrt(4.5 * 5), 1.4]]);
});

describe('the top share', () => {
  const scores = [10, 9, 8, 7, 6, 5, 4, 3, 2, 1];

  test.each([[undefined], [null], [''], [0]])('is a fifth when left out as %p', (top) => {
    expect(backtest(scores, scores, top)).toEqual([[1, 9.5 / 5.5]]);
  });

  test('is given as a share', () => {
    expect(backtest(scores, scores, 0.1)).toEqual([[1, 10 / 5.5]]);
    expect(backtest(scores, scores, 1)).toEqual([[1, 1]]);
  });

  test('a half of an account counts as one, though the product of share and accounts misses it by a digit', () => {
    const fifty = Array.from({ length: 50 }, (_, i) => 50 - i);
    expect(0.29 * 50).toBeLessThan(14.5);
    expect(backtest(fifty, fifty, 0.29)).toEqual([[1, 43 / 25.5]]);
  });

  test.each([[1.1], [-0.2], ['10'], [20]])('not as %p', (top) => {
    const got = typeof top === 'string' ? `"${top}"` : top;
    expect(() => backtest(scores, scores, top)).toThrow(
      `KAMBACKTEST: top must be a number above 0 and up to 1; got ${got}`,
    );
  });
});

test('pairs with a blank or a bad cell are left out', () => {
  const scores = [9, '', 8, 6, 'x', 5, 2, 4];
  const outcomes = [50, 90, 40, 30, 90, 10, 20, '#N/A'];
  expect(backtest(scores, outcomes, 0.4)).toEqual(backtest([9, 8, 6, 5, 2], [50, 40, 30, 10, 20], 0.4));
});

test('TRUE and FALSE are outcomes of 1 and 0', () => {
  const scores = [9, 7, 5, 3];
  expect(backtest(scores, [true, true, false, false])).toEqual(backtest(scores, [1, 1, 0, 0]));
});

test('too few pairs say which cell is no number', () => {
  expect(() => backtest(['9', '7'], [1, 2])).toThrow(
    'KAMBACKTEST: at least 2 accounts need both a score and an outcome; got 0; scores: "9" is text, not a number in row 1',
  );
  expect(() => backtest([9, 7, 5], [1, 'lost', 'kept'])).toThrow(
    'got 1; outcomes: "lost" is not a number in row 2',
  );
  expect(() => backtest([9, 7], [1, '#N/A'])).toThrow(/got 1$/);
  expect(() => backtest(['#N/A', 9, '#VALUE! Growth: "x" is not a number'], [1, 2, 3])).toThrow(
    'got 1; Growth: "x" is not a number in row 3',
  );
});

test('an outcome of 0 is an outcome', () => {
  expect(backtest([3, 2, 1], [6, 0, 0], 0.3)).toEqual([[expect.closeTo(Math.sqrt(3) / 2, 14), 3]]);
});

describe('a figure that there is none of says why, and leaves the other', () => {
  test('no variance', () => {
    const scores = 'all scores are the same, so they have no order to compare';
    const outcomes = 'all outcomes are the same, so they have no order to compare';
    expect(backtest([5, 5, 5], [1, 2, 3])).toEqual([[{ error: scores }, 1]]);
    expect(backtest([1, 2, 3], [5, 5, 5])).toEqual([[{ error: outcomes }, expect.closeTo(1, 14)]]);
    expect(backtest([5, 5], [5, 5])).toEqual([[{ error: scores }, 1]]);
  });

  test('as #N/A', () => {
    expect(callFunction(kamBacktest, [column([5, 5]), column([1, 2])], (error) => error.code)).toEqual([
      ['#N/A', 1],
    ]);
  });

  test('no average to divide by', () => {
    const error = 'the outcomes must average more than 0 to be divided by their average';
    expect(backtest([1, 2, 3], [-1, 0, 1])).toEqual([[1, { error }]]);
    expect(backtest([1, 2, 3], [-3, -2, -1])).toEqual([[1, { error }]]);
  });
});

test('too few pairs', () => {
  const message = 'KAMBACKTEST: at least 2 accounts need both a score and an outcome; got';
  expect(() => backtest([5, '', 3], [1, 2, ''])).toThrow(`${message} 1`);
  expect(() => backtest(['', 1], [1, ''])).toThrow(`${message} 0`);
  expect(backtest([5, 4], [2, 1])).toEqual([[1, 4 / 3]]);
});

test('lists of different lengths', () => {
  expect(() => backtest([1, 2, 3], [1, 2])).toThrow(
    'KAMBACKTEST: scores and outcomes must be of equal length, a row for each account; got 3 and 2',
  );
});
