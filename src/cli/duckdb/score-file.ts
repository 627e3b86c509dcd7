import type { DuckDBConnection } from '@duckdb/node-api';
import { fingerprint } from '../../../shared/model/fingerprint';
import { findColumn, columnNamed, type InputValues } from '../commands/common';
import { plainStyle, writeCsv } from '../csv/write-csv';
import { writeSafely } from '../files/safe-output';
import type { OutCell } from '../files/table';
import { progressBar } from '../progress';
import type { Summary } from '../summary';
import { identifier, openDuckDb, rowsOf } from './engine';
import { loadAccounts, rowColumn } from './load-accounts';
import { openSource, type DuckDbSource } from './open-source';
import { measuresOf, resultName, scoredTable, scoreInDuckDb } from './score-in-duckdb';
import { writeResults } from './write-results';

export interface DuckDbRequest {
  readonly path: string;
  readonly values: InputValues;
  readonly points: boolean;
  readonly prefix: string;
  readonly format: string;
  readonly output: string | undefined;
  readonly sideFile: string | undefined;
  readonly force: boolean;
  readonly verbatim: boolean;
}

/** Scores a file by the printed query: for Parquet, and for what is larger than memory. */
export async function scoreFile(request: DuckDbRequest): Promise<Summary> {
  const { path, values, points } = request;
  const connection = await openDuckDb();
  const bar = progressBar(`scoring ${path} in DuckDB`);
  const source = await openSource(connection, path, values);
  const { header, loaded, criteriaColumns } = source;
  const published = columnNamed(source, values.published) ?? findColumn(source, 'Published tier');
  bar.show(0.1);
  await loadAccounts(connection, source.reads, measuresOf(source));
  bar.show(0.4);
  const names = await scoreInDuckDb(connection, {
    loaded,
    header,
    criteriaColumns,
    published: published === undefined ? undefined : header[published],
    points,
  });
  bar.show(0.7);
  await writeResults(connection, { ...request, header, names, texts: await textColumns(connection, header) });
  bar.end();
  await tellProblems(connection, source, request);
  const summary = await summaryOf(connection, source, request.output);
  connection.closeSync();
  return summary;
}

async function textColumns(
  connection: DuckDBConnection,
  header: readonly string[],
): Promise<ReadonlySet<number>> {
  const types = await rowsOf(connection, `DESCRIBE ${scoredTable}`);
  const texts = new Set(types.filter((row) => row.column_type === 'VARCHAR').map((row) => row.column_name));
  return new Set(header.map((_, c) => c).filter((c) => texts.has(header[c])));
}

async function summaryOf(
  connection: DuckDBConnection,
  { loaded }: DuckDbSource,
  output: string | undefined,
): Promise<Summary> {
  const [score, , tier] = [0, 1, 2].map(resultName);
  const [counts] = await rowsOf(
    connection,
    `SELECT count(*)::DOUBLE AS accounts, count(${score})::DOUBLE AS scored, count(kam_problem)::DOUBLE AS problems FROM ${scoredTable}`,
  );
  const tiers = await rowsOf(
    connection,
    `SELECT ${tier} AS tier, count(*)::DOUBLE AS size FROM ${scoredTable} GROUP BY 1`,
  );
  const sizes = new Map(tiers.map((row) => [row.tier, Number(row.size)]));
  const rejected = (await rejects(connection)).length;
  return {
    accounts: Number(counts.accounts) + rejected,
    scored: Number(counts.scored),
    problems: Number(counts.problems) + rejected,
    tiers: Object.fromEntries(loaded.tiers.map(({ label }) => [label, sizes.get(label) ?? 0])),
    model: fingerprint(loaded.model, loaded.tierTable && loaded.tiers),
    ...(output !== undefined && { output }),
  };
}

/** Lines that are no rows; DuckDB leaves them out and lists them. */
async function rejects(connection: DuckDBConnection) {
  const tables = await rowsOf(connection, "SELECT 1 FROM duckdb_tables() WHERE table_name = 'reject_errors'");
  if (tables.length === 0) return [];
  return rowsOf(
    connection,
    'SELECT line::DOUBLE AS line, any_value(csv_line) AS text, any_value(error_message) AS message FROM reject_errors GROUP BY line ORDER BY line',
  );
}

/** So many are told on the terminal; the side file has them all. */
const told = 10;

async function tellProblems(
  connection: DuckDBConnection,
  { header, reads }: DuckDbSource,
  { sideFile, force }: DuckDbRequest,
): Promise<void> {
  const bad = await rowsOf(
    connection,
    `SELECT ${rowColumn}::DOUBLE AS ${rowColumn}, kam_problem, ${header.map(identifier).join(', ')} FROM ${scoredTable} WHERE kam_problem IS NOT NULL ORDER BY ${rowColumn}`,
  );
  const lost = await rejects(connection);
  if (bad.length + lost.length === 0) return;
  const lines = [
    ...lost.map(({ line, text, message }) => [`line ${String(line)}`, `${String(message)}: ${String(text)}`]),
    ...bad.map((row) => [
      Number(row[rowColumn]),
      String(row.kam_problem),
      ...header.map((name) => (row[name] ?? '') as OutCell),
    ]),
  ];
  const counted = 'parquet' in reads ? 'row' : 'row below the header';
  for (const [row, problem] of lines.slice(0, told)) {
    process.stderr.write(
      `${typeof row === 'number' ? `${counted} ${row}` : String(row)}: ${String(problem)}\n`,
    );
  }
  if (lines.length > told) process.stderr.write(`… and ${lines.length - told} more rows with a problem\n`);
  if (sideFile === undefined) return;
  const table = {
    header: ['Row', 'Problem', ...header],
    // eslint-disable-next-line @typescript-eslint/require-await -- they are all here
    rows: async function* () {
      yield* lines;
    },
  };
  await writeSafely(sideFile, force, (sink) => writeCsv(table, sink, plainStyle));
  process.stderr.write(`all of them are in ${sideFile}\n`);
}
