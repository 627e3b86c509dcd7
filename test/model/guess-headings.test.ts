import { describe, expect, test } from '@jest/globals';
import type { Cell } from '../../shared/cells';
import {
  dimensionOf,
  isCount,
  isLowerBetter,
  likeness,
  notCriteria,
} from '../../shared/model/guess-headings';

/** What a column of such cells is that is no criterion. */
function kindOf(heading: string, cells: readonly Cell[]): string | undefined {
  const numbers = cells.filter((cell): cell is number => typeof cell === 'number');
  return notCriteria(heading, cells, numbers);
}
const counted = (n: number, cell: (i: number) => Cell) => Array.from({ length: n }, (_, i) => cell(i));

describe('columns that are no criteria', () => {
  test.each<[string, string, Cell[], string | undefined]>([
    ['dates as a host hands them over', 'Visit', counted(5, (i) => new Date(2026, i, 1)), 'dates'],
    ['one date among numbers', 'Visit', [new Date(2026, 1, 1), 4, 7], undefined],
    ['texts that begin like a date', 'Visit', ['2026-01-09', '9.1.26', '01/09/2026 10:00'], 'dates'],
    ['texts that only look like one', 'Visit', ['2026-01-095x', 'x', '2026-01-09', 'x'], undefined],
    ['serial numbers under a heading of dates', 'Renewal date', [45_000, 46_000, 45_500], 'dates'],
    ['serial numbers and texts mixed', 'Renewal date', [45_000, '2026-01-09'], 'dates'],
    ['numbers too small for days', 'Renewal date', [20_000, 45_000], undefined],
    ['numbers too large for days', 'Renewal date', [45_000, 60_000], undefined],
    ['words under a heading of dates', 'Contract end', ['soon', 'later', 'soon', 'soon'], undefined],
    ['years', 'Year', [1800, 2200, 1990], 'years'],
    ['too early for years', 'Year', [1799, 1990], undefined],
    ['too late for years', 'Year', [2201, 1990], undefined],
    ['halves of years', 'Year', [1990.5, 1990], undefined],
    ['codes', 'Region', [1, 2, 1, 3], 'codes'],
    ['regions by name, each more than once', 'Region', ['North', 'South', 'North', 'South'], undefined],
    ['places', 'Longitude', [8.5, 9.5], 'places on the map'],
    ['identifiers', 'Customer no', [7, 9, 12, 5], 'identifiers'],
    ['numbers under such a heading that come again', 'Customer no', [7, 7, 12, 5], undefined],
    ['a run of numbers', 'Index of row', counted(8, (i) => i + 5), 'identifiers'],
    ['a short run', 'Index of row', counted(7, (i) => i + 5), undefined],
    ['a run with a gap', 'Index of row', counted(9, (i) => (i < 8 ? i : 12)), undefined],
    ['names', 'Contact', counted(5, (i) => `Person ${i}`), 'names or notes'],
    ['three names might be words', 'Contact', counted(3, (i) => `Person ${i}`), undefined],
    ['names that often come again', 'Contact', counted(10, (i) => `Person ${i % 8}`), undefined],
    ['a result', ' Total ', [1, 5], 'a result'],
    ['a result of ours', 'KAM score', [1, 5], 'a result'],
    ['what only speaks of one', 'Total spend', [1, 5], undefined],
  ])('%s', (_, heading, cells, kind) => {
    expect(kindOf(heading, cells)).toBe(kind);
  });
});

test('the first dimension that a heading speaks of', () => {
  const of = ['Growth potential', 'CLV', 'Net revenue', 'Product fit', 'Share of wallet', 'Tenure', 'Goals', 'Logins', 'Budget', 'Colour']; // prettier-ignore
  expect(of.map(dimensionOf)).toEqual(['Growth', 'Lifetime', 'Value', 'Strategic', 'Position', 'Commitment', 'Alignment', 'Usage', 'Attractiveness', '']); // prettier-ignore
});

test('what speaks for a criterion, and what against it', () => {
  expect(['Revenue', 'Colour', 'Employees', 'Orders of value'].map(likeness)).toEqual([1, 0, -1, -1]);
  expect(['Number of sites', 'Fit'].map(isCount)).toEqual([true, false]);
  expect(['Costs', 'Costes', 'Remise', 'Premises', 'Accosted', 'Default risk'].map(isLowerBetter)).toEqual([true, true, true, false, false, true]); // prettier-ignore
});
