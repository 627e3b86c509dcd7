// The cells of one section of the helper sheet: rows of figures above, columns below them, their headings between.
import { columnLetters, type Content } from '../host';

export interface FramePlace {
  readonly sheet: string;
  /** The section's first column on the sheet. */
  readonly left: number;
  /** The first row of figures. */
  readonly top: number;
  readonly headerRow: number;
}

/** Stands in a printed formula for a row: the account's place from 0, plus the number between the marks. */
const mark = '\u0001';
const rowMarks = new RegExp(`${mark}(\\d+)${mark}`, 'g');

/** A row number that goes down with the accounts, as printed for the first. */
export function movingRow(first: number): string {
  return `${mark}${first}${mark}`;
}

/** A printed formula for the account at a place from 0. */
export function inRow(formula: string, place: number): string {
  return formula.replace(rowMarks, (_, first: string) => String(Number(first) + place));
}

export class Frame {
  /** By row of the sheet and column of the section. */
  readonly cells = new Map<string, Content>();
  readonly headings: string[] = [];
  private readonly figures: string[] = [];

  constructor(
    readonly place: FramePlace,
    /** How many accounts there are. */
    readonly rows: number,
  ) {}

  /** How many rows the figures above the columns take. */
  get figureRows(): number {
    return this.figures.length;
  }

  get firstRow(): number {
    return this.place.headerRow + 1;
  }

  addColumn(heading: string): number {
    this.headings.push(heading);
    return this.headings.length - 1;
  }

  /** The row of figures with a name, at the bottom where it is new. */
  figureRow(name: string): number {
    const at = this.figures.indexOf(name);
    if (at >= 0) return this.place.top + at;
    this.figures.push(name);
    const row = this.place.top + this.figures.length - 1;
    this.put(row, 0, name);
    return row;
  }

  put(row: number, column: number, content: Content): void {
    this.cells.set(`${row} ${column}`, content);
  }

  /** A formula for each account, filled down. */
  fill(column: number, formula: string): void {
    for (let row = 0; row < this.rows; row++) {
      this.put(this.firstRow + row, column, { formula: inRow(formula, row) });
    }
  }

  /** Lines of a table, from the first account's row on. */
  putLines(column: number, lines: readonly (readonly Content[])[]): void {
    lines.forEach((line, l) =>
      line.forEach((content, c) => this.put(this.firstRow + l, column + c, content)),
    );
  }

  cell(row: number, column: number): string {
    return `$${this.letters(column)}$${row + 1}`;
  }

  /** The cell of a column in the account's row. */
  moving(column: number): string {
    return `$${this.letters(column)}${movingRow(this.firstRow + 1)}`;
  }

  /** The cells of neighbouring columns in the account's row. */
  movingSpan(first: number, last: number): string {
    return `${this.moving(first)}:${this.moving(last)}`;
  }

  /** A column's cells from the first account's row on. */
  below(column: number, from = 0, count = this.rows): string {
    const first = this.cell(this.firstRow + from, column);
    return `${first}:${this.cell(this.firstRow + from + count - 1, column)}`;
  }

  /** The place of a row below the headings, from 1; it stays right where rows are put in above them. */
  placeText(column: number, row: number): string {
    const cell = `$${this.letters(column)}${this.firstRow + row + 1}`;
    return `ROW(${cell})-ROW(${this.cell(this.place.headerRow, column)})`;
  }

  private letters(column: number): string {
    return columnLetters(this.place.left + column);
  }
}
