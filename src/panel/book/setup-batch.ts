// Everything that a first run writes, as one batch that one Undo takes back.
import { readModel } from '../../../shared/model/read-model';
import { modelTable, tierTable, type TableCell } from '../../../shared/model/templates/tables';
import type { ModelRow, SegmentColumn, TierRow } from '../../../shared/model/templates/template';
import { readTiers } from '../../../shared/tiers/read-tiers';
import type { Area, Batch, Block, Content, Step, Value } from '../host';
import { accountsArea, type AccountsTable } from './accounts-table';
import { tableNames, type Book } from './book';
import { firstFreeColumn } from './free-columns';
import { modelRowSteps, modelWidths } from './model-sheet';
import { resultColumns } from './result-columns';
import { ownSheets } from './stray-tables';
import { tierRowSteps, tierWidths } from './tier-sheet';
import { unusedSheet } from './unused-sheet';

export interface SetupPlan {
  readonly model: readonly ModelRow[];
  readonly tiers: readonly TierRow[];
  readonly segments?: readonly SegmentColumn[];
  /** The accounts to score; left out: a sheet with a form for them is made. */
  readonly accounts?: AccountsTable;
}

export interface Setup {
  readonly batch: Batch;
  /** Where the results go: their headings and all rows. */
  readonly results: Area;
  readonly headings: readonly string[];
  /** The sheets that are made. */
  readonly newSheets: readonly string[];
  /** What a person would want to know before: a sheet of the usual name that is left alone, tiers that are used as they are. */
  readonly notes: readonly string[];
}

/** Rows for accounts in a new form, and blank rows in the tables to write further criteria and tiers into. */
const formRows = 100;
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

export function setupBatch(plan: SetupPlan, book: Book, blankIsZero: boolean): Setup {
  const notes: string[] = [];
  const model = ownTable('model', modelTable(plan.model), book, notes);
  const tiersThere = book.tiersBlock;
  const tiers = tiersThere ? undefined : ownTable('tiers', tierTable(plan.tiers), book, notes);
  if (tiersThere) notes.push(`The tiers on ${tiersThere.area.sheet} are used as they are.`);
  const form = plan.accounts ? undefined : accountsForm(plan.model, book, notes);
  const accounts = plan.accounts ?? form!.table;
  const rows = form ? formRows : accounts.rows.length;
  const column = firstFreeColumn(
    accounts,
    rows,
    form ? undefined : book.sheet,
    4 + (plan.segments?.length ?? 0),
  );
  const columns = resultColumns({
    table: accounts,
    rows,
    model: readModel(modelTable(plan.model)),
    tiers: tiersThere ? book.tiers : readTiers(tierTable(plan.tiers)),
    column,
    publishedColumn: form ? -1 : book.publishedColumn,
    blankIsZero,
    segments: plan.segments,
  });
  const results: Area = {
    ...accountsArea(accounts),
    row: accounts.headerRow,
    rows: rows + 1,
    column,
    columns: columns.length,
  };
  const heading = { ...results, rows: 1 };
  const first = { ...results, row: results.row + 1, rows: 1 };
  const named = { ...accountsArea(accounts), row: accounts.headerRow, rows: rows + 1 };
  return {
    results,
    headings: columns.map((column) => column.heading),
    newSheets: [model, tiers, form].flatMap((made) => (made ? [made.sheet] : [])),
    notes,
    batch: {
      title: 'Set up the model',
      expect: form ? [] : [{ area: { ...named, rows: 1 }, values: [headerCells(accounts, book.sheet!)] }],
      empty: form ? [] : [results],
      steps: [
        ...model.steps,
        ...(tiers?.steps ?? []),
        ...(form?.steps ?? []),
        { do: 'name', name: tableNames.accounts, area: named },
        { do: 'name', name: tableNames.results, area: { ...results, rows: 2 } },
        { do: 'put', area: heading, cells: [columns.map(({ heading }) => heading)] },
        { do: 'look', area: heading, look: 'header' },
        { do: 'put', area: first, cells: [columns.map(({ formula }): Content => ({ formula }))] },
        ...columns.map(({ look }, c): Step => {
          return { do: 'look', area: { ...first, rows, column: column + c, columns: 1 }, look };
        }),
      ],
    },
  };
}

/** A table of ours on a sheet of its own: a title, a note, and the table with rows to spare. */
function ownTable(kind: 'model' | 'tiers', table: TableCell[][], book: Book, notes: string[]) {
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
  const blank = (): TableCell[] => header.map(() => '');
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

/** A sheet to type accounts into: their names and a column for each criterion. */
function accountsForm(model: readonly ModelRow[], book: Book, notes: string[]) {
  const sheet = sheetFor(ownSheets.accounts, book, notes);
  const headers = ['Account', ...model.map(({ Criterion }) => Criterion)];
  const table: AccountsTable = { sheet, headerRow: 0, firstColumn: 0, headers, rows: [], nameColumn: 0 };
  const header: Area = { sheet, row: 0, column: 0, rows: 1, columns: headers.length };
  const body = (column: number, columns = 1): Area => ({ sheet, row: 1, column, rows: formRows, columns });
  const choices = readModel(modelTable(model)).criteria.flatMap(({ scale }, k): Step[] => {
    if (scale !== 'Words') return [];
    const words = String(model[k].Points)
      .split(';')
      .map((pair) => pair.slice(0, pair.lastIndexOf('=')).trim());
    return [{ do: 'choices', area: body(k + 1), words }];
  });
  const steps: Step[] = [
    { do: 'add sheet', sheet },
    { do: 'put', area: header, cells: [headers] },
    { do: 'look', area: header, look: 'header' },
    { do: 'look', area: body(0), look: 'label' },
    { do: 'look', area: body(1, headers.length - 1), look: 'input' },
    ...choices,
    { do: 'widths', sheet, widths: [30, ...headers.slice(1).map(() => 16), 9, 9, 12, 11] },
    { do: 'freeze', sheet, rows: 1, columns: 1 },
  ];
  return { sheet, table, steps };
}

/** A sheet of that name is left alone and another name is taken. */
function sheetFor(wanted: string, { sheets }: Book, notes: string[]): string {
  const name = unusedSheet(wanted, sheets);
  if (name !== wanted) {
    notes.push(`There is a sheet ${wanted} already; it is left as it is, and ${name} is made.`);
  }
  return name;
}

/** The header as it stands in the sheet, spaces and all. */
function headerCells(
  { headerRow, firstColumn, headers }: AccountsTable,
  { area, values }: Block,
): readonly Value[] {
  const first = firstColumn - area.column;
  return values[headerRow - area.row].slice(first, first + headers.length);
}
