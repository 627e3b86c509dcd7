import { HostError, addressOf, type Area, type Batch, type Content } from '../panel/host';

/**
 * Refuses a batch where merged cells would swallow a part of it: what is written below a merge is lost without a word, and
 * over one no formula spills.
 */
export function checkMerged(batch: Batch, merged: readonly Area[]): void {
  const inTheWay = merged.find((area) => swallows(area, batch));
  if (!inTheWay) return;
  throw new HostError(
    'conflict',
    `${addressOf(inTheWay, false)} are merged cells, which would swallow a part of it. Nothing was written; unmerge them and try again.`,
  );
}

function swallows(merged: Area, { steps, empty = [] }: Batch): boolean {
  return (
    empty.some((area) => common(merged, area) !== undefined) ||
    steps.some((step) => step.do === 'put' && coversContent(merged, step.area, step.cells))
  );
}

function coversContent(merged: Area, area: Area, cells: readonly (readonly Content[])[]): boolean {
  const covered = common(merged, area);
  if (!covered) return false;
  for (let row = covered.row; row < covered.row + covered.rows; row++) {
    for (let column = covered.column; column < covered.column + covered.columns; column++) {
      const isFirst = row === merged.row && column === merged.column;
      const content = cells[row - area.row]?.[column - area.column] ?? null;
      if (!isFirst && content !== null && content !== '') return true;
    }
  }
  return false;
}

function common(a: Area, b: Area): Area | undefined {
  if (a.sheet.toLowerCase() !== b.sheet.toLowerCase()) return undefined;
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { sheet: a.sheet, row, column, rows, columns } : undefined;
}

/** Where merged cells can be in the way of a batch: each sheet from A1 to the last cell concerned. */
export function reachOf({ steps, empty = [] }: Batch): Area[] {
  const reach = new Map<string, Area>();
  for (const area of [...steps.flatMap((step) => (step.do === 'put' ? [step.area] : [])), ...empty]) {
    const { sheet } = area;
    const { rows, columns } = reach.get(sheet) ?? { rows: 0, columns: 0 };
    reach.set(sheet, {
      sheet,
      row: 0,
      column: 0,
      rows: Math.max(rows, area.row + area.rows),
      columns: Math.max(columns, area.column + area.columns),
    });
  }
  return [...reach.values()];
}
