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
    return { data: workbookOf([readCsv(bytes, sheetName(name))]), name, remarks: [] };
  }
  const { data, namesLeftOut } = openXlsx(bytes);
  const remarks =
    namesLeftOut.length === 0
      ? []
      : [`Names that stand for more or less than one range were left out: ${namesLeftOut.join(', ')}.`];
  return { data, name, remarks };
}

/** A file's name as that of a sheet: at most 31 letters, and none that formulas give a meaning. */
function sheetName(name: string): string {
  const allowed = name.replace(/[[\]*?:/\\']/g, ' ').trim();
  return allowed.slice(0, 31) || 'Accounts';
}
