import { dozen, isBlank, nameKey, quote, type Cell } from '../cells';
import { ScoreError } from '../errors';
import { reaches } from '../plain-number';
import { listOf, nameOf, readTable } from '../model/table';
import type { Category } from './category';

/** Where the margin of a category should lie, both ends inclusive; ±Infinity is an open end. */
export interface Corridor {
  readonly category: string;
  readonly low: number;
  readonly high: number;
}

/**
 * R32 in figures: the greatest upside justifies break-even or slightly less, the deepest relationships optimise profit
 * and don't maximise it, and accounts of limited growth must pay best.
 */
const standard: Readonly<Record<Category, readonly [number, number]>> = {
  'Strategic Key': [-0.05, 0.15],
  'Core Key': [0.1, 0.25],
  'Integrated Non-Key': [0.2, Infinity],
};

export const standardCorridors: readonly Corridor[] = Object.entries(standard).map(
  ([category, [low, high]]) => ({
    category,
    low,
    high,
  }),
);

const columns = ['Category', 'Low', 'High'] as const;

/** Reads a table with the columns Category, Low and High. Only a blank is an open end: a 0 is break-even. */
export function readCorridors(block: readonly Cell[][]): Corridor[] {
  const table = readTable(block, 'corridors');
  const known = new Set(table.header.map(nameKey));
  const missing = columns.filter((name) => !known.has(nameKey(name)));
  if (missing.length > 0) {
    const there = dozen(block[0].map(quote));
    const what = `${missing.length === 1 ? 'column' : 'columns'} ${listOf(missing, 'and')}`;
    throw new ScoreError(`corridors have no ${what}; the first row is ${there}`);
  }
  if (table.rows.length === 0) {
    throw new ScoreError('corridors have a header row and no rows; add one per category');
  }
  const corridors = table.rows.map((row, i): Corridor => {
    const category = nameOf(row, 'Category', `corridor ${i + 1}`);
    const low = bound(row.cell('Low'), -Infinity, `${category}: Low`);
    const high = bound(row.cell('High'), Infinity, `${category}: High`);
    if (low > high) throw new ScoreError(`${category}: Low must not exceed High; got ${low} and ${high}`);
    return { category, low, high };
  });
  corridors.forEach(({ category }, i) => {
    if (corridors.findIndex((other) => nameKey(other.category) === nameKey(category)) < i) {
      throw new ScoreError(`corridors name ${quote(category)} twice; rename or remove one`);
    }
  });
  return corridors;
}

function bound(cell: Cell, open: number, what: string): number {
  if (isBlank(cell)) return open;
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell;
  throw new ScoreError(`${what} must be a number, or blank for an open end; got ${quote(cell)}`);
}

/** Where a margin lies; both bounds belong to the corridor. */
export function placeInCorridor(margin: number, { low, high }: Corridor): 'Below' | 'Within' | 'Above' {
  if (!reaches(margin, low)) return 'Below';
  return reaches(high, margin) ? 'Within' : 'Above';
}

/** What the bounds are: shares of the revenue, numbers that no share can be, or nothing that tells. */
export type CorridorUnit = 'shares' | 'others' | 'unknown';

/** Told by all corridors together: open ends and break-even are the same in every unit. */
export function unitOf(corridors: readonly Corridor[]): CorridorUnit {
  const sizes = corridors
    .flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])
    .filter((size) => size > 0 && size < Infinity);
  if (sizes.length === 0) return 'unknown';
  return sizes.every((size) => size <= 1) ? 'shares' : 'others';
}
