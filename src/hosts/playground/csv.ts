import Papa from 'papaparse';
import { findAccounts } from '../../panel/book/accounts-table';
import type { Value } from '../../panel/host';
import * as looks from './looks';
import { rangeOf, type Content, type SheetPlan } from './sheet-plan';

/** Reads a table of text as a sheet: its header row as it is, then numbers, dates, truth values and texts. */
export function readCsv(bytes: Uint8Array, sheetName: string): SheetPlan {
  const { text, delimiter } = withoutSeparatorLine(decodeText(bytes));
  const { data } = Papa.parse<string[]>(text, {
    delimiter: delimiter ?? likelyDelimiter(text),
    skipEmptyLines: 'greedy',
  });
  if (data.length === 0) throw new Error('it has no rows');
  const width = data.reduce((widest, row) => Math.max(widest, row.length), 0);
  const [header, ...rows] = data;
  const fileHasCommas = delimiter !== ',' && rows.some((row) => row.some(isDecimalComma));
  const columns = Array.from({ length: width }, (_, c) =>
    readColumn(
      rows.map((row) => (row[c] ?? '').trim()),
      fileHasCommas,
    ),
  );
  const cells: Content[][] = rows.map((_, r) => columns.map((column) => column.cells[r]));
  const all = [Array.from({ length: width }, (_, c): Content => (header[c] ?? '').trim()), ...cells];
  const { headerRow, nameColumn } = tableIn(all, width);
  const below = all.length - headerRow - 1;
  return {
    name: sheetName,
    rows: all,
    widths: columns.map((_, c) => widthOf(data.slice(headerRow), c)),
    heights: headerRow === 0 ? [28] : [],
    // The names of the accounts stay in view, where they stand among the first columns.
    frozen: { rows: headerRow + 1, columns: nameColumn < 3 && width > 4 ? nameColumn + 1 : 0 },
    decor: {
      styles: [[rangeOf(0, headerRow, width, 1), looks.header]],
      formats: columns.flatMap(({ format }, c) =>
        format === undefined || below === 0 ? [] : [[rangeOf(c, headerRow + 1, 1, below), format] as const],
      ),
    },
  };
}

/** The header is the first row, unless titles stand above it. */
function tableIn(
  rows: readonly (readonly Content[])[],
  columns: number,
): { headerRow: number; nameColumn: number } {
  const area = { sheet: '', row: 0, column: 0, rows: rows.length, columns };
  const found = findAccounts({ area, values: rows as readonly (readonly Value[])[] });
  return {
    headerRow: found?.headerRow ?? 0,
    nameColumn: (found?.firstColumn ?? 0) + (found?.nameColumn ?? 0),
  };
}

/** UTF-8 with or without its mark, UTF-16 with it, and Windows' Western letters where it can be neither. */
export function decodeText(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/** Excel's own first line, `sep=;`, says what parts the columns. */
function withoutSeparatorLine(text: string): { text: string; delimiter?: string } {
  const line = /^sep=(.)\r?\n/i.exec(text);
  return line ? { text: text.slice(line[0].length), delimiter: line[1] } : { text };
}

/** The header may stand below titles, so as many lines are looked at. */
const firstLines = 15;

/** The sign that most of the first lines hold equally often, and then the more frequent one; commas within numbers don't count. */
function likelyDelimiter(text: string): string {
  const lines = text
    .slice(0, 20_000)
    .replace(/"(?:[^"]|"")*"/g, '')
    .replace(/(\d),(?=\d)/g, '$1')
    .split(/\r?\n/, firstLines);
  const known = [',', ';', '\t', '|'].map((sign) => ({ sign, ...commonCount(lines, sign) }));
  return known.reduce((best, each) =>
    each.lines > best.lines || (each.lines === best.lines && each.count > best.count) ? each : best,
  ).sign;
}

/** How often most lines that hold a sign hold it, and how many lines those are. */
function commonCount(lines: readonly string[], sign: string): { count: number; lines: number } {
  const tally = new Map<number, number>();
  for (const line of lines) {
    const count = line.split(sign).length - 1;
    if (count > 0) tally.set(count, (tally.get(count) ?? 0) + 1);
  }
  return [...tally].reduce((best, [count, lines]) => (lines > best.lines ? { count, lines } : best), {
    count: 0,
    lines: 0,
  });
}

interface Column {
  readonly cells: readonly Content[];
  readonly format?: string;
}

const dateText = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?Z?)?$/;
const truth = /^(?:true|false)$/i;

function readColumn(texts: readonly string[], fileHasCommas: boolean): Column {
  // Numbers with zeros in front are keys: 00123 is not 123, and neither are its neighbours numbers.
  if (texts.some((text) => /^0\d/.test(text))) return { cells: texts };
  const comma = texts.some(isDecimalComma) && fileHasCommas;
  const grouped = fileHasCommas && texts.every((text) => !text.includes('.') || groupedByDots.test(text));
  const numbers = texts.map((text) => numberOf(text, comma || grouped));
  const dates = texts.map((text) => (dateText.test(text) ? serialOf(text) : undefined));
  const isPercent = texts.some((text, r) => numbers[r] !== undefined && text.endsWith('%'));
  const hasTime = texts.some((text) => dateText.test(text) && text.length > 10);
  const cells = texts.map(
    (text, r) => dates[r] ?? numbers[r] ?? (truth.test(text) ? text.toLowerCase() === 'true' : text),
  );
  if (dates.some((date) => date !== undefined)) {
    return { cells, format: hasTime ? 'yyyy-mm-dd hh:mm' : 'yyyy-mm-dd' };
  }
  return isPercent ? { cells, format: '0.##%' } : { cells };
}

const groupedByDots = /^-?\d{1,3}(?:\.\d{3})+$/;

function isDecimalComma(text: string): boolean {
  return /^-?(?:\d{1,3}(?:[. \u00a0\u202f']\d{3})+|\d+),\d+\s?%?$/.test(text.trim());
}

/** A number as people write it, with its groups of three; undefined for anything else, keys of many digits included. */
function numberOf(text: string, commas: boolean): number | undefined {
  const plain = text.replace(/^\u2212/, '-').replace(/(\d)[ \u00a0\u202f'’](?=\d{3}(?!\d))/g, '$1');
  const [, digits, percent] = /^(.*?)(\s?%)?$/.exec(plain) ?? [];
  const pattern = commas
    ? /^-?(?:\d{1,3}(?:\.\d{3})+|\d+)(?:,\d+)?$/
    : /^-?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d+)?(?:e[-+]?\d+)?$/i;
  if (!pattern.test(digits)) return undefined;
  const canonical = commas ? digits.replace(/\./g, '').replace(',', '.') : digits.replace(/,/g, '');
  if (/^-?\d{16,}$/.test(canonical)) return undefined;
  const value = Number(canonical);
  return percent ? value / 100 : value;
}

/** Days since 30 December 1899; undefined for a day that no month has. */
function serialOf(text: string): number | undefined {
  const time = Date.parse(`${text.slice(0, 10)}T${text.slice(11).replace('Z', '') || '00:00'}Z`);
  const exists = Number.isFinite(time) && new Date(time).toISOString().startsWith(text.slice(0, 10));
  return exists ? (time - Date.UTC(1899, 11, 30)) / 86_400_000 : undefined;
}

function widthOf([header, ...rows]: readonly string[][], column: number): number {
  const longest = rows.slice(0, 200).reduce((most, row) => Math.max(most, (row[column] ?? '').length), 0);
  return Math.min(280, Math.max(64, 20 + 9 * (header[column] ?? '').length, 20 + 7 * longest));
}
