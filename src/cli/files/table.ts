import { isDate } from '../../../shared/cells';

/** A cell that is handed on; NaN and '' are blank. */
export type OutCell = number | string | boolean | Date;

/** Rows of one width under a header, to be written as a file. */
export interface OutTable {
  readonly header: readonly string[];
  rows(): AsyncIterable<readonly OutCell[]>;
}

/** A date as text, with its time where it has one. */
export function isoText(date: Date): string {
  const two = (part: number) => String(part).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const time = `${two(date.getHours())}:${two(date.getMinutes())}:${two(date.getSeconds())}`;
  return time === '00:00:00' ? day : `${day} ${time}`;
}

export function isBlankCell(cell: OutCell): boolean {
  return cell === '' || cell !== cell;
}

export function isDateCell(cell: OutCell): cell is Date {
  return isDate(cell);
}
