import type { Cell } from '../../../shared/cells';
import type { CsvFormat } from './format';

const quote = 0x22;
const space = 0x20;
const zero = 0x30;
const nine = 0x39;
const minus = 0x2d;
const point = 0x2e;
const comma = 0x2c;

/** Ten to the powers that are doubles without rounding. */
const powers = Array.from({ length: 23 }, (_, n) => 10 ** n);

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
const western = new TextDecoder('windows-1252');

/** A field's text: quotes taken off, spaces around it kept. Bytes that are not UTF-8 are Windows' Western letters. */
export function textAt(buffer: Buffer, start: number, end: number): string {
  if (isPlain(buffer, start, end)) return buffer.toString('latin1', start, end);
  const bytes = buffer.subarray(start, end);
  let text: string;
  try {
    text = utf8.decode(bytes);
  } catch {
    text = western.decode(bytes);
  }
  if (buffer[start] !== quote || end === start) return text;
  const close = text.lastIndexOf('"');
  return text.slice(1, close).replaceAll('""', '"') + text.slice(close + 1);
}

/** Whether a field is all ASCII and not in quotes, as most are; the decoder takes several times as long. */
function isPlain(buffer: Buffer, start: number, end: number): boolean {
  if (buffer[start] === quote) return false;
  for (let at = start; at < end; at++) if (buffer[at] >= 0x80) return false;
  return true;
}

/** A field as a cell: a number where it reads as one, else its text trimmed, '' for a blank. */
export function cellAt(buffer: Buffer, start: number, end: number, { decimal }: CsvFormat): Cell {
  if (start === end) return '';
  const number = plainNumberAt(buffer, start, end, decimal === ',' ? comma : point);
  if (number === number) return number;
  const text = textAt(buffer, start, end).trim();
  return numberOf(text, decimal) ?? text;
}

/**
 * A number without groups and exponent, from its bytes; NaN for anything else. Up to fifteen digits are exact as a whole
 * number, as the power of ten is, so their quotient is the double nearest to what is written; longer ones are left to
 * the engine.
 */
function plainNumberAt(buffer: Buffer, start: number, end: number, decimal: number): number {
  let at = start;
  while (at < end && buffer[at] === space) at++;
  const negative = buffer[at] === minus;
  if (negative) at++;
  let digits = 0;
  let count = 0;
  let fraction = -1;
  for (; at < end; at++) {
    const byte = buffer[at];
    if (byte >= zero && byte <= nine) {
      digits = digits * 10 + byte - zero;
      count++;
      if (fraction >= 0) fraction++;
    } else if (byte === decimal && fraction < 0) fraction = 0;
    else return NaN;
  }
  if (count === 0 || fraction === 0) return NaN;
  if (count > 15) return decimal === point ? Number(buffer.toString('latin1', start, end)) : NaN;
  const value = fraction > 0 ? digits / powers[fraction] : digits;
  return negative ? -value : value;
}

/** The ways in which a number may be written, with its groups of three and its per cent sign. SQL reads the same. */
export const numberPatterns = {
  '.': /^[-+]?(\d{1,3}(,\d{3})+(\.\d+)?|\d+\.?\d*|\.\d+)([eE][-+]?\d+)?( ?%)?$/,
  ',': /^[-+]?(\d{1,3}(\.\d{3})+(,\d+)?|\d+,?\d*|,\d+)([eE][-+]?\d+)?( ?%)?$/,
} as const;

/** A number as people write it; undefined for anything else. */
export function numberOf(text: string, decimal: '.' | ','): number | undefined {
  if (!numberPatterns[decimal].test(text)) return undefined;
  const isPercent = text.endsWith('%');
  const digits = isPercent ? text.slice(0, -1).trimEnd() : text;
  const plain = decimal === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', '');
  const value = Number(plain);
  return isPercent ? value / 100 : value;
}
