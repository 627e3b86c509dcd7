/** The fingerprint of the model in a column beside the scores, so that scores made with another model are seen. */
import { nameKey, textOf } from '../../../shared/cells';
import type { Area, Batch, Step, WorkbookHost } from '../host';
import { accountsArea } from './accounts-table';
import { tableNames, type Book } from './book';
import { firstFreeColumn } from './free-columns';
import { modelId } from './model-id';
import { tablesOfBook } from './model-tables';
import { rangeText } from './reference';

const heading = 'Model ID';
const isModelId = /^M[0-9A-Z]{4}-[0-9A-Z]{4}$/;

export interface Stale {
  /** Accounts whose scores were made with another model. */
  readonly count: number;
  /** The fingerprints of those models. */
  readonly ids: readonly string[];
  readonly present: string;
}

/** The sheet's column of fingerprints, from 0; −1 where there is none. */
function modelIdColumn({ accounts, sheet }: Book): number {
  if (accounts === undefined || sheet === undefined) return -1;
  return sheet.values[accounts.headerRow - sheet.area.row].findIndex(
    (cell) => nameKey(cell) === nameKey(heading),
  );
}

/** The scores that stand beside another fingerprint than the model's; undefined where there are none. */
export function staleScores(book: Book): Stale | undefined {
  const { accounts, sheet } = book;
  const column = modelIdColumn(book);
  const tables = tablesOfBook(book);
  if (column < 0 || tables === undefined || accounts === undefined || sheet === undefined) return undefined;
  const present = modelId(tables);
  const others = accounts.rows
    .map((_, row) => textOf(sheet.values[accounts.headerRow - sheet.area.row + 1 + row]?.[column]))
    .filter((id) => isModelId.test(id) && id !== present);
  return others.length === 0 ? undefined : { count: others.length, ids: [...new Set(others)], present };
}

/** Puts the column beside the results; undefined where there are no results or there is one already. */
export function modelIdBatch(book: Book, kind: WorkbookHost['kind']): Batch | undefined {
  const { accounts, results, sheet, names } = book;
  const named = names[tableNames.accounts];
  if (accounts === undefined || results === undefined || named === undefined || modelIdColumn(book) >= 0) {
    return undefined;
  }
  const rows = named.rows - 1;
  const next = results.area.column + results.area.columns;
  const column = firstFreeColumn(accounts, rows, sheet, 1, next);
  const area: Area = {
    ...accountsArea(accounts),
    column,
    columns: 1,
    row: accounts.headerRow,
    rows: rows + 1,
  };
  const first = { ...area, row: area.row + 1, rows: 1 };
  const scores = rangeText({ ...first, column: results.area.column, rows });
  const tiers = book.tiersBlock === undefined ? '' : `,${tableNames.tiers}`;
  const each = `IF(${scores}="","",KAMMODELID(${tableNames.model}${tiers}))`;
  const formula = kind === 'sheets' ? `=ARRAYFORMULA(${each})` : `=${each}`;
  const name: Step = {
    do: 'name',
    name: tableNames.results,
    area: { ...results.area, columns: results.area.columns + 1 },
  };
  return {
    title: 'Add the fingerprint of the model',
    empty: [area],
    steps: [
      { do: 'put', area: { ...area, rows: 1 }, cells: [[heading]] },
      { do: 'look', area: { ...area, rows: 1 }, look: 'header' },
      { do: 'put', area: first, cells: [[{ formula }]] },
      // Beside the results it is one of them, and reaches as far as they do.
      ...(column === next ? [name] : []),
    ],
  };
}
