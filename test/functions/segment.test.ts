import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantile } from 'd3-array';
import { callFunction } from '../../shared/call';
import { kamSegment } from '../../shared/functions/segment';
import { call } from '../call';

const column = (...cells: unknown[]) => cells.map((cell) => [cell]);
const segment = (scheme: unknown, cells: unknown[], ...cuts: unknown[]) => {
  return (call(kamSegment, scheme, column(...cells), ...cuts) as unknown[][]).map(([cell]) => cell);
};

describe('labels and standard cuts', () => {
  test.each([
    ['potential', ['Low', 'Low', 'Middle', 'Middle', 'High', 'High']],
    [
      'alignment',
      ['Special attention', 'Special attention', 'Partly aligned', 'Partly aligned', 'Aligned', 'Aligned'],
    ],
    [
      'usage',
      ['Churn risk', 'Churn risk', 'Occasional', 'Occasional', 'Bread and butter', 'Bread and butter'],
    ],
    ['commitment', ['Newer', 'Newer', 'Developing', 'Developing', 'Committed', 'Committed']],
  ])('%s is cut at 4 and 7', (scheme, labels) => {
    expect(segment(scheme, [1, 3.99, 4, 6.99, 7, 10])).toEqual(labels);
    expect(segment(scheme.toUpperCase(), [1, 3.99, 4, 6.99, 7, 10])).toEqual(labels);
  });

  test('size is cut at the 50th and 80th percentile', () => {
    // Eleven values: the percentiles fall on the sixth and the ninth, which belong to the segment above.
    const values = [100, 10, 90, 20, 80, 30, 70, 40, 60, 50, 0];
    expect(segment('size', values)).toEqual(
      values.map((value) => (value >= 80 ? 'Large' : value >= 50 ? 'Medium' : 'Small')),
    );
  });

  test('a percentile that falls on a value is that value to the last digit', () => {
    for (let n = 2; n <= 200; n++) {
      const values = Array.from({ length: n }, (_, i) => (i + 1) * 0.1);
      const large = segment('size', values).filter((label) => label === 'Large').length;
      expect(large).toBe(n - Math.ceil(((n - 1) * 80) / 100));
    }
  });

  test('property: the cuts are the quantiles of d3-array', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 2, maxLength: 50 }),
        (values) => {
          const [low, high] = [quantile(values, 0.5)!, quantile(values, 0.8)!];
          segment('size', values).forEach((label, i) => {
            const away = Math.min(Math.abs(values[i] - low), Math.abs(values[i] - high));
            if (away < 1e-9) return;
            expect(label).toBe(values[i] > high ? 'Large' : values[i] > low ? 'Medium' : 'Small');
          });
        },
      ),
    );
  });

  test('all accounts equal are all Large', () =>
    expect(segment('size', [5, 5, 5])).toEqual(Array(3).fill('Large')));
});

describe('cuts of your own', () => {
  test('are inclusive upward', () => {
    expect(segment('usage', [0, 3, 4, 25, 26], 4, 26)).toEqual([
      'Churn risk',
      'Churn risk',
      'Occasional',
      'Occasional',
      'Bread and butter',
    ]);
  });

  test('one of them alone leaves the other as it is', () => {
    expect(segment('potential', [4.9, 5, 7], 5)).toEqual(['Low', 'Middle', 'High']);
    expect(segment('potential', [3.9, 4, 8.9, 9], '', 9)).toEqual(['Low', 'Middle', 'Middle', 'High']);
    expect(segment('size', [10, 20, 30], 15)).toEqual(['Small', 'Medium', 'Large']);
    expect(segment('size', [10, 20, 30], undefined, 25)).toEqual(['Small', 'Medium', 'Large']);
  });

  test('two equal cuts leave no middle', () =>
    expect(segment('potential', [4, 5], 5, 5)).toEqual(['Low', 'High']));

  test('may be of any unit, also for a single account', () => {
    expect(call(kamSegment, 'size', 500_000, 100_000, 1_000_000)).toEqual([['Medium']]);
    expect(segment('commitment', [-20, 150], -5, 100)).toEqual(['Newer', 'Committed']);
  });
});

describe('blanks and bad cells', () => {
  test('a blank is blank', () => {
    expect(segment('size', [10, '', 20, null])).toEqual(['Small', '', 'Large', '']);
    expect(segment('size', ['', ''])).toEqual(['', '']);
    expect(segment('size', [''])).toEqual(['']);
    expect(segment('size', [10, '', 10])).toEqual(['Large', '', 'Large']);
  });

  test('a 0 is a blank among ratings, and a number among measures', () => {
    expect(segment('usage', [0, 7])).toEqual(['', 'Bread and butter']);
    expect(segment('usage', [0, 7], 4)).toEqual(['Churn risk', 'Bread and butter']);
    expect(segment('usage', [0, 7], '', 7)).toEqual(['Churn risk', 'Bread and butter']);
    expect(segment('size', [0, 10])).toEqual(['Small', 'Large']);
  });

  test('a bad cell costs its row and moves no cut', () => {
    expect(segment('size', [10, 'big', 20, 30])).toEqual([
      'Small',
      { error: 'values: "big" is not a number' },
      'Medium',
      'Large',
    ]);
  });

  test('what is no rating asks for cuts', () => {
    const wrong = 'is not a rating from 1 to 10; give low and high for another scale';
    expect(segment('potential', [55, 0.5, 1, 10])).toEqual([
      { error: `values: 55 ${wrong}` },
      { error: `values: 0.5 ${wrong}` },
      'Low',
      'High',
    ]);
  });

  test('errors know their row', () => {
    const shown = callFunction(kamSegment, ['potential', column(5, 55)], (error) =>
      error.toMessage(),
    ) as string[][];
    expect(shown[1][0]).toMatch(/^Row 2, values: 55 is not a rating/);
  });

  test('the result lies as the values do', () => {
    expect(call(kamSegment, 'potential', [[2, 5, 8]])).toEqual([['Low', 'Middle', 'High']]);
  });
});

describe('errors', () => {
  test('cuts the wrong way round', () => {
    expect(() => segment('potential', [5], 8, 4)).toThrow(
      'KAMSEGMENT: low must not exceed high; got 8 and 4',
    );
    expect(() => segment('potential', [5], 8)).toThrow(
      'KAMSEGMENT: low must not exceed high; got 8 and 7 (left out); give both',
    );
  });

  test('one account alone has no percentile', () => {
    const error = {
      error:
        'values: a percentile compares accounts and there is one alone; give the whole column, or low and high',
    };
    expect(segment('size', [5])).toEqual([error]);
    expect(segment('size', [5], 3)).toEqual([error]);
    expect(segment('size', [5], '', 7)).toEqual([error]);
    expect(segment('size', [5, '', ''])).toEqual([error, '', '']);
    expect(segment('size', [5, 'x'])).toEqual([error, { error: 'values: "x" is not a number' }]);
    expect(segment('size', ['', ''])).toEqual(['', '']);
    expect(segment('size', [5, 5, ''])).toEqual(['Large', 'Large', '']);
    expect(segment('size', [5], 3, 7)).toEqual(['Medium']);
    expect(segment('potential', [5])).toEqual(['Middle']);
  });

  test('an unknown scheme', () => {
    expect(() => segment('colour', [5])).toThrow(
      'KAMSEGMENT: scheme must be size, potential, alignment, usage or commitment; got "colour"',
    );
  });
});
