import type { DuckDBConnection } from '@duckdb/node-api';
import { compileModel } from '../../../shared/compile';
import { dialects } from '../../../shared/compile/sql';
import { printQuery } from '../../../shared/compile/sql/print-query';
import { nameKey } from '../../../shared/cells';
import type { LoadedModel } from '../model/load-model';
import { identifier, run } from './engine';
import { accountsTable, anyColumn, measureColumn, rowColumn } from './load-accounts';

/** The table of results: the file's columns, the row's number, and the results in the order of `names`. */
export const scoredTable = 'scored';

export interface DuckDbScoring {
  readonly loaded: LoadedModel;
  readonly header: readonly string[];
  /** Where each criterion stands among the header. */
  readonly criteriaColumns: readonly number[];
  readonly published: string | undefined;
  readonly points: boolean;
}

/** The criteria that are read as numbers, as columns of the file. */
export function measuresOf({
  loaded,
  criteriaColumns,
}: Pick<DuckDbScoring, 'loaded' | 'criteriaColumns'>): number[] {
  return loaded.model.criteria.flatMap(({ scale }, k) => (scale === 'Words' ? [] : [criteriaColumns[k]]));
}

/** Runs the printed query over the table of accounts; the names of the result columns, as files have them. */
export async function scoreInDuckDb(connection: DuckDBConnection, scoring: DuckDbScoring): Promise<string[]> {
  const { loaded, header, published, points } = scoring;
  const { model, tiers } = loaded;
  const compiled = compileModel({ model, tiers, published: published !== undefined, others: [anyColumn] });
  const tier = compiled.tier!;
  const results = [
    { heading: 'Score', column: compiled.scoring.score },
    { heading: 'Rank', column: compiled.rank },
    { heading: 'Tier', column: tier.tier, unless: tier.problem },
    { heading: 'Coverage', column: compiled.scoring.coverage },
    ...(points
      ? model.criteria.map(({ name }, k) => ({
          heading: `${name} points`,
          column: compiled.scoring.contributions[k],
        }))
      : []),
  ];
  const query = printQuery({
    compiled,
    dialect: dialects.duckdb,
    table: [accountsTable],
    keep: [...header, rowColumn],
    columnOf: ({ id, label }) => columnOf(id, label, scoring),
    outputs: results.map(({ column, unless }, r) => ({ name: resultName(r), column, unless })),
    problems: [compiled.scoring.problem, tier.problem].filter((each) => each !== undefined),
    comments: [],
  });
  await run(connection, `CREATE TABLE ${scoredTable} AS ${query}`);
  return results.map(({ heading }) => heading);
}

export function resultName(result: number): string {
  return `kam_result_${result}`;
}

function columnOf(
  id: string,
  label: string,
  { loaded, header, criteriaColumns, published }: DuckDbScoring,
): string {
  if (id === 'published') return published!;
  const k = loaded.model.criteria.findIndex(({ name }) => nameKey(name) === nameKey(label));
  if (k < 0 || !id.startsWith('criterion')) return anyColumn;
  return loaded.model.criteria[k].scale === 'Words'
    ? header[criteriaColumns[k]]
    : measureColumn(criteriaColumns[k]);
}

/** The columns of the table of results as a file shows them, those of the file first. */
export function shownColumns(
  header: readonly string[],
  names: readonly string[],
  prefix: string,
  show: (column: string, c: number) => string = identifier,
): string {
  return [
    ...header.map((name, c) => `${show(name, c)} AS ${identifier(name)}`),
    ...names.map((name, r) => `${resultName(r)} AS ${identifier(prefix + name)}`),
    `kam_problem AS ${identifier(`${prefix}Problem`)}`,
  ].join(', ');
}
