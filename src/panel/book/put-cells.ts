import type { Area, Content, Snapshot, Step } from '../host';
import { valuesIn } from './whole-book';

export interface CellContent {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly content: Content;
}

type Put = Extract<Step, { do: 'put' }>;

interface Run {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Columns, from left to right, of contents from the top down. */
  readonly columns: Content[][];
}

/** Steps that write single cells, neighbours together: columns first, then columns of the same rows. */
export function putCells(cells: readonly CellContent[]): Put[] {
  const order = [...cells].sort((a, b) => compare(a.sheet, b.sheet) || a.column - b.column || a.row - b.row);
  const runs: Run[] = [];
  for (const { sheet, row, column, content } of order) {
    const last = runs[runs.length - 1];
    const follows =
      last?.sheet === sheet && last.column === column && last.row + last.columns[0].length === row;
    if (follows) last.columns[0].push(content);
    else runs.push({ sheet, row, column, columns: [[content]] });
  }
  return besides(runs).map(({ sheet, row, column, columns }): Put => {
    const rows = columns[0].length;
    return {
      do: 'put',
      area: { sheet, row, column, rows, columns: columns.length },
      cells: Array.from({ length: rows }, (_, r) => columns.map((contents) => contents[r])),
    };
  });
}

/** The cells of an area with the values that they show. */
export function shownIn(area: Area, book: Pick<Snapshot, 'used'>): CellContent[] {
  return valuesIn(area, book).flatMap((row, r) =>
    row.map((content, c) => ({ sheet: area.sheet, row: area.row + r, column: area.column + c, content })),
  );
}

function besides(runs: readonly Run[]): Run[] {
  const open = new Map<string, Run>();
  return runs.filter((run) => {
    const key = (column: number) => JSON.stringify([run.sheet, run.row, run.columns[0].length, column]);
    const left = open.get(key(run.column));
    const wider = left ?? run;
    if (left) left.columns.push(run.columns[0]);
    open.set(key(run.column + 1), wider);
    return left === undefined;
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
