import type { DuckDBConnection } from '@duckdb/node-api';
import type { CsvFile } from '../csv/csv-file';
import { numberPatterns } from '../csv/field';
import type { CsvFormat } from '../csv/format';
import { identifier, run, textLiteral } from './engine';

/** The table of accounts: the file's columns as they are, each row's number, and what the query reads. */
export const accountsTable = 'accounts';
/** 1 for the first row below the header. */
export const rowColumn = 'kam_row';
/** Holds something in every row that isn't wholly blank. */
export const anyColumn = 'kam_any';

/** Reads a file into the table of accounts. Numbers of `measures` are put into the form that casts take. */
export async function loadAccounts(
  connection: DuckDBConnection,
  source: CsvFile | { readonly parquet: string; readonly header: readonly string[] },
  measures: readonly number[],
): Promise<void> {
  const { header } = source;
  const isCsv = !('parquet' in source);
  const reader = isCsv ? csvReader(source) : `read_parquet(${textLiteral(source.parquet)})`;
  const filled = header.map((name) => `NULLIF(TRIM(CAST(${identifier(name)} AS VARCHAR)), '')`);
  const read = isCsv
    ? measures.map((c) => `${numberText(identifier(header[c]), source.format)} AS ${measureColumn(c)}`)
    : measures.map((c) => `${identifier(header[c])} AS ${measureColumn(c)}`);
  await run(
    connection,
    `CREATE TABLE ${accountsTable} AS SELECT ${header.map(identifier).join(', ')}, row_number() OVER () AS ${rowColumn}, ` +
      `COALESCE(${filled.join(', ')}) AS ${anyColumn}${read.map((column) => `, ${column}`).join('')} FROM ${reader}`,
  );
}

export function measureColumn(column: number): string {
  return `kam_measure_${column}`;
}

/** Every field a text; lines that are no rows are listed in reject_errors. */
function csvReader({ path, header, format, firstRow }: CsvFile): string {
  const columns = header.map((name) => `${textLiteral(name)}: 'VARCHAR'`).join(', ');
  return (
    `read_csv(${textLiteral(path)}, columns = {${columns}}, header = false, skip = ${firstRow}, auto_detect = false, ` +
    `delim = ${textLiteral(format.delimiter)}, quote = '"', escape = '"', nullstr = '', ` +
    'ignore_errors = true, store_rejects = true, rejects_limit = 0)'
  );
}

/** A number as people write it in the form that a cast takes; anything else as it is. */
function numberText(cell: string, { decimal }: CsvFormat): string {
  const pattern = textLiteral(numberPatterns[decimal].source.replace('^', '').replace('$', ''));
  const bare = `rtrim(trim(${cell}), ' %')`;
  const plain =
    decimal === ',' ? `replace(replace(${bare}, '.', ''), ',', '.')` : `replace(${bare}, ',', '')`;
  const value = `CAST(${plain} AS DOUBLE) / CASE WHEN ${cell} LIKE '%\\%' ESCAPE '\\' THEN 100 ELSE 1 END`;
  const isPlain = decimal === '.' ? `TRY_CAST(${cell} AS DOUBLE) IS NOT NULL OR ` : '';
  return `CASE WHEN ${isPlain}${cell} IS NULL THEN ${cell} WHEN regexp_full_match(trim(${cell}), ${pattern}) THEN CAST(${value} AS VARCHAR) ELSE ${cell} END`;
}
