import { attribute, elements, unescapeXml } from './xml';

type SheetCell = number | string | boolean | Date;

/** A row of a sheet that has cells: its number, 1 for the first, and the cells from column A; '' is blank. */
export interface Row {
  readonly line: number;
  readonly cells: SheetCell[];
}

interface Meanings {
  readonly texts: readonly string[];
  /** The styles that show numbers as dates. */
  readonly dates: ReadonlySet<number>;
  /** Whether days count from 1904, as old Macs had them. */
  readonly is1904: boolean;
}

const rowElement = /<(?:\w+:)?row(?=[\s>])([^>]*)>([^]*?)<\/(?:\w+:)?row>/g;
const cellElement = /<(?:\w+:)?c(?=[\s/>])([^>]*?)(?:\/>|>([^]*?)<\/(?:\w+:)?c>)/g;
const valueElement = /<(?:\w+:)?v(?:\s[^>]*)?>([^<]*)<\//;

export function cellsOf(sheetXml: string, meanings: Meanings): Row[] {
  const rows: Row[] = [];
  let line = 0;
  for (const [, rowAttributes, content] of sheetXml.matchAll(rowElement)) {
    line = Number(attribute(rowAttributes, 'r') ?? line + 1);
    const cells: SheetCell[] = [];
    for (const [, attributes, body] of content.matchAll(cellElement)) {
      const address = /\br="([A-Z]+)\d/i.exec(attributes)?.[1];
      const column = address === undefined ? cells.length : placeOf(address);
      while (cells.length < column) cells.push('');
      cells[column] = body === undefined ? '' : cellOf(attributes, body, meanings);
    }
    rows.push({ line, cells });
  }
  return rows;
}

function placeOf(letters: string): number {
  let column = 0;
  for (let i = 0; i < letters.length; i++) column = column * 26 + (letters.charCodeAt(i) & 31);
  return column - 1;
}

function cellOf(attributes: string, body: string, { texts, dates, is1904 }: Meanings): SheetCell {
  const type = /\bt="(\w+)"/.exec(attributes)?.[1] ?? 'n';
  if (type === 'inlineStr') return textOf(body);
  const value = valueElement.exec(body)?.[1];
  if (value === undefined || (value === '' && type !== 'str')) return '';
  if (type === 's') return texts[Number(value)] ?? '';
  if (type === 'b') return value === '1';
  if (type === 'n') {
    const style = Number(/\bs="(\d+)"/.exec(attributes)?.[1] ?? -1);
    return dates.has(style) ? dateOf(Number(value) + (is1904 ? 1462 : 0)) : Number(value);
  }
  return unescapeXml(value); // a formula's text, or an error such as #N/A
}

/** The day of a serial number, by the clock of the place, as the core reads dates. */
function dateOf(serial: number): Date {
  const wall = new Date(Date.UTC(1899, 11, 30) + Math.round(serial * 86_400_000));
  return new Date(
    wall.getUTCFullYear(),
    wall.getUTCMonth(),
    wall.getUTCDate(),
    wall.getUTCHours(),
    wall.getUTCMinutes(),
    wall.getUTCSeconds(),
  );
}

export function sharedTexts(xml: string): string[] {
  return Array.from(elements(xml, 'si'), ({ content }) => textOf(content));
}

/** The text of all runs; not the phonetic readings beside them. */
function textOf(xml: string): string {
  const runs = xml.replace(/<(?:\w+:)?rPh\b[^]*?<\/(?:\w+:)?rPh>/g, '');
  return Array.from(elements(runs, 't'), ({ content }) => unescapeXml(content)).join('');
}

/** Which of a workbook's cell styles show dates: the built-in formats, and those of its own that speak of days or hours. */
export function dateStyles(stylesXml: string): ReadonlySet<number> {
  const own = new Set<number>();
  for (const { attributes } of elements(stylesXml, 'numFmt')) {
    const code = (attribute(attributes, 'formatCode') ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
    if (/[dyh]|m{1,4}/i.test(code)) own.add(Number(attribute(attributes, 'numFmtId')));
  }
  const [styles] = elements(stylesXml, 'cellXfs');
  return new Set(
    Array.from(elements(styles?.content ?? '', 'xf'), ({ attributes }) =>
      Number(attribute(attributes, 'numFmtId')),
    )
      .map((format, style) => ({ format, style }))
      .filter(
        ({ format }) => own.has(format) || (format >= 14 && format <= 22) || (format >= 45 && format <= 47),
      )
      .map(({ style }) => style),
  );
}
