// Two models side by side: which criteria and tiers differ in what, and who would move.
import { isBlank, nameKey, textOf } from '../../../shared/cells';
import { ScoreError } from '../../../shared/errors';
import { modelColumns, readModel } from '../../../shared/model/read-model';
import { readTiers, tierColumns } from '../../../shared/tiers/read-tiers';
import type { Value } from '../host';
import { sentence, withTiers, type Book } from './book';
import { modelId } from './model-id';
import { tablesOfBook, type Grid, type ModelTables } from './model-tables';
import { stand, type Standing } from './preview';

export interface CellChange {
  readonly column: string;
  readonly from: string;
  readonly to: string;
}

export interface RowChange {
  readonly name: string;
  readonly kind: 'added' | 'removed' | 'changed' | 'same';
  /** What differs; for criteria, all but the weight. */
  readonly changes: readonly CellChange[];
}

export interface CriterionChange extends RowChange {
  /** Shares of all weight; undefined on the side that lacks the criterion. */
  readonly from?: number;
  readonly to?: number;
}

export interface TableChanges {
  readonly criteria: readonly CriterionChange[];
  readonly tiers: readonly RowChange[];
}

export interface Comparison extends TableChanges {
  /** Fingerprints of the present model and the other one. */
  readonly from: string;
  readonly to: string;
  /** What the other model gives for the accounts of the workbook, or why it gives nothing. */
  readonly standing?: Standing;
  readonly problem?: string;
}

/** The workbook's model against another one. Throws ScoreError where the other can't be read. */
export function compareWithBook(book: Book, other: ModelTables): Comparison {
  const mine = tablesOfBook(book)!;
  const tiers = other.tiers && readTiers(other.tiers as unknown[][]);
  return {
    ...compareTables(mine, other),
    from: modelId(mine),
    to: modelId({ model: other.model, tiers: other.tiers ?? mine.tiers }),
    ...standingOf(tiers ? withTiers(book, tiers) : book, readModel(other.model as unknown[][])),
  };
}

/** What differs from one pair of tables to another. */
export function compareTables(from: ModelTables, to: ModelTables): TableChanges {
  return {
    criteria: criteriaChanges(from.model, to.model),
    tiers: to.tiers ? rowChanges(from.tiers ?? [['Tier']], to.tiers, 'Tier', [...tierColumns]) : [],
  };
}

function standingOf(
  book: Book,
  model: ReturnType<typeof readModel>,
): Pick<Comparison, 'standing' | 'problem'> {
  const { accounts, tiers, published } = book;
  if (accounts === undefined || accounts.rows.length === 0) return {};
  try {
    return { standing: stand(accounts, model, tiers, published) };
  } catch (error) {
    if (error instanceof ScoreError) return { problem: sentence(error.message) };
    throw error;
  }
}

function criteriaChanges(from: Grid, to: Grid): CriterionChange[] {
  const shares = (table: Grid) => {
    const { criteria } = readModel(table as unknown[][]);
    const sum = criteria.reduce((total, { weight }) => total + weight, 0);
    return new Map(criteria.map(({ name, weight }) => [nameKey(name), weight / sum]));
  };
  const [before, after] = [shares(from), shares(to)];
  const columns = modelColumns.filter((column) => column !== 'Weight');
  return rowChanges(from, to, 'Criterion', columns).map((change): CriterionChange => {
    const weights = { from: before.get(nameKey(change.name)), to: after.get(nameKey(change.name)) };
    const moved = Math.abs((weights.from ?? 0) - (weights.to ?? 0)) > 1e-12;
    return { ...change, ...weights, kind: change.kind === 'same' && moved ? 'changed' : change.kind };
  });
}

/** The rows of both tables by their names, the other's order first and then what it lacks. */
function rowChanges(from: Grid, to: Grid, key: string, columns: readonly string[]): RowChange[] {
  const before = rowsByName(from, key);
  const after = rowsByName(to, key);
  const names = [...columns, ...headings(from), ...headings(to)];
  const all = names.filter(
    (name, i) =>
      nameKey(name) !== nameKey(key) && names.findIndex((each) => nameKey(each) === nameKey(name)) === i,
  );
  const compared = key === 'Criterion' ? all.filter((name) => nameKey(name) !== 'weight') : all;
  const changes = [...after].map(([id, row]): RowChange => {
    const old = before.get(id);
    const name = textOf(row.get(nameKey(key)));
    if (old === undefined) return { name, kind: 'added', changes: [] };
    const cells = compared.flatMap((column): CellChange[] => {
      const [a, b] = [old, row].map((cells) => textOf(cells.get(nameKey(column))));
      return a === b ? [] : [{ column, from: a, to: b }];
    });
    return { name, kind: cells.length > 0 ? 'changed' : 'same', changes: cells };
  });
  const gone = [...before].filter(([id]) => !after.has(id));
  return [
    ...changes,
    ...gone.map(([, row]): RowChange => ({
      name: textOf(row.get(nameKey(key))),
      kind: 'removed',
      changes: [],
    })),
  ];
}

function headings(table: Grid): string[] {
  return table[0].map(textOf).filter((name) => name !== '');
}

function rowsByName(table: Grid, key: string): Map<string, Map<string, Value>> {
  const header = table[0].map(nameKey);
  const column = header.indexOf(nameKey(key));
  const rows = table.slice(1).filter((cells) => !isBlank(cells[column]) && cells[column] !== 0);
  return new Map(
    rows.map((cells) => [nameKey(cells[column]), new Map(header.map((name, c) => [name, cells[c]]))]),
  );
}
