import type { Area } from '../../../src/panel/host';
import type { Book, SheetState } from './book';
import { RangeObject } from './range-object';
import { served, unserved, type Execution } from './service';
import { SheetObject } from './sheet-object';

type Real = GoogleAppsScript.Spreadsheet.Spreadsheet;
type Used =
  | 'getSheets'
  | 'deleteSheet'
  | 'getNamedRanges'
  | 'setNamedRange'
  | 'getActiveRange'
  | 'getActiveSheet'
  | 'setActiveRange'
  | 'getSpreadsheetTimeZone';

type RealNamed = GoogleAppsScript.Spreadsheet.NamedRange;

export class SpreadsheetObject implements Pick<Real, Used> {
  private readonly objects = new Map<SheetState, SheetObject>();

  constructor(
    private readonly book: Book,
    private readonly execution: Execution,
    private readonly sheetTypes: { readonly GRID: unknown; readonly OBJECT: unknown },
  ) {}

  getSheets = () => this.book.sheets.map((sheet) => this.sheet(sheet).asServed);
  getSpreadsheetTimeZone = () => this.book.timeZone;
  getActiveSheet = () => this.sheet(this.book.inView).asServed;

  insertSheet(name: string, index: number) {
    if (!Number.isInteger(index)) this.execution.fail('a sheet is inserted at a place');
    const sheet = this.book.addSheet(name, index, this.execution.fail);
    this.book.view(sheet, null);
    return this.sheet(sheet).asServed;
  }

  deleteSheet(sheet: unknown): void {
    this.book.removeSheet(unserved(sheet, SheetObject, this.execution.fail).state, this.execution.fail);
  }

  setActiveSheet(sheet: unknown, restoreSelection: boolean) {
    const { state } = unserved(sheet, SheetObject, this.execution.fail);
    if (!restoreSelection) this.execution.fail('the selection is lost');
    this.book.view(state, { sheet: state.name, row: 0, column: 0, rows: 1, columns: 1 });
    return this.sheet(state).asServed;
  }

  /** Null where a person has selected nothing, as in a sheet that was just made. */
  getActiveRange() {
    const { active } = this.book;
    return (active && this.rangeAt(active)) as GoogleAppsScript.Spreadsheet.Range;
  }

  setActiveRange(range: unknown) {
    const { at, state } = unserved(range, RangeObject, this.execution.fail);
    this.book.view(state, at);
    return this.rangeAt(at);
  }

  getNamedRanges(): RealNamed[] {
    return [...this.book.names.keys()].map((name) => {
      const named = {
        getName: () => name,
        getRange: () => {
          const area = this.book.names.get(name);
          return area ? this.rangeAt(area) : this.execution.fail('Range not found');
        },
        remove: () => void this.book.names.delete(name),
      };
      return served('NamedRange', named, this.execution) as unknown as RealNamed;
    });
  }

  setNamedRange(name: string, range: unknown): void {
    const { at } = unserved(range, RangeObject, this.execution.fail);
    const isName = /^[A-Za-z_]\w{0,249}$/.test(name) && !/^([A-Z]{1,3}\d+|R\d*C\d*|true|false)$/i.test(name);
    if (!isName) this.execution.fail('The name of the range is not valid.');
    this.book.names.set(name, at);
  }

  private rangeAt(area: Area) {
    return this.sheet(this.book.sheet(area.sheet)).range(area).asServed();
  }

  private sheet(state: SheetState): SheetObject {
    let object = this.objects.get(state);
    if (!object) {
      object = new SheetObject(this.book, state, this.execution, this.sheetTypes);
      this.objects.set(state, object);
    }
    return object;
  }

  asServed(): Real {
    return served('Spreadsheet', this, this.execution) as unknown as Real;
  }
}
