import { nameKey } from '../../shared/cells';
import { listOf } from '../../shared/model/table';
import type { ScoredAccounts } from './commands/common';
import { CommandError } from './failure';
import type { OutCell, OutTable } from './files/table';

/** The accounts' own columns with the results behind them. */
export interface ResultTable extends OutTable {
  /** The names of the result columns. */
  readonly names: readonly string[];
  readonly resultsAt: (row: number) => OutCell[];
}

export function resultTable(
  { file, results, portfolio, criteriaColumns }: ScoredAccounts,
  prefix: string,
): ResultTable {
  const { columns } = results;
  const names = [...columns.map(({ name }) => prefix + name), `${prefix}Problem`];
  checkNames(file.name, file.header, names);
  const resultsAt = (row: number): OutCell[] => {
    const cells: OutCell[] = columns.map(({ values }) => values[row]);
    cells.push(portfolio.problems.get(row) ?? '');
    return cells;
  };
  const measures = new Set(criteriaColumns);
  const all = file.header.map((_, c) => c);
  return {
    header: [...file.header, ...names],
    names,
    resultsAt,
    rows: async function* () {
      let row = 0;
      for await (const batch of file.read(all, (c) => (measures.has(c) ? 'values' : 'faithful'))) {
        for (const { cells } of batch) yield [...(cells as OutCell[]), ...resultsAt(row++)];
      }
    },
  };
}

/** Columns of one name in one file would hide each other. */
function checkNames(file: string, header: readonly string[], names: readonly string[]): void {
  const there = new Set(header.map(nameKey));
  const taken = names.filter((name) => there.has(nameKey(name)));
  if (taken.length === 0) return;
  const words = taken.map((name) => `"${name}"`);
  throw new CommandError(
    `${file} has ${listOf(words, 'and')} already; --prefix "New " names the results otherwise`,
  );
}
