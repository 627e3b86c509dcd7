import { describe, expect, test } from '@jest/globals';
import { kamImprove } from '../../shared/functions/improve';
import { kamScore } from '../../shared/functions/score';
import { ScoreError } from '../../shared/errors';
import { call } from '../call';

const improve = (...args: readonly unknown[]) => call(kamImprove, ...args) as unknown[][];
const header = ['Criterion', 'From', 'To', 'Gain'];
const weights = [[50, 30, 20]];

function codeOf(run: () => unknown): string {
  try {
    run();
  } catch (error) {
    return error instanceof ScoreError ? error.code : 'another error';
  }
  return 'no error';
}

test('heaviest first, the last only as far as needed', () => {
  expect(improve([[4, 7, 5]], weights, 7)).toEqual([header, ['Criterion 1', 4, 7.8, 1.9]]);
  expect(improve([[8, 7, 5]], weights, 8.4)).toEqual([
    header,
    ['Criterion 1', 8, 10, 1],
    ['Criterion 2', 7, 8, 0.3],
  ]);
});

test('typed in, the new ratings reach the target', () => {
  for (const target of [5.3, 6.1, 7.7, 8.9, 9.99]) {
    const steps = improve([[3.3, 4.7, 5.1]], weights, target).slice(1);
    const raised = [3.3, 4.7, 5.1].map(
      (rating, k) => steps.find(([name]) => name === `Criterion ${k + 1}`)?.[2] ?? rating,
    );
    const [[score]] = call(kamScore, [raised], weights) as number[][];
    expect(score).toBeGreaterThanOrEqual(target);
    expect(score).toBeCloseTo(target, 10);
  }
});

test('a target that is reached', () => {
  const none = [header, ['None needed', '', '', 0]];
  expect(improve([[4, 7, 5]], weights, 5.1)).toEqual(none);
  expect(improve([[4, 7, 5]], weights, 1)).toEqual(none);
  expect(improve([[10, 10, 10]], weights, 10)).toEqual(none);
});

describe('with a model', () => {
  const model = [
    ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Blank'],
    ['Fit', 50, '', 'Words', '', '', 'Limited=3; Good=6; Strong=9', ''],
    ['Complaints', 30, 'Lower', 'Linear', 0, 9, '', ''],
    ['Access', 20, '', '', '', '', '', 'Worst'],
  ];

  test('ratings of the scales, names, columns by name', () => {
    expect(improve([['Acme', 3, 5, 'good']], model, 7, [['Account', 'Access', 'Complaints', 'Fit']])).toEqual(
      [header, ['Fit', 6, 9, 1.5], ['Complaints', 5, expect.closeTo(19 / 3, 9), expect.closeTo(0.4, 9)]],
    );
  });

  test('a blank that counts as worst is raised from there', () => {
    expect(improve([['Strong', 0, '']], model, 8)).toEqual([header, ['Access', 1, 2.5, 0.3]]);
  });

  test('a target beyond what the scales give', () => {
    const beyond = () => improve([['good', 5, 3]], model, 9.6);
    expect(beyond).toThrow(
      'KAMIMPROVE: 9.6 is out of reach: the best that the scales of its criteria allow is 9.5',
    );
    expect(codeOf(beyond)).toBe('#N/A');
    expect(improve([['good', 5, 3]], model, 9.5)).toHaveLength(4);
  });

  test('what a blank leaves out has no part in that', () => {
    expect(() => improve([['good', '', 3]], model, 9.6)).toThrow('is 9.28571428571');
  });
});

describe('the row', () => {
  test('is one account', () => {
    expect(() => improve([[4, 7, 5], [4, 7, 5]], weights, 7)).toThrow('KAMIMPROVE: row must be one account; got 2 rows'); // prettier-ignore
  });

  test('needs a score', () => {
    const blank =
      'KAMIMPROVE: row has no value for any criterion that counts, so it has no score; fill one in';
    expect(() => improve([['', '', '']], weights, 7)).toThrow(blank);
    const bad = () => improve([[4, 'abc', 5]], weights, 7);
    expect(bad).toThrow('KAMIMPROVE: row: Criterion 2: "abc" is not a number');
    expect(codeOf(bad)).toBe('#VALUE!');
    expect(() => improve([[4, '#N/A', 5]], weights, 7)).toThrow(
      'KAMIMPROVE: row: Criterion 2: #N/A is not a number',
    );
    expect(() => improve(undefined, weights, 7)).toThrow('KAMIMPROVE: row not given');
  });

  test('has no percentile by itself', () => {
    const model = [['Criterion', 'Weight', 'Scale'], ['Revenue', 1, 'Percentile']]; // prettier-ignore
    expect(() => improve([[400]], model, 7)).toThrow(
      'KAMIMPROVE: Revenue is rated by Percentile, which compares accounts, and row is one alone; give this criterion another scale',
    );
  });
});

test.each([[0.5], [10.5], ['eight'], ['']])('a target of %p is no score', (target) => {
  const got = target === '' ? 'blank' : typeof target === 'string' ? `"${target}"` : target;
  expect(() => improve([[4, 7, 5]], weights, target)).toThrow(
    `KAMIMPROVE: target must be a number from 1 to 10; got ${got}`,
  );
});

test('the last rating has all its digits, and no dust', () => {
  const [, , last] = improve([[5.5, 5.5, 6, 5]], [[40, 30, 20, 10]], 8);
  expect(last).toEqual(['Criterion 2', 5.5, expect.any(Number), expect.any(Number)]);
  const to = last[2] as number;
  expect(Math.abs(to - 23 / 3)).toBeLessThan(4e-15);
  expect(call(kamScore, [[10, to, 6, 5]], [[40, 30, 20, 10]])).toEqual([[8]]);
  expect(improve([[4, 7, 5]], [[50, 30, 20]], 7)[1][2]).toBe(7.8);
});
