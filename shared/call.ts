import { CellError, ScoreError } from './errors';
import type { Grid, KamFunction, List, Output, ResultCell } from './define';

/** What a host shows: a cell, or rows of cells. `E` is the host's own form of an error in a cell. */
export type HostResult<E> = HostCell<E> | HostCell<E>[][];
export type HostCell<E> = number | string | boolean | E;

/**
 * Calls a function as a host does: reads the raw arguments, computes, and lays the result out in rows.
 * `showError` turns a row's error into what the host can hold in a cell. Extra arguments are ignored (Excel adds one).
 * Throws ScoreError, its message beginning with the function's name, when the whole call fails.
 */
export function callFunction<E>(
  fn: KamFunction,
  raw: readonly unknown[],
  showError: (error: CellError) => E,
): HostResult<E> {
  try {
    const args: Record<string, unknown> = {};
    Object.keys(fn.parameters).forEach((name, index) => {
      args[name] = fn.parameters[name].read(raw[index], name);
    });
    return layOut(fn.compute(args), showError);
  } catch (error) {
    if (error instanceof ScoreError) throw new ScoreError(`${fn.name}: ${error.message}`, error.code);
    throw error;
  }
}

function layOut<E>(output: Output, showError: (error: CellError) => E): HostResult<E> {
  if (typeof output === 'number' || typeof output === 'string') return output;
  if (Array.isArray(output)) return showErrors(output, showError);
  if ('width' in output) return rowsOfList(output, showError);
  const rows: HostCell<E>[][] = output.columns === 1 ? rowsOfNumbers(output.data) : rowsOfGrid(output);
  output.errors?.forEach((error, r) => rows[r].fill(showError(error)));
  return rows;
}

/** Rows without an error are handed on as they are; most are. */
function showErrors<E>(rows: ResultCell[][], showError: (error: CellError) => E): HostCell<E>[][] {
  const shown = rows as HostCell<E>[][];
  for (let r = 0; r < rows.length; r++) {
    if (hasError(rows[r])) {
      shown[r] = rows[r].map((cell) => (cell instanceof CellError ? showError(cell) : cell));
    }
  }
  return shown;
}

function hasError(row: readonly ResultCell[]): boolean {
  for (let c = 0; c < row.length; c++) if (typeof row[c] === 'object') return true;
  return false;
}

function rowsOfList<E>({ width, data, words, errors }: List, showError: (error: CellError) => E) {
  const cells: HostCell<E>[][] = words ? rowsOfWords(data, words) : rowsOfNumbers(data);
  errors.forEach((error, at) => (cells[at] = [showError(error)]));
  if (width === 1) return cells;
  const rows: HostCell<E>[][] = [];
  for (let at = 0; at < cells.length; at += width) {
    rows.push(cells.slice(at, at + width).map(([cell]) => cell));
  }
  return rows;
}

/** From so many rows on, rows are made at a place of their own in the code. */
const many = 32_768;

/** One cell a row. An array of one number is the smallest there is, and most of what a quick function costs. */
function rowsOfNumbers(data: Float64Array | Int32Array): (number | string)[][] {
  if (data.length >= many) return rowsOfManyNumbers(data);
  const rows = new Array<(number | string)[]>(data.length);
  for (let r = 0; r < data.length; r++) rows[r] = data[r] === data[r] ? [data[r]] : [''];
  return rows;
}

/**
 * The same once more, because engines learn for each place in the code how long what is made there lives: rows of large
 * blocks are best made where they stay, for the garbage collector would copy them twice, and it takes four times as long to
 * make small ones there.
 */
function rowsOfManyNumbers(data: Float64Array | Int32Array): (number | string)[][] {
  const rows = new Array<(number | string)[]>(data.length);
  for (let r = 0; r < data.length; r++) rows[r] = data[r] === data[r] ? [data[r]] : [''];
  return rows;
}

/** Rows with the same word are one array, which spares the garbage collector two arrays an account: hosts read rows only. */
function rowsOfWords(
  places: Float64Array | Int32Array,
  words: readonly (string | number)[],
): (string | number)[][] {
  const rowOf = words.map((word) => [word]);
  const blank = [''];
  const result = new Array<(string | number)[]>(places.length);
  for (let r = 0; r < places.length; r++) result[r] = rowOf[places[r]] ?? blank;
  return result;
}

/** Rows without a blank are made apart: where both kinds are made at one place, every number becomes an object of its own. */
function rowsOfGrid({ rows, columns, data }: Grid): (number | string)[][] {
  const result = new Array<(number | string)[]>(rows);
  for (let r = 0; r < rows; r++) {
    let sum = 0;
    for (let at = r; at < data.length; at += rows) sum += data[at];
    result[r] = sum === sum ? wholeRow(data, r, rows, columns) : rowWithBlanks(data, r, rows, columns);
  }
  return result;
}

function wholeRow(data: Float64Array, r: number, rows: number, columns: number): number[] {
  const row = new Array<number>(columns);
  for (let c = 0, at = r; c < columns; c++, at += rows) row[c] = data[at];
  return row;
}

function rowWithBlanks(data: Float64Array, r: number, rows: number, columns: number): (number | string)[] {
  const row = new Array<number | string>(columns);
  for (let c = 0, at = r; c < columns; c++, at += rows) {
    const value = data[at];
    row[c] = value === value ? value : '';
  }
  return row;
}
