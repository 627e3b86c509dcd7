// Everything that a first run writes, as one batch that one Undo takes back.
import { readModel } from '../../../shared/model/read-model';
import { modelTable, tierTable } from '../../../shared/model/templates/tables';
import type { ModelRow, SegmentColumn, TierRow } from '../../../shared/model/templates/template';
import { readTiers } from '../../../shared/tiers/read-tiers';
import type { Area, Batch, Block, Content, Step, Value } from '../host';
import { accountsArea, type AccountsTable } from './accounts-table';
import { tableNames, type Book } from './book';
import { firstFreeColumn } from './free-columns';
import { ownTable, sheetFor } from './own-table';
import { resultColumns } from './result-columns';
import { ownSheets } from './stray-tables';

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

/** Rows for accounts in a new form. */
const formRows = 100;

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

/** The header as it stands in the sheet, spaces and all. */
function headerCells(
  { headerRow, firstColumn, headers }: AccountsTable,
  { area, values }: Block,
): readonly Value[] {
  const first = firstColumn - area.column;
  return values[headerRow - area.row].slice(first, first + headers.length);
}
