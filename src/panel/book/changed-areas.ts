import type { Area, Value } from '../host';

export type Grid = readonly (readonly Value[])[];

/** The cells that differ between two grids, gathered into few areas. Beyond the smaller grid everything was blank. */
export function changedAreas(at: Area, before: Grid, after: Grid): { area: Area; cells: Value[][] }[] {
  const areas: { area: Area; cells: Value[][] }[] = [];
  after.forEach((row, r) => {
    for (const { start, end } of changedRuns(before[r] ?? [], row)) {
      const cells = row.slice(start, end);
      const above = areas.find(
        ({ area }) =>
          area.column === at.column + start &&
          area.columns === end - start &&
          area.row + area.rows === at.row + r,
      );
      if (above) {
        above.cells.push([...cells]);
        above.area = { ...above.area, rows: above.area.rows + 1 };
      } else {
        const area = {
          sheet: at.sheet,
          row: at.row + r,
          column: at.column + start,
          rows: 1,
          columns: end - start,
        };
        areas.push({ area, cells: [[...cells]] });
      }
    }
  });
  return areas;
}

function changedRuns(before: readonly Value[], after: readonly Value[]): { start: number; end: number }[] {
  const runs: { start: number; end: number }[] = [];
  after.forEach((cell, column) => {
    if (same(cell, before[column])) return;
    const last = runs[runs.length - 1];
    if (last?.end === column) last.end++;
    else runs.push({ start: column, end: column + 1 });
  });
  return runs;
}

/** A blank cell is null or an empty text, as the host has it. */
function same(a: Value, b: Value | undefined): boolean {
  return (a ?? '') === (b ?? '');
}
