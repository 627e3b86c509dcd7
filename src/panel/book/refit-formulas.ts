// A changed model may need other formulas: another wrapping of blanks, other columns. So may another host. Only formulas
// of ours are touched.
import { readCall } from '../../../shared/formula-call';
import type { Model } from '../../../shared/model/model';
import type { Tier } from '../../../shared/tiers/tiers';
import type { Content, Snapshot, Step, WorkbookHost } from '../host';
import type { AccountsTable } from './accounts-table';
import { readBook, tableNames, type Book } from './book';
import { resultColumns } from './result-columns';
import type { FormulaCell } from './whole-book';

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
  const { results, accounts } = book;
  const old = book.model?.model;
  const plan = resultPlan(book, blankIsZero);
  if (results?.formulas === undefined || accounts === undefined || old === undefined || plan === undefined) {
    return [];
  }
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

/** Where the results of a workbook stand. */
function resultPlan({ results, names, tiers }: Book, blankIsZero: boolean) {
  const named = names[tableNames.accounts];
  if (results === undefined || named === undefined) return undefined;
  return { rows: named.rows - 1, tiers, column: results.area.column, blankIsZero };
}

/**
 * Formulas as this host needs them, where another one wrote them: Google Sheets takes no array formulas without a word
 * for it and hands over blanks as blanks; Excel needs no word, and blanks of our own formulas kept.
 */
export function forThisHost(
  whole: Snapshot,
  { kind, blankIsZero }: Pick<WorkbookHost, 'kind' | 'blankIsZero'>,
): (cell: FormulaCell) => string {
  const book = readBook(whole, whole);
  const { results, accounts, model, publishedColumn } = book;
  const plan = resultPlan(book, blankIsZero);
  const formulas = (zero: boolean) =>
    plan && accounts && model?.model
      ? resultColumns({ ...plan, blankIsZero: zero, table: accounts, model: model.model, publishedColumn })
      : [];
  const here = formulas(blankIsZero);
  const there = formulas(!blankIsZero);
  return ({ sheet, row, column, formula }) => {
    const fitting = kind === 'sheets' ? withoutBlanksKept(formula) : withoutArrayFormula(formula);
    if (sheet !== results?.area.sheet || row !== results.area.row + 1) return fitting;
    const at = column - results.area.column;
    return plain(there[at]?.formula ?? '') === plain(fitting) ? here[at].formula : fitting;
  };
}

function withoutBlanksKept(formula: string): string {
  return formula.replace(/\bIF\(ISBLANK\(([^(),;]+)\)[,;]""[,;]\1\)/gi, '$1');
}

function withoutArrayFormula(formula: string): string {
  const call = readCall(formula);
  return call?.name === 'ARRAYFORMULA' ? `=${call.arguments[0]}` : formula;
}

/** A formula as a host may give it back: other spaces, other case. */
function plain(formula: string): string {
  return formula.replace(/[\s@]/g, '').toUpperCase();
}
