import { existsSync } from 'node:fs';
import { extname } from 'node:path';
import { CsvFile } from '../csv/csv-file';
import type { CsvFormat } from '../csv/format';
import { CommandError } from '../failure';
import { loadModel, modelOfWorkbook, type LoadedModel } from '../model/load-model';
import { aligned } from '../portfolio';
import { readWorkbook } from '../xlsx/read-workbook';
import { XlsxFile } from '../xlsx/xlsx-file';
import type { AccountsFile } from './accounts-file';
import { inUtf8, spoolStandardInput, temporaryPath } from './spool';

export interface OpenedAccounts {
  readonly file: AccountsFile;
  readonly loaded: LoadedModel;
  /** Where the criteria stand among the file's columns. */
  readonly criteriaColumns: readonly number[];
}

export interface OpenOptions {
  readonly model?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
}

/** Opens a .csv file (`-` is standard input) or a workbook, and the model that goes with it. */
export async function openAccounts(path: string, options: OpenOptions): Promise<OpenedAccounts> {
  if (path !== '-' && !existsSync(path)) throw new CommandError(`there is no file ${path}`);
  if (extname(path).toLowerCase() === '.parquet') return openParquet(path, options);
  const opened =
    extname(path).toLowerCase() === '.xlsx' ? openSheet(path, options) : await openCsv(path, options);
  return { ...opened, criteriaColumns: aligned(opened.file, opened.loaded.model).columnOf };
}

/** The model of accounts that carry none of their own. */
export function openModelFor(path: string, { model }: OpenOptions): LoadedModel {
  if (!existsSync(path)) throw new CommandError(`there is no file ${path}`);
  return loadModel(needed(model));
}

/** As a .csv file in the temporary folder. */
async function openParquet(path: string, options: OpenOptions): Promise<OpenedAccounts> {
  const loaded = openModelFor(path, options);
  const { openDuckDb, run, textLiteral } = await import('../duckdb/engine');
  const connection = await openDuckDb();
  const copy = temporaryPath('parquet.csv');
  await run(
    connection,
    `COPY (SELECT * FROM read_parquet(${textLiteral(path)})) TO ${textLiteral(copy)} (FORMAT csv, HEADER true)`,
  );
  connection.closeSync();
  const file = await CsvFile.open(copy, path, { delimiter: ',', decimal: '.' });
  return { file, loaded, criteriaColumns: aligned(file, loaded.model).columnOf };
}

function openSheet(path: string, { model, sheet }: OpenOptions) {
  const workbook = readWorkbook(path, path);
  const loaded = model === undefined ? modelOfWorkbook(workbook, path) : loadModel(model);
  const criteria = loaded.model.criteria.map(({ name }) => name);
  return { loaded, file: XlsxFile.open(workbook, path, criteria, sheet) };
}

async function openCsv(path: string, { model, delimiter, decimal }: OpenOptions) {
  const loaded = loadModel(needed(model));
  const source = path === '-' ? await spoolStandardInput() : path;
  const name = path === '-' ? 'standard input' : path;
  return { loaded, file: await CsvFile.open(await inUtf8(source), name, csvFormat(delimiter, decimal)) };
}

function needed(model: string | undefined): string {
  if (model !== undefined) return model;
  throw new CommandError('give the model: --model model.json; kam template shows how to begin one');
}

function csvFormat(delimiter: string | undefined, decimal: string | undefined): Partial<CsvFormat> {
  const sign = delimiter === 'tab' || delimiter === '\\t' ? '\t' : delimiter;
  if (sign !== undefined && (sign.length !== 1 || /["\w .\r\n]/.test(sign) || sign.charCodeAt(0) > 127)) {
    throw new CommandError(`--delimiter takes one sign, such as , or ; or tab; got "${delimiter}"`);
  }
  if (decimal !== undefined && decimal !== '.' && decimal !== ',') {
    throw new CommandError(`--decimal takes . or ,; got "${decimal}"`);
  }
  return { ...(sign && { delimiter: sign }), ...(decimal && { decimal }) };
}
