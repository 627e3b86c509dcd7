import { strToU8, Zip, ZipDeflate } from 'fflate';
import { serialOf } from '../../../shared/cells';
import { CommandError } from '../failure';
import type { ByteSink } from '../files/safe-output';
import { isBlankCell, isDateCell, type OutCell, type OutTable } from '../files/table';
import { escapeXml } from './xml';

export interface OutSheet extends OutTable {
  readonly name: string;
  /** A name of the workbook for the sheet's table, such as KAM_MODEL. */
  readonly definedName?: string;
}

const mostRows = 1_048_576;
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const relationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelationships = 'http://schemas.openxmlformats.org/package/2006/relationships';

/** Places among the cell styles below. */
const styles = { header: 1, date: 2, time: 3, text: 4 } as const;

const styleSheet =
  `${xmlHead}<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font>` +
  '<font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf/>' +
  '<xf fontId="1" applyFont="1"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="22" applyNumberFormat="1"/>' +
  '<xf quotePrefix="1"/></cellXfs></styleSheet>';

/** Writes a workbook of plain sheets, a stretch of rows at a time. Texts are texts, whatever they begin with. */
export async function writeWorkbook(sheets: readonly OutSheet[], sink: ByteSink): Promise<void> {
  const pending: Uint8Array[] = [];
  const zip = new Zip((error, bytes) => {
    if (error) throw error;
    pending.push(bytes);
  });
  const flush = async () => {
    for (const bytes of pending.splice(0)) await sink.write(bytes);
  };
  const add = (name: string) => {
    const part = new ZipDeflate(name, { level: 3 });
    zip.add(part);
    return part;
  };
  const widths = sheets.map(({ header }) => header.length);
  const counts: number[] = [];
  for (const [s, sheet] of sheets.entries()) {
    const part = add(`xl/worksheets/sheet${s + 1}.xml`);
    part.push(strToU8(sheetHead));
    let rows = 0;
    let xml = rowXml(sheet.header, ++rows, styles.header);
    for await (const cells of sheet.rows()) {
      if (++rows > mostRows) {
        throw new CommandError(
          `a sheet holds ${mostRows.toLocaleString('en')} rows and the result is longer; write .csv`,
        );
      }
      xml += rowXml(cells, rows);
      if (xml.length < 256 * 1024) continue;
      part.push(strToU8(xml));
      await flush();
      xml = '';
    }
    part.push(strToU8(`${xml}</sheetData></worksheet>`), true);
    counts.push(rows);
  }
  const names = sheets.map((sheet, s) => definedName(sheet, widths[s], counts[s])).join('');
  for (const [name, content] of Object.entries(frame(sheets, names))) add(name).push(strToU8(content), true);
  zip.end();
  await flush();
}

const sheetHead =
  `${xmlHead}<worksheet xmlns="${main}"><sheetViews><sheetView workbookViewId="0">` +
  '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetData>';

function rowXml(cells: readonly OutCell[], row: number, style?: number): string {
  return `<row r="${row}">${cells.map((cell, c) => cellXml(cell, `${letters(c)}${row}`, style)).join('')}</row>`;
}

function cellXml(cell: OutCell, address: string, style?: number): string {
  if (isBlankCell(cell)) return '';
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`;
  if (typeof cell === 'boolean') return `<c r="${address}" t="b"><v>${Number(cell)}</v></c>`;
  if (isDateCell(cell)) {
    const serial = serialOf(cell);
    return `<c r="${address}" s="${serial % 1 === 0 ? styles.date : styles.time}"><v>${serial}</v></c>`;
  }
  // An apostrophe in front, as a style, keeps such a text a text when somebody edits its cell.
  const look = style ?? (/^[=+\-@]/.test(cell) ? styles.text : 0);
  const attributes = look > 0 ? ` s="${look}"` : '';
  return `<c r="${address}"${attributes} t="inlineStr"><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`;
}

function letters(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : letters(Math.floor(column / 26) - 1) + last;
}

function definedName({ name, definedName }: OutSheet, width: number, rows: number): string {
  if (definedName === undefined) return '';
  const range = `'${name.replaceAll("'", "''")}'!$A$1:$${letters(width - 1)}$${rows}`;
  return `<definedName name="${definedName}">${escapeXml(range)}</definedName>`;
}

/** The parts around the sheets. */
function frame(sheets: readonly OutSheet[], definedNames: string): Record<string, string> {
  const each = (make: (id: number, name: string) => string) =>
    sheets.map(({ name }, s) => make(s + 1, escapeXml(name))).join('');
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${relationships}/${kind}" Target="${target}"/>`;
  return {
    'xl/workbook.xml':
      `${xmlHead}<workbook xmlns="${main}" xmlns:r="${relationships}"><sheets>` +
      each((id, name) => `<sheet name="${name}" sheetId="${id}" r:id="rId${id}"/>`) +
      `</sheets>${definedNames && `<definedNames>${definedNames}</definedNames>`}</workbook>`,
    'xl/styles.xml': styleSheet,
    'xl/_rels/workbook.xml.rels':
      `${xmlHead}<Relationships xmlns="${packageRelationships}">` +
      each((id) => relation(`rId${id}`, 'worksheet', `worksheets/sheet${id}.xml`)) +
      `${relation(`rId${sheets.length + 1}`, 'styles', 'styles.xml')}</Relationships>`,
    '_rels/.rels':
      `${xmlHead}<Relationships xmlns="${packageRelationships}">` +
      `${relation('rId1', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    '[Content_Types].xml':
      `${xmlHead}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/>` +
      each(
        (id) => `<Override PartName="/xl/worksheets/sheet${id}.xml" ContentType="${type}.worksheet+xml"/>`,
      ) +
      `<Override PartName="/xl/styles.xml" ContentType="${type}.styles+xml"/></Types>`,
  };
}
