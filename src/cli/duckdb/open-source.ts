import type { DuckDBConnection } from '@duckdb/node-api';
import { extname } from 'node:path';
import { CsvFile } from '../csv/csv-file';
import { writeCsv } from '../csv/write-csv';
import { writeSafely } from '../files/safe-output';
import { openAccounts, openModelFor, type OpenOptions } from '../files/open-accounts';
import { temporaryPath } from '../files/spool';
import type { OutCell } from '../files/table';
import type { LoadedModel } from '../model/load-model';
import { aligned } from '../portfolio';
import { columnsOfParquet } from './engine';

/** Accounts as DuckDB reads them. */
export interface DuckDbSource {
  readonly name: string;
  readonly header: readonly string[];
  readonly loaded: LoadedModel;
  readonly criteriaColumns: readonly number[];
  readonly reads: CsvFile | { readonly parquet: string; readonly header: readonly string[] };
}

/** A .csv or .parquet file as it is; a sheet as a .csv file in the temporary folder. */
export async function openSource(
  connection: DuckDBConnection,
  path: string,
  options: OpenOptions,
): Promise<DuckDbSource> {
  if (extname(path).toLowerCase() === '.parquet') {
    const loaded = openModelFor(path, options);
    const header = await columnsOfParquet(connection, path);
    const { columnOf } = aligned({ name: path, header }, loaded.model);
    return { name: path, header, loaded, criteriaColumns: columnOf, reads: { parquet: path, header } };
  }
  const { file, loaded, criteriaColumns } = await openAccounts(path, options);
  const { name, header } = file;
  if (file instanceof CsvFile) return { name, header, loaded, criteriaColumns, reads: file };
  const copy = temporaryPath('sheet.csv');
  const table = {
    header,
    rows: async function* () {
      for await (const batch of file.read(header.map((_, c) => c))) {
        for (const { cells } of batch) yield cells as OutCell[];
      }
    },
  };
  const style = { delimiter: ',', decimal: '.', newline: '\n', verbatim: true } as const;
  await writeSafely(copy, true, (sink) => writeCsv(table, sink, style));
  return { name, header, loaded, criteriaColumns, reads: await CsvFile.open(copy, name, style) };
}
