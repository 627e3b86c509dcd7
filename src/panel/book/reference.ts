import { addressOf, type Area } from '../host';

const cells = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7})?)?$/i;
const columns = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/i;
const onSheet = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/;

/**
 * The cells that a reference stands for: `$A$4:$K$63`, `'KAM Model'!A1`, `A:C`, or `A2:F` as Google Sheets has it. One that
 * has no end ends where its sheet is used no more. Undefined for anything else.
 */
export function areaOf(
  reference: string,
  ownSheet: string,
  usedRows: (sheet: string) => number,
): Area | undefined {
  const parts = onSheet.exec(reference);
  const sheet = parts ? (parts[1]?.replace(/''/g, "'") ?? parts[2]) : ownSheet;
  const place = parts ? parts[3] : reference;
  const whole = columns.exec(place);
  const found = whole ? [place, whole[1], '1', whole[2]] : cells.exec(place);
  if (!found) return undefined;
  const [, left, top, right = left, bottom] = found as [string, string, string, string?, string?];
  const column = columnOf(left);
  const row = Number(top) - 1;
  const isOpen = bottom === undefined && place.includes(':');
  const end = isOpen ? Math.max(row + 1, usedRows(sheet)) : Number(bottom ?? top);
  return { sheet, row, column, rows: end - row, columns: columnOf(right) - column + 1 };
}

/** A formula after one of the sheets that it refers to got another name. */
export function renamedIn(formula: string, from: string, to: string): string {
  const parts = /"(?:[^"]|"")*"|'((?:[^']|'')+)'!|([A-Za-z_][\w.]*)!/g;
  const cell = { row: 0, column: 0, rows: 1, columns: 1 };
  const now = addressOf({ ...cell, sheet: to }, false).replace(/[^!]*$/, '');
  return formula.replace(parts, (part: string, quoted?: string, plain?: string) =>
    (quoted?.replace(/''/g, "'") ?? plain) === from ? now : part,
  );
}

/** `A4:F9`, without its sheet. */
export function rangeText(area: Area, absolute = true): string {
  const address = addressOf(area, absolute);
  return address.slice(address.lastIndexOf('!') + 1);
}

/** 0, 1, …, 25, 26 for A, B, …, Z, AA. */
function columnOf(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
