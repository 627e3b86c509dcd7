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
import { inUtf8, spoolStandardInput } from './spool';

export interface OpenedAccounts {
  readonly file: AccountsFile;
  readonly loaded: LoadedModel;
  /** Where the criteria stand among the file's columns. */
  readonly criteriaColumns: readonly number[];
}

interface OpenOptions {
  readonly model?: string;
  readonly sheet?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
}

/** Opens a .csv file (`-` is standard input) or a workbook, and the model that goes with it. */
export async function openAccounts(path: string, options: OpenOptions): Promise<OpenedAccounts> {
  if (path !== '-' && !existsSync(path)) throw new CommandError(`there is no file ${path}`);
  const opened =
    extname(path).toLowerCase() === '.xlsx' ? openSheet(path, options) : await openCsv(path, options);
  return { ...opened, criteriaColumns: aligned(opened.file, opened.loaded.model).columnOf };
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
