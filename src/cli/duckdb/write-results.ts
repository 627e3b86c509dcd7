import type { DuckDBConnection } from '@duckdb/node-api';
import { createReadStream } from 'node:fs';
import { numberPatterns } from '../csv/field';
import { writeSafely, standardOutput } from '../files/safe-output';
import { temporaryPath } from '../files/spool';
import type { OutCell } from '../files/table';
import { CommandError } from '../failure';
import { writeWorkbook } from '../xlsx/write-workbook';
import { identifier, run, textLiteral } from './engine';
import { rowColumn } from './load-accounts';
import { scoredTable, shownColumns } from './score-in-duckdb';

export interface Writing {
  readonly header: readonly string[];
  /** The headings of the results. */
  readonly names: readonly string[];
  readonly prefix: string;
  readonly format: string;
  readonly output: string | undefined;
  readonly force: boolean;
  readonly verbatim: boolean;
  /** The columns of the file that hold texts, of which spreadsheets might make formulas. */
  readonly texts: ReadonlySet<number>;
}

/** Writes the results as DuckDB does it best, in the order of the file's rows. */
export async function writeResults(connection: DuckDBConnection, writing: Writing): Promise<void> {
  const { output, force, format } = writing;
  if (output === undefined) {
    const path = temporaryPath('results');
    await run(connection, copyStatement(writing, path));
    for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
      await standardOutput.write(chunk);
    }
    return;
  }
  await writeSafely(output, force, async (sink, temporary) => {
    if (format !== '.xlsx') return run(connection, copyStatement(writing, temporary));
    const { header, names, prefix } = writing;
    const table = {
      name: 'Scores',
      header: [...header, ...[...names, 'Problem'].map((name) => prefix + name)],
      rows: () => streamed(connection, selectOf(writing)),
    };
    return writeWorkbook([table], sink);
  });
}

function copyStatement(writing: Writing, path: string): string {
  const how = {
    '.csv': "FORMAT csv, HEADER true, QUOTE '\"', ESCAPE '\"'",
    '.parquet': 'FORMAT parquet, COMPRESSION zstd',
    '.json': 'FORMAT json, ARRAY true',
    '.jsonl': 'FORMAT json',
  }[writing.format];
  if (how === undefined) throw new CommandError(`DuckDB writes no ${writing.format}`);
  return `COPY (${selectOf(writing)}) TO ${textLiteral(path)} (${how})`;
}

function selectOf({ header, names, prefix, format, verbatim, texts }: Writing): string {
  const guards = format === '.csv' && !verbatim;
  const show = (name: string, c: number) =>
    guards && texts.has(c) ? guarded(identifier(name)) : identifier(name);
  return `SELECT ${shownColumns(header, names, prefix, show)} FROM ${scoredTable} ORDER BY ${rowColumn}`;
}

/** As the writer of .csv files does it: an apostrophe in front of what a spreadsheet would take for a formula. */
function guarded(cell: string): string {
  const number = textLiteral(numberPatterns['.'].source.replace('^', '').replace('$', ''));
  return `CASE WHEN regexp_matches(${cell}, '^[=+\\-@\\t\\r]') AND NOT regexp_full_match(trim(${cell}), ${number}) THEN '''' || ${cell} ELSE ${cell} END`;
}

async function* streamed(connection: DuckDBConnection, sql: string): AsyncGenerator<OutCell[]> {
  const result = await connection.stream(sql);
  for await (const rows of result.yieldRowsJs()) {
    for (const row of rows) yield row.map(outCell);
  }
}

function outCell(value: unknown): OutCell {
  if (value === null || value === undefined) return '';
  if (typeof value === 'bigint') return Number(value);
  if (typeof value === 'number' || typeof value === 'string' || typeof value === 'boolean') return value;
  return value instanceof Date ? value : JSON.stringify(value);
}
