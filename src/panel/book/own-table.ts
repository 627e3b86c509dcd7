import type { Area, Step, Value } from '../host';
import { tableNames, type Book } from './book';
import { modelRowSteps, modelWidths } from './model-sheet';
import { ownSheets } from './stray-tables';
import { tierRowSteps, tierWidths } from './tier-sheet';
import { unusedSheet } from './unused-sheet';

/** Blank rows in the tables to write further criteria and tiers into. */
const spareRows = { model: 4, tiers: 3 };

const titles = {
  model: [
    'Model',
    'One row per criterion; weights are shares of their sum. Change them here or in the panel: every score follows.',
  ],
  tiers: [
    'Tiers',
    'The best tier first. Score is the lowest score, inclusive; Capacity the most accounts; Band keeps a published tier a little longer.',
  ],
} as const;

/** A table of ours on a sheet of its own: a title, a note, and the table with rows to spare. */
export function ownTable(
  kind: 'model' | 'tiers',
  table: readonly (readonly Value[])[],
  book: Book,
  notes: string[],
) {
  const sheet = sheetFor(ownSheets[kind], book, notes);
  const [header, ...rows] = table;
  const top = 3;
  const area: Area = {
    sheet,
    row: top,
    column: 0,
    rows: table.length + spareRows[kind],
    columns: header.length,
  };
  const body = { ...area, row: top + 1, rows: area.rows - 1 };
  const line = (row: number): Area => ({ sheet, row, column: 0, rows: 1, columns: 1 });
  const blank = (): Value[] => header.map(() => null);
  const cells = [header, ...rows, ...Array.from({ length: spareRows[kind] }, blank)];
  const steps: Step[] = [
    { do: 'add sheet', sheet },
    { do: 'put', area: line(0), cells: [[titles[kind][0]]] },
    { do: 'look', area: line(0), look: 'title' },
    { do: 'put', area: line(1), cells: [[titles[kind][1]]] },
    { do: 'look', area: line(1), look: 'note' },
    { do: 'put', area, cells: cells.map((row) => row.map((cell): Value => (cell === '' ? null : cell))) },
    { do: 'look', area: { ...area, rows: 1 }, look: 'header' },
    ...(kind === 'model' ? modelRowSteps(header, body) : tierRowSteps(header, body)),
    { do: 'widths', sheet, widths: kind === 'model' ? Object.values(modelWidths) : tierWidths(header) },
    { do: 'freeze', sheet, rows: top + 1, columns: 1 },
    { do: 'name', name: tableNames[kind], area },
  ];
  return { sheet, steps };
}

/** A sheet of that name is left alone and another name is taken. */
export function sheetFor(wanted: string, { sheets }: Book, notes: string[]): string {
  const name = unusedSheet(wanted, sheets);
  if (name !== wanted) {
    notes.push(`There is a sheet ${wanted} already; it is left as it is, and ${name} is made.`);
  }
  return name;
}
