// What an Apply changed, in words.
import { nameKey, textOf } from '../../../shared/cells';
import type { Book } from './book';
import type { CellChange, CriterionChange, RowChange, TableChanges } from './compare-models';
import { nameOf, type Draft } from './draft';

/** A sentence for each kind of change, in the order of the table; renamed criteria under their new names. */
export function sentencesOf(book: Book, draft: Draft, { criteria, tiers }: TableChanges): string[] {
  const renamed = renamesIn(book, draft);
  const old = new Map(renamed.map(([from, to]) => [nameKey(from), to]));
  const fresh = new Map(renamed.map(([from, to]) => [nameKey(to), from]));
  const gone = new Map(
    criteria.filter(({ kind }) => kind === 'removed').map((row) => [nameKey(row.name), row]),
  );
  const added = criteria.filter(({ name, kind }) => kind === 'added' && !fresh.has(nameKey(name)));
  const removed = [...gone.values()].filter(({ name }) => !old.has(nameKey(name)));
  const weights = criteria.flatMap(({ name, from, to }) => {
    const before = from ?? gone.get(nameKey(fresh.get(nameKey(name)) ?? ''))?.from;
    return before === undefined || to === undefined || percent(before) === percent(to)
      ? []
      : [`${name} ${percent(before)} → ${percent(to)}`];
  });
  const sentences = [
    ...renamed.map(([from, to]) => `${from} is now called ${to}`),
    ...(added.length > 0
      ? [`New: ${added.map(({ name, to }) => `${name} (${percent(to!)})`).join(', ')}`]
      : []),
    ...(removed.length > 0
      ? [`Taken out: ${removed.map(({ name, from }) => `${name} (${percent(from!)})`).join(', ')}`]
      : []),
    ...(weights.length > 0 ? [`Weights: ${weights.join(', ')}`] : []),
    ...criteria.flatMap(cellsOf),
    ...tiers.flatMap(tierOf),
  ];
  return sentences.length > 0 ? sentences : ['The order of the criteria'];
}

function renamesIn({ model }: Book, { criteria, base }: Draft): [from: string, to: string][] {
  const column = model!.block.values[0].findIndex((cell) => nameKey(cell) === 'criterion');
  return criteria.flatMap((criterion): [string, string][] => {
    if (criterion.row === undefined) return [];
    const from = textOf(base.values[criterion.row][column]);
    return nameKey(from) === nameKey(nameOf(criterion)) ? [] : [[from, nameOf(criterion)]];
  });
}

function cellsOf({ name, changes }: CriterionChange): string[] {
  return changes.length > 0 ? [`${name}: ${changes.map(cellOf).join(', ')}`] : [];
}

function tierOf({ name, kind, changes }: RowChange): string[] {
  if (kind === 'added') return [`New tier: ${name}`];
  if (kind === 'removed') return [`Tier taken out: ${name}`];
  return changes.length > 0 ? [`${name}: ${changes.map(cellOf).join(', ')}`] : [];
}

/** A long text is told by its column: its words stand in the earlier model. */
const longest = 40;

function cellOf({ column, from, to }: CellChange): string {
  if (from.length > longest || to.length > longest) return column;
  return `${column} ${from || 'blank'} → ${to || 'blank'}`;
}

function percent(share: number): string {
  return `${Math.round(share * 1000) / 10} %`;
}
