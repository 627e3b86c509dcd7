import type { Book } from './book';
import { ChartCollectionObject } from './chart-objects';
import { ExcelError } from './excel-error';
import { RangeObject } from './range-object';
import type { Fakes } from './served';
import type { Sheet } from './sheet';

const wholeSheet = { row: 0, column: 0, rows: 1_048_576, columns: 16_384 };

class WorksheetObject implements Fakes<
  Excel.Worksheet,
  | 'id'
  | 'name'
  | 'protection'
  | 'visibility'
  | 'charts'
  | 'freezePanes'
  | 'getRangeByIndexes'
  | 'getUsedRangeOrNullObject'
  | 'activate'
  | 'delete'
> {
  readonly #book: Book;
  readonly #sheet: Sheet;

  constructor(book: Book, sheet: Sheet) {
    this.#book = book;
    this.#sheet = sheet;
  }

  get id() {
    return this.#sheet.id;
  }
  get name() {
    return this.#sheet.name;
  }
  get protection() {
    return new SheetProtectionObject(this.#sheet.locked);
  }
  get visibility(): Excel.Worksheet['visibility'] {
    return this.#sheet.hidden ? 'Hidden' : 'Visible';
  }
  set visibility(visibility) {
    this.#book.hide(this.#sheet, visibility);
  }
  get charts() {
    return new ChartCollectionObject(this.#sheet);
  }
  get freezePanes() {
    return new FreezePanesObject(this.#sheet);
  }
  getRangeByIndexes(row: number, column: number, rows: number, columns: number) {
    return new RangeObject(this.#book, this.#sheet, { row, column, rows, columns });
  }
  getUsedRangeOrNullObject(valuesOnly?: boolean) {
    return new RangeObject(this.#book, this.#sheet, wholeSheet).getUsedRangeOrNullObject(valuesOnly);
  }
  activate() {
    this.#book.select(this.#sheet, this.#book.selected);
  }
  delete() {
    this.#book.removeSheet(this.#sheet);
  }
}

class SheetProtectionObject implements Fakes<Excel.WorksheetProtection, 'protected'> {
  readonly #locked: boolean;

  constructor(locked: boolean) {
    this.#locked = locked;
  }

  get protected() {
    return this.#locked;
  }
}

class FreezePanesObject implements Fakes<
  Excel.WorksheetFreezePanes,
  'freezeAt' | 'freezeRows' | 'freezeColumns' | 'unfreeze'
> {
  readonly #sheet: Sheet;

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  freezeAt(range: unknown) {
    this.#freeze(RangeObject.addressOf(range));
  }
  freezeRows(count: number) {
    this.#freeze(`${count} rows`);
  }
  freezeColumns(count: number) {
    this.#freeze(`${count} columns`);
  }
  unfreeze() {
    this.#freeze('');
  }

  #freeze(what: string): void {
    if (this.#sheet.locked) throw new ExcelError('AccessDenied', 'the sheet is protected');
    this.#sheet.frozen = what;
  }
}

export class WorksheetCollectionObject implements Fakes<
  Excel.WorksheetCollection,
  'items' | 'getItem' | 'getItemOrNullObject' | 'getActiveWorksheet' | 'add'
> {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  get items() {
    return this.#book.sheets.map(
      (sheet) => new WorksheetObject(this.#book, sheet),
    ) as object[] as Excel.Worksheet[];
  }
  getItem(name: string) {
    const sheet = this.getItemOrNullObject(name);
    if (!sheet) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
    return sheet;
  }
  getItemOrNullObject(name: string) {
    const sheet = this.#book.sheet(name);
    return sheet ? new WorksheetObject(this.#book, sheet) : null;
  }
  getActiveWorksheet() {
    return new WorksheetObject(this.#book, this.#book.active);
  }
  add(name: string) {
    return new WorksheetObject(this.#book, this.#book.addSheet(name));
  }
}
