// What Google Sheets makes of something typed; a script that sets values is taken to type them (in US English).

export interface Content {
  readonly value: number | string | boolean;
  readonly formula?: string;
  /** The format that a cell gets that had none. */
  readonly format?: string;
}

const plainText = '@';

const errors = ['#N/A', '#VALUE!', '#REF!', '#DIV/0!', '#NUM!', '#NAME?', '#NULL!', '#ERROR!'];

/** Undefined clears the cell. A cell with the format plain text keeps every text to the letter, an apostrophe too. */
export function typedInput(
  input: number | string | boolean,
  format: string | undefined,
): Content | undefined {
  if (input === '') return undefined;
  if (format === plainText) {
    return { value: typeof input === 'boolean' ? String(input).toUpperCase() : String(input) };
  }
  if (typeof input !== 'string') return { value: input };
  if (input.startsWith("'")) return { value: input.slice(1) };
  const text = input.trim();
  if (text.startsWith('=')) return formulaContent(text);
  const number = numberIn(text);
  if (number) return number;
  if (/^[+-]/.test(text)) return formulaContent(`=${text}`);
  if (/^(true|false)$/i.test(text)) return { value: /^true$/i.test(text) };
  if (errors.includes(text.toUpperCase())) return { value: text.toUpperCase() };
  return { value: input };
}

/** As much arithmetic as the tests need; a function of the script is still being worked out when it is asked for. */
export function formulaContent(formula: string): Content {
  const sum = /^=\s*(\d+(?:\.\d+)?)\s*\+\s*(\d+(?:\.\d+)?)$/.exec(formula);
  if (sum) return { formula, value: Number(sum[1]) + Number(sum[2]) };
  return { formula, value: /^=KAM[A-Z]*\(/.test(formula) ? 'Loading...' : '#NAME?' };
}

const months = 'jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec';

function numberIn(text: string): Content | undefined {
  const plain = /^\(?[$€]?([+-]?[\d,]*\.?\d+(?:e[+-]?\d+)?)\s*(%?)\)?$/i.exec(text);
  if (plain && !Number.isNaN(Number(plain[1].replace(/,/g, '')))) {
    const number = Number(plain[1].replace(/,/g, ''));
    return plain[2] ? { value: number / 100, format: '0%' } : { value: number };
  }
  const dates = [
    /^\d{1,4}[-/.]\d{1,2}([-/.]\d{1,4})?$/,
    new RegExp(`^\\d{1,2}[-/ ](${months})[a-z]*([-/ ]\\d{2,4})?$`, 'i'),
    new RegExp(`^(${months})[a-z]*[-/ ]\\d{1,4}$`, 'i'),
    /^\d{1,2}:\d{2}(:\d{2})?( ?[ap]m)?$/i,
  ];
  return dates.some((date) => date.test(text)) ? { value: 45_000, format: 'M/d/yyyy' } : undefined;
}
