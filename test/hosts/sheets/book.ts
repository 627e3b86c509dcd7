// The spreadsheet behind the fake: what it holds, and its limits. What a person does is done here directly.
import type { Area } from '../../../src/panel/host';
import type { Content } from './typed-input';

export const limits = { cells: 10_000_000, characters: 50_000, sheetName: 100 } as const;

/** Makes an exception of the script's own realm. */
export type Fail = (message: string) => never;

export interface Chart {
  title: string;
  type: string;
  ranges: readonly Area[];
  options: ReadonlyMap<string, unknown>;
}

/** How Google says that a cell is drawn like any other, by the method that draws it otherwise. */
export const usualDress = {
  setBackground: '#ffffff',
  setFontColor: '#000000',
  setFontWeight: 'normal',
  setFontStyle: 'normal',
  setFontSize: 10,
  setWrap: false,
  setVerticalAlignment: 'bottom',
  setDataValidation: null,
};

export class SheetState {
  maxRows = 1000;
  maxColumns = 26;
  readonly cells = new Map<string, Content>();
  readonly formats = new Map<string, string>();
  readonly charts: Chart[] = [];
  readonly merged: Area[] = [];
  readonly dressed: { what: string; at: Area; value: unknown }[] = [];
  readonly widths = new Map<number, number>();
  frozen = { rows: 0, columns: 0 };
  protectedAreas: Area[] = [];
  isHidden = false;
  /** A sheet that is one large chart. */
  isChart = false;

  constructor(public name: string) {}

  content(row: number, column: number): Content | undefined {
    return this.cells.get(`${row},${column}`);
  }

  format(row: number, column: number): string | undefined {
    return this.formats.get(`${row},${column}`);
  }

  /** What a method set last of a cell, or what is usual. */
  drawn(row: number, column: number, what: keyof typeof usualDress): unknown {
    const last = [...this.dressed]
      .reverse()
      .find((each) => each.what === what && contains(each.at, row, column));
    return last?.value ?? usualDress[what];
  }

  set(row: number, column: number, content: Content | undefined): void {
    if (content === undefined) this.cells.delete(`${row},${column}`);
    else {
      this.cells.set(`${row},${column}`, content);
      if (content.format && !this.format(row, column)) this.formats.set(`${row},${column}`, content.format);
    }
  }

  /** Whether a cell is covered by a merged one; whatever is written there is gone. */
  isCovered(row: number, column: number): boolean {
    return this.merged.some(
      (area) => contains(area, row, column) && !(area.row === row && area.column === column),
    );
  }

  used(): { rows: number; columns: number } {
    let [rows, columns] = [0, 0];
    for (const place of this.cells.keys()) {
      const [row, column] = place.split(',').map(Number);
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
    return { rows, columns };
  }
}

export class Book {
  readonly sheets: SheetState[] = [];
  /** The cells behind each name; null where they were deleted. */
  readonly names = new Map<string, Area | null>();
  timeZone = 'Etc/UTC';
  active: Area | null = null;
  inView!: SheetState;
  lockedByAnother = false;
  locked = false;

  sheet(name: string): SheetState {
    const sheet = this.sheets.find((each) => each.name === name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }

  addSheet(name: string, at: number, fail: Fail): SheetState {
    if (typeof name !== 'string' || name === '' || name.length > limits.sheetName) {
      fail('The name of the sheet is not valid.');
    }
    if (this.sheets.some((each) => each.name.toLowerCase() === name.toLowerCase())) {
      fail(`A sheet with the name “${name}” already exists. Please enter another name.`);
    }
    const sheet = new SheetState(name);
    this.sheets.splice(at, 0, sheet);
    this.inView ??= sheet;
    this.checkCells(fail);
    return sheet;
  }

  /** Names go along; formulas that tell the sheet by its name are not looked for. */
  renameSheet(sheet: SheetState, to: string): void {
    for (const [name, area] of this.names) {
      if (area?.sheet === sheet.name) this.names.set(name, { ...area, sheet: to });
    }
    if (this.active?.sheet === sheet.name) this.active = { ...this.active, sheet: to };
    sheet.name = to;
  }

  removeSheet(sheet: SheetState, fail: Fail): void {
    if (this.sheets.length === 1) fail("You can't remove all the sheets in a document.");
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    for (const [name, area] of this.names) if (area?.sheet === sheet.name) this.names.set(name, null);
    if (this.inView === sheet) this.view(this.sheets[0], null);
  }

  view(sheet: SheetState, active: Area | null): void {
    this.inView = sheet;
    this.active = active;
  }

  checkCells(fail: Fail): void {
    const cells = this.sheets.reduce((sum, { maxRows, maxColumns }) => sum + maxRows * maxColumns, 0);
    if (cells > limits.cells) {
      fail(
        'This action would increase the number of cells in the workbook above the limit of 10000000 cells.',
      );
    }
  }
}

function contains({ row, column, rows, columns }: Area, r: number, c: number): boolean {
  return r >= row && r < row + rows && c >= column && c < column + columns;
}

export function overlap(a: Area, b: Area): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}
