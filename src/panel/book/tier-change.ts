import { tableNames, type Book } from './book';
import { changedAreas } from './changed-areas';
import type { Draft } from './draft';
import { marginsAround } from './margins';
import { ownTable } from './own-table';
import { tierRowSteps } from './tier-sheet';
import type { Area, Batch, Step } from '../host';

/** What Apply writes of a draft's tiers, and what it expects: the changed cells, or a sheet of tiers where there is none. */
export function tierChange(
  book: Book,
  tiers: Draft['tiers'],
): Required<Pick<Batch, 'steps' | 'expect' | 'empty'>> {
  const block = book.tiersBlock;
  if (tiers === undefined) return { steps: [], expect: [], empty: [] };
  if (block === undefined) return { steps: ownTable('tiers', tiers, book, []).steps, expect: [], empty: [] };
  const [header, ...rows] = tiers;
  const height = Math.max(tiers.length, block.values.length);
  const blank = header.map(() => null);
  const after = Array.from({ length: height }, (_, row) => tiers[row] ?? blank);
  const area: Area = { ...block.area, rows: height, columns: header.length };
  const grown = height > block.area.rows || header.length > block.area.columns;
  const body = { ...area, row: area.row + 1, rows: rows.length };
  const looks: Step[] = [
    { do: 'look', area: { ...area, rows: 1 }, look: 'header' },
    ...tierRowSteps(header, body),
  ];
  return {
    expect: [{ area: block.area, values: block.values }],
    empty: marginsAround(block.area, area),
    steps: [
      ...changedAreas(area, block.values, after).map(({ area, cells }): Step => ({ do: 'put', area, cells })),
      ...(grown ? [{ do: 'name', name: tableNames.tiers, area } as const, ...looks] : []),
    ],
  };
}
