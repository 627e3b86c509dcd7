import {
  dozen,
  isBlank,
  isBlankOrZero,
  isDate,
  nameKey,
  notANumber,
  quote,
  serialOf,
  shortened,
  textOf,
  type Cell,
} from '../cells';
import { CellError } from '../errors';
import { align } from '../model/align';
import type { Criterion, Model } from '../model/model';
import { scales } from '../model/scales';
import { nextOutside } from './range';

/** A block of accounts as columns of measured values, a criterion after the other. */
export interface Accounts {
  readonly rows: number;
  readonly model: Model;
  /** rows × criteria, column after column; NaN is blank. A Words cell holds its word's rating. */
  readonly raw: Float64Array;
  /** The first bad cell of each bad row, in the model's order. */
  readonly errors: Map<number, CellError>;
  /** Rows that are wholly blank, which give "". */
  readonly empty: ReadonlySet<number>;
}

/**
 * Reads a block into columns. A 0 on a Rating scale that starts above 0 counts as blank ('not rated'), because Excel
 * on the desktop hands a blank cell over as 0. A cell that is no number costs its row, not the block. Without a model,
 * every column is a rating of equal weight. Bad cells of criteria that are not `chosen` cost nothing. Throws where the
 * shapes of the arguments do not fit.
 */
export function readAccounts(
  block: readonly Cell[][],
  model?: Model,
  headers?: readonly Cell[],
  chosen?: readonly boolean[],
): Accounts {
  return accountsReader(block, model, headers, chosen)(0, block.length);
}

/**
 * As readAccounts, for the rows from `begin` up to `end`, whose columns hold until the next call. Rows of the result count
 * from 0, those in sentences from the block's first, 1.
 */
export function accountsReader(
  block: readonly Cell[][],
  model?: Model,
  headers?: readonly Cell[],
  chosen?: readonly boolean[],
): (begin: number, end: number) => Accounts {
  const { model: aligned, columnOf } = align(block[0].length, model, headers);
  const { criteria } = aligned;
  const others = block[0].map((_, column) => column).filter((column) => !columnOf.includes(column));
  const crossOver = crossing(block, Int32Array.from(columnOf));
  let raw = new Float64Array(0);

  return (begin, end) => {
    const rows = end - begin;
    if (raw.length !== rows * criteria.length) raw = new Float64Array(rows * criteria.length);
    crossOver(begin, rows, raw);
    const errors = new Map<number, CellError>();
    const spared = new Set<number>();
    const failer = (k: number) => (row: number, what: string) => {
      if (chosen?.[k] === false) spared.add(row);
      else if (!errors.has(row)) {
        errors.set(row, new CellError(`${criteria[k].name}: ${what}`, begin + row + 1));
      }
    };
    criteria.forEach((criterion, k) => {
      const column = raw.subarray(k * rows, (k + 1) * rows);
      readOddCells(column, criterion, (row) => block[begin + row][columnOf[k]], failer(k));
      if (scales[criterion.scale].comparesAccounts) checkAlone(column, failer(k));
    });
    const isEmpty = (row: number) =>
      !errors.has(row) && !spared.has(row) && others.every((c) => isBlankOrZero(block[begin + row][c]));
    const empty = new Set(rowsWithoutValue(raw, rows).filter(isEmpty));
    criteria.forEach((criterion, k) => {
      if (criterion.blank === 'Error') checkBlanks(raw.subarray(k * rows, (k + 1) * rows), empty, failer(k));
    });
    return { rows, model: aligned, raw, errors, empty };
  };
}

/** Stands for a cell that is neither a number nor plainly blank until it is read: no scale has it in its range. */
const odd = Infinity;

/**
 * Fills columns with the numbers of rows, blanks as NaN, in plain loops because this is most of what a call costs. Engines
 * keep rows of numbers alone otherwise than rows that hold a blank, and a loop that only ever meets one of the two takes half
 * the time, hence two that are alike. A blank of another kind than the block's first is an odd cell.
 */
function crossing(block: readonly Cell[][], columnOf: Int32Array) {
  let blank: Cell;
  return (begin: number, rows: number, raw: Float64Array): void => {
    for (let r = 0; r < rows; r++) {
      const cells = block[begin + r];
      if (blank === undefined) blank = kindOfBlank(cells);
      if (blank !== undefined && cells.includes(blank)) crossMixed(cells, columnOf, r, rows, raw);
      else crossNumbers(cells, columnOf, r, rows, raw);
    }
  };
}

/** How the host hands a blank over, if a row holds one. */
function kindOfBlank(cells: readonly Cell[]): Cell {
  if (cells.includes('')) return '';
  return cells.includes(null) ? null : undefined;
}

/**
 * Four at a time, as `rangeOf` goes. Whether a number is NaN is asked once a row: asked of a cell, it has the engine put
 * every number in an object of its own.
 */
function crossNumbers(
  cells: readonly Cell[],
  columnOf: Int32Array,
  row: number,
  rows: number,
  raw: Float64Array,
): void {
  const four = columnOf.length & ~3;
  let sum = 0;
  let at = row;
  for (let k = 0; k < four; k += 4, at += 4 * rows) {
    const a = numberOf(cells[columnOf[k]]);
    const b = numberOf(cells[columnOf[k + 1]]);
    const c = numberOf(cells[columnOf[k + 2]]);
    const d = numberOf(cells[columnOf[k + 3]]);
    raw[at] = a;
    raw[at + rows] = b;
    raw[at + 2 * rows] = c;
    raw[at + 3 * rows] = d;
    sum += a + b + (c + d);
  }
  for (let k = four; k < columnOf.length; k++, at += rows) {
    const value = numberOf(cells[columnOf[k]]);
    raw[at] = value;
    sum += value;
  }
  if (sum !== sum) {
    for (let at = row; at < raw.length; at += rows) if (raw[at] !== raw[at]) raw[at] = odd;
  }
}

function numberOf(cell: Cell): number {
  return typeof cell === 'number' ? cell : odd;
}

function crossMixed(
  cells: readonly Cell[],
  columnOf: Int32Array,
  row: number,
  rows: number,
  raw: Float64Array,
): void {
  for (let k = 0, at = row; k < columnOf.length; k++, at += rows) {
    const cell = cells[columnOf[k]];
    raw[at] = typeof cell === 'number' && cell === cell ? cell : cell === '' || cell === null ? NaN : odd;
  }
}

type Fail = (row: number, what: string) => void;

/** Reads the cells of a column that are not simply numbers in the scale's range. */
function readOddCells(
  column: Float64Array,
  criterion: Criterion,
  cellOf: (row: number) => Cell,
  fail: Fail,
): void {
  const [low, high] = ownRange(criterion);
  for (
    let r = nextOutside(column, 0, low, high);
    r < column.length;
    r = nextOutside(column, r + 1, low, high)
  ) {
    const cell = cellOf(r);
    const read = isBlank(cell) ? NaN : readOddCell(cell, criterion, low, high);
    if (typeof read === 'number') {
      column[r] = read;
    } else {
      column[r] = NaN;
      fail(r, read);
    }
  }
}

/** The numbers that stand for themselves: a rating's bounds, any finite number, none where words are asked for. */
function ownRange({ scale, from, to }: Criterion): readonly [low: number, high: number] {
  if (scale === 'Rating') return [Math.min(from, to), Math.max(from, to)];
  return scale === 'Words' ? [Infinity, -Infinity] : [-Number.MAX_VALUE, Number.MAX_VALUE];
}

/** The value of a cell that is not blank, NaN if it counts as blank, or what is wrong with it. */
function readOddCell(cell: Cell, criterion: Criterion, low: number, high: number): number | string {
  if (criterion.scale === 'Words') return ratingOfWord(cell, criterion);
  if (typeof cell === 'number') {
    if (!Number.isFinite(cell)) return `${cell} is not a finite number`;
    return cell === 0 && low > 0 ? NaN : `${cell} is outside ${low}–${high}`;
  }
  if (!isDate(cell)) return notANumber(cell);
  return criterion.scale === 'Rating' ? `${quote(cell)} is a date, not a rating` : serialOf(cell);
}

/** A 0 that is none of the words is a blank as Excel on the desktop hands it over. */
function ratingOfWord(cell: Cell, { words }: Criterion): number | string {
  const word = words.get(nameKey(textOf(cell)));
  if (word !== undefined) return word.rating;
  if (cell === 0) return NaN;
  return `${quote(cell)} is not one of its words: ${dozen([...words.values()].map(({ label }) => shortened(label)))}`;
}

/** A percentile of one account among itself means nothing. */
function checkAlone(column: Float64Array, fail: Fail): void {
  let only = -1;
  for (let r = 0; r < column.length; r++) {
    if (column[r] !== column[r]) continue;
    if (only >= 0) return;
    only = r;
  }
  if (only < 0) return;
  column[only] = NaN;
  fail(only, 'a percentile compares accounts and there is one alone; give the whole block');
}

function checkBlanks(column: Float64Array, empty: ReadonlySet<number>, fail: Fail): void {
  for (let r = 0; r < column.length; r++) {
    if (column[r] !== column[r] && !empty.has(r)) fail(r, 'blank, and the model asks for a value');
  }
}

/** The rows in which every criterion is NaN. */
function rowsWithoutValue(raw: Float64Array, rows: number): number[] {
  const without: number[] = [];
  for (let r = 0; r < rows; r++) {
    let at = r;
    while (at < raw.length && raw[at] !== raw[at]) at += rows;
    if (at >= raw.length) without.push(r);
  }
  return without;
}
