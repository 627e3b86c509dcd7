import { CellError, type ErrorCode } from './errors';

/** What a host hands over for one cell: number, text, boolean, blank, a date or the host's error object. */
export type Cell = unknown;

const errorText = /^(#VALUE!|#N\/A|#NUM!|#DIV\/0!|#REF!|#NAME\?|#NULL!)(?:\s+([^]*))?$/;
const otherErrorText =
  /^#(ERROR!|SPILL!|CALC!|BUSY!|BAD_EXPR|CYCLE|CONNECT!|FIELD!|BLOCKED!|UNKNOWN!|GETTING_DATA)/;

/** Blank: nothing, an empty text, or a text of spaces only. A zero is not blank here; scales decide about zeros. */
export function isBlank(cell: Cell): boolean {
  return (
    cell === null || cell === undefined || cell === '' || (typeof cell === 'string' && cell.trim() === '')
  );
}

/** Blank, or the 0 that Excel on the desktop hands over for a blank cell; for cells where a 0 would mean nothing. */
export function isBlankOrZero(cell: Cell): boolean {
  return cell === 0 || isBlank(cell);
}

/** A date object that holds a date, of this realm or of another. */
export function isDate(cell: Cell): cell is Date {
  return Object.prototype.toString.call(cell) === '[object Date]' && !Number.isNaN(Number(cell));
}

/** A date as spreadsheets count it: days since 30 December 1899, by the date's own clock. */
export function serialOf(date: Date): number {
  const wall = Date.UTC(
    date.getFullYear(),
    date.getMonth(),
    date.getDate(),
    date.getHours(),
    date.getMinutes(),
    date.getSeconds(),
  );
  return (wall - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The error that a cell holds, or undefined. Knows error objects (Excel) and error texts (Google Sheets). */
export function errorOf(cell: Cell): CellError | undefined {
  if (typeof cell === 'string') return errorOfText(cell);
  if (typeof cell !== 'object' || cell === null || isDate(cell)) return undefined;
  const { code, basicValue, message } = cell as { code?: unknown; basicValue?: unknown; message?: unknown };
  const text = typeof code === 'string' ? code : basicValue;
  if (typeof text !== 'string') return undefined;
  const known = errorOfText(text);
  if (known === undefined) return undefined;
  return typeof message === 'string' && message !== '' ? new CellError(message, 0, known.code) : known;
}

function errorOfText(text: string): CellError | undefined {
  if (text.charCodeAt(0) !== 35) return undefined;
  const match = errorText.exec(text);
  if (match) return new CellError(match[2] ?? '', 0, match[1] as ErrorCode);
  return otherErrorText.test(text) ? new CellError('', 0) : undefined;
}

/** A cell as a sentence quotes it: text in quotes, TRUE, a date, an error code, `blank`. Never longer than a line. */
export function quote(cell: Cell): string {
  if (isBlank(cell)) return 'blank';
  if (typeof cell === 'string') {
    if (errorOfText(cell)) return cell.split(/\s/)[0];
    return `"${shortened(cell)}"`;
  }
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  if (isDate(cell)) return dateText(cell);
  if (typeof cell === 'number') return String(cell);
  return errorOf(cell)?.code ?? 'a value of an unknown kind';
}

/** A text as it stands in a sentence: in one line, and cut where it would be most of it. */
export function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ');
  return line.length > 60 ? `${line.slice(0, 57)}…` : line;
}

/** Some of what was received, as it stands in a sentence: all of a few, or a dozen from a place on (`… 50, 20, 80 …`). */
export function dozen(items: readonly (string | number)[], from = 0): string {
  const begin = items.length > 12 ? from : 0;
  const shown = items.slice(begin, begin + 12).join(', ');
  return `${begin > 0 ? '… ' : ''}${shown}${begin + 12 < items.length ? ' …' : ''}`;
}

/** What is wrong with a cell that should hold a number; a number that was stored as text looks like one and isn't. */
export function notANumber(cell: Cell): string {
  return `${quote(cell)} is ${textNot(cell)}a number`;
}

/** `text, not ` of a number that was stored as text, else `not `. */
export function textNot(cell: Cell): string {
  const looksLikeOne = typeof cell === 'string' && /\d/.test(cell) && !/[a-z#]/i.test(cell);
  return looksLikeOne ? 'text, not ' : 'not ';
}

function dateText(date: Date): string {
  const two = (part: number) => `0${part}`.slice(-2);
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** Names match whatever their case and spaces. */
export function nameKey(name: Cell): string {
  return textOf(name).normalize('NFC').toLowerCase().replace(/\s+/g, '');
}

/** Finds what goes by a name: as it is written first, which is quicker, then whatever its case and spaces. */
export function finderByName<T>(named: readonly (readonly [string, T])[]): (name: Cell) => T | undefined {
  const known = new Map<Cell, T>();
  for (const [name, item] of named) known.set(name, item).set(nameKey(name), item);
  return (name) => known.get(name) ?? known.get(nameKey(name));
}

/** A cell as the text it shows, trimmed: '' for a blank, TRUE for true. */
export function textOf(cell: Cell): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'string') return cell.trim();
  if (typeof cell === 'number') return String(cell);
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE';
  return isDate(cell) ? dateText(cell) : (errorOf(cell)?.code ?? '');
}
