import { columnLetters, type Batch, type Block, type Content, type Step } from '../host';

/** A sheet that collects rows: its name, its columns, and their widths in characters. */
export interface RecordSheet {
  readonly sheet: string;
  readonly header: readonly string[];
  readonly widths: readonly number[];
}

/** A row to add; a function makes a cell from the row's number in the sheet, from 1. */
export type RecordCells = readonly (Content | ((row: number) => Content))[];

/** Adds a row below what the sheet holds; makes the sheet with its header where there is none. */
export function recordBatch(
  title: string,
  { sheet, header, widths }: RecordSheet,
  cells: RecordCells,
  used?: Block,
): Batch {
  const columns = header.length;
  const row = used === undefined ? 1 : Math.max(1, used.area.row + used.values.length);
  const head = { sheet, row: 0, column: 0, rows: 1, columns };
  const area = { sheet, row, column: 0, rows: 1, columns };
  const contents = cells.map((cell) => (typeof cell === 'function' ? cell(row + 1) : cell));
  const make: Step[] = [
    { do: 'add sheet', sheet },
    { do: 'put', area: head, cells: [[...header]] },
    { do: 'look', area: head, look: 'header' },
    { do: 'widths', sheet, widths },
    { do: 'freeze', sheet, rows: 1, columns: 0 },
  ];
  return {
    title,
    steps: [...(used === undefined ? make : []), { do: 'put', area, cells: [contents] }],
    empty: used === undefined ? undefined : [area],
  };
}

/** A formula over some cells of its own row: `=KAMQUALIFY(D2,E2,F2,G2)`. */
export function formulaOverRow(name: string, columns: readonly number[]): (row: number) => Content {
  return (row) => ({
    formula: `=${name}(${columns.map((column) => `${columnLetters(column)}${row}`).join(',')})`,
  });
}
