// Tables from elsewhere as a draft over the workbook's model: Apply writes them, and what only the workbook has stays.
import { isBlank, nameKey, textOf } from '../../../shared/cells';
import { modelColumns, readModel } from '../../../shared/model/read-model';
import { tierColumns } from '../../../shared/tiers/read-tiers';
import { isKnownDimension } from '../../../shared/scoring/dimension';
import type { Value } from '../host';
import type { Book } from './book';
import { draftOf, nameOf, type CriterionCells, type Draft, type DraftCriterion } from './draft';
import type { Grid, ModelTables } from './model-tables';
import { apportion, wholeWeight } from './redistribute';

/** A draft that makes the workbook's model the given one. Criteria of the same name stay themselves. */
export function draftOfTables(book: Book, { model, tiers }: ModelTables): Draft {
  const { block } = book.model!;
  const clean = draftOf(block, book.model!.model!);
  const read = readModel(model as unknown[][]);
  const rows = model.slice(1).filter((cells) => !cells.every((cell) => cell === 0 || isBlank(cell)));
  const header = model[0].map(textOf);
  const weights = apportion(
    read.criteria.map(({ weight }) => weight),
    wholeWeight,
  );
  let nextKey = clean.nextKey;
  const criteria = rows.map((cells, k): DraftCriterion => {
    const cell = (column: string): Value =>
      blankAsNull(cells[header.findIndex((name) => sameName(name, column))]);
    const there = clean.criteria.find((criterion) => sameName(nameOf(criterion), read.criteria[k].name));
    const extra = extraCells(header, cells, block.values, there?.row);
    return {
      key: there?.key ?? nextKey++,
      row: there?.row,
      cells: Object.fromEntries(cellColumns.map((column) => [column, cell(column)])) as CriterionCells,
      weight: weights[k],
      locked: false,
      ...(extra && { extra }),
    };
  });
  const given = criteria.map(({ key, weight }, k) => ({ key, weight, cell: weightCell(header, rows[k]) }));
  const merged = tiers && mergedTiers(book.tiersBlock?.values, tiers);
  return {
    base: block,
    criteria,
    nextKey,
    ...(sameShares(read, book) ? {} : { given }),
    ...(merged && !sameTable(merged, book.tiersBlock?.values) && { tiers: merged }),
  };
}

const cellColumns = modelColumns.filter((column) => column !== 'Weight');

function sameName(a: Value, b: Value): boolean {
  return nameKey(a) === nameKey(b);
}

function weightCell(header: readonly string[], cells: readonly Value[]): Value {
  return cells[header.findIndex((name) => sameName(name, 'Weight'))];
}

/** Cells under headings that are not the model's, where they say something else than the workbook's row. */
function extraCells(
  header: readonly string[],
  cells: readonly Value[],
  base: Grid,
  row: number | undefined,
): Record<string, Value> | undefined {
  const known = new Set(modelColumns.map(nameKey));
  const entries = header.flatMap((name, c): [string, Value][] => {
    if (name === '' || known.has(nameKey(name)) || isBlank(cells[c])) return [];
    const at = base[0].findIndex((heading) => sameName(heading, name));
    if (row !== undefined && at >= 0 && base[row][at] === cells[c]) return [];
    return [[at >= 0 ? textOf(base[0][at]) : name, cells[c]]];
  });
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
}

/** Whether the weights are those of the workbook but for their unit, so that its cells can stay. */
function sameShares(read: ReturnType<typeof readModel>, { model }: Book): boolean {
  const there = new Map(model!.model!.criteria.map(({ name, weight }) => [nameKey(name), weight]));
  const sum = (weights: readonly number[]) => weights.reduce((total, weight) => total + weight, 0);
  const mine = sum(read.criteria.map(({ weight }) => weight));
  const theirs = sum([...there.values()]);
  return (
    read.criteria.length === there.size &&
    read.criteria.every(({ name, weight }) => {
      const other = there.get(nameKey(name));
      return other !== undefined && Math.abs(weight * theirs - other * mine) <= 1e-12 * mine * theirs;
    })
  );
}

/** The other table's tiers under the workbook's headings; its columns of texts of its own stay with their tiers. */
function mergedTiers(base: Grid | undefined, other: Grid): Grid {
  if (base === undefined) return other;
  const header = base[0];
  const places = header.map((heading) => other[0].findIndex((name) => sameName(name, heading)));
  const added = other[0].flatMap((name, column) =>
    textOf(name) === '' || header.some((heading) => sameName(heading, name)) ? [] : [column],
  );
  const label = (table: Grid, row: readonly Value[]) =>
    nameKey(row[table[0].findIndex((name) => sameName(name, 'Tier'))]);
  const rows = other.slice(1).map((cells) => {
    const there = base.slice(1).find((row) => label(base, row) === label(other, cells));
    return [
      ...header.map((heading, c) => {
        if (places[c] >= 0) return blankAsNull(cells[places[c]]);
        return isOwnText(base, c, heading) ? (there?.[c] ?? null) : null;
      }),
      ...added.map((column) => blankAsNull(cells[column])),
    ];
  });
  return [[...header, ...added.map((column) => other[0][column])], ...rows];
}

/** A column of the user's own: neither of the table nor of numbers, which would be minimums. */
function isOwnText(table: Grid, column: number, heading: Value): boolean {
  if (tierColumns.some((name) => sameName(name, heading)) || isKnownDimension(textOf(heading))) return false;
  return table.slice(1).some((row) => !isBlank(row[column]) && typeof row[column] !== 'number');
}

function blankAsNull(cell: Value | undefined): Value {
  return isBlank(cell) ? null : cell!;
}

function sameTable(a: Grid, b: Grid | undefined): boolean {
  const text = (table: Grid) =>
    JSON.stringify(
      table.map((row) => row.map(blankAsNull)).filter((row) => row.some((cell) => cell !== null)),
    );
  return b !== undefined && text(a) === text(b);
}
