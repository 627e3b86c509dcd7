import type { Area, Batch, Content, Step } from '../host';
import { tableNames, type Book } from './book';

/** Lets the names and formulas reach the rows that were written below the accounts. */
export function extendBatch({ accounts, names, results, rowsBelow }: Book): Batch {
  const named = names[tableNames.accounts];
  const grown: Area = { ...named, rows: named.rows + rowsBelow };
  const steps: Step[] = [{ do: 'name', name: tableNames.accounts, area: grown }];
  const title = 'Include the new accounts';
  if (results?.formulas === undefined || accounts === undefined) return { title, steps };
  const { area } = results;
  const last = named.row + named.rows;
  const formulas = results.formulas[1].map((formula, c): Content => {
    const longer = reachTo(formula, last, last + rowsBelow);
    return longer === '' ? (results.values[1][c] ?? null) : { formula: longer };
  });
  const below: Area = { ...area, row: last, rows: rowsBelow };
  return {
    title,
    // Rows above are the formulas' own; only where they will newly spill must be free.
    empty: [below],
    expect: [{ area: { ...area, rows: 1 }, values: [results.values[0]] }],
    steps: [...steps, { do: 'put', area: { ...area, row: area.row + 1, rows: 1 }, cells: [formulas] }],
  };
}

/** Absolute references that end in the last row end lower. */
function reachTo(formula: string, last: number, now: number): string {
  return formula.replace(/(:\$?[A-Z]{1,3}\$?)(\d+)/g, (whole, column: string, row: string) =>
    Number(row) === last ? `${column}${now}` : whole,
  );
}
