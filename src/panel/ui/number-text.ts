const formats = new Map<string, Intl.NumberFormat>();

/** Formats are kept: making one costs more than a frame's worth of them. */
function format(value: number, options: Intl.NumberFormatOptions): string {
  const key = JSON.stringify(options);
  const known = formats.get(key) ?? new Intl.NumberFormat(undefined, options);
  formats.set(key, known);
  return known.format(value);
}

/** A number as fields and lists show it: up to so many decimals, no trailing zeros, the reader's own decimal sign. */
export function numberText(value: number, decimals = 4): string {
  return format(value, { maximumFractionDigits: decimals, useGrouping: false });
}

/** A number in a table of figures: up to two decimals, large ones grouped. */
export function tableText(value: number): string {
  return format(value, { maximumFractionDigits: 2, useGrouping: Math.abs(value) >= 10_000 });
}

/** A figure to read: grouped, always so many decimals. */
export function fixedText(value: number, decimals: number): string {
  return format(value, { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
}

/** A large figure in little room: 12,500 as 12.5K. */
export function shortText(value: number): string {
  return format(
    value,
    Math.abs(value) < 10_000
      ? { maximumSignificantDigits: 4 }
      : { notation: 'compact', maximumFractionDigits: 1 },
  );
}

/** The sign stays on the line of its figure. */
export function percentText(share: number, decimals = 0): string {
  return `${fixedText(share * 100, decimals)}\u00a0%`;
}

/** A number as a field holds it, to be typed over: all digits that count, large ones grouped. */
export function fieldText(value: number): string {
  return format(value, { maximumSignificantDigits: 12, useGrouping: Math.abs(value) >= 10_000 });
}

/**
 * What a person typed: 1.5, 1,5, −2, 10,000, 1 000; undefined when it is no number. Where one sign could part decimals
 * as well as thousands, `decimal` (the reader's own decimal sign) parts decimals, and the other one before exactly
 * three digits parts thousands.
 */
export function readNumber(text: string, decimal = decimalSign): number | undefined {
  const plain = text
    .replace(/[\s’']/g, '')
    .replace('−', '-')
    .replace(/%$/, '');
  const signs = plain.match(/[.,]/g) ?? [];
  const last = signs[signs.length - 1];
  const parts = last !== undefined && (isDecimal(plain, signs, last, decimal) ? last : '');
  const number = Number(plain.replace(/[.,]/g, (sign) => (sign === parts ? '.' : '')));
  return plain === '' || !Number.isFinite(number) ? undefined : number;
}

/** Whether the last sign of a number parts its decimals. */
function isDecimal(plain: string, signs: readonly string[], last: string, decimal: string): boolean {
  const count = signs.filter((sign) => sign === last).length;
  if (count > 1) return false;
  if (count < signs.length || last === decimal) return true;
  return !/^[-+]?[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
}

const decimalSign = numberText(1.5)[1];
