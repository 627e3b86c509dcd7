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
  const cells = rows.map((_, r) => columns.map((column) => column.cells[r]));
  return {
    name: sheetName,
    rows: [Array.from({ length: width }, (_, c) => (header[c] ?? '').trim()), ...cells],
    widths: columns.map((_, c) => widthOf(data, c)),
    heights: [28],
    frozen: { rows: 1, columns: columnsToKeep(cells, header) },
    decor: {
      styles: [[rangeOf(0, 0, width, 1), looks.header]],
      formats: columns.flatMap(({ format }, c) =>
        format === undefined || rows.length === 0 ? [] : [[rangeOf(c, 1, 1, rows.length), format] as const],
      ),
    },
  };
}

/** The names of the accounts stay in view, where they stand among the first columns. */
function columnsToKeep(cells: readonly (readonly Content[])[], header: readonly string[]): number {
  const values = [header, ...cells] as (readonly Value[])[];
  const area = { sheet: '', row: 0, column: 0, rows: values.length, columns: header.length };
  const columns = (findAccounts({ area, values })?.nameColumn ?? 0) + 1;
  return columns <= 3 && header.length > 4 ? columns : 0;
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

/** What parts the header's names; a comma in the numbers below it doesn't mislead. */
function likelyDelimiter(text: string): string {
  const header = (/^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(text)?.[0] ?? '').replace(/"(?:[^"]|"")*"/g, '');
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: header.split(sign).length }));
  return counts.reduce((best, each) => (each.count > best.count ? each : best)).sign;
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
