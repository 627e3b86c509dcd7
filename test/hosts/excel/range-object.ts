import { addressOf } from '../../../src/panel/host';
import type { Book } from './book';
import { ExcelError } from './excel-error';
import { FormatObject, ValidationObject } from './format-objects';
import type { Fakes } from './served';
import { each, uniform, type Place, type Sheet } from './sheet';

const mostCells = 5_000_000;
const mostCharacters = 5_000_000;

export class RangeObject implements Fakes<
  Excel.Range,
  | 'address'
  | 'rowIndex'
  | 'columnIndex'
  | 'rowCount'
  | 'columnCount'
  | 'worksheet'
  | 'values'
  | 'formulas'
  | 'valueTypes'
  | 'numberFormat'
  | 'rowHidden'
  | 'columnHidden'
  | 'hasSpill'
  | 'format'
  | 'dataValidation'
  | 'getMergedAreasOrNullObject'
  | 'getUsedRangeOrNullObject'
  | 'getSpillParentOrNullObject'
  | 'getSpillingToRangeOrNullObject'
  | 'select'
> {
  readonly #book: Book;
  readonly #sheet: Sheet;
  readonly #place: Place;

  constructor(book: Book, sheet: Sheet, place: Place) {
    const { row, column, rows, columns } = place;
    const whole = [row, column, rows, columns].every(Number.isInteger);
    if (
      !whole ||
      row < 0 ||
      column < 0 ||
      rows < 1 ||
      columns < 1 ||
      row + rows > 1_048_576 ||
      column + columns > 16_384
    ) {
      throw new ExcelError('InvalidArgument', `no range: ${JSON.stringify(place)}`);
    }
    this.#book = book;
    this.#sheet = sheet;
    this.#place = place;
  }

  static cellsOf(range: unknown): { sheet: Sheet; place: Place } {
    if (!(range instanceof RangeObject)) throw new ExcelError('InvalidArgument', 'a range was expected');
    return { sheet: range.#sheet, place: range.#place };
  }

  static addressOf(range: unknown): string {
    const { sheet, place } = RangeObject.cellsOf(range);
    return addressOf({ sheet: sheet.name, ...place });
  }

  get address() {
    return addressOf({ sheet: this.#sheet.name, ...this.#place }, false);
  }
  get rowIndex() {
    return this.#place.row;
  }
  get columnIndex() {
    return this.#place.column;
  }
  get rowCount() {
    return this.#place.rows;
  }
  get columnCount() {
    return this.#place.columns;
  }
  get worksheet() {
    return new OwnSheetObject(this.#sheet.name);
  }

  get values() {
    return this.#grid((row, column) => this.#sheet.content(row, column)?.value ?? '');
  }
  set values(values: unknown[][]) {
    this.#set(values);
  }
  /** Where there is no formula Excel gives the value; a text that begins with = comes without its apostrophe. */
  get formulas() {
    return this.#grid((row, column) => {
      const source = this.#sheet.spillSource(row, column);
      const content = this.#sheet.content(source?.row ?? row, source?.column ?? column);
      return content?.formula ?? this.#sheet.content(row, column)?.value ?? '';
    });
  }
  set formulas(formulas: unknown[][]) {
    this.#set(formulas);
  }
  get valueTypes() {
    return this.#grid((row, column) => {
      const content = this.#sheet.content(row, column);
      if (!content) return 'Empty';
      if (content.error) return 'Error';
      return { number: 'Double', string: 'String', boolean: 'Boolean' }[typeof content.value as 'number'];
    }) as Excel.RangeValueType[][];
  }
  get numberFormat() {
    return this.#grid((row, column) => this.#sheet.format(row, column));
  }
  set numberFormat(formats: unknown[][]) {
    this.#writable();
    // one value for all cells will do, whatever the types say
    if (Array.isArray(formats)) this.#fits(formats);
    this.#sheet.setFormats(this.#place, formats);
  }

  get rowHidden() {
    return uniform(this.#place, (row) => this.#sheet.hiddenRows.has(row));
  }
  get columnHidden() {
    return uniform(this.#place, (_, column) => this.#sheet.hiddenColumns.has(column));
  }
  get hasSpill() {
    return uniform(this.#place, (row, column) => this.#sheet.spillSource(row, column) !== undefined);
  }
  get format() {
    return new FormatObject(this.#sheet, this.#place, () => this.#writable());
  }
  get dataValidation() {
    return new ValidationObject(this.#sheet, this.#place, () => this.#writable());
  }

  /** The client sets large blocks in pieces; this and the next two are for it. */
  _ValidateArraySize(rows: number, columns: number) {
    if (rows !== this.#place.rows || columns !== this.#place.columns) throw wrongShape();
  }
  getRow(row: number) {
    return new RangeObject(this.#book, this.#sheet, { ...this.#place, row: this.#place.row + row, rows: 1 });
  }
  getBoundingRect(other: unknown) {
    const { place } = RangeObject.cellsOf(other);
    const { row, column, columns } = this.#place;
    return new RangeObject(this.#book, this.#sheet, {
      row,
      column,
      rows: place.row + place.rows - row,
      columns,
    });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    if (!valuesOnly) {
      throw new ExcelError('InvalidArgument', 'the fake knows used cells by their values only');
    }
    const used = this.#sheet.used(this.#place);
    return used ? new RangeObject(this.#book, this.#sheet, used) : null;
  }
  /** Only those whose first cell is inside. */
  getMergedAreasOrNullObject() {
    const { row, column, rows, columns } = this.#place;
    const merged = this.#sheet.merged.filter(
      (area) =>
        area.row >= row && area.row < row + rows && area.column >= column && area.column < column + columns,
    );
    if (merged.length > mostMerged) throw new ExcelError('GeneralException', 'too many merged cells');
    const ranges = merged.map((place) => new RangeObject(this.#book, this.#sheet, place));
    return ranges.length > 0 ? new RangeAreasObject(ranges) : null;
  }
  getSpillParentOrNullObject() {
    const { row, column, rows, columns } = this.#place;
    const source = rows === 1 && columns === 1 ? this.#sheet.spillSource(row, column) : undefined;
    return source ? new RangeObject(this.#book, this.#sheet, { ...source, rows: 1, columns: 1 }) : null;
  }
  /** Only of a single cell that holds a formula which fills others. */
  getSpillingToRangeOrNullObject() {
    const { row, column, rows, columns } = this.#place;
    if (rows > 1 || columns > 1) throw new ExcelError('InvalidArgument', 'one cell was expected');
    const filled = this.#sheet.filledFrom(row, column);
    return filled ? new RangeObject(this.#book, this.#sheet, filled) : null;
  }
  select() {
    this.#book.select(this.#sheet, this.#place);
  }

  #grid<T>(of: (row: number, column: number) => T): T[][] {
    const cells = this.#place.rows * this.#place.columns;
    if (cells > mostCells) throw new ExcelError('InvalidArgument', 'too many cells');
    // each cell takes three characters at least
    if (cells * 3 > mostCharacters) {
      throw new ExcelError('ResponsePayloadSizeLimitExceeded', 'too much to answer');
    }
    const grid: T[][] = [];
    each(this.#place, (row, column, r) => (grid[r] ??= []).push(of(row, column)));
    return grid;
  }

  #set(inputs: unknown[][]): void {
    this.#writable();
    this.#fits(inputs);
    this.#sheet.set(this.#place, inputs);
    this.#book.changed(this.#sheet, this.#place);
  }

  #writable(): void {
    if (this.#sheet.locked && this.#sheet.isLocked(this.#place) !== false) {
      throw new ExcelError(
        'AccessDenied',
        'You do not have the permissions to perform the requested operation.',
      );
    }
  }

  #fits(grid: unknown[][]): void {
    const { rows, columns } = this.#place;
    if (
      !Array.isArray(grid) ||
      grid.length !== rows ||
      grid.some((row) => !Array.isArray(row) || row.length !== columns)
    ) {
      throw wrongShape();
    }
  }
}

const mostMerged = 512;

class RangeAreasObject implements Fakes<Excel.RangeAreas, 'areas' | 'cellCount'> {
  readonly #ranges: readonly RangeObject[];

  constructor(ranges: readonly RangeObject[]) {
    this.#ranges = ranges;
  }

  get areas() {
    return new RangeCollectionObject(this.#ranges);
  }
  get cellCount() {
    return this.#ranges.reduce((sum, { rowCount, columnCount }) => sum + rowCount * columnCount, 0);
  }
}

class RangeCollectionObject implements Fakes<Excel.RangeCollection, 'items'> {
  readonly #ranges: readonly RangeObject[];

  constructor(ranges: readonly RangeObject[]) {
    this.#ranges = ranges;
  }

  get items() {
    return this.#ranges as unknown as Excel.Range[];
  }
}

/** The sheet of a range, as far as one asks a range for it. */
class OwnSheetObject implements Fakes<Excel.Worksheet, 'name'> {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  get name() {
    return this.#name;
  }
}

function wrongShape(): ExcelError {
  return new ExcelError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  );
}
