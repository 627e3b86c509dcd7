import type { CellError } from './errors';
import { ScoreError } from './errors';
import type { Grid, KamFunction, Output, ResultCell } from './define';

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
  if (!Array.isArray(output)) return rowsOfGrid(output, showError);
  return output.map((row) => row.map((cell) => showCell(cell, showError)));
}

function showCell<E>(cell: ResultCell, showError: (error: CellError) => E): HostCell<E> {
  return typeof cell === 'object' ? showError(cell) : cell;
}

function rowsOfGrid<E>(grid: Grid, showError: (error: CellError) => E): HostCell<E>[][] {
  const { rows, columns, data } = grid;
  const result = new Array<HostCell<E>[]>(rows);
  for (let r = 0; r < rows; r++) {
    const row = new Array<HostCell<E>>(columns);
    for (let c = 0, at = r; c < columns; c++, at += rows) {
      const value = data[at];
      row[c] = value === value ? value : '';
    }
    result[r] = row;
  }
  grid.errors?.forEach((error, r) => {
    const shown = showError(error);
    for (let c = 0; c < columns; c++) result[r][c] = shown;
  });
  return result;
}
