import type { Cell } from '../../shared/cells';
import { ScoreError, type CellError } from '../../shared/errors';
import { align } from '../../shared/model/align';
import type { Criterion, Model } from '../../shared/model/model';
import { scales } from '../../shared/model/scales';
import { accountsReader, readAccounts, type Accounts } from '../../shared/scoring/accounts';
import { CommandError } from './failure';
import type { AccountRow, AccountsFile } from './files/accounts-file';

/** The accounts of a file as columns, and what else is needed of each row. */
export interface Portfolio {
  readonly accounts: Accounts;
  /** The line of each row in its file. */
  readonly lines: Float64Array;
  /** What is wrong with a row, in words; such a row has no result. */
  readonly problems: Map<number, string>;
  /** The cells of the extra columns that were asked for, a list a column. */
  readonly extra: readonly (readonly Cell[])[];
}

/**
 * Reads a file's accounts, a stretch at a time. `extra` are columns whose cells are kept beside the criteria. A row that
 * names an account and has no value of any criterion is an account without data, not a blank row.
 */
export async function readPortfolio(
  file: AccountsFile,
  model: Model,
  extra: readonly number[],
  onStretch: () => void = () => undefined,
): Promise<Portfolio> {
  const { columnOf } = aligned(file, model);
  const reading = { ...model, criteria: model.criteria.map(readAlone) };
  const width = columnOf.length;
  const names = [...reading.criteria.map(({ name }) => name), ''];
  const stretches: Float64Array[] = [];
  const lines: Float64Array[] = [];
  const errors = new Map<number, CellError>();
  const problems = new Map<number, string>();
  const empty = new Set<number>();
  const kept: Cell[][] = extra.map(() => []);
  let rows = 0;
  for await (const batch of file.read([...columnOf, ...extra])) {
    const block = batch.map((row) => criteriaCells(row, width));
    const part = accountsReader(block, reading, names)(0, block.length);
    stretches.push(part.raw);
    lines.push(Float64Array.from(batch, ({ line }) => line));
    part.empty.forEach((row) => empty.add(rows + row));
    part.errors.forEach((error, row) => {
      errors.set(rows + row, error);
      problems.set(rows + row, error.message || error.code);
    });
    batch.forEach(({ problem, cells }, row) => {
      if (problem) problems.set(rows + row, problem);
      kept.forEach((column, e) => column.push(cells[width + e]));
    });
    rows += batch.length;
    onStretch();
  }
  if (rows === 0) throw new CommandError(`${file.name} has a header row and no accounts`);
  const accounts = { rows, model, raw: columnsOf(stretches, width, rows), errors, empty };
  checkAlone(accounts, problems);
  return { accounts, lines: joined(lines, rows), problems, extra: kept };
}

/** Where the criteria stand among the file's columns. */
export function aligned(file: Pick<AccountsFile, 'name' | 'header'>, model: Model) {
  try {
    return align(file.header.length, model, file.header);
  } catch (error) {
    if (error instanceof ScoreError) {
      throw new CommandError(`${file.name}: ${error.message.replace(/^headers/, 'its columns')}`);
    }
    throw error;
  }
}

/** The criteria's cells, and a sign that the row holds something; a row that is wrong as a whole counts as blank cells. */
function criteriaCells({ cells, blank, problem }: AccountRow, width: number): Cell[] {
  const row = problem === undefined ? cells.slice(0, width) : new Array<Cell>(width).fill('');
  row.push(blank ? '' : '.');
  return row;
}

/** A scale that compares accounts is read as any measure; a stretch isn't the block that it compares. */
function readAlone(criterion: Criterion): Criterion {
  return scales[criterion.scale].comparesAccounts ? { ...criterion, scale: 'Linear' } : criterion;
}

/** Where a comparing scale found one account in the whole file, the core says what it says of such a block. */
function checkAlone({ model, raw, rows, errors }: Accounts, problems: Map<number, string>): void {
  model.criteria.forEach((criterion, k) => {
    if (!scales[criterion.scale].comparesAccounts) return;
    const column = raw.subarray(k * rows, (k + 1) * rows);
    const first = column.findIndex((value) => value === value);
    if (first < 0 || column.findIndex((value, row) => row > first && value === value) >= 0) return;
    const error = readAccounts([[column[first]]], { criteria: [criterion], named: false }).errors.get(0);
    column[first] = NaN;
    if (error === undefined || problems.has(first)) return;
    errors.set(first, error);
    problems.set(first, error.message);
  });
}

/** Stretches, each column after column, as one such block. */
function columnsOf(stretches: readonly Float64Array[], columns: number, rows: number): Float64Array {
  const all = new Float64Array(rows * columns);
  let begin = 0;
  for (const part of stretches) {
    const length = part.length / columns;
    for (let k = 0; k < columns; k++) {
      all.set(part.subarray(k * length, (k + 1) * length), k * rows + begin);
    }
    begin += length;
  }
  return all;
}

function joined(parts: readonly Float64Array[], length: number): Float64Array {
  const all = new Float64Array(length);
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
