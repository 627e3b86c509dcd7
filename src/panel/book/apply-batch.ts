import { nameKey, textOf } from '../../../shared/cells';
import { modelColumns } from '../../../shared/model/read-model';
import type { Area, Batch, Block, Step, Value } from '../host';
import { accountsArea } from './accounts-table';
import { tableNames, type Book } from './book';
import { changedAreas, type Grid } from './changed-areas';
import {
  draftOf,
  givenWeights,
  modelOfDraft,
  type Draft,
  type DraftCriterion,
  type ModelColumn,
} from './draft';
import { bookOfDraft, renamedHeadings, tableOfAccounts } from './draft-standing';
import { marginsAround } from './margins';
import { modelRowSteps } from './model-sheet';
import { tablesOfBook, type ModelTables } from './model-tables';
import { refitFormulas } from './refit-formulas';
import { wholeWeight } from './redistribute';
import { tierChange } from './tier-change';

/**
 * What Apply writes: the changed cells of the model table and the headings of renamed criteria, nothing else. Columns
 * of the user's own travel with their rows. It expects the table as it was when the edits began.
 */
export function applyBatch(book: Book, draft: Draft, blankIsZero: boolean): Batch {
  const { base } = draft;
  const { header, rows } = tableAfter(book, draft);
  const before: Grid = base.values;
  const after: Grid = [header, ...rows];
  const width = header.length;
  const area: Area = { ...base.area, rows: after.length, columns: width };
  const grown = after.length > base.area.rows || width > base.area.columns;
  const headings = headingSteps(book, draft);
  const tiers = tierChange(book, draft.tiers);
  return {
    title: 'Apply the changes to the model',
    expect: [{ area: base.area, values: base.values }, ...headings.expect, ...tiers.expect],
    empty: [...marginsAround(base.area, area), ...tiers.empty],
    steps: [
      ...changedAreas(area, before, after).map(({ area, cells }): Step => ({ do: 'put', area, cells })),
      ...(grown ? [{ do: 'name', name: tableNames.model, area } as const] : []),
      ...(after.length > base.area.rows
        ? modelRowSteps(header, {
            ...area,
            row: area.row + base.area.rows,
            rows: after.length - base.area.rows,
          })
        : []),
      ...headings.steps,
      ...tiers.steps,
      ...formulaSteps(book, draft, blankIsZero),
    ],
  };
}

function formulaSteps(book: Book, draft: Draft, blankIsZero: boolean): Step[] {
  if (book.accounts === undefined) return [];
  return refitFormulas(book, tableOfAccounts(book.accounts, draft), modelOfDraft(draft), blankIsZero, {
    tiers: bookOfDraft(book, draft).tiers,
  });
}

/** The model and the tiers as Apply leaves them. */
export function tablesAfter(book: Book, draft: Draft): ModelTables {
  const { header, rows } = tableAfter(book, draft);
  return { model: [header, ...rows], tiers: draft.tiers ?? tablesOfBook(book)?.tiers };
}

/** How many cells with a formula Apply replaces by a value. */
export function replacedFormulas(book: Book, draft: Draft): number {
  const { formulas } = draft.base;
  if (formulas === undefined || formulas.every((row) => row.every((formula) => formula === ''))) return 0;
  const { header, rows } = tableAfter(book, draft);
  const after: Grid = [header, ...rows];
  return formulas.reduce(
    (count, row, r) =>
      count + row.filter((formula, c) => formula !== '' && after[r][c] !== draft.base.values[r][c]).length,
    0,
  );
}

/** The table as Apply leaves it, as large as the old one or larger. */
function tableAfter(book: Book, draft: Draft): { header: Value[]; rows: Value[][] } {
  const { base, criteria } = draft;
  const clean = draftOf(base, book.model!.model!);
  const header = headerAfter(base, criteria);
  const blank = (): Value[] => new Array<Value>(header.length).fill(null);
  const weights = givenWeights(draft) ?? weightCells(base, clean, criteria);
  const columns = header.map((heading) => modelColumns.find((name) => nameKey(name) === nameKey(heading)));
  const written = criteria.map((criterion, k): Value[] => {
    const old = criterion.row === undefined ? [] : base.values[criterion.row];
    return columns.map((column, c) => {
      if (column === undefined) return criterion.extra?.[textOf(header[c])] ?? old[c] ?? null;
      return column === 'Weight' ? weights[k] : criterion.cells[column];
    });
  });
  const rows = Array.from({ length: Math.max(base.values.length - 1, written.length) }, blank);
  const inPlace =
    clean.criteria.length === criteria.length &&
    criteria.every(({ row }, k) => row === clean.criteria[k].row);
  written.forEach((cells, k) => (rows[inPlace ? clean.criteria[k].row! - 1 : k] = cells));
  return { header, rows };
}

/** The header, with columns of the model that it lacks and that are filled now at its end. */
function headerAfter(base: Block, criteria: readonly DraftCriterion[]): Value[] {
  const header = [...base.values[0]];
  const there = new Set(header.map(nameKey));
  const filled = (column: ModelColumn) =>
    column !== 'Weight' && criteria.some(({ cells }) => nameKey(cells[column]) !== '');
  const extra = new Set(criteria.flatMap((criterion) => Object.keys(criterion.extra ?? {})));
  const lacks = (column: string) => !there.has(nameKey(column));
  return [
    ...header,
    ...modelColumns.filter((column) => lacks(column) && filled(column)),
    ...[...extra].filter(lacks),
  ];
}

/** Weights in the unit of the table: shares where they add up to 1, else per cent; as they were where none changed. */
function weightCells(base: Block, clean: Draft, criteria: readonly DraftCriterion[]): Value[] {
  const column = base.values[0].findIndex((cell) => nameKey(cell) === 'weight');
  const old = ({ row }: DraftCriterion): Value => (row === undefined ? null : base.values[row][column]);
  const unchanged =
    clean.criteria.length === criteria.length &&
    criteria.every(({ row, weight }) =>
      clean.criteria.some((other) => other.row === row && other.weight === weight),
    );
  if (unchanged) return criteria.map(old);
  const sum = clean.criteria.reduce((total, criterion) => total + Number(old(criterion)), 0);
  const perTenth = Math.abs(sum - 1) < 1e-9 ? wholeWeight : wholeWeight / 100;
  return criteria.map(({ weight }) => weight / perTenth);
}

/** The accounts' column is found by its heading, so it is renamed along with its criterion. */
function headingSteps(
  { accounts }: Book,
  draft: Draft,
): { steps: Step[]; expect: Pick<Block, 'area' | 'values'>[] } {
  if (accounts === undefined) return { steps: [], expect: [] };
  const renamed = [...renamedHeadings(accounts.headers, draft)];
  const place = (column: number): Area => ({
    ...accountsArea(accounts, column, 1),
    row: accounts.headerRow,
    rows: 1,
  });
  return {
    steps: renamed.map(([column, heading]) => ({ do: 'put', area: place(column), cells: [[heading]] })),
    expect: renamed.map(([column]) => ({ area: place(column), values: [[accounts.headers[column]]] })),
  };
}
