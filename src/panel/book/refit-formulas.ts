// A changed model may need other formulas: another wrapping of blanks, other columns. Only formulas of ours are touched.
import type { Model } from '../../../shared/model/model';
import type { Tier } from '../../../shared/tiers/tiers';
import type { AccountsTable } from './accounts-table';
import { tableNames, type Book } from './book';
import { resultColumns } from './result-columns';
import type { Content, Step } from '../host';

/** What else than the model changes along with the formulas. */
interface Changes {
  readonly tiers?: readonly Tier[];
  readonly publishedColumn?: number;
}

/** Steps for the formulas that stand as the old model wanted them and that the new one wants otherwise. */
export function refitFormulas(
  book: Book,
  table: AccountsTable,
  model: Model,
  blankIsZero: boolean,
  { tiers = book.tiers, publishedColumn }: Changes = {},
): Step[] {
  const { results, accounts, names } = book;
  const old = book.model?.model;
  const named = names[tableNames.accounts];
  if (results?.formulas === undefined || accounts === undefined || old === undefined || named === undefined) {
    return [];
  }
  const plan = { rows: named.rows - 1, tiers: book.tiers, column: results.area.column, blankIsZero };
  // A column of published tiers that came after the formulas is taken in when tiers are published.
  const known = publishedColumn === undefined ? [book.publishedColumn] : [book.publishedColumn, -1];
  const before = known.map((column) =>
    resultColumns({ ...plan, table: accounts, model: old, publishedColumn: column }),
  );
  const after = resultColumns({
    ...plan,
    table,
    model,
    tiers,
    publishedColumn: publishedColumn ?? book.publishedColumn,
  });
  return after.flatMap(({ formula }, c): Step[] => {
    const there = plain(results.formulas![1]?.[c] ?? '');
    if (there === plain(formula) || before.every((columns) => plain(columns[c].formula) !== there)) return [];
    const cell: Content = { formula };
    const area = {
      ...results.area,
      row: results.area.row + 1,
      column: results.area.column + c,
      rows: 1,
      columns: 1,
    };
    return [{ do: 'put', area, cells: [[cell]] }];
  });
}

/** A formula as a host may give it back: other spaces, other case. */
function plain(formula: string): string {
  return formula.replace(/[\s@]/g, '').toUpperCase();
}
