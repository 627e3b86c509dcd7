// The accounts' names are read when they are asked for: a million of them would fill the memory for a list of ten.
import { nameKey, textOf } from '../../shared/cells';
import type { AccountsFile } from './files/accounts-file';

/** A file of accounts and its column of names. */
export interface Named {
  readonly file: AccountsFile;
  readonly nameColumn: number;
}

/** The names of some rows. */
export async function namesAt(named: Named, rows: readonly number[]): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(rows);
  const names = new Map<number, string>();
  for await (const { name, row } of allNames(named)) {
    if (!wanted.has(row)) continue;
    names.set(row, name);
    if (names.size === wanted.size) break;
  }
  return names;
}

/** The rows of a name, whatever its case and spaces, and the names that hold it. */
export async function rowsNamed(named: Named, wanted: string) {
  const key = nameKey(wanted);
  const rows: number[] = [];
  const near: string[] = [];
  for await (const { name, row } of allNames(named)) {
    const found = nameKey(name);
    if (found === key) rows.push(row);
    else if (near.length < 10 && found.includes(key)) near.push(name);
  }
  return { rows, near };
}

async function* allNames({ file, nameColumn }: Named) {
  let row = 0;
  for await (const batch of file.read([nameColumn], () => 'faithful')) {
    for (const { cells } of batch) yield { name: textOf(cells[0]), row: row++ };
  }
}
