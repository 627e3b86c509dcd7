import { errorOf, isBlank, isDate, nameKey, quote, serialOf, textOf, type Cell } from '../cells';
import { CellError } from '../errors';
import { align } from '../model/align';
import type { Criterion, Model } from '../model/model';

/** A block of accounts as columns of measured values, a criterion after the other. */
export interface Accounts {
  readonly rows: number;
  readonly model: Model;
  /** rows × criteria, column after column; NaN is blank. A Words cell holds its word's rating. */
  readonly raw: Float64Array;
  /** The first bad cell of each bad row. */
  readonly errors: Map<number, CellError>;
  /** Rows that are wholly blank, which give "". */
  readonly empty: ReadonlySet<number>;
}

/**
 * Reads a block into columns in one pass. A 0 on a Rating scale that starts above 0 counts as blank ('not rated'),
 * because Excel on the desktop hands a blank cell over as 0. A cell that is no number costs its row, not the block.
 * Without a model, every column is a rating of equal weight. Bad cells of criteria that are not `chosen` cost nothing.
 * Throws where the shapes of the arguments do not fit.
 */
export function readAccounts(
  block: readonly Cell[][],
  model?: Model,
  headers?: readonly Cell[],
  chosen?: readonly boolean[],
): Accounts {
  const rows = block.length;
  const { model: aligned, columnOf } = align(block[0].length, model, headers);
  const { criteria } = aligned;
  const raw = new Float64Array(rows * criteria.length);
  const errors = new Map<number, CellError>();

  const fail = (row: number, k: number, what: string) => {
    if (chosen?.[k] === false || errors.has(row)) return;
    errors.set(row, new CellError(`${criteria[k].name}: ${what}`, row + 1));
  };
  const readOddCell = (cell: Cell, row: number, k: number): number => {
    const value = readCell(cell, criteria[k]);
    if (typeof value === 'number') return value;
    fail(row, k, value);
    return NaN;
  };
  const takesNumbers = criteria.map((criterion) => criterion.scale !== 'Words');
  for (let r = 0; r < rows; r++) {
    const cells = block[r];
    for (let k = 0, at = r; k < columnOf.length; k++, at += rows) {
      const cell = cells[columnOf[k]];
      // A finite number minus itself is 0; NaN and the infinities are odd cells.
      raw[at] = typeof cell === 'number' && cell - cell === 0 && takesNumbers[k] ? cell : readOddCell(cell, r, k);
    }
  }
  criteria.forEach((criterion, k) => {
    const column = raw.subarray(k * rows, (k + 1) * rows);
    if (criterion.scale === 'Rating') checkRatings(column, criterion, (row, what) => fail(row, k, what));
    if (criterion.scale === 'Percentile') checkPercentile(column, (row, what) => fail(row, k, what));
  });
  const empty = emptyRows(block, columnOf, raw, errors);
  criteria.forEach((criterion, k) => {
    if (criterion.blank !== 'Error') return;
    for (let r = 0, at = k * rows; r < rows; r++, at++) {
      if (raw[at] !== raw[at] && !empty.has(r)) fail(r, k, 'blank, and the model asks for a value');
    }
  });
  return { rows, model: aligned, raw, errors, empty };
}

/** A cell that is not simply a finite number: its value, NaN for a blank, or what is wrong with it. */
function readCell(cell: Cell, criterion: Criterion): number | string {
  if (isBlank(cell)) return NaN;
  if (criterion.scale === 'Words' && errorOf(cell) === undefined) {
    const rating = criterion.words.get(nameKey(textOf(cell)));
    return rating ?? `${quote(cell)} is not one of its words: ${[...criterion.words.keys()].join(', ')}`;
  }
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell : `${cell} is not a finite number`;
  if (isDate(cell)) {
    return criterion.scale === 'Rating' ? `${quote(cell)} is a date, not a rating` : serialOf(cell);
  }
  return `${quote(cell)} is not a number`;
}

type Fail = (row: number, what: string) => void;

function checkRatings(column: Float64Array, criterion: Criterion, fail: Fail): void {
  const low = Math.min(criterion.from, criterion.to);
  const high = Math.max(criterion.from, criterion.to);
  for (let r = 0; r < column.length; r++) {
    const value = column[r];
    if (value >= low && value <= high) continue;
    column[r] = NaN;
    if (value === value && !(value === 0 && low > 0)) fail(r, `${value} is outside ${low}–${high}`);
  }
}

/** A percentile of one account among itself means nothing. */
function checkPercentile(column: Float64Array, fail: Fail): void {
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

/** Rows without a value for any criterion whose other cells are blank too. */
function emptyRows(
  block: readonly Cell[][],
  columnOf: readonly number[],
  raw: Float64Array,
  errors: ReadonlyMap<number, CellError>,
): Set<number> {
  const rows = block.length;
  const empty = new Set<number>();
  for (let r = 0; r < rows; r++) {
    if (raw[r] === raw[r] || errors.has(r)) continue;
    let at = r + rows;
    while (at < raw.length && raw[at] !== raw[at]) at += rows;
    if (at < raw.length) continue;
    if (block[r].every((cell, column) => columnOf.includes(column) || isBlank(cell))) empty.add(r);
  }
  return empty;
}
