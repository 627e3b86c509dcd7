import { errorOf, isBlank, quote, type Cell } from './cells';
import { asOptionalBlock } from './block';
import type { Parameter, ResultCell } from './define';
import { CellError, ScoreError } from './errors';
import { listOf } from './model/table';
import { block } from './parameters';
import { layOutAs } from './vector';

/** Functions that judge each account by itself: every argument is a list, one value per account, or one value for all. */

/** One value per account, or a single one that applies to all; undefined is blank. */
export interface Column<T> {
  readonly cells: readonly (T | CellError | undefined)[];
  readonly width: number;
}

/** Reads a cell that is neither blank nor an error; undefined counts it as blank, `fail` says what it is not. */
export type CellReader<T> = (
  cell: Cell,
  fail: (whatIsWrong: string) => CellError,
) => T | CellError | undefined;

type Columns = Readonly<Record<string, Column<unknown> | undefined>>;
type RowOf<C extends Columns> = {
  [K in keyof C]: NonNullable<C[K]> extends Column<infer T> ? T | undefined : never;
};
type Full<R> = { [K in keyof R]: NonNullable<R[K]> };

/** A list of values, one per account, or one for all. */
export function column<T>(help: string, read: CellReader<T>): Parameter<Column<T>> {
  const cells = block(help);
  return { ...cells, read: (raw, name) => readColumn(cells.read(raw, name), name, read) };
}

/** As `column`, but it may be left out. */
export function optionalColumn<T>(help: string, read: CellReader<T>): Parameter<Column<T> | undefined> {
  return {
    help,
    optional: true,
    shape: 'range',
    read: (raw, name) => {
      const given = asOptionalBlock(raw);
      return given && readColumn(given, name, read);
    },
  };
}

function readColumn<T>(rows: readonly Cell[][], name: string, read: CellReader<T>): Column<T> {
  const single = rows.length === 1 && rows[0].length === 1;
  const cells: (T | CellError | undefined)[] = [];
  let cell: Cell;
  const fail = (wrong: string) => {
    return new CellError(`${name}: ${quote(cell)} ${wrong}`, single ? 0 : cells.length + 1);
  };
  for (let r = 0; r < rows.length; r++) {
    for (let c = 0; c < rows[r].length; c++) {
      cell = rows[r][c];
      cells.push(isBlank(cell) ? undefined : (errorOf(cell) ?? read(cell, fail)));
    }
  }
  return { cells, width: rows[0].length };
}

/** The value of a row; a single value stands for every row. */
export function cellAt<T>({ cells }: Column<T>, row: number): T | CellError | undefined {
  return cells[cells.length === 1 ? 0 : row];
}

/** How many rows the lists have together, and how wide they lie. Throws when their lengths differ. */
export function alignColumns(columns: Columns): { rows: number; width: number } {
  const given = Object.keys(columns).filter((name) => columns[name] !== undefined);
  const lengths = given.map((name) => columns[name]!.cells.length);
  const longest = Math.max(...lengths);
  if (lengths.some((length) => length !== 1 && length !== longest)) {
    const names = listOf(given, 'and');
    const got = listOf(lengths.map(String), 'and');
    throw new ScoreError(`${names} must be of equal length, or one cell each for all rows; got ${got}`);
  }
  return { rows: longest, width: columns[given[lengths.indexOf(longest)]]!.width };
}

/**
 * A result for each row: "" where every list is blank (a single value for all rows doesn't fill a row), the first error
 * among the row's cells, or what `compute` makes of the values.
 */
export function eachRow<C extends Columns>(
  columns: C,
  compute: (row: RowOf<C>, at: number) => ResultCell,
): ResultCell[][] {
  const { rows, width } = alignColumns(columns);
  const names = Object.keys(columns).filter((name) => columns[name] !== undefined);
  const lists = names.map((name) => columns[name]!);
  const cells: ResultCell[] = [];
  for (let at = 0; at < rows; at++) {
    const row: Record<string, unknown> = {};
    let failed: CellError | undefined;
    let blank = true;
    for (let k = 0; k < names.length; k++) {
      const value = cellAt(lists[k], at);
      if (value instanceof CellError) {
        failed = failed ?? value;
      } else {
        row[names[k]] = value;
        if (value !== undefined && lists[k].cells.length === rows) blank = false;
      }
    }
    cells.push(failed ?? (blank ? '' : compute(row as RowOf<C>, at)));
  }
  return layOutAs(width, cells);
}

/**
 * As `eachRow`, for functions that need every value: a row with some of them blank fails, and says which. `fallbacks`
 * are what values count as that may be blank.
 */
export function eachFullRow<C extends Columns>(
  columns: C,
  compute: (row: Full<RowOf<C>>, at: number) => ResultCell,
  fallbacks: Partial<Full<RowOf<C>>> = {},
): ResultCell[][] {
  const names = Object.keys(fallbacks) as (keyof C)[];
  return eachRow(columns, (row, at) => {
    for (const name of names) row[name] = row[name] ?? fallbacks[name]!;
    return isFull(row) ? compute(row, at) : blanksOf(row, at);
  });
}

/** Whether no value is blank. */
export function isFull<R extends object>(row: R): row is R & Full<R> {
  for (const name in row) if (row[name] === undefined) return false;
  return true;
}

/** The error of a row that needs all its values: `growth and fit are blank`. */
export function blanksOf(row: Readonly<Record<string, unknown>>, at: number): CellError {
  const blank = Object.keys(row).filter((name) => row[name] === undefined);
  return new CellError(`${listOf(blank, 'and')} ${blank.length === 1 ? 'is' : 'are'} blank`, at + 1);
}
