// DuckDB beside the command line: it reads and writes Parquet, and scores what is larger than memory. Loaded when it is
// needed; results and what doesn't fit into memory stand in a temporary folder.
import type { DuckDBConnection } from '@duckdb/node-api';
import { dialects } from '../../../shared/compile/sql';
import { CommandError } from '../failure';
import { temporaryPath } from '../files/spool';

export const { identifier, textLiteral } = dialects.duckdb;

export async function openDuckDb(): Promise<DuckDBConnection> {
  const duckDb = await packageOf();
  const instance = await duckDb.DuckDBInstance.create(temporaryPath('work.duckdb'), {
    temp_directory: temporaryPath('spill'),
    preserve_insertion_order: 'true',
  });
  return instance.connect();
}

async function packageOf() {
  try {
    return await import('@duckdb/node-api');
  } catch {
    throw new CommandError(
      'this needs the package @duckdb/node-api, which is not here: npm install @duckdb/node-api',
    );
  }
}

/** Runs a statement; what DuckDB can't do becomes one sentence. */
export async function run(connection: DuckDBConnection, sql: string): Promise<void> {
  try {
    await connection.run(sql);
  } catch (error) {
    throw new CommandError(sentenceOf(error));
  }
}

/** The rows of a query, as objects. */
export async function rowsOf(connection: DuckDBConnection, sql: string): Promise<Record<string, unknown>[]> {
  try {
    return (await connection.runAndReadAll(sql)).getRowObjectsJS();
  } catch (error) {
    throw new CommandError(sentenceOf(error));
  }
}

function sentenceOf(error: unknown): string {
  return `DuckDB: ${(error as Error).message.split('\n')[0]}`;
}

/** A Parquet file's columns. */
export async function columnsOfParquet(connection: DuckDBConnection, path: string): Promise<string[]> {
  const rows = await rowsOf(connection, `DESCRIBE SELECT * FROM read_parquet(${textLiteral(path)})`);
  return rows.map((row) => String(row.column_name));
}
