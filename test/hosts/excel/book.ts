// The workbook of the fake: its sheets and names, and what it tells of changes.
import { addressOf, type Area } from '../../../src/panel/host';
import { ExcelError } from './excel-error';
import { checkSheetName, Sheet, type Place } from './sheet';

export interface Name {
  readonly name: string;
  formula: string;
}

/** An event on its way to the add-in: Microsoft's number for it, and what it says. */
export interface Event {
  readonly type: number;
  readonly args: Readonly<Record<string, unknown>>;
}

/** Numbers of the events of a collection of sheets. */
const eventTypes = { changed: 10, activated: 11, selectionChanged: 14, deleted: 15 } as const;

export class Book {
  readonly sheets: Sheet[] = [];
  readonly names: Name[] = [];
  readonly results = new Map<string, readonly (readonly (number | string | boolean)[])[]>();
  structureLocked = false;
  active!: Sheet;
  selected: Place = { row: 0, column: 0, rows: 1, columns: 1 };
  /** A chart is selected, and no cells. */
  chartSelected = false;
  /** Who acts: the add-in while it is served, else a person. */
  addIn = false;
  listener: (event: Event) => void = () => undefined;
  private nextId = 1;

  sheet(name: string): Sheet | undefined {
    return this.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name);
  }

  addSheet(name: unknown): Sheet {
    checkSheetName(name);
    if (this.structureLocked) throw new ExcelError('AccessDenied', 'the workbook is protected');
    if (this.sheet(name)) throw new ExcelError('ItemAlreadyExists', `there is a sheet ${name}`);
    const sheet = new Sheet(`{${this.nextId++}}`, name, this.results);
    this.sheets.push(sheet);
    this.active ??= sheet;
    return sheet;
  }

  /** Names go along; formulas that tell the sheet by its name are not looked for. */
  renameSheet(sheet: Sheet, to: string): void {
    checkSheetName(to);
    const along = this.names.filter((name) => this.cellsOf(name)?.sheet === sheet);
    const areas = along.map((name) => areaOf(this, name)!);
    sheet.name = to;
    along.forEach((name, i) => (name.formula = `=${addressOf({ ...areas[i], sheet: to })}`));
  }

  removeSheet(sheet: Sheet): void {
    if (this.structureLocked) throw new ExcelError('AccessDenied', 'the workbook is protected');
    if (this.sheets.length === 1) throw new ExcelError('InvalidOperation', 'a workbook keeps one sheet');
    for (const name of this.names) if (this.cellsOf(name)?.sheet === sheet) name.formula = '=#REF!$A$1';
    this.sheets.splice(this.sheets.indexOf(sheet), 1);
    if (this.active === sheet) this.active = this.sheets[0];
    this.tell(eventTypes.deleted, { worksheetId: sheet.id, source: 'Local' });
  }

  hide(sheet: Sheet, visibility: unknown): void {
    if (visibility !== 'Hidden') throw new ExcelError('InvalidArgument', 'the fake only hides');
    if (this.structureLocked) throw new ExcelError('AccessDenied', 'the workbook is protected');
    if (this.sheets.every((each) => each === sheet || each.hidden)) {
      throw new ExcelError('InvalidOperation', 'a workbook shows one sheet at least');
    }
    sheet.hidden = true;
    if (this.active === sheet) this.active = this.sheets.find(({ hidden }) => !hidden)!;
  }

  name(name: string): Name | undefined {
    return this.names.find((item) => item.name.toLowerCase() === name.toLowerCase());
  }

  addName(name: unknown, formula: string): Name {
    if (
      typeof name !== 'string' ||
      !/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name) ||
      /^[A-Z]{1,3}\d+$/i.test(name)
    ) {
      throw new ExcelError('InvalidArgument', `${JSON.stringify(name)} is no name`);
    }
    if (this.name(name)) throw new ExcelError('ItemAlreadyExists', `there is a name ${name}`);
    const item = { name, formula };
    this.names.push(item);
    return item;
  }

  removeName(name: Name): void {
    this.names.splice(this.names.indexOf(name), 1);
  }

  /** The cells that a formula refers to, where it is a plain reference. */
  cellsOf({ formula }: Name): { sheet: Sheet; place: Place } | undefined {
    const parts = /^=(?:'((?:[^']|'')+)'|([^'!]+))!\$?([A-Z]*)\$?(\d*)(?::\$?([A-Z]*)\$?(\d*))?$/.exec(
      formula,
    );
    const sheet = parts && this.sheet(parts[1]?.replace(/''/g, "'") ?? parts[2]);
    if (!sheet) return undefined;
    const [, , , left, top, right = left, bottom = top] = parts;
    const row = top === '' ? 0 : Number(top) - 1;
    const column = left === '' ? 0 : columnOf(left);
    const rows = (bottom === '' ? 1_048_576 : Number(bottom)) - row;
    return {
      sheet,
      place: { row, column, rows, columns: (right === '' ? 16_383 : columnOf(right)) - column + 1 },
    };
  }

  changed(sheet: Sheet, place: Place): void {
    const address = addressOf({ ...place, sheet: 'x' }, false).slice(2);
    this.tell(eventTypes.changed, {
      worksheetId: sheet.id,
      address,
      changeType: 'RangeEdited',
      source: 'Local',
    });
  }

  select(sheet: Sheet, place: Place): void {
    const moved = this.active !== sheet;
    this.active = sheet;
    this.selected = place;
    if (moved) this.tell(eventTypes.activated, { worksheetId: sheet.id });
    this.tell(eventTypes.selectionChanged, {
      worksheetId: sheet.id,
      address: addressOf({ ...place, sheet: 'x' }, false).slice(2),
    });
  }

  private tell(type: number, args: Record<string, unknown>): void {
    this.listener({ type, args: { ...args, triggerSource: this.addIn ? 'ThisLocalAddin' : 'Unknown' } });
  }
}

function columnOf(letters: string): number {
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function areaOf(book: Book, name: Name): Area | undefined {
  const cells = book.cellsOf(name);
  return cells && { sheet: cells.sheet.name, ...cells.place };
}
