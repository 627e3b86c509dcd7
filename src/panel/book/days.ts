import type { Value } from '../host';

// Days as a workbook counts them, from 30 December 1899, so that a date's cell is its number.
const dayLength = 86_400_000;
const zero = Date.UTC(1899, 11, 30);

/** The day in a cell: a date's serial number, or a text such as 2026-01-31; undefined for anything else. */
export function dayIn(value: Value | undefined): number | undefined {
  if (typeof value === 'number') return value >= 1 ? Math.floor(value) : undefined;
  const parts = typeof value === 'string' ? /^\s*(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(value) : null;
  if (parts === null) return undefined;
  const [year, month, day] = parts.slice(1).map(Number);
  const serial = (Date.UTC(year, month - 1, day) - zero) / dayLength;
  return textOfDay(serial) === parts[0].trim() ? serial : undefined;
}

/** A day as 2026-01-31: a text that sorts and that no host turns into another day. */
export function textOfDay(serial: number): string {
  return new Date(zero + serial * dayLength).toISOString().slice(0, 10);
}

/** The same day so many months later, the month's last where it has no such day; a part of a month is so many 30ths. */
export function monthsAfter(serial: number, months: number): number {
  const whole = Math.floor(months);
  const start = new Date(zero + serial * dayLength);
  const [year, month, day] = [start.getUTCFullYear(), start.getUTCMonth() + whole, start.getUTCDate()];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  const then = (Date.UTC(year, month, Math.min(day, last)) - zero) / dayLength;
  return then + Math.round((months - whole) * 30);
}
