import type { Content, Step, WorkbookHost } from '../../../src/panel/host';

/** Cells from a place on. */
export function put(
  sheet: string,
  row: number,
  column: number,
  cells: readonly (readonly Content[])[],
): Step {
  return { do: 'put', area: { sheet, row, column, rows: cells.length, columns: cells[0].length }, cells };
}

export function write({ host }: { host: WorkbookHost }, ...steps: Step[]) {
  return host.write({ title: 'Write', steps });
}
