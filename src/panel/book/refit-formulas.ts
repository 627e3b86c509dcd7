// A changed model may need other formulas: another wrapping of blanks, other columns. Only formulas of ours are touched.
import type { Model } from '../../../shared/model/model';
import type { AccountsTable } from './accounts-table';
import { tableNames, type Book } from './book';
import { resultColumns } from './result-columns';
import type { Content, Step } from '../host';

/** Steps for the formulas that stand as the old model wanted them and that the new one wants otherwise. */
export function refitFormulas(book: Book, table: AccountsTable, model: Model, blankIsZero: boolean): Step[] {
  const { results, accounts, names, tiers, publishedColumn } = book;
  const old = book.model?.model;
  const named = names[tableNames.accounts];
  if (results?.formulas === undefined || accounts === undefined || old === undefined || named === undefined) {
    return [];
  }
  const plan = { rows: named.rows - 1, tiers, column: results.area.column, publishedColumn, blankIsZero };
  const before = resultColumns({ ...plan, table: accounts, model: old });
  const after = resultColumns({ ...plan, table, model });
  return after.flatMap(({ formula }, c): Step[] => {
    const there = results.formulas![1]?.[c] ?? '';
    if (plain(there) !== plain(before[c].formula) || formula === before[c].formula) return [];
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
