import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callFunction } from '../../shared/call';
import { kamMargin } from '../../shared/functions/margin';
import { call } from '../call';

const margin = (...args: unknown[]) => (call(kamMargin, ...args) as unknown[][])[0][0];

describe('standard corridors', () => {
  test.each([
    ['Strategic Key', -0.0501, 'Below'],
    ['Strategic Key', -0.05, 'Within'],
    ['Strategic Key', 0, 'Within'],
    ['Strategic Key', 0.15, 'Within'],
    ['Strategic Key', 0.1501, 'Above'],
    ['Core Key', 0.0999, 'Below'],
    ['Core Key', 0.1, 'Within'],
    ['Core Key', 0.25, 'Within'],
    ['Core Key', 0.2501, 'Above'],
    ['Integrated Non-Key', 0.1999, 'Below'],
    ['Integrated Non-Key', 0.2, 'Within'],
    ['Integrated Non-Key', 1, 'Within'],
    ['core key', 0.2, 'Within'],
    ['Not a candidate', 0.2, ''],
    ['not a Candidate', 5, ''],
    ['', 0.2, ''],
    [0, 0.2, ''],
    ['Core Key', '', ''],
    ['', '', ''],
  ])('%p with %p', (category, share, expected) => expect(margin(category, share)).toBe(expected));

  test('a margin in percent is a mistake', () => {
    expect(margin('Core Key', 12)).toEqual({
      error: 'margin: 12 is more than the whole revenue; write 12 % as 0.12',
    });
  });

  test('an unknown category costs its row', () => {
    expect(call(kamMargin, [['Gold'], ['Core Key']], 0.2)).toEqual([
      [
        {
          error:
            'category: "Gold" has no corridor; they are for Strategic Key, Core Key and Integrated Non-Key',
        },
      ],
      ['Within'],
    ]);
  });

  test('a bad margin costs its row', () => {
    expect(margin('Core Key', 'high')).toEqual({ error: 'margin: "high" is not a number' });
  });
});

test('errors know their row', () => {
  const shown = callFunction(
    kamMargin,
    [
      [['Core Key'], ['Gold'], ['Core Key']],
      [[0.2], [0.2], [12]],
    ],
    (error) => error.toMessage(),
  ) as string[][];
  expect(shown.map(([each]) => each.slice(0, 16))).toEqual([
    'Within',
    'Row 2, category:',
    'Row 3, margin: 1',
  ]);
});

describe('corridors of your own', () => {
  const table = (...rows: unknown[][]) => [['High', 'Note', 'category', 'LOW'], ...rows];

  test('columns in any order, both ends inclusive', () => {
    const corridors = table([0.3, 'x', 'Gold', 0.1], ['', '', '', '']);
    expect(margin('gold', 0.1, corridors)).toBe('Within');
    expect(margin('gold', 0.3, corridors)).toBe('Within');
    expect(margin('gold', 0.09, corridors)).toBe('Below');
    expect(margin('gold', 0.31, corridors)).toBe('Above');
  });

  test('a blank is an open end, and a 0 is not', () => {
    expect(margin('A', -99, table([0.3, '', 'A', '']))).toBe('Within');
    expect(margin('A', 1, table([null, '', 'A', 0.1]))).toBe('Within');
    expect(margin('A', -0.01, table([0.3, '', 'A', 0]))).toBe('Below');
    expect(margin('A', 0.01, table([0, '', 'A', -0.2]))).toBe('Above');
  });

  test('a corridor for each category', () => {
    const corridors = table([0.3, '', 'A', 0.1], [0.9, '', 'B', 0.5]);
    expect(call(kamMargin, [['A'], ['B']], 0.4, corridors)).toEqual([['Above'], ['Below']]);
  });

  test('the unit is yours', () => expect(margin('A', 12, table([15, '', 'A', 5]))).toBe('Within'));
  test('but margin and corridor have the same', () => {
    const inPercent = table([15, '', 'S', -5], [25, '', 'A', 10], ['', '', 'C', 1.5]);
    for (const share of [0.12, -0.5, 1, -1]) {
      expect(margin('A', share, inPercent)).toEqual({
        error: `margin: ${share} and the corridor of A, 10 to 25, look like two units; write both as shares, 12 % as 0.12`,
      });
    }
    expect(margin('C', 0.9, inPercent)).toEqual({
      error:
        'margin: 0.9 and the corridor of C, 1.5 and more, look like two units; write both as shares, 12 % as 0.12',
    });
    expect(margin('A', 0, inPercent)).toBe('Below');
    expect(margin('A', 12, inPercent)).toBe('Within');
    expect(margin('A', -1.5, inPercent)).toBe('Below');
    expect([1, 0.5, 12, 16].map((each) => margin('S', each, inPercent))).toEqual([
      ...['Within', 'Within', 'Within', 'Above'],
    ]);
    const inShares = table([0.25, '', 'B', 0.1], ['', '', 'C', 0]);
    expect(margin('B', 0.12, inShares)).toBe('Within');
    for (const category of ['B', 'C']) {
      expect(margin(category, 12, inShares)).toEqual({
        error: 'margin: 12 is more than the whole revenue; write 12 % as 0.12',
      });
    }
  });
  test('break-even and open ends are the same in every unit', () => {
    expect(margin('A', 5000, table(['', '', 'A', 0]))).toBe('Within');
    expect(margin('A', 0.5, table([0, '', 'A', '']))).toBe('Above');
    expect(margin('A', 12, table([25, '', 'B', 10], ['', '', 'A', 0]))).toBe('Within');
  });
  test('computed shares reach the ends that their decimals say', () => {
    expect([1 - 0.8, 1 - 0.9, 1 - 0.85, 1 - 1.05]).not.toEqual([0.2, 0.1, 0.15, -0.05]);
    expect(margin('Integrated Non-Key', 1 - 0.8)).toBe('Within');
    expect(margin('Core Key', 1 - 0.9)).toBe('Within');
    expect(margin('Core Key', 1 - 0.75)).toBe('Within');
    expect(margin('Strategic Key', 1 - 0.85)).toBe('Within');
    expect(margin('Strategic Key', 1 - 1.05)).toBe('Within');
    expect(margin('Core Key', 0.1 - 1e-9)).toBe('Below');
    expect(margin('Core Key', 0.25 + 1e-9)).toBe('Above');
  });
  test('a corridor of one point', () => expect(margin('A', 2, table([2, '', 'A', 2]))).toBe('Within'));

  test('Not a candidate has a corridor where the table gives it one', () => {
    expect(margin('Not a candidate', 1, table([1, '', 'A', 0]))).toBe('');
    expect(margin('Not a candidate', 1, table([1, '', 'Not a candidate', 0]))).toBe('Within');
  });

  test.each([
    [
      [
        ['Category', 'Low'],
        ['A', 1],
      ],
      'corridors have no column High; the first row is "Category", "Low"',
    ],
    [[['A', 1, 2]], 'corridors have no columns Category, Low and High; the first row is "A", 1, 2'],
    [[['Low', 'Low', 'High']], 'two columns of corridors are named "Low"; rename one'],
    [table(), 'corridors have a header row and no rows; add one per category'],
    [table([1, '', 'A', 0], [1, '', '', 0.5]), 'corridor 2 has no name; fill the column Category'],
    [table([0.1, '', 'A', 0.2]), 'A: Low must not exceed High; got 0.2 and 0.1'],
    [table(['x', '', 'A', 0.2]), 'A: High must be a number, or blank for an open end; got "x"'],
    [table([0.5, '', 'A', Infinity]), 'A: Low must be a number, or blank for an open end; got Infinity'],
    [table([1, '', 'A', 0], [2, '', ' a', 0]), 'corridors name "a" twice; rename or remove one'],
  ])('%j', (corridors, sentence) => {
    expect(() => margin('A', 1, corridors)).toThrow(`KAMMARGIN: ${sentence}`);
  });
});

test('property: a higher margin never falls below, and within a corridor is between its ends', () => {
  const places = ['Below', 'Within', 'Above'];
  const share = fc.integer({ min: -100, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(share, share, share, share, (one, other, a, b) => {
      const corridors = [['Category', 'Low', 'High'], ['Core Key', Math.min(a, b), Math.max(a, b)]]; // prettier-ignore
      const [low, high] = [Math.min(one, other), Math.max(one, other)].map((each) =>
        places.indexOf(margin('Core Key', each, corridors) as string),
      );
      expect(low).toBeGreaterThanOrEqual(0);
      expect(high).toBeGreaterThanOrEqual(low);
      expect(margin('Core Key', a, corridors)).toBe('Within');
      expect(margin('Core Key', b, corridors)).toBe('Within');
    }),
  );
});
