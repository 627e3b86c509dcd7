import type { WorkbookData } from '@odoo/o-spreadsheet';
import { readCsv } from './csv';
import { workbookOf } from './sheet-plan';
import { openXlsx } from './xlsx/workbook-file';

export interface OpenedFile {
  readonly data: WorkbookData;
  /** The file's name without its ending. */
  readonly name: string;
  /** What the user should know about it, in sentences. */
  readonly remarks: readonly string[];
}

/** Reads a workbook or a table of text; throws an Error that says what is wrong with the file. */
export async function openFile(file: File): Promise<OpenedFile> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const [, name, ending] = /^(.*?)(?:\.(\w+))?$/s.exec(file.name) ?? [];
  if (bytes.length === 0) throw new Error('it is empty');
  const isPackage = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPackage && !/^xls/i.test(ending)) {
    const data = withPlainRows(workbookOf([readCsv(bytes, sheetName(name))]));
    return { data, name, remarks: [] };
  }
  const { data: opened, namesLeftOut } = openXlsx(bytes);
  const data = withPlainRows(opened);
  const remarks =
    namesLeftOut.length === 0
      ? []
      : [`Names that stand for more or less than one range were left out: ${namesLeftOut.join(', ')}.`];
  return { data, name, remarks };
}

/**
 * The engine measures every cell to make its row high enough, which takes half the time of opening a long table. Rows far
 * down get the usual height instead.
 */
function withPlainRows(data: WorkbookData): WorkbookData {
  for (const { rowNumber, rows } of data.sheets) {
    for (let row = measuredRows; row < rowNumber; row++) rows[row] = { size: usualHeight, ...rows[row] };
  }
  return data;
}

const measuredRows = 500;
/** In pixels, as the engine has it. */
const usualHeight = 23;

/** A file's name as that of a sheet: at most 31 letters, and none that formulas give a meaning. */
function sheetName(name: string): string {
  const allowed = name.replace(/[[\]*?:/\\']/g, ' ').trim();
  return allowed.slice(0, 31) || 'Accounts';
}
