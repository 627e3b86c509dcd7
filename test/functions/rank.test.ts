import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreLists } from '../arbitraries';
import { failure, kam } from '../call';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const ranks = (values: readonly unknown[], ties?: unknown) =>
  (kam('KAMRANK', column(values), ties) as unknown[][]).map(([rank]) => rank);

describe('ties', () => {
  const scores = [7, 9, 7, 5, 9, 7];

  test.each<[unknown, number[]]>([
    [undefined, [3, 1, 3, 6, 1, 3]],
    ['', [3, 1, 3, 6, 1, 3]],
    [0, [3, 1, 3, 6, 1, 3]],
    ['min', [3, 1, 3, 6, 1, 3]],
    ['dense', [2, 1, 2, 3, 1, 2]],
    [' Dense', [2, 1, 2, 3, 1, 2]],
    ['average', [4, 1.5, 4, 6, 1.5, 4]],
    [[['AVERAGE']], [4, 1.5, 4, 6, 1.5, 4]],
  ])('%p', (ties, expected) => {
    expect(ranks(scores, ties)).toEqual(expected);
  });

  test('all accounts equal', () => {
    expect(ranks([5, 5, 5])).toEqual([1, 1, 1]);
    expect(ranks([5, 5, 5], 'dense')).toEqual([1, 1, 1]);
    expect(ranks([5, 5, 5], 'average')).toEqual([2, 2, 2]);
  });

  test.each<[unknown, string]>([
    ['max', 'ties must be min, dense or average; got "max"'],
    [3, 'ties must be min, dense or average; got 3'],
    [true, 'ties must be min, dense or average; got TRUE'],
    ['#N/A', 'ties must be min, dense or average; got #N/A'],
    [[['min', 'dense']], 'ties must be min, dense or average; got a range'],
  ])('%p is an error', (ties, sentence) => {
    expect(failure('KAMRANK', [[1]], ties)).toBe(`KAMRANK: ${sentence}`);
  });
});

describe('cells', () => {
  test('blanks have no rank', () => {
    expect(ranks([2, '', 3, null, '  '])).toEqual([2, '', 1, '', '']);
  });

  test('zeros and numbers below are scores as others are', () => {
    expect(ranks([0, -1, 2, -0])).toEqual([2, 4, 1, 2]);
  });

  test('an error in a cell is passed on, and anything else costs its place', () => {
    expect(
      ranks([2, '#VALUE! Growth: "abc" is not a number', { code: '#N/A' }, 'x', '4', true, Infinity, 1]),
    ).toEqual([
      1,
      { error: 'Growth: "abc" is not a number' },
      { error: '#N/A' },
      { error: 'scores: "x" is not a number' },
      { error: 'scores: "4" is text, not a number' },
      { error: 'scores: TRUE is not a number' },
      { error: 'scores: Infinity is not a number' },
      2,
    ]);
  });

  test('dates rank by their day', () => {
    expect(ranks([new Date(2024, 0, 2), 45294, new Date(2024, 0, 1, 12)])).toEqual([2, 1, 3]);
  });

  test('a row and a block keep their shape', () => {
    expect(kam('KAMRANK', [[3, 1, 2]])).toEqual([[1, 3, 2]]);
    expect(kam('KAMRANK', [3, 1, 2])).toEqual([[1, 3, 2]]);
    expect(
      kam('KAMRANK', [
        [3, ''],
        ['x', 4],
      ]),
    ).toEqual([
      [2, ''],
      [{ error: 'scores: "x" is not a number' }, 1],
    ]);
    expect(kam('KAMRANK', 4)).toEqual([[1]]);
  });

  test('no scores are an error', () => {
    expect(failure('KAMRANK', undefined)).toBe('KAMRANK: scores not given; select the cells to use');
    expect(kam('KAMRANK', '')).toEqual([['']]);
  });
});

describe('properties', () => {
  const countBetter = (scores: readonly unknown[], score: number) =>
    scores.filter((other) => typeof other === 'number' && other > score).length;

  test('min is 1 + the number of better scores', () => {
    fc.assert(
      fc.property(scoreLists, (scores) => {
        expect(ranks(scores)).toEqual(
          scores.map((score) => (typeof score === 'number' ? 1 + countBetter(scores, score) : '')),
        );
      }),
    );
  });

  test('dense is 1 + the number of different better scores', () => {
    fc.assert(
      fc.property(scoreLists, (scores) => {
        const different = [...new Set(scores)];
        expect(ranks(scores, 'dense')).toEqual(
          scores.map((score) => (typeof score === 'number' ? 1 + countBetter(different, score) : '')),
        );
      }),
    );
  });

  test('averages add up to what places without ties would', () => {
    fc.assert(
      fc.property(scoreLists, (scores) => {
        const given = ranks(scores, 'average').filter((rank): rank is number => typeof rank === 'number');
        expect(given.reduce((sum, rank) => sum + rank, 0)).toBe((given.length * (given.length + 1)) / 2);
        const least = ranks(scores, 'min');
        ranks(scores, 'average').forEach((rank, row) => {
          const tied = scores.filter((score) => score === scores[row]).length;
          if (typeof rank === 'number') expect(rank).toBe((least[row] as number) + (tied - 1) / 2);
        });
      }),
    );
  });

  test('scores without ties get each place once', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.double({ noNaN: true, noDefaultInfinity: true }), { maxLength: 300, minLength: 1 }),
        (scores) => {
          const distinct = [...new Set(scores.map((score) => score + 0))];
          const places = (ranks(distinct) as number[]).sort((a, b) => a - b);
          expect(places).toEqual(distinct.map((_, i) => i + 1));
        },
      ),
    );
  });

  test('the order of rows changes nothing', () => {
    fc.assert(
      fc.property(scoreLists, fc.constantFrom('min', 'dense', 'average'), (scores, ties) => {
        expect(ranks([...scores].reverse(), ties)).toEqual(ranks(scores, ties).reverse());
      }),
    );
  });
});
