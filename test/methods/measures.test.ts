import { describe, expect, test } from '@jest/globals';
import { measuresOf } from '../../shared/methods/measures';
import { readModel } from '../../shared/model/read-model';
import { readAccounts } from '../../shared/scoring/accounts';
import type { Cell } from '../../shared/cells';

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Blank'];

function measured(criteria: readonly (readonly Cell[])[], values: readonly Cell[][]) {
  return measuresOf(readAccounts(values, readModel([header, ...criteria.map((row) => [...row])])));
}

/** The one criterion's values in its own unit. */
function column(criterion: readonly Cell[], cells: readonly Cell[]) {
  // The second column, of no weight, keeps a row with a blank from being wholly blank.
  const rows = cells.map((cell) => [cell, 5]);
  const { measures, counted } = measured([['A', 1, ...criterion], ['B', 0]], rows); // prettier-ignore
  const [{ values, low, high, falls, count }] = measures;
  const unit = 8 / high;
  return {
    values: Array.from(values, (value) => value * unit),
    low: low * unit,
    falls,
    count,
    counted: Array.from(counted),
  };
}

describe('blanks', () => {
  const cells = [2, '', 8, 4];

  test('Skip leaves them out', () => {
    expect(column(['', 'Linear', 0, 10, '', 'Skip'], cells)).toEqual({
      values: [2, NaN, 8, 4],
      low: 2,
      falls: false,
      count: 3,
      counted: [1, 0, 1, 1],
    });
  });

  test("Worst is the block's worst: the lowest, or the highest where less is better", () => {
    expect(column(['', 'Linear', 0, 10, '', 'Worst'], cells)).toMatchObject({
      values: [2, 2, 8, 4],
      count: 4,
    });
    expect(column(['Lower', 'Linear', 0, 10, '', 'Worst'], cells).values).toEqual([2, 8, 8, 4]);
    expect(column(['', 'Linear', 10, 0, '', 'Worst'], cells)).toMatchObject({
      values: [2, 8, 8, 4],
      falls: true,
    });
  });

  test("Middle is the midpoint of the block's values", () => {
    expect(column(['', 'Linear', 0, 10, '', 'Middle'], cells)).toMatchObject({
      values: [2, 5, 8, 4],
      counted: [1, 1, 1, 1],
    });
  });

  test('a criterion without any value is left out, whatever a blank counts as', () => {
    const { measures, counted } = measured(
      [['A', 1, '', 'Linear', 0, 10, '', 'Worst'], ['B', 3]], // prettier-ignore
      [['', 5], ['', 7]], // prettier-ignore
    );
    expect(measures).toHaveLength(1);
    expect(Array.from(counted)).toEqual([3, 3]);
  });

  test('a wholly blank row and a bad one get no fill, and bad ones take no part', () => {
    const { measures, counted } = measured(
      [['A', 1, '', 'Linear', 0, 10, '', 'Worst'], ['B', 1, '', 'Linear', 0, 10, '', 'Middle']], // prettier-ignore
      [['', ''], [8, 'x'], ['', 4], [2, ''], [4, 8]], // prettier-ignore
    );
    expect(Array.from(measures[0].values, (value) => value * 8)).toEqual([NaN, NaN, 2, 2, 4]);
    expect(Array.from(measures[1].values, (value) => value * 16)).toEqual([NaN, NaN, 4, 6, 8]);
    expect(Array.from(counted)).toEqual([0, 0, 2, 2, 2]);
  });
});

describe('what is measured', () => {
  test('a criterion of weight 0 is left out', () => {
    expect(measured([['A', 0], ['B', 1]], [[5, 6]]).measures).toHaveLength(1); // prettier-ignore
  });

  test('words by their ratings', () => {
    const words = 'Limited=3; Good=6; Strong=8';
    expect(column(['Lower', 'Words', '', '', words], ['good', 'Strong'])).toMatchObject({
      values: [6, 8],
      falls: true,
    });
  });

  test('a value curve by its values, which fall where the curve does, unless mirrored', () => {
    expect(column(['', 'Points', '', '', '0=1; 5=1; 10=9'], [4, 8])).toMatchObject({
      values: [4, 8],
      falls: false,
    });
    expect(column(['', 'Points', '', '', '0=9; 5=1; 10=1'], [4, 8])).toMatchObject({
      values: [4, 8],
      falls: true,
    });
    expect(column(['Lower', 'Points', '', '', '0=9; 10=1'], [4, 8]).falls).toBe(false);
    expect(column(['Lower', 'Points', '', '', '0=1; 10=9'], [4, 8]).falls).toBe(true);
  });

  test('a curve that turns has no direction and gives its ratings', () => {
    const curve = '0=2; 5=8; 10=2';
    expect(column(['', 'Points', '', '', curve], [5, 0, 10])).toMatchObject({
      values: [8, 2, 2],
      falls: false,
    });
    expect(column(['Lower', 'Points', '', '', curve], [0, 5])).toMatchObject({
      falls: false,
      low: (8 * 3) / 9,
    });
    expect(column(['', 'Points', '', '', curve, 'Worst'], [5, 0, '']).values).toEqual([8, 2, 2]);
  });
});

test.each([1e-320, 5e-324, 1e-200, 0.3, 1, 7, 1e200, 1.7e308])(
  'a column up to %d comes within 1',
  (largest) => {
    const { measures } = measured([['A', 1, '', 'Linear', 0, 1]], [[largest], [-largest / 2], [0]]);
    const [{ values, low, high }] = measures;
    expect(high).toBeGreaterThanOrEqual(0.5);
    expect(high).toBeLessThanOrEqual(1);
    expect([values[0], values[1], values[2]]).toEqual([high, low, 0]);
    expect(values[1] / values[0]).toBe(-largest / 2 / largest);
  },
);

test('a column of zeros stays', () => {
  const { measures } = measured([['A', 1, '', 'Linear', 0, 1]], [[0], [0]]);
  expect(measures[0]).toMatchObject({ low: 0, high: 0, count: 2 });
});

test('the cells themselves are left as they were', () => {
  const accounts = readAccounts([[4], ['']], readModel([header, ['A', 1, '', '', '', '', '', 'Worst']]));
  const before = accounts.raw.slice();
  measuresOf(accounts);
  expect(accounts.raw).toEqual(before);
});
