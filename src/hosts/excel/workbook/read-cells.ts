// Reads many cells: Excel on the web passes on 5 MB at once and no Excel more than 5,000,000 cells, so large areas
// come in strips of rows, as many trips as they need.
import type { Area } from '../../../panel/host';
import { codeOf } from './in-excel';
import { rangeOf } from './references';

type Grid = 'values' | 'formulas' | 'valueTypes' | 'numberFormat';

export type Cells<G extends Grid> = Record<G, unknown[][]>;

/** So many cells (of one grid) a trip; where texts are so long that this is too much, fewer. */
const cellsPerTrip = 200_000;
const fewestCells = 500;

interface Strip {
  readonly index: number;
  readonly area: Area;
}

/** The grids asked for of each area; no trip for no cells. */
export async function readCells<G extends Grid>(
  context: Excel.RequestContext,
  areas: readonly Area[],
  grids: readonly G[],
): Promise<Cells<G>[]> {
  return cellReader(context, areas, grids).take();
}

/** Reads in two steps, so that the first cells can come along with other things: `ask`, then a sync, then `take`. */
export function cellReader<G extends Grid>(
  context: Excel.RequestContext,
  areas: readonly Area[],
  grids: readonly G[],
) {
  const results = areas.map(() => Object.fromEntries(grids.map((grid) => [grid, []])) as unknown as Cells<G>);
  let budget = cellsPerTrip / grids.length;
  let strips: Strip[] = areas
    .map((area, index) => ({ index, area }))
    .filter(({ area }) => area.rows * area.columns > 0);
  let asked: { strip: Strip; range: Excel.Range }[] = [];
  let left: Strip[] = strips;

  const ask = () => {
    const { now, later } = portion(strips, budget);
    asked = now.map((strip) => ({ strip, range: rangeOf(context, strip.area).load([...grids]) }));
    left = later;
  };
  const keep = () => {
    for (const { strip, range } of asked) {
      for (const grid of grids) {
        for (const row of range[grid] as unknown[][]) results[strip.index][grid].push(row);
      }
      range.untrack();
    }
    asked = [];
    strips = left;
  };
  const take = async (): Promise<Cells<G>[]> => {
    keep();
    while (strips.length > 0) {
      ask();
      try {
        await context.sync();
        keep();
      } catch (error) {
        if (codeOf(error) !== 'ResponsePayloadSizeLimitExceeded' || budget <= fewestCells) throw error;
        budget = Math.max(fewestCells, budget / 4);
      }
    }
    return results;
  };
  return { ask, take };
}

/** As many rows from the front as the budget allows, at least one. */
function portion(strips: readonly Strip[], budget: number): { now: Strip[]; later: Strip[] } {
  const now: Strip[] = [];
  let left = budget;
  for (let i = 0; i < strips.length; i++) {
    const { index, area } = strips[i];
    const rows = Math.min(area.rows, Math.max(now.length === 0 ? 1 : 0, Math.floor(left / area.columns)));
    if (rows > 0) now.push({ index, area: { ...area, rows } });
    left -= rows * area.columns;
    if (rows < area.rows) {
      const rest = { index, area: { ...area, row: area.row + rows, rows: area.rows - rows } };
      return { now, later: [rest, ...strips.slice(i + 1)] };
    }
  }
  return { now, later: [] };
}
