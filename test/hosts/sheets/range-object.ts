import { type Area } from '../../../src/panel/host';
import { limits, overlap, type usualDress, type Book, type SheetState } from './book';
import { dateAt, isDateFormat } from './dates';
import { served, type Execution } from './service';
import { formulaContent, typedInput, type Content } from './typed-input';
import type { SheetObject } from './sheet-object';
import { RuleObject, ruleBehind, type Rule } from './validation-objects';

type Real = GoogleAppsScript.Spreadsheet.Range;
type Used =
  | 'getSheet'
  | 'getRow'
  | 'getColumn'
  | 'getNumRows'
  | 'getNumColumns'
  | 'getValues'
  | 'getFormulas'
  | 'getNumberFormats'
  | 'setValues'
  | 'setFormulas'
  | 'setNumberFormat'
  | 'setDataValidation'
  | 'canEdit'
  | 'getMergedRanges'
  | 'setNumberFormats'
  | `${'get' | 'set'}${'Backgrounds' | 'FontColors' | 'FontWeights' | 'FontStyles' | 'FontSizes' | 'Wraps' | 'VerticalAlignments' | 'DataValidations'}`;

/** What Google gives as the format of a cell that has none. */
const automatic = '0.###############';

export class RangeObject implements Pick<Real, Used> {
  constructor(
    private readonly book: Book,
    readonly state: SheetState,
    readonly at: Area,
    private readonly sheet: SheetObject,
    private readonly execution: Execution,
  ) {}

  getSheet = () => this.sheet.asServed;
  getRow = () => this.at.row + 1;
  getColumn = () => this.at.column + 1;
  getNumRows = () => this.at.rows;
  getNumColumns = () => this.at.columns;

  getValues = (): unknown[][] => this.map((row, column) => this.valueAt(row, column));
  getFormulas = (): string[][] => this.map((row, column) => this.state.content(row, column)?.formula ?? '');
  getNumberFormats = (): string[][] => this.map((row, column) => this.state.format(row, column) ?? automatic);

  setValues(values: unknown[][]): Real {
    this.checkShape(values, 'data');
    this.checkProtection();
    this.each((row, column) => {
      const input = values[row - this.at.row][column - this.at.column];
      if (!['string', 'number', 'boolean'].includes(typeof input)) {
        this.execution.fail(`a cell takes no ${input === null ? 'null' : typeof input}`);
      }
      this.enter(row, column, typedInput(input as string, this.state.format(row, column)), input);
    });
    return this as unknown as Real;
  }

  setFormulas(formulas: string[][]): Real {
    this.checkShape(formulas, 'data');
    this.checkProtection();
    this.each((row, column) => {
      const formula = formulas[row - this.at.row][column - this.at.column];
      if (typeof formula !== 'string') this.execution.fail('a formula is a text');
      // a cell of the format plain text shows the formula's text
      const isText = this.state.format(row, column) === '@' || !formula.startsWith('=');
      this.enter(row, column, isText ? typedInput(formula, '@') : formulaContent(formula), formula);
    });
    return this as unknown as Real;
  }

  setNumberFormat(format: string): Real {
    this.checkProtection();
    this.each((row, column) => {
      if (format === 'General') this.state.formats.delete(`${row},${column}`);
      else this.state.formats.set(`${row},${column}`, format);
    });
    return this as unknown as Real;
  }

  setDataValidation(rule: unknown): Real {
    this.checkProtection();
    const value = ruleBehind(rule, this.execution);
    this.state.dressed.push({ what: 'setDataValidation', at: this.at, value });
    return this as unknown as Real;
  }

  setNumberFormats = (formats: string[][]): Real => {
    this.checkShape(formats, 'data');
    this.each((row, column) => {
      const format = formats[row - this.at.row][column - this.at.column];
      this.cell(row, column).setNumberFormat(format);
    });
    return this as unknown as Real;
  };

  getBackgrounds = () => this.drawn<string>('setBackground');
  setBackgrounds = (colours: (string | null)[][]) => this.draw('setBackground', colours);
  getFontColors = () => this.drawn<string>('setFontColor');
  setFontColors = (colours: (string | null)[][]) => this.draw('setFontColor', colours);
  getFontWeights = () => this.drawn<never>('setFontWeight');
  setFontWeights = (weights: unknown[][]) => this.draw('setFontWeight', weights);
  getFontStyles = () => this.drawn<never>('setFontStyle');
  setFontStyles = (styles: unknown[][]) => this.draw('setFontStyle', styles);
  getFontSizes = () => this.drawn<number>('setFontSize');
  setFontSizes = (sizes: number[][]) => this.draw('setFontSize', sizes);
  getWraps = () => this.drawn<boolean>('setWrap');
  setWraps = (wraps: boolean[][]) => this.draw('setWrap', wraps);
  getVerticalAlignments = () => this.drawn<string>('setVerticalAlignment');
  setVerticalAlignments = (alignments: unknown[][]) => this.draw('setVerticalAlignment', alignments);
  getDataValidations = () =>
    this.drawn<Rule | null>('setDataValidation').map((row) =>
      row.map((rule) => rule && new RuleObject(rule, this.execution).asServed()),
    );
  setDataValidations = (rules: unknown[][]) =>
    this.draw(
      'setDataValidation',
      rules.map((row) => row.map((rule) => ruleBehind(rule, this.execution))),
    );

  canEdit = (): boolean => !this.state.protectedAreas.some((area) => overlap(area, this.at));

  getMergedRanges = (): Real[] =>
    this.state.merged
      .filter((area) => overlap(area, this.at))
      .map((at) => new RangeObject(this.book, this.state, at, this.sheet, this.execution).asServed());

  checkProtection(): void {
    if (this.canEdit()) return;
    this.execution.fail(
      'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.',
    );
  }

  asServed(): Real {
    return served('Range', this, this.execution) as unknown as Real;
  }

  private cell(row: number, column: number): RangeObject {
    const at = { ...this.at, row, column, rows: 1, columns: 1 };
    return new RangeObject(this.book, this.state, at, this.sheet, this.execution);
  }

  private drawn<T>(what: keyof typeof usualDress): T[][] {
    return this.map((row, column) => this.state.drawn(row, column, what) as T);
  }

  private draw(what: keyof typeof usualDress, values: unknown[][]): Real {
    this.checkShape(values, 'data');
    this.checkProtection();
    this.each((row, column) => {
      const value = values[row - this.at.row][column - this.at.column];
      this.state.dressed.push({ what, at: { ...this.at, row, column, rows: 1, columns: 1 }, value });
    });
    return this as unknown as Real;
  }

  private enter(row: number, column: number, content: Content | undefined, input: unknown): void {
    if (String(input).length > limits.characters) {
      this.execution.fail('Your input contains more than the maximum of 50000 characters in a single cell.');
    }
    if (!this.state.isCovered(row, column)) this.state.set(row, column, content);
  }

  private valueAt(row: number, column: number): unknown {
    const value = this.state.content(row, column)?.value ?? '';
    const isDate = typeof value === 'number' && isDateFormat(this.state.format(row, column));
    return isDate ? dateAt(value, this.book.timeZone, this.execution.Date) : value;
  }

  private checkShape(grid: unknown, what: string): void {
    const rows = Array.isArray(grid) ? (grid as unknown[]) : this.execution.fail(`${what} is no grid`);
    const wrong = (unit: string, has: number, wants: number): never =>
      this.execution.fail(
        `The number of ${unit} in the ${what} does not match the number of ${unit} in the range. The ${what} has ${has} but the range has ${wants}.`,
      );
    if (rows.length !== this.at.rows) wrong('rows', rows.length, this.at.rows);
    for (const row of rows) {
      const columns = Array.isArray(row)
        ? row.length
        : this.execution.fail(`a row of the ${what} is no array`);
      if (columns !== this.at.columns) wrong('columns', columns, this.at.columns);
    }
  }

  private map<T>(cell: (row: number, column: number) => T): T[][] {
    return Array.from({ length: this.at.rows }, (_, r) =>
      Array.from({ length: this.at.columns }, (_, c) => cell(this.at.row + r, this.at.column + c)),
    );
  }

  private each(cell: (row: number, column: number) => void): void {
    this.map(cell);
  }
}

type Dress =
  | 'setBackground'
  | 'setFontColor'
  | 'setFontWeight'
  | 'setFontStyle'
  | 'setFontSize'
  | 'setWrap'
  | 'setVerticalAlignment';
type RealList = GoogleAppsScript.Spreadsheet.RangeList;

export class RangeListObject implements Pick<RealList, Dress | 'setNumberFormat'> {
  constructor(
    private readonly ranges: readonly RangeObject[],
    private readonly execution: Execution,
  ) {}

  setBackground = (value: string | null) => this.dress('setBackground', value);
  setFontColor = (value: string | null) => this.dress('setFontColor', value);
  setFontWeight = (value: unknown) => this.dress('setFontWeight', value);
  setFontStyle = (value: unknown) => this.dress('setFontStyle', value);
  setFontSize = (value: number) => this.dress('setFontSize', value);
  setWrap = (value: boolean) => this.dress('setWrap', value);
  setVerticalAlignment = (value: unknown) => this.dress('setVerticalAlignment', value);

  setNumberFormat(format: string): RealList {
    for (const range of this.ranges) range.setNumberFormat(format);
    return this as unknown as RealList;
  }

  asServed(): RealList {
    return served('RangeList', this, this.execution) as unknown as RealList;
  }

  private dress(what: string, value: unknown): RealList {
    for (const range of this.ranges) {
      range.checkProtection();
      range.state.dressed.push({ what, at: range.at, value });
    }
    return this as unknown as RealList;
  }
}
