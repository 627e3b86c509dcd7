import { ExcelError } from './excel-error';
import type { Fakes } from './served';
import type { Place, Sheet } from './sheet';

type Note = (property: string, value: unknown) => void;

/** Notes what was set; a colour must be one. */
function noteOf(sheet: Sheet, place: Place, writable: () => void): Note {
  return (property, value) => {
    writable();
    if (property.endsWith('olor') && !/^#[0-9A-F]{6}$/i.test(String(value))) {
      throw new ExcelError('InvalidArgument', `${String(value)} is no colour`);
    }
    sheet.dressed.push({ place, property, value });
  };
}

export class FormatObject implements Fakes<
  Excel.RangeFormat,
  'fill' | 'font' | 'protection' | 'columnWidth' | 'wrapText' | 'verticalAlignment' | 'horizontalAlignment'
> {
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #note: Note;

  constructor(sheet: Sheet, place: Place, writable: () => void) {
    this.#sheet = sheet;
    this.#place = place;
    this.#note = noteOf(sheet, place, writable);
  }

  get fill() {
    return new FillObject(this.#note);
  }
  get font() {
    return new FontObject(this.#note);
  }
  get protection() {
    return new ProtectionObject(this.#sheet, this.#place);
  }
  get columnWidth() {
    return null;
  }
  set columnWidth(points: number | null) {
    if (typeof points !== 'number' || points < 0) {
      throw new ExcelError('InvalidArgument', 'a width is a number');
    }
    this.#note('columnWidth', points);
  }
  get wrapText() {
    return null;
  }
  set wrapText(wrap: boolean | null) {
    this.#note('wrapText', wrap);
  }
  get verticalAlignment() {
    return null;
  }
  set verticalAlignment(alignment: Excel.RangeFormat['verticalAlignment'] | null) {
    this.#note('verticalAlignment', alignment);
  }
  get horizontalAlignment() {
    return null;
  }
  set horizontalAlignment(alignment: Excel.RangeFormat['horizontalAlignment'] | null) {
    this.#note('horizontalAlignment', alignment);
  }
}

class FillObject implements Fakes<Excel.RangeFill, 'color'> {
  readonly #note: Note;

  constructor(note: Note) {
    this.#note = note;
  }

  get color() {
    return null;
  }
  set color(color: string | null) {
    this.#note('fill.color', color);
  }
}

class FontObject implements Fakes<Excel.RangeFont, 'color' | 'bold' | 'italic' | 'size'> {
  readonly #note: Note;

  constructor(note: Note) {
    this.#note = note;
  }

  get color() {
    return null;
  }
  set color(color: string | null) {
    this.#note('font.color', color);
  }
  get bold() {
    return null;
  }
  set bold(bold: boolean | null) {
    this.#note('bold', bold);
  }
  get italic() {
    return null;
  }
  set italic(italic: boolean | null) {
    this.#note('italic', italic);
  }
  get size() {
    return null;
  }
  set size(size: number | null) {
    this.#note('size', size);
  }
}

class ProtectionObject implements Fakes<Excel.FormatProtection, 'locked'> {
  readonly #sheet: Sheet;
  readonly #place: Place;

  constructor(sheet: Sheet, place: Place) {
    this.#sheet = sheet;
    this.#place = place;
  }

  get locked() {
    return this.#sheet.isLocked(this.#place);
  }
}

export class ValidationObject implements Fakes<Excel.DataValidation, 'rule' | 'errorAlert' | 'clear'> {
  readonly #note: Note;

  constructor(sheet: Sheet, place: Place, writable: () => void) {
    this.#note = noteOf(sheet, place, writable);
  }

  get rule() {
    return null;
  }
  set rule(rule: Excel.DataValidationRule | null) {
    const source = rule?.list?.source;
    if (typeof source !== 'string' || source === '' || source.length > 255) {
      throw new ExcelError('InvalidArgument', 'a list of words has 1 to 255 characters');
    }
    this.#note('choices', source.split(','));
  }
  get errorAlert() {
    return null;
  }
  set errorAlert(alert: Excel.DataValidationErrorAlert | null) {
    if (!alert || alert.title.length > 32 || alert.message.length > 255) {
      throw new ExcelError('InvalidArgument', 'a title has up to 32 characters, a message 255');
    }
    this.#note('alert', alert.style);
  }
  clear() {
    this.#note('choices', null);
  }
}
