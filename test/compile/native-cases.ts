import type { Area, Value } from '../../src/panel/host';
import { kam } from '../call';
import type { CompileCase } from './cases';
import { computed, exportOf, type PlainBook } from './native-book';

/** The formulas of ours over a case's accounts, in a workbook, and what each of them gives. */

export interface Result {
  readonly formula: string;
  /** What the function gives, in rows. */
  readonly expected: unknown[][];
}

/** Where stages, published tiers and results stand, beside the accounts. */
function columnsOf({ headers }: CompileCase) {
  const { length } = headers;
  return { stage: length, published: length + 1, results: length + 3 };
}

/** A case as a workbook: the accounts from A1, stages and published tiers beside them, the model and tiers on sheets. */
export function bookOf(each: CompileCase, results: readonly Result[]) {
  const { model, tiers, values, headers, published, stages } = each;
  const columns = columnsOf(each);
  const rows = [headers as readonly unknown[], ...values].map((row, r) => {
    const cells: unknown[] = Array.from({ length: 40 }, (_, c) => row[c] ?? null);
    cells[columns.stage] = r === 0 ? 'Stage' : stages[r - 1];
    cells[columns.published] = r === 0 ? 'Published' : published[r - 1];
    return cells;
  });
  const formulas: Record<string, string> = {};
  let at = columns.results;
  const places = results.map(({ formula, expected }) => {
    formulas[`1 ${at}`] = formula;
    const column = at;
    at += expected[0].length;
    return column;
  });
  const area = (sheet: string, table: readonly (readonly unknown[])[]) => ({
    sheet,
    row: 0,
    column: 0,
    rows: table.length,
    columns: table[0].length,
  });
  const book: PlainBook = {
    sheets: { Accounts: rows, 'KAM Model': model, 'KAM Tiers': tiers },
    names: { KAM_MODEL: area('KAM Model', model), KAM_TIERS: area('KAM Tiers', tiers) },
    formulas,
  };
  return { book, places };
}

export function resultsOf(each: CompileCase): Result[] {
  const { model, tiers, values, headers, published, stages } = each;
  const columns = columnsOf(each);
  const last = values.length + 1;
  const letter = (c: number) => String.fromCharCode(65 + c);
  const range = (c: number, to = c) => `$${letter(c)}$2:$${letter(to)}$${last}`;
  const block = range(0, headers.length - 1);
  const names = `$A$1:$${letter(headers.length - 1)}$1`;
  const args = [values, model, [headers]] as const;
  const list = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
  const column = (c: number) => values.map((row) => [row[c]]);
  const score = columns.results;
  const scores = kam('KAMSCORE', ...args) as unknown[][];
  const scoreCells = scores.map(([cell]) => [typeof cell === 'object' ? '#VALUE! wrong' : cell]);
  const results: Result[] = [
    { formula: `=KAMSCORE(${block},KAM_MODEL,${names})`, expected: scores },
    { formula: `=KAMRANK(${range(score)})`, expected: kam('KAMRANK', scoreCells) as unknown[][] },
    {
      formula: `=KAMTIER(${range(score)},KAM_TIERS,${range(columns.published)})`,
      expected: kam('KAMTIER', scoreCells, tiers, list(published)) as unknown[][],
    },
    {
      formula: `=KAMRANK(${range(score)},"average")`,
      expected: kam('KAMRANK', scoreCells, 'average') as unknown[][],
    },
    {
      formula: `=KAMRANK(${range(score)},"dense")`,
      expected: kam('KAMRANK', scoreCells, 'dense') as unknown[][],
    },
    {
      formula: `=KAMCOVERAGE(${block},KAM_MODEL,${names})`,
      expected: kam('KAMCOVERAGE', ...args) as unknown[][],
    },
    {
      formula: `=KAMRATING(${block},KAM_MODEL,${names})`,
      expected: kam('KAMRATING', ...args) as unknown[][],
    },
    {
      formula: `=KAMEXPLAIN(${block},KAM_MODEL,${names})`,
      expected: kam('KAMEXPLAIN', ...args) as unknown[][],
    },
    {
      formula: `=KAMRULETIER(${block},KAM_MODEL,KAM_TIERS,${names},${range(columns.published)})`,
      expected: kam('KAMRULETIER', values, model, tiers, [headers], list(published)) as unknown[][],
    },
    {
      formula: `=KAMCATEGORY(${range(columns.stage)},${range(1)},${range(headers.length - 1)},8)`,
      expected: kam('KAMCATEGORY', list(stages), column(1), column(headers.length - 1), 8) as unknown[][],
    },
  ];
  const dimension = model
    .slice(1)
    .map((row) => row[7] as string)
    .find((name) => name !== '');
  if (dimension !== undefined) {
    results.push({
      formula: `=KAMDIMENSION(${block},KAM_MODEL,"${dimension}",${names})`,
      expected: kam('KAMDIMENSION', values, model, dimension, [headers]) as unknown[][],
    });
  }
  return results;
}

/** The cells of a result. */
export function areaOf({ expected }: Result, column: number): Area {
  return { sheet: 'Accounts', row: 1, column, rows: expected.length, columns: expected[0].length };
}

/** Where a workbook shows something else than the function gives: numbers within 1e-9, problems as texts with a #. */
export function differences(shown: readonly (readonly Value[])[], { formula, expected }: Result): string[] {
  return expected.flatMap((row, r) =>
    row.flatMap((cell, c) => {
      if (isSame(shown[r][c], cell)) return [];
      return [`${formula} row ${r + 1}: ${String(shown[r][c])} for ${JSON.stringify(cell)}`];
    }),
  );
}

function isSame(shown: unknown, expected: unknown): boolean {
  if (typeof expected === 'object') return typeof shown === 'string' && shown.startsWith('#');
  if (typeof expected !== 'number' || typeof shown !== 'number') return shown === expected;
  return Math.abs(shown - expected) <= 1e-9 * Math.max(1, Math.abs(expected));
}

/** Where the exported workbook shows something else in IronCalc than the functions give. */
export function differencesInIronCalc(each: CompileCase): string[] {
  const results = resultsOf(each);
  const { book, places } = bookOf(each, results);
  const native = exportOf(book);
  const iron = computed(book, native);
  const shown = results.map((result, i) => iron.values(areaOf(result, places[i])));
  iron.close();
  const refused = native.refused.map(({ formula, reason }) => `${formula}: ${reason}`);
  return [...refused, ...results.flatMap((result, i) => differences(shown[i], result))];
}
