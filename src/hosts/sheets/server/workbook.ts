import { HostError, addressOf, type Area, type Snapshot, type Value } from '../../../panel/host';
import { serialsIn, type Serials } from './serials';

type Spreadsheet = GoogleAppsScript.Spreadsheet.Spreadsheet;
export type Sheet = GoogleAppsScript.Spreadsheet.Sheet;
export type Range = GoogleAppsScript.Spreadsheet.Range;

export interface Size {
  readonly rows: number;
  readonly columns: number;
}

/** The workbook during one trip: rows and columns count from 0, and what was looked up once is not asked for again. */
export class Workbook {
  readonly book: Spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  private sheets = new Map<string, Sheet>(this.book.getSheets().map((sheet) => [sheet.getName(), sheet]));
  private sizes = new Map<string, Size>();
  private areas: Map<string, Area> | undefined;
  private serials: Serials | undefined;

  sheetNames(): string[] {
    return [...this.sheets.keys()];
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  sheet(name: string): Sheet {
    const sheet = this.sheets.get(name);
    if (sheet) return sheet;
    throw new HostError(
      'conflict',
      `There is no sheet “${name}” any more; nothing was written. Look again and repeat it.`,
    );
  }

  add(name: string): Sheet {
    const sheet = this.book.insertSheet(name, this.sheets.size);
    this.sheets.set(name, sheet);
    return sheet;
  }

  remove(name: string): void {
    this.book.deleteSheet(this.sheet(name));
    this.sheets.delete(name);
    this.sizes.delete(name);
  }

  range({ sheet, row, column, rows, columns }: Area): Range {
    return this.sheet(sheet).getRange(row + 1, column + 1, rows, columns);
  }

  /** How many rows and columns a sheet's grid has, used or not. */
  size(name: string): Size {
    let size = this.sizes.get(name);
    if (!size) {
      const sheet = this.sheet(name);
      this.sizes.set(name, (size = { rows: sheet.getMaxRows(), columns: sheet.getMaxColumns() }));
    }
    return size;
  }

  /** Makes the grid at least so large. */
  grow(name: string, { rows, columns }: Size): void {
    const size = this.size(name);
    if (rows > size.rows) this.sheet(name).insertRowsAfter(size.rows, rows - size.rows);
    if (columns > size.columns) this.sheet(name).insertColumnsAfter(size.columns, columns - size.columns);
    this.sizes.set(name, { rows: Math.max(rows, size.rows), columns: Math.max(columns, size.columns) });
  }

  /** The part of an area that lies on the grid; undefined where none does. */
  onGrid(area: Area): Area | undefined {
    const size = this.size(area.sheet);
    const rows = Math.min(area.rows, size.rows - area.row);
    const columns = Math.min(area.columns, size.columns - area.column);
    return rows > 0 && columns > 0 ? { ...area, rows, columns } : undefined;
  }

  values(area: Area): Value[][] {
    const there = this.onGrid(area);
    const cells = there ? (this.range(there).getValues() as unknown[][]) : [];
    return padded(area, cells, (cell): Value => this.valueOf(cell), null);
  }

  formulas(area: Area): string[][] {
    const there = this.onGrid(area);
    return padded(area, there ? this.range(there).getFormulas() : [], (formula) => formula, '');
  }

  /** The merged cells that an area meets. */
  merged(area: Area): Area[] {
    const there = this.onGrid(area);
    return there ? this.range(there).getMergedRanges().map(areaOf) : [];
  }

  /** The names defined over one area. A name of one sheet only, as a copied sheet has it, is none of ours. */
  names(): ReadonlyMap<string, Area> {
    this.areas ??= new Map(
      this.book.getNamedRanges().flatMap((named): [string, Area][] => {
        const name = named.getName();
        const area = name.includes('!') ? undefined : areaBehind(named);
        return area ? [[name, area]] : [];
      }),
    );
    return this.areas;
  }

  /** Defines a name, or removes it; a name whose cells are gone is still there to be removed. */
  setName(name: string, area: Area | null): void {
    if (area) this.book.setNamedRange(name, this.range(area));
    else {
      this.book
        .getNamedRanges()
        .find((named) => named.getName() === name)
        ?.remove();
    }
  }

  /** The selection; A1 where a chart or nothing is selected. */
  active(): Area {
    const range: Range | null = this.book.getActiveRange();
    if (range) return areaOf(range);
    return { sheet: this.book.getActiveSheet().getName(), row: 0, column: 0, rows: 1, columns: 1 };
  }

  /** The used cells from A1. */
  usedArea(name: string): Area {
    const sheet = this.sheet(name);
    return { sheet: name, row: 0, column: 0, rows: sheet.getLastRow(), columns: sheet.getLastColumn() };
  }

  shape(): Pick<Snapshot, 'sheets' | 'names'> {
    return { sheets: this.sheetNames(), names: Object.fromEntries(this.names()) };
  }

  private valueOf(cell: unknown): Value {
    switch (typeof cell) {
      case 'number':
      case 'boolean':
        return cell;
      case 'string':
        return cell === '' ? null : cell;
      default:
        if (!isDate(cell)) return image;
        this.serials ??= serialsIn(this.book.getSpreadsheetTimeZone());
        return this.serials(cell);
    }
  }
}

/** What stands for a cell that holds a picture, the only thing that is left. */
const image = 'CellImage';

function areaOf(range: Range): Area {
  return {
    sheet: range.getSheet().getName(),
    row: range.getRow() - 1,
    column: range.getColumn() - 1,
    rows: range.getNumRows(),
    columns: range.getNumColumns(),
  };
}

/** A cell's address, for a sentence. */
export function cellAddress(area: Area, row: number, column: number): string {
  return addressOf(
    { ...area, row: area.row + row, column: area.column + column, rows: 1, columns: 1 },
    false,
  );
}

/** A name whose cells were deleted has no range, and says so by an exception. */
function areaBehind(named: GoogleAppsScript.Spreadsheet.NamedRange): Area | undefined {
  try {
    return areaOf(named.getRange());
  } catch {
    return undefined;
  }
}

function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]';
}

function padded<T, U>(
  { rows, columns }: Area,
  cells: readonly (readonly T[])[],
  map: (cell: T) => U,
  blank: U,
): U[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) =>
      r < cells.length && c < cells[r].length ? map(cells[r][c]) : blank,
    ),
  );
}
