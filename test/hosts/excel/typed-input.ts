// What Excel makes of something typed (or set through range.values, which is the same, in US English).
import { ExcelError } from './excel-error';

export interface Content {
  readonly value: number | string | boolean;
  readonly formula?: string;
  /** An error value, whose text is in `value`. */
  readonly error?: true;
}

const errors = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#SPILL!'];

/** Undefined clears the cell. A cell with the format @ keeps every text as it is. */
export function typedInput(input: unknown, format: string): Content | undefined {
  if (input === '') return undefined;
  if (typeof input === 'number' || typeof input === 'boolean') {
    return format === '@' ? { value: String(input) } : { value: input };
  }
  if (typeof input !== 'string') {
    throw new ExcelError('InvalidArgument', `no cell takes ${JSON.stringify(input)}`);
  }
  if (input.length > 32_767) throw new ExcelError('InvalidArgument', 'a text is too long for a cell');
  if (format === '@') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const number = numberIn(input);
  if (number !== undefined) return { value: number };
  if (/^(true|false)$/i.test(input)) return { value: /^true$/i.test(input) };
  if (errors.includes(input.toUpperCase())) return { value: input.toUpperCase(), error: true };
  if (/^[=+\-@]./.test(input)) {
    if (input.length > 8_192) throw new ExcelError('InvalidArgument', 'a formula is too long');
    return { value: 0, formula: input.startsWith('=') ? input : `=${input}` };
  }
  return { value: input };
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

/** Numbers, percentages, money, dates and times as Excel reads them; only whether they are one matters here. */
function numberIn(input: string): number | undefined {
  const text = input.trim();
  const plain = /^\(?[$€]?([+-]?[\d,]*\.?\d+(?:e[+-]?\d+)?)\s*(%?)\)?$/i.exec(text);
  if (plain && !Number.isNaN(Number(plain[1].replace(/,/g, '')))) {
    return Number(plain[1].replace(/,/g, '')) / (plain[2] ? 100 : 1);
  }
  const date = [
    /^\d{1,4}[-/]\d{1,2}([-/]\d{1,4})?$/,
    new RegExp(`^\\d{1,2}[-/ ](${months})[a-z]*([-/ ]\\d{2,4})?$`, 'i'),
    new RegExp(`^(${months})[a-z]*[-/ ]\\d{1,4}$`, 'i'),
    /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i,
    /^\d+ \d+\/\d+$/,
  ];
  return date.some((pattern) => pattern.test(text)) ? 45_000 : undefined;
}
