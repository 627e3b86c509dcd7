import type { Cell } from '../../../shared/cells';

/** An account as a file has it. */
export interface AccountRow {
  /** The line of a CSV file, or the row of a sheet, as its program counts it. */
  readonly line: number;
  /** The cells of the columns that were asked for. */
  readonly cells: Cell[];
  /** Whether no column of the file holds anything here. */
  readonly blank: boolean;
  /** What is wrong with the row as a whole. */
  readonly problem?: string;
}

/** How cells are read: as values for scoring, or as they would be handed on, so that 00123 stays a text. */
export type Reading = 'values' | 'faithful';

/** A file of accounts that can be read more than once. */
export interface AccountsFile {
  /** As a person calls it. */
  readonly name: string;
  readonly header: readonly string[];
  /** What `line` counts. */
  readonly lineWord: 'line' | 'row';
  /** What a person should know about how it is read. */
  readonly notes: readonly string[];
  /** Bytes read so far of all, for a progress bar. */
  readonly progress: { done: number; total: number };
  /**
   * The rows in stretches, with the cells of some columns. `reading` says how each is read; left out: as values. Rows whose
   * cells nobody asks for, counted from 0, may come without them.
   */
  read(
    columns: readonly number[],
    reading?: (column: number) => Reading,
    asksFor?: (row: number) => boolean,
  ): AsyncIterable<readonly AccountRow[]>;
}

/** So many rows are handed over at a time. */
export const stretch = 1024;
