// A sheet as this page writes it, and how it becomes part of a workbook of the engine's.
import {
  helpers,
  type ConditionalFormat,
  type DataValidationRule,
  type SheetData,
  type Style,
  type WorkbookData,
} from '@odoo/o-spreadsheet';
import { textContent } from './cell-text';

/** What stands in a cell. A text is written as text, whatever it begins with; only `{ formula }` is a formula. */
export type Content = number | string | boolean | { readonly formula: string };

export interface SheetPlan {
  readonly name: string;
  readonly rows: readonly (readonly Content[])[];
  /** In pixels, from the first column on. */
  readonly widths: readonly number[];
  /** In pixels, from the first row on. */
  readonly heights?: readonly number[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly decor: Decor;
}

/** How cells look and what they take, by range (`A1:C1`). */
export interface Decor {
  readonly styles?: readonly (readonly [range: string, style: Style])[];
  readonly formats?: readonly (readonly [range: string, format: string])[];
  readonly choices?: readonly (readonly [range: string, words: readonly string[]])[];
  readonly rules?: readonly (readonly [range: string, rule: ConditionalFormat['rule']])[];
}

/** A workbook of these sheets; `names` as in `{ KAM_MODEL: "'KAM Model'!A1:N13" }`. */
export function workbookOf(
  plans: readonly SheetPlan[],
  names: Readonly<Record<string, string>> = {},
): WorkbookData {
  const book = { ...helpers.createEmptyWorkbookData(), namedRanges: { ...names } };
  book.sheets = plans.map((plan) => sheetOf(plan, book));
  return book;
}

/** How large a sheet is made: a screenful at least, and room to go on. */
function sheetSize({ rows }: SheetPlan): { rows: number; columns: number } {
  return {
    rows: Math.max(100, rows.length + 30),
    columns: Math.max(26, ...rows.map((row) => row.length)) + 6,
  };
}

function sheetOf(plan: SheetPlan, book: WorkbookData): SheetData {
  const { rows, columns } = sheetSize(plan);
  const sheet: SheetData = {
    ...helpers.createEmptySheet(plan.name, plan.name),
    rowNumber: rows,
    colNumber: columns,
    cols: Object.fromEntries(plan.widths.map((size, column) => [column, { size }])),
    rows: Object.fromEntries((plan.heights ?? []).map((size, row) => [row, { size }])),
    panes: { xSplit: plan.frozen?.columns ?? 0, ySplit: plan.frozen?.rows ?? 0 },
  };
  const letters = Array.from({ length: columns }, (_, c) => helpers.numberToLetters(c));
  plan.rows.forEach((row, r) =>
    row.forEach((content, c) => {
      if (content !== '') sheet.cells[letters[c] + String(r + 1)] = contentText(content);
    }),
  );
  decorate(sheet, plan.decor, book);
  return sheet;
}

/** What is typed into a cell to make it hold this. */
export function contentText(content: Content): string {
  if (typeof content === 'object') return content.formula;
  if (typeof content === 'string') return textContent(content);
  return typeof content === 'boolean' ? String(content).toUpperCase() : String(content);
}

function decorate(sheet: SheetData, decor: Decor, book: WorkbookData): void {
  for (const [range, style] of decor.styles ?? []) sheet.styles[range] = idOf(book.styles, style);
  for (const [range, format] of decor.formats ?? []) sheet.formats[range] = idOf(book.formats, format);
  decor.choices?.forEach(([range, words], at) => {
    const rule = { id: `choice-${at}`, criterion: oneOf(words), isBlocking: false };
    sheet.dataValidationRules.push({ ...rule, ranges: [range] });
  });
  decor.rules?.forEach(([range, rule], at) => {
    sheet.conditionalFormats.push({ id: `rule-${at}`, ranges: [range], rule });
  });
}

/** A cell that offers a list of words. */
export function oneOf(words: readonly string[]): DataValidationRule['criterion'] {
  return { type: 'isValueInList', values: [...words], displayStyle: 'arrow' };
}

function idOf<T>(table: Record<number, T>, value: T): number {
  const wanted = JSON.stringify(value);
  const ids = Object.keys(table).map(Number);
  const found = ids.find((id) => JSON.stringify(table[id]) === wanted);
  if (found !== undefined) return found;
  const id = Math.max(0, ...ids) + 1;
  table[id] = value;
  return id;
}

/** `'KAM Model'!A1:N13` of a sheet's name and a range. */
export function inSheet(sheet: string, range: string): string {
  return `'${sheet.replace(/'/g, "''")}'!${range}`;
}

/** `B2:D61` of a corner and a size, counted from 0. */
export function rangeOf(column: number, row: number, columns: number, rows: number): string {
  const start = helpers.toXC(column, row);
  return columns * rows === 1 ? start : `${start}:${helpers.toXC(column + columns - 1, row + rows - 1)}`;
}
