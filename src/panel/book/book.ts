import { isBlank, nameKey } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import type { Model } from '../../../shared/model/model';
import { readModel } from '../../../shared/model/read-model';
import { readPublished } from '../../../shared/tiers/published';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { defaultTiers, type Tier } from '../../../shared/tiers/tiers';
import { readLabels } from '../../../shared/vector';
import type { Area, Block, Snapshot, Value } from '../host';
import { accountsBelow, columnOf, findAccounts, type AccountsTable } from './accounts-table';
import { asBefore, standsAsBefore } from './as-before';
import { stand, type Standing } from './preview';
import { findStrayTables, type StrayTable } from './stray-tables';

/**
 * The names that tie the product's tables together; sheets may be renamed and moved, the names go with them. KAM_RESULTS
 * is the headings beside the accounts with the formulas below them, by which the panel finds its formulas again.
 */
export const tableNames = {
  model: 'KAM_MODEL',
  tiers: 'KAM_TIERS',
  accounts: 'KAM_ACCOUNTS',
  results: 'KAM_RESULTS',
} as const;

/** What the panel knows of the workbook: its tables as read, what they mean, and where something is wrong. */
export interface Book {
  readonly sheets: readonly string[];
  /** The sheet that was in view. */
  readonly inView: string;
  readonly names: Readonly<Record<string, Area>>;
  /** The area behind KAM_MODEL, and the model it holds or the sentence that says why it holds none. */
  readonly model?: { readonly block: Block; readonly model?: Model; readonly problem?: string };
  /** The tiers in force: those of KAM_TIERS, or the default ones where there is no such name or it can't be read. */
  readonly tiers: readonly Tier[];
  readonly tiersBlock?: Block;
  readonly tiersProblem?: string;
  /** The accounts: those of KAM_ACCOUNTS, else what looks like a table of accounts on the sheet in view. */
  readonly accounts?: AccountsTable;
  /** Rows with content right below KAM_ACCOUNTS, which its formulas do not reach. */
  readonly rowsBelow: number;
  /** The headings of the results and the row of formulas below them. */
  readonly results?: Block;
  /** The used cells of the sheet that holds the accounts, whatever else stands on it. */
  readonly sheet?: Block;
  /** The place of each account's published tier, −1 where none is. */
  readonly published: Int32Array;
  /** The column of the sheet that publishes tiers, from 0; −1 where there is none. */
  readonly publishedColumn: number;
  /** What the model as it stands in the workbook gives. Undefined without a model, without accounts or with a problem. */
  readonly present?: Standing;
  /** Why the model does not fit the accounts. */
  readonly problem?: string;
  /** Tables that look like ours and have lost their name. */
  readonly strays: readonly StrayTable[];
}

/** Reads the two snapshots that `loadBook` takes: the named tables, and the sheet of the accounts. `before` is the last reading. */
export function readBook(named: Snapshot, sheets: Snapshot, before?: Book): Book {
  const modelBlock = named.named[tableNames.model];
  const model = modelBlock && { block: modelBlock, ...attempt('model', () => readModel(rowsOf(modelBlock))) };
  const tiersBlock = named.named[tableNames.tiers];
  const { tiers, problem: tiersProblem } = tiersBlock
    ? attempt('tiers', () => readTiers(rowsOf(tiersBlock)))
    : { tiers: undefined, problem: undefined };
  const { accounts, sheet, rowsBelow } = accountsIn(named, sheets, model?.model);
  const book: Book = {
    sheets: named.sheets,
    inView: named.active.sheet,
    names: named.names,
    model,
    tiers: tiers ?? defaultTiers,
    tiersBlock,
    tiersProblem,
    accounts,
    sheet,
    rowsBelow,
    results: named.named[tableNames.results],
    published: new Int32Array(0),
    publishedColumn: -1,
    strays: findStrayTables(named.names, sheets.used),
  };
  return withPresent(withPublished(before ? asBefore(book, before) : book), before);
}

/** The table that KAM_ACCOUNTS names; else one whose headings fit the model, the sheet in view first; else that in view. */
function accountsIn(
  named: Snapshot,
  sheets: Snapshot,
  model: Model | undefined,
): Pick<Book, 'accounts' | 'sheet' | 'rowsBelow'> {
  const area = named.names[tableNames.accounts];
  return area ? accountsNamed(area, sheets.used[area.sheet]) : accountsFound(named, sheets, model);
}

function accountsNamed(area: Area, sheet: Block | undefined): Pick<Book, 'accounts' | 'sheet' | 'rowsBelow'> {
  if (sheet === undefined) return { rowsBelow: 0 };
  const columns = columnsOf(sheet, area);
  const row = area.row - sheet.area.row;
  const end = row + area.rows;
  if (row < 0 || row >= columns.values.length) return { sheet, rowsBelow: 0 };
  let below = end;
  while (below < columns.values.length && !columns.values[below].every(isBlank)) below++;
  const inside = { ...columns, values: columns.values.slice(0, end) };
  return { sheet, rowsBelow: Math.max(0, below - end), accounts: accountsBelow(inside, row) };
}

function accountsFound(
  { names }: Snapshot,
  { used, active }: Snapshot,
  model: Model | undefined,
): Pick<Book, 'accounts' | 'sheet' | 'rowsBelow'> {
  const ours = [tableNames.model, tableNames.tiers].map((name) => names[name]?.sheet);
  const inView = used[active.sheet];
  const found = [inView, ...Object.values(used)]
    .filter((sheet) => sheet !== undefined && !ours.includes(sheet.area.sheet))
    .map((sheet) => ({ sheet, rowsBelow: 0, accounts: findAccounts(sheet) }));
  const fits = found.find(
    ({ accounts }) => accounts && model?.criteria.every(({ name }) => columnOf(accounts, name) >= 0),
  );
  return fits ?? (found[0]?.sheet === inView ? found[0] : undefined) ?? { rowsBelow: 0 };
}

/** A block cut to the columns of an area. */
function columnsOf({ area, values }: Block, { column, columns }: Area): Block {
  const first = column - area.column;
  return {
    area: { ...area, column, columns },
    values: values.map((row) => row.slice(first, first + columns)),
  };
}

const publishedHeadings = ['publishedtier', 'published', 'tierinforce'];

function withPublished(book: Book): Book {
  const { sheet, accounts, tiers } = book;
  if (sheet === undefined || accounts === undefined) return book;
  const { headerRow, rows } = accounts;
  const row = headerRow - sheet.area.row;
  const column = sheet.values[row].findIndex((cell) => publishedHeadings.includes(nameKey(cell)));
  if (column < 0) return { ...book, published: new Int32Array(rows.length).fill(-1) };
  const cells = rows.map((_, i) => [sheet.values[row + 1 + i]?.[column] ?? null]);
  const labels = cells.length > 0 ? readLabels(cells) : undefined;
  return {
    ...book,
    published: readPublished(labels, tiers, rows.length, new Map()),
    publishedColumn: sheet.area.column + column,
  };
}

/** The book as it would be with other tiers. */
export function withTiers(book: Book, tiers: readonly Tier[]): Book {
  return withPresent(withPublished({ ...book, tiers, present: undefined, problem: undefined }));
}

function withPresent(book: Book, before?: Book): Book {
  const { model, accounts, tiers, published } = book;
  if (model?.model === undefined || accounts === undefined || accounts.rows.length === 0) return book;
  if (before?.present && standsAsBefore(book, before)) return { ...book, present: before.present };
  const { present, problem } = attempt('present', () => stand(accounts, model.model!, tiers, published));
  return { ...book, present, problem };
}

/** A result under its name, or the sentence of the mistake that stood in its way. */
function attempt<N extends string, T>(name: N, make: () => T): { [K in N]?: T } & { problem?: string } {
  try {
    return { [name]: make() } as { [K in N]?: T };
  } catch (error) {
    if (error instanceof ScoreError) {
      return { problem: sentence(error.message) } as { [K in N]?: T } & { problem: string };
    }
    throw error;
  }
}

/** A message of the core as a sentence: a capital first letter. */
export function sentence(message: string): string {
  return message.charAt(0).toUpperCase() + message.slice(1);
}

function rowsOf(block: Block): Value[][] {
  return block.values as Value[][];
}
