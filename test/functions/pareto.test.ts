import { describe, expect, test } from '@jest/globals';
import { cumsum, descending } from 'd3-array';
import fc from 'fast-check';
import { kamPareto } from '../../shared/functions/pareto';
import { call } from '../call';

const pareto = (amounts: unknown) => call(kamPareto, amounts) as [number | '', string][];
const column = (amounts: readonly unknown[]) => amounts.map((amount) => [amount]);

describe('KAMPARETO', () => {
  test('R14: shares in falling order, shown in the order of the rows', () => {
    expect(pareto(column([30, 50, 20]))).toEqual([
      [0.8, 'A'],
      [0.5, 'A'],
      [1, 'B'],
    ]);
  });

  test('a row is read like a column', () => {
    expect(pareto([[50, 30, 20]])).toEqual([
      [0.5, 'A'],
      [0.8, 'A'],
      [1, 'B'],
    ]);
  });

  test('one account is A', () => {
    expect(pareto([[7]])).toEqual([[1, 'A']]);
    expect(pareto(7)).toEqual([[1, 'A']]);
  });

  test('exactly 80 % before it is B, exactly 95 % is C', () => {
    expect(pareto(column([80, 15, 5])).map(([, group]) => group)).toEqual(['A', 'B', 'C']);
    expect(pareto(column([79, 16, 5])).map(([, group]) => group)).toEqual(['A', 'A', 'C']);
    expect(pareto(column([80, 14, 6])).map(([, group]) => group)).toEqual(['A', 'B', 'B']);
  });

  test('limits hold for decimals, whose sums miss 0.8 by a digit', () => {
    expect(pareto(column([0.7, 0.1, 0.1, 0.06, 0.04])).map(([, group]) => group)).toEqual([
      'A',
      'A',
      'A',
      'B',
      'C',
    ]);
    expect(pareto(column([0.5, 0.3, 0.15, 0.05])).map(([, group]) => group)).toEqual(['A', 'A', 'B', 'C']);
  });

  test('equal amounts share a place, and only larger ones count as before them', () => {
    expect(pareto(column([10, 60, 10, 10, 10]))).toEqual([
      [1, 'A'],
      [0.6, 'A'],
      [1, 'A'],
      [1, 'A'],
      [1, 'A'],
    ]);
  });

  test('all accounts equal are all A', () => {
    expect(pareto(column([3, 3, 3]))).toEqual([
      [1, 'A'],
      [1, 'A'],
      [1, 'A'],
    ]);
  });

  test('an amount of 0 has everything before it', () => {
    expect(pareto(column([0, 5]))).toEqual([
      [1, 'C'],
      [1, 'A'],
    ]);
  });

  test('blanks give blanks, and nothing but blanks nothing else', () => {
    expect(pareto(column([5, '', null, '  ']))).toEqual([
      [1, 'A'],
      ['', ''],
      ['', ''],
      ['', ''],
    ]);
    expect(pareto(column(['', null]))).toEqual([
      ['', ''],
      ['', ''],
    ]);
  });

  test('a bad cell and an amount below 0 cost their rows only', () => {
    const bad = { error: 'amounts: "many" is not a number' };
    const negative = { error: 'amounts: -4 is below 0' };
    expect(pareto(column([75, 'many', -4, 25, '#N/A']))).toEqual([
      [0.75, 'A'],
      [bad, bad],
      [negative, negative],
      [1, 'A'],
      [{ error: '#N/A' }, { error: '#N/A' }],
    ]);
  });

  test('amounts that add up to 0 have no shares', () => {
    expect(() => pareto(column([0, 0]))).toThrow(
      'KAMPARETO: amounts add up to 0; select the cells that hold them',
    );
  });

  test('a block of several columns is a mistake', () => {
    const block = [
      [1, 2],
      [3, 4],
      [5, 6],
    ];
    expect(() => pareto(block)).toThrow('KAMPARETO: amounts must be one column or row; got 3 rows of 2');
  });

  test('amounts are needed', () => {
    expect(() => pareto(null)).toThrow('KAMPARETO: amounts not given; select the cells to use');
  });

  test('amounts at the ends of the range of doubles', () => {
    expect(pareto(column([1e308, 1e308, 1e308]))[0]).toEqual([1, 'A']);
    expect(pareto(column([3e-310, 1e-310]))[0][0]).toBeCloseTo(0.75, 12);
  });

  const amounts = fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 });
  const positive = amounts.filter((list) => list.some((amount) => amount > 0));

  test("shares are d3's running sums in falling order, at the end of each group of equals", () => {
    fc.assert(
      fc.property(positive, (list) => {
        const falling = [...list].sort(descending);
        const sums = cumsum(falling);
        const shown = pareto(column(list));
        list.forEach((amount, row) => {
          const share = sums[falling.lastIndexOf(amount)] / sums[sums.length - 1];
          expect(shown[row][0]).toBeCloseTo(share, 12);
        });
      }),
    );
  });

  test('the largest is A, classes and shares follow the amounts, and the smallest completes the whole', () => {
    fc.assert(
      fc.property(positive, (list) => {
        const shown = pareto(column(list));
        const rows = list.map((amount, row) => ({
          amount,
          share: shown[row][0] as number,
          group: shown[row][1],
        }));
        rows.sort((a, b) => b.amount - a.amount);
        expect(rows[0].group).toBe('A');
        expect(rows[rows.length - 1].share).toBe(1);
        rows.forEach((row, i) => {
          if (i === 0) return;
          expect(row.share).toBeGreaterThanOrEqual(rows[i - 1].share);
          expect(row.group >= rows[i - 1].group).toBe(true);
        });
      }),
    );
  });

  test('the order of rows and the unit change nothing, to the last digit', () => {
    fc.assert(
      fc.property(positive, fc.nat(), (list, seed) => {
        const turned = [...list.slice(seed % list.length), ...list.slice(0, seed % list.length)].reverse();
        const shown = new Map(pareto(column(list)).map((point, row) => [list[row], point]));
        pareto(column(turned)).forEach((point, row) => expect(point).toEqual(shown.get(turned[row])));
        expect(pareto(column(list.map((amount) => amount * 1024)))).toEqual(pareto(column(list)));
      }),
    );
  });

  test('ten thousand accounts, many of them equal', () => {
    const many = Array.from({ length: 10_000 }, (_, row) => [row % 1000]);
    const shown = pareto(many);
    expect(shown[999]).toEqual([expect.closeTo(999 / 499_500, 14), 'A']);
    expect(shown[0]).toEqual([1, 'C']);
  });
});
