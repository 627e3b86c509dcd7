/**
 * Merged cells. Excel tells only those whose first cell is in the range that is asked, so it is asked from A1 on; and no more
 * than 512 at once, so where that fails it is asked some rows at a time.
 */
import type { Area } from '../../../panel/host';
import { supports } from './in-excel';
import { areaOf, place, rangeOf } from './references';

const rowsAtOnce = 64;

interface Asked {
  readonly sheet: string;
  readonly merged: Excel.RangeAreas;
}

/** Asks at once, and answers after the next sync; one more trip where there are merged cells. */
export function mergedReader(context: Excel.RequestContext, reach: readonly Area[]): () => Promise<Area[]> {
  const asked = ask(context, reach);
  return () => answer(context, asked);
}

/** In trips of its own; nothing where Excel doesn't tell. */
export async function readMerged(context: Excel.RequestContext, reach: readonly Area[]): Promise<Area[]> {
  try {
    const asked = ask(context, reach.flatMap(inStrips));
    await context.sync();
    return await answer(context, asked);
  } catch {
    return [];
  }
}

function ask(context: Excel.RequestContext, areas: readonly Area[]): Asked[] {
  if (!supports('1.13')) return [];
  return areas.map((area) => ({
    sheet: area.sheet,
    merged: rangeOf(context, area).getMergedAreasOrNullObject().load('cellCount'),
  }));
}

async function answer(context: Excel.RequestContext, asked: readonly Asked[]): Promise<Area[]> {
  const there = asked.filter(({ merged }) => !merged.isNullObject);
  if (there.length === 0) return [];
  const properties = place.map((property) => `items/${property}`).join();
  for (const { merged } of there) merged.areas.load(properties);
  await context.sync();
  return there.flatMap(({ sheet, merged }) => merged.areas.items.map((range) => areaOf(sheet, range)));
}

function inStrips(area: Area): Area[] {
  return Array.from({ length: Math.ceil(area.rows / rowsAtOnce) }, (_, i) => ({
    ...area,
    row: area.row + i * rowsAtOnce,
    rows: Math.min(rowsAtOnce, area.rows - i * rowsAtOnce),
  }));
}
