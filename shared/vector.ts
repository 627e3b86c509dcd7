import { errorOf, isBlank, isDate, notANumber, serialOf, textOf, type Cell } from './cells';
import type { ResultCell } from './define';
import { CellError } from './errors';

/** A list of numbers, one per account, in the order of a column (or of a row, or row by row through a block). */
export interface Vector {
  /** NaN is blank, or bad when `errors` holds the place. */
  readonly data: Float64Array;
  readonly errors: Map<number, CellError>;
  /** The block's number of columns, for laying a result out in the shape of the input. */
  readonly width: number;
}

/** A list of texts, one per account; '' is blank. */
export interface Labels {
  readonly texts: readonly string[];
  readonly errors: Map<number, CellError>;
  readonly width: number;
}

/** Reads numbers; a blank is NaN, another cell's error is passed on, and anything else costs its place only. */
export function readVector(block: readonly Cell[][], name: string): Vector {
  const width = block[0].length;
  const data = new Float64Array(block.length * width);
  const errors = new Map<number, CellError>();
  for (let r = 0, at = 0; r < block.length; r++) {
    const row = block[r];
    for (let c = 0; c < width; c++, at++) {
      const cell = row[c];
      // A finite number minus itself is 0; NaN and the infinities are bad cells.
      if (typeof cell === 'number' && cell - cell === 0) data[at] = cell;
      else if (isBlank(cell)) data[at] = NaN;
      else if (isDate(cell)) data[at] = serialOf(cell);
      else {
        data[at] = NaN;
        errors.set(at, errorOf(cell) ?? new CellError(`${name}: ${notANumber(cell)}`, at + 1));
      }
    }
  }
  return { data, errors, width };
}

/** Reads texts; an error in a cell is passed on. A 0 is a blank, for Excel on the desktop hands blanks over so. */
export function readLabels(block: readonly Cell[][]): Labels {
  const width = block[0].length;
  const errors = new Map<number, CellError>();
  const texts: string[] = [];
  for (let r = 0; r < block.length; r++) {
    const row = block[r];
    for (let c = 0; c < width; c++) {
      const error = errorOf(row[c]);
      if (error) errors.set(texts.length, error);
      texts.push(error || row[c] === 0 ? '' : textOf(row[c]));
    }
  }
  return { texts, errors, width };
}

/** Lays a list out in rows of the input's width, errors in their places. */
export function layOutAs(width: number, cells: readonly ResultCell[]): ResultCell[][] {
  if (width === 1) return cells.map((cell) => [cell]);
  const rows: ResultCell[][] = [];
  for (let at = 0; at < cells.length; at += width) rows.push(cells.slice(at, at + width));
  return rows;
}

/** A cell for each place: its error, "" where the number is NaN, else what `show` makes of it. */
export function mapVector(vector: Vector, show: (value: number, at: number) => ResultCell): ResultCell[][] {
  const { data, errors, width } = vector;
  const cellAt = (at: number): ResultCell => {
    const failed = errors.size > 0 ? errors.get(at) : undefined;
    return failed ?? (data[at] === data[at] ? show(data[at], at) : '');
  };
  const rows = new Array<ResultCell[]>(data.length / width);
  for (let r = 0, at = 0; r < rows.length; r++) {
    const row = [cellAt(at++)];
    while (row.length < width) row.push(cellAt(at++));
    rows[r] = row;
  }
  return rows;
}
