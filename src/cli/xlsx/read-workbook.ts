import { strFromU8, unzipSync } from 'fflate';
import { readFileSync } from 'node:fs';
import { CommandError } from '../failure';
import { cellsOf, dateStyles, sharedTexts, type Row } from './read-cells';
import { attribute, elements, unescapeXml } from './xml';

/** A workbook's sheets, in order, and its names of ranges. Formulas are read as the values that they last had. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
  /** A named range's rows; undefined where there is no such name or it is no plain range. */
  named(name: string): Row[] | undefined;
}

export interface Sheet {
  readonly name: string;
  rows(): Row[];
}

/** A workbook unpacked beyond this is no workbook of accounts: a CSV file has no limit. */
const mostBytes = 512 * 1024 * 1024;

const wantedParts =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|sharedStrings\.xml|styles\.xml|worksheets\/[^/]+\.xml)$/i;

export function readWorkbook(path: string, name: string): Workbook {
  const parts = unpack(path, name);
  const part = (file: string) => (parts[file] === undefined ? '' : strFromU8(parts[file]));
  const workbook = part('xl/workbook.xml');
  if (workbook === '') throw new CommandError(`${name} is not a workbook: it has no list of sheets`);
  const targets = new Map(
    [...elements(part('xl/_rels/workbook.xml.rels'), 'Relationship')].map(({ attributes }) => [
      attribute(attributes, 'Id') ?? '',
      (attribute(attributes, 'Target') ?? '').replace(/^\/?(?:xl\/)?/, 'xl/'),
    ]),
  );
  let texts: string[] | undefined;
  let dates: ReadonlySet<number> | undefined;
  const is1904 = /<(?:\w+:)?workbookPr\b[^>]*\bdate1904\s*=\s*"(?:1|true)"/.test(workbook);
  const sheets = [...elements(workbook, 'sheet')].map(({ attributes }): Sheet => {
    const file = targets.get(attribute(attributes, '\\w+:id') ?? '') ?? '';
    let rows: Row[] | undefined;
    return {
      name: attribute(attributes, 'name') ?? '',
      rows: () => {
        texts ??= sharedTexts(part('xl/sharedStrings.xml'));
        dates ??= dateStyles(part('xl/styles.xml'));
        rows ??= cellsOf(part(file), { texts, dates, is1904 });
        return rows;
      },
    };
  });
  return { sheets, named: (range) => namedRows(workbook, sheets, range) };
}

function unpack(path: string, name: string): Record<string, Uint8Array> {
  let size = 0;
  try {
    return unzipSync(readFileSync(path), {
      filter: (file) => {
        if (!wantedParts.test(file.name)) return false;
        size += file.originalSize;
        if (size > mostBytes) {
          throw new CommandError(
            `${name} is larger than ${mostBytes >> 20} MB when unpacked; save it as .csv`,
          );
        }
        return true;
      },
    });
  } catch (error) {
    if (error instanceof CommandError) throw error;
    throw new CommandError(
      `${name} can't be read as an .xlsx workbook; is it protected by a password, or of another kind?`,
    );
  }
}

const rangeText = /^(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]{1,3})\$?(\d+)(?::\$?([A-Z]{1,3})\$?(\d+))?$/i;

function namedRows(workbook: string, sheets: readonly Sheet[], wanted: string): Row[] | undefined {
  for (const { attributes, content } of elements(workbook, 'definedName')) {
    if (attribute(attributes, 'name')?.toUpperCase() !== wanted) continue;
    const found = rangeText.exec(unescapeXml(content));
    const sheet = found && sheets.find(({ name }) => name === (found[1]?.replace(/''/g, "'") ?? found[2]));
    if (!found || !sheet) continue;
    const [, , , left, top, right = left, bottom = top] = found;
    const rows = sheet.rows().filter(({ line }) => line >= Number(top) && line <= Number(bottom));
    return rows.map(({ line, cells }) => ({ line, cells: cells.slice(columnOf(left), columnOf(right) + 1) }));
  }
  return undefined;
}

/** A → 0, AA → 26. */
function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
