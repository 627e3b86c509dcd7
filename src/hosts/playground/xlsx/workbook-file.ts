import { load, registries, type Model, type WorkbookData } from '@odoo/o-spreadsheet';
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from 'fflate';
import { imageBytes, imageUrl } from './images';
import { readDefinedNames, writeDefinedNames } from './defined-names';
import { openCells, openSharedTexts } from './open-cells';
import { saveCells, saveSharedTexts } from './save-cells';
import { inSheet } from '../sheet-plan';
import { unescapeXml } from './xml-text';

export interface OpenedWorkbook {
  readonly data: WorkbookData;
  /** Defined names that the engine can't hold. */
  readonly namesLeftOut: readonly string[];
}

const workbookPath = 'xl/workbook.xml';
const sheetElement = /<sheet\s[^>]*?\bname="([^"]*)"/g;

/** Reads an .xlsx file, its defined names and add-in formulas included. Throws an Error with a sentence for the user. */
export function openXlsx(bytes: Uint8Array): OpenedWorkbook {
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf) {
    throw new Error(
      'it is an old .xls or a password-protected workbook; save it as an .xlsx without a password',
    );
  }
  const parts: Record<string, string | { imageSrc: string }> = {};
  for (const [path, content] of Object.entries(unzip(bytes))) {
    if (path.endsWith('.xml') || path.endsWith('.rels')) parts[path] = openPart(path, strFromU8(content));
    else if (path.includes('media/image')) parts[path] = { imageSrc: imageUrl(path, content) };
  }
  const workbookXml = parts[workbookPath];
  if (typeof workbookXml !== 'string') throw new Error('it is no Excel workbook: it has no xl/workbook.xml');
  const data = load(parts);
  const order = sheetNames(workbookXml);
  data.sheets.sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name));
  const names = readDefinedNames(workbookXml, order);
  data.namedRanges = { ...names.ranges };
  return { data, namesLeftOut: names.others };
}

function unzip(bytes: Uint8Array): Record<string, Uint8Array> {
  try {
    return unzipSync(bytes);
  } catch {
    throw new Error('it is no .xlsx file, or it is damaged');
  }
}

/** One part of the package as the engine's reader likes it. */
function openPart(path: string, xml: string): string {
  // Some programs write <x:row> where others write <row>; the reader knows the second.
  const prefix = /xmlns:(\w+)="http:\/\/schemas\.openxmlformats\.org\/spreadsheetml\/2006\/main"/.exec(
    xml,
  )?.[1];
  const plain =
    prefix !== undefined && new RegExp(`<${prefix}:`).test(xml)
      ? xml.replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1').replace(`xmlns:${prefix}=`, 'xmlns=')
      : xml;
  if (/^xl\/worksheets\/[^/]+\.xml$/.test(path)) return openCells(plain, isKnown);
  if (path === workbookPath) return plain.replace(sheetElement, (sheet) => sheet.replace(/'|&apos;/g, '’'));
  return path === 'xl/sharedStrings.xml' ? openSharedTexts(plain) : plain;
}

function isKnown(functionName: string): boolean {
  return functionName in registries.functionRegistry.content;
}

/** Writes the workbook as an .xlsx file; `addInFunctions` are stored under the names that Excel gives an add-in's. */
export async function saveXlsx(model: Model, addInFunctions: readonly string[]): Promise<Uint8Array> {
  const { files } = await model.exportXLSX();
  const sheetIds = model.getters.getSheetIds();
  const zip: Zippable = {};
  for (const file of files) {
    if ('imageSrc' in file) {
      zip[file.path] = imageBytes(file.imageSrc);
      continue;
    }
    let xml = file.content.replaceAll(' xmlns=""', '');
    const sheet = /^xl\/worksheets\/sheet(\d+)\.xml$/.exec(file.path);
    if (sheet) xml = saveCells(xml, model, sheetIds[Number(sheet[1])], addInFunctions);
    else if (file.path === 'xl/sharedStrings.xml') xml = saveSharedTexts(xml);
    else if (file.path === workbookPath) xml = writeDefinedNames(xml, namedRanges(model, sheetNames(xml)));
    zip[file.path] = strToU8(xml);
  }
  return zipSync(zip, { level: 6 });
}

/** The named ranges, with the names that the sheets have in the file (Excel's are at most 31 characters long). */
function namedRanges(model: Model, namesInFile: readonly string[]): Record<string, string> {
  const sheetIds = model.getters.getSheetIds();
  const entries = model.getters.getNamedRanges().map(({ name, range }) => {
    const reference = model.getters.getRangeString(range, range.sheetId).replace(/^.*!/, '');
    return [name, inSheet(namesInFile[sheetIds.indexOf(range.sheetId)], reference)] as const;
  });
  return Object.fromEntries(entries);
}

function sheetNames(workbookXml: string): string[] {
  return Array.from(workbookXml.matchAll(sheetElement), ([, name]) => unescapeXml(name));
}
