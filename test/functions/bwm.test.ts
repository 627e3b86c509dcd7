import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamBwm } from '../../shared/functions/bwm';
import { call } from '../call';

const bwm = (...args: readonly unknown[]) => call(kamBwm, ...args);
const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);

describe('KAMBWM', () => {
  test('BWM-01: the linear model, Rezaei, Omega 64 (2016) 126–130, on the example of Omega 53 (2015) 49–57', () => {
    expect(bwm([[8, 2, 1]], [[1, 5, 8]])).toEqual([
      [expect.closeTo(0.0714285714, 9), expect.closeTo(0.3214285714, 9), expect.closeTo(0.6071428571, 9)],
    ]);
    expect(bwm([[8, 2, 1]], [[1, 5, 8]], 'ratio')).toBeCloseTo(0.0357142857, 9);
  });

  test('a column gives a column, whichever way the other list stands', () => {
    expect(bwm(column([8, 2, 1]), [[1, 5, 8]], 'Weights')).toEqual(
      [[2 / 28], [9 / 28], [17 / 28]].map(close),
    );
    expect(bwm([[8, 2, 1]], column([1, 5, 8]))).toEqual([[2 / 28, 9 / 28, 17 / 28]].map(close));
  });

  test('comparisons that agree leave no deviation', () => {
    expect(bwm([[1, 2, 4]], [[4, 2, 1]])).toEqual([[4 / 7, 2 / 7, 1 / 7]].map(close));
    expect(bwm([[1, 2, 4]], [[4, 2, 1]], 'ratio')).toBe(0);
  });

  test('a single criterion, and all level', () => {
    expect(bwm(1, 1)).toEqual([[1]]);
    expect(bwm([[1, 1]], [[1, 1]])).toEqual([[0.5, 0.5]]);
    expect(bwm([[1, 1]], [[1, 1]], 'ratio')).toBe(0);
  });

  test('places blank in both lists are left out, as are the zeros of Excel on the desktop', () => {
    expect(bwm([[8, '', 2, 1]], [[1, null, 5, 8]])).toEqual([[2 / 28, '', 9 / 28, 17 / 28].map(closeCell)]);
    expect(bwm(column([8, 2, 0, 1]), column([1, 5, 0, 8]))).toEqual(
      [[2 / 28], [9 / 28], [''], [17 / 28]].map((row) => row.map(closeCell)),
    );
  });

  test('criteria level with the best weigh as much as it, in whatever order', () => {
    const one = bwm([[1, 1, 3, 8]], [[8, 8, 4, 1]]) as number[][];
    const other = bwm([[8, 3, 1, 1]], [[1, 4, 8, 8]]) as number[][];
    expect(one[0][0]).toBe(one[0][1]);
    expect(other[0]).toEqual([...one[0]].reverse());
  });

  test('of several that could be the best or the worst, those that are furthest apart', () => {
    // 8 and 5 are both said on both sides; the criterion that is 8 times the worst is the best.
    const one = bwm([[1, 1, 8, 5]], [[8, 5, 1, 1]]) as number[][];
    const other = bwm([[5, 8, 1, 1]], [[1, 1, 5, 8]]) as number[][];
    expect(other[0]).toEqual([...one[0]].reverse());
    expect(one[0][0] / one[0][2]).toBeGreaterThan(5);
  });

  test('the order of the criteria does not matter', () => {
    const list = fc.array(fc.integer({ min: 2, max: 9 }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(list, list, fc.integer({ min: 2, max: 9 }), (a, b, most) => {
        const best = [1, ...a, most];
        const worst = [most, ...b, 1];
        const found = (bwm([best], [worst]) as number[][])[0];
        const turned = (bwm([[...best].reverse()], [[...worst].reverse()]) as number[][])[0];
        expect(turned.reverse()).toEqual(found);
        expect(bwm([best], [worst], 'ratio')).toBe(
          bwm([[...best].reverse()], [[...worst].reverse()], 'ratio'),
        );
      }),
    );
  });
});

describe('KAMBWM says what is wrong', () => {
  test.each<[string, unknown, unknown, string]>([
    [
      'lists of different lengths',
      [[1, 2, 3]],
      [[2, 1]],
      'bestToOthers and othersToWorst must be as many as the criteria; got 3 and 2',
    ],
    ['no best', [[2, 3]], [[3, 1]], 'bestToOthers has no 1; give 1 to the best criterion itself'],
    ['no worst', [[1, 3]], [[3, 2]], 'othersToWorst has no 1; give 1 to the worst criterion itself'],
    ['all blank', [['', '']], [['', '']], 'bestToOthers has no 1; give 1 to the best criterion itself'],
    [
      'lists that differ, whatever else they hold',
      [[1, 9, 8]],
      [[7, 9, 1]],
      'the best outweighs the worst 8 times in bestToOthers and 7 times in othersToWorst; give the same number in both',
    ],
    [
      'lists that differ on the best over the worst',
      [[1, 2, 8]],
      [[7, 5, 1]],
      'the best outweighs the worst 8 times in bestToOthers and 7 times in othersToWorst; give the same number in both',
    ],
    [
      'several candidates of which none agrees',
      [[1, 1, 8, 6]],
      [[7, 5, 1, 1]],
      'the best outweighs the worst 8 times in bestToOthers and 7 times in othersToWorst; give the same number in both',
    ],
    [
      'a best that is no better than the worst',
      [[1, 3, 1]],
      [[1, 2, 1]],
      'the best criterion is level with the worst, yet others differ; give the best more than 1 over the worst',
    ],
    [
      'an entry below 1',
      [[1, 0.5, 8]],
      [[8, 5, 1]],
      'bestToOthers must be from 1 to 10000, how many times the one outweighs the other; got 0.5 in place 2',
    ],
    [
      'a negative entry',
      [[1, 2, 8]],
      [[8, 5, -1]],
      'othersToWorst must be from 1 to 10000, how many times the one outweighs the other; got -1 in place 3',
    ],
    [
      'an entry beyond all proportion',
      [[1, 2, 10_001]],
      [[8, 5, 1]],
      'bestToOthers must be from 1 to 10000, how many times the one outweighs the other; got 10001 in place 3',
    ],
    [
      'a blank in the second list only',
      [[1, 2, 8]],
      [[8, '', 1]],
      'othersToWorst is blank in place 2 where bestToOthers is not; fill both or neither',
    ],
    [
      'a blank in the first list only',
      [[1, '', 8]],
      [[8, 4, 1]],
      'bestToOthers is blank in place 2 where othersToWorst is not; fill both or neither',
    ],
    ['a text', [[1, 'two', 8]], [[8, 4, 1]], 'bestToOthers: "two" is not a number in place 2'],
    ['an error', [[1, 2, 8]], [[8, '#N/A', 1]], 'othersToWorst holds #N/A in place 2'],
    ['nothing', null, [[8, 4, 1]], 'bestToOthers not given; select the cells to use'],
  ])('%s', (_, best, worst, message) => {
    expect(() => bwm(best, worst)).toThrow(new Error(`KAMBWM: ${message}`));
  });

  test('the largest comparison', () => {
    expect(bwm([[1, 10_000]], [[10_000, 1]])).toEqual([[10_000 / 10_001, 1 / 10_001]].map(close));
  });

  test('the code of an error in a cell is passed on', () => {
    expect(() => bwm([[1, '#N/A']], [[2, 1]])).toThrow(expect.objectContaining({ code: '#N/A' }));
  });

  test('an unknown output', () => {
    expect(() => bwm([[1, 2]], [[2, 1]], 'index')).toThrow(
      'KAMBWM: output must be weights or ratio; got "index"',
    );
  });
});

function close(row: readonly number[]): unknown[] {
  return row.map((weight) => expect.closeTo(weight, 14));
}

function closeCell(cell: unknown): unknown {
  return typeof cell === 'number' ? expect.closeTo(cell, 14) : cell;
}
