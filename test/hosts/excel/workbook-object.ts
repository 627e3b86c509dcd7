import type { Book, Name } from './book';
import { ExcelError } from './excel-error';
import { RangeObject } from './range-object';
import type { Fakes } from './served';
import { WorksheetCollectionObject } from './worksheet-object';

export class WorkbookObject implements Fakes<
  Excel.Workbook,
  'worksheets' | 'names' | 'protection' | 'getSelectedRange' | 'getActiveCell'
> {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  get worksheets() {
    return new WorksheetCollectionObject(this.#book);
  }
  get names() {
    return new NamedItemCollectionObject(this.#book);
  }
  get protection() {
    return new WorkbookProtectionObject(this.#book.structureLocked);
  }
  getSelectedRange() {
    if (this.#book.chartSelected) {
      throw new ExcelError('InvalidSelection', 'The current selection is invalid for this operation.');
    }
    return new RangeObject(this.#book, this.#book.active, this.#book.selected);
  }
  getActiveCell() {
    return new RangeObject(this.#book, this.#book.active, { ...this.#book.selected, rows: 1, columns: 1 });
  }
}

class WorkbookProtectionObject implements Fakes<Excel.WorkbookProtection, 'protected'> {
  readonly #locked: boolean;

  constructor(locked: boolean) {
    this.#locked = locked;
  }

  get protected() {
    return this.#locked;
  }
}

class NamedItemCollectionObject implements Fakes<
  Excel.NamedItemCollection,
  'items' | 'getItem' | 'getItemOrNullObject' | 'add'
> {
  readonly #book: Book;

  constructor(book: Book) {
    this.#book = book;
  }

  get items() {
    return this.#book.names.map(
      (name) => new NamedItemObject(this.#book, name),
    ) as object[] as Excel.NamedItem[];
  }
  getItem(name: string) {
    const item = this.getItemOrNullObject(name);
    if (!item) throw new ExcelError('ItemNotFound', "The requested resource doesn't exist.");
    return item;
  }
  getItemOrNullObject(name: string) {
    const item = this.#book.name(name);
    return item ? new NamedItemObject(this.#book, item) : null;
  }
  add(name: string, reference: unknown) {
    const item = this.#book.addName(name, `=${RangeObject.addressOf(reference)}`);
    return new NamedItemObject(this.#book, item);
  }
}

class NamedItemObject implements Fakes<
  Excel.NamedItem,
  'name' | 'formula' | 'scope' | 'getRangeOrNullObject' | 'delete'
> {
  readonly #book: Book;
  readonly #name: Name;

  constructor(book: Book, name: Name) {
    this.#book = book;
    this.#name = name;
  }

  get name() {
    return this.#name.name;
  }
  get formula() {
    return this.#name.formula;
  }
  set formula(formula: string) {
    if (!formula.startsWith('=')) throw new ExcelError('InvalidArgument', 'a formula begins with =');
    this.#name.formula = formula;
  }
  get scope() {
    return 'Workbook' as const;
  }
  getRangeOrNullObject() {
    const cells = this.#book.cellsOf(this.#name);
    return cells ? new RangeObject(this.#book, cells.sheet, cells.place) : null;
  }
  delete() {
    this.#book.removeName(this.#name);
  }
}
