import { ExcelError } from './excel-error';
import type { Fakes } from './served';
import { uniform, type Place, type Sheet } from './sheet';

interface Drawing {
  /** Notes what was set; a colour must be one. */
  set(this: void, property: string, value: unknown): void;
  /** What all cells have in common, null where they differ. */
  get<T>(this: void, property: string, usual: T): T | null;
}

function drawingOf(sheet: Sheet, place: Place, writable: () => void): Drawing {
  return {
    set: (property, value) => {
      writable();
      if (property.endsWith('olor') && !/^#[0-9A-F]{6}$/i.test(String(value))) {
        throw new ExcelError('InvalidArgument', `${String(value)} is no colour`);
      }
      sheet.dressed.push({ place, property, value });
    },
    get: (property, usual) =>
      uniform(place, (row, column) => (sheet.drawn(row, column, property) ?? usual) as typeof usual),
  };
}

export class FormatObject implements Fakes<
  Excel.RangeFormat,
  'fill' | 'font' | 'protection' | 'columnWidth' | 'wrapText' | 'verticalAlignment' | 'horizontalAlignment'
> {
  readonly #sheet: Sheet;
  readonly #place: Place;
  readonly #drawing: Drawing;

  constructor(sheet: Sheet, place: Place, writable: () => void) {
    this.#sheet = sheet;
    this.#place = place;
    this.#drawing = drawingOf(sheet, place, writable);
  }

  get fill() {
    return new FillObject(this.#drawing);
  }
  get font() {
    return new FontObject(this.#drawing);
  }
  get protection() {
    return new ProtectionObject(this.#sheet, this.#place);
  }
  get columnWidth() {
    return this.#drawing.get('columnWidth', 48);
  }
  set columnWidth(points: number | null) {
    if (typeof points !== 'number' || points < 0) {
      throw new ExcelError('InvalidArgument', 'a width is a number');
    }
    this.#drawing.set('columnWidth', points);
  }
  get wrapText() {
    return this.#drawing.get('wrapText', false);
  }
  set wrapText(wrap: boolean | null) {
    this.#drawing.set('wrapText', wrap);
  }
  get verticalAlignment() {
    return this.#drawing.get('verticalAlignment', 'Bottom');
  }
  set verticalAlignment(alignment: Excel.RangeFormat['verticalAlignment'] | null) {
    this.#drawing.set('verticalAlignment', alignment);
  }
  get horizontalAlignment() {
    return this.#drawing.get('horizontalAlignment', 'General');
  }
  set horizontalAlignment(alignment: Excel.RangeFormat['horizontalAlignment'] | null) {
    this.#drawing.set('horizontalAlignment', alignment);
  }
}

class FillObject implements Fakes<Excel.RangeFill, 'color' | 'pattern' | 'clear'> {
  readonly #drawing: Drawing;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  get color() {
    return this.#drawing.get('fill.color', '#FFFFFF');
  }
  get pattern() {
    return this.#drawing.get('filled', 'None') as Excel.RangeFill['pattern'];
  }
  clear() {
    this.#drawing.set('fill.color', '#FFFFFF');
    this.#drawing.set('filled', 'None');
  }
  set color(color: string | null) {
    this.#drawing.set('fill.color', color);
    this.#drawing.set('filled', 'Solid');
  }
}

class FontObject implements Fakes<Excel.RangeFont, 'color' | 'bold' | 'italic' | 'size'> {
  readonly #drawing: Drawing;

  constructor(drawing: Drawing) {
    this.#drawing = drawing;
  }

  get color() {
    return this.#drawing.get('font.color', '#000000');
  }
  set color(color: string | null) {
    this.#drawing.set('font.color', color);
  }
  get bold() {
    return this.#drawing.get('bold', false);
  }
  set bold(bold: boolean | null) {
    this.#drawing.set('bold', bold);
  }
  get italic() {
    return this.#drawing.get('italic', false);
  }
  set italic(italic: boolean | null) {
    this.#drawing.set('italic', italic);
  }
  get size() {
    return this.#drawing.get('size', 11);
  }
  set size(size: number | null) {
    this.#drawing.set('size', size);
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

/** No validation. */
const none = '';

export class ValidationObject implements Fakes<
  Excel.DataValidation,
  'type' | 'rule' | 'errorAlert' | 'clear'
> {
  readonly #drawing: Drawing;

  constructor(sheet: Sheet, place: Place, writable: () => void) {
    this.#drawing = drawingOf(sheet, place, writable);
  }

  get type() {
    const words = this.#drawing.get<unknown>('choices', none);
    if (words === null) return 'Inconsistent' as Excel.DataValidationType;
    return (words === none ? 'None' : 'List') as Excel.DataValidationType;
  }
  get rule() {
    const words = this.#drawing.get<string>('choices', none);
    return words === null || words === none
      ? null
      : ({ list: { inCellDropDown: true, source: words }, custom: null } as object);
  }
  set rule(rule: Excel.DataValidationRule | null) {
    const source = rule?.list?.source;
    if (typeof source !== 'string' || source === '' || source.length > 255) {
      throw new ExcelError('InvalidArgument', 'a list of words has 1 to 255 characters');
    }
    this.#drawing.set('choices', source);
  }
  get errorAlert() {
    const alert = this.#drawing.get('alert', none);
    return alert === null || alert === none ? null : (JSON.parse(alert) as Excel.DataValidationErrorAlert);
  }
  set errorAlert(alert: Excel.DataValidationErrorAlert | null) {
    if (!alert || alert.title.length > 32 || alert.message.length > 255) {
      throw new ExcelError('InvalidArgument', 'a title has up to 32 characters, a message 255');
    }
    this.#drawing.set('alert', JSON.stringify(alert));
  }
  clear() {
    this.#drawing.set('choices', none);
    this.#drawing.set('alert', none);
  }
}
