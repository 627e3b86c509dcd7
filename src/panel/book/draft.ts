import { nameKey, textOf } from '../../../shared/cells';
import { exactWeights } from '../../../shared/model/exact-weights';
import type { Model } from '../../../shared/model/model';
import { modelColumns, readModel } from '../../../shared/model/read-model';
import type { ModelRow } from '../../../shared/model/templates/template';
import type { Block, Value } from '../host';
import { apportion, redistribute, wholeWeight } from './redistribute';

export type ModelColumn = (typeof modelColumns)[number];
/** The cells of a criterion but for its weight, as they would stand in the model table. */
export type CriterionCells = Readonly<Record<Exclude<ModelColumn, 'Weight'>, Value>>;

/** A criterion as the panel edits it. It stays itself when it is renamed or moved. */
export interface DraftCriterion {
  readonly key: number;
  /** Its row in the block that the draft began from (the header is row 0); undefined when it is new. */
  readonly row?: number;
  readonly cells: CriterionCells;
  /** Tenths of a per cent; all of a draft's add up to 1,000. */
  readonly weight: number;
  readonly locked: boolean;
  /** Cells of columns that are not the model's, which an imported table brings along, by their headings. */
  readonly extra?: Readonly<Record<string, Value>>;
}

/** Edits of a model that are not yet written. */
export interface Draft {
  /** The model table as it was when the edits began; what Apply expects to find. */
  readonly base: Block;
  readonly criteria: readonly DraftCriterion[];
  readonly nextKey: number;
  /** An imported model's own weights, finer than tenths; they count as long as no weight is changed. */
  readonly given?: readonly { readonly key: number; readonly weight: number; readonly cell: Value }[];
  /** The tier table that takes the place of the workbook's, its header first; left out: that one stays. */
  readonly tiers?: readonly (readonly Value[])[];
}

const cellColumns = modelColumns.filter((column): column is keyof CriterionCells => column !== 'Weight');

/** A draft without edits. `model` is what `base` reads as. */
export function draftOf(base: Block, model: Model): Draft {
  const header = base.values[0].map(nameKey);
  const rows = base.values.flatMap((cells, row) => (row > 0 && !isSpare(cells) ? [row] : []));
  const weights = apportion(
    model.criteria.map((criterion) => criterion.weight),
    wholeWeight,
  );
  const criteria = rows.map((row, k): DraftCriterion => {
    const cell = (column: string): Value => base.values[row][header.indexOf(nameKey(column))] ?? null;
    const cells = Object.fromEntries(cellColumns.map((column) => [column, cell(column)]));
    return { key: k, row, cells: cells as CriterionCells, weight: weights[k], locked: false };
  });
  return { base, criteria, nextKey: criteria.length };
}

/** A draft of a model that is not in the workbook yet. */
export function draftOfRows(rows: readonly ModelRow[]): Draft {
  const area = { sheet: '', row: 0, column: 0, rows: 1, columns: modelColumns.length };
  const weights = apportion(
    rows.map(({ Weight }) => Weight),
    wholeWeight,
  );
  const criteria = rows.map((row, key): DraftCriterion => {
    const cells = Object.fromEntries(cellColumns.map((column) => [column, row[column] ?? null]));
    return { key, cells: cells as CriterionCells, weight: weights[key], locked: false };
  });
  return { base: { area, values: [[...modelColumns]] }, criteria, nextKey: rows.length };
}

/** The draft as rows of a model table; weights in per cent. */
export function rowsOfDraft({ criteria }: Draft): ModelRow[] {
  return criteria.map(({ cells, weight }) => {
    const filled = cellColumns.flatMap((column) =>
      textOf(cells[column]) === '' ? [] : [[column, cells[column]]],
    );
    return {
      ...(Object.fromEntries(filled) as Partial<ModelRow>),
      Criterion: textOf(cells.Criterion),
      Weight: weight / 10,
    };
  });
}

/** A row that the model's reader leaves out too. */
function isSpare(cells: readonly Value[]): boolean {
  return cells.every((cell) => cell === null || cell === 0 || textOf(cell) === '');
}

/** An imported model's weights as its table has them, while none of them is changed. */
export function givenWeights({ given, criteria }: Draft): Value[] | undefined {
  if (given?.length !== criteria.length) return undefined;
  const same = given.every(({ key, weight }, k) => criteria[k].key === key && criteria[k].weight === weight);
  return same ? given.map(({ cell }) => cell) : undefined;
}

/** The table that the draft would make; weights as whole tenths of a per cent, or as an import gives them. */
export function tableOfDraft(draft: Draft): Value[][] {
  const given = givenWeights(draft);
  const rows = draft.criteria.map(({ cells, weight }, k) =>
    modelColumns.map((column) => (column === 'Weight' ? (given?.[k] ?? weight) : cells[column])),
  );
  return [[...modelColumns], ...rows];
}

/** The model that the draft describes. Throws ScoreError in the words of the functions. */
export function modelOfDraft(draft: Draft): Model {
  return readModel(tableOfDraft(draft));
}

/** The weights as the functions would read them from the cells that Apply writes. */
export function weightsOfDraft(draft: Draft): number[] {
  const { criteria } = draft;
  return exactWeights(givenWeights(draft) ?? criteria.map(({ weight }) => weight), (k) =>
    nameOf(criteria[k]),
  );
}

export function nameOf({ cells }: DraftCriterion): string {
  return textOf(cells.Criterion);
}

/** Whether anything but weights differs between two drafts: the criteria, their order or their cells. */
export function sameShape(a: Draft, b: Draft): boolean {
  return (
    a.criteria.length === b.criteria.length &&
    a.criteria.every((criterion, k) => {
      const other = b.criteria[k];
      return (
        criterion.key === other.key &&
        ((criterion.cells === other.cells && criterion.extra === other.extra) || sameCells(criterion, other))
      );
    })
  );
}

function sameCells(a: DraftCriterion, b: DraftCriterion): boolean {
  return a.extra === b.extra && cellColumns.every((column) => a.cells[column] === b.cells[column]);
}

/** Whether applying would change nothing. Locks are the panel's own and are not written. */
export function sameDraft(a: Draft, b: Draft): boolean {
  if (a === b) return true;
  const finer = givenWeights(a) !== undefined || givenWeights(b) !== undefined;
  return (
    !finer &&
    a.tiers === b.tiers &&
    sameShape(a, b) &&
    a.criteria.every((criterion, k) => criterion.weight === b.criteria[k].weight)
  );
}

/** Sets one weight; the unlocked others keep their proportions to each other as they are in `from`. */
export function withWeight(draft: Draft, key: number, tenths: number, from: Draft = draft): Draft {
  const index = draft.criteria.findIndex((criterion) => criterion.key === key);
  const comparable = from.criteria.length === draft.criteria.length ? from : draft;
  return withWeights(
    draft,
    redistribute(
      comparable.criteria.map(({ weight }) => weight),
      draft.criteria.map(({ locked }) => locked),
      index,
      tenths,
    ),
  );
}

/** Sets all weights; they must add up to 1,000 tenths. */
export function withWeights(draft: Draft, weights: readonly number[]): Draft {
  const criteria = draft.criteria.map((criterion, k) =>
    criterion.weight === weights[k] ? criterion : { ...criterion, weight: weights[k] },
  );
  return { ...draft, criteria };
}

export function withLock(draft: Draft, key: number, locked: boolean): Draft {
  return replaced(draft, key, (criterion) => ({ ...criterion, locked }));
}

/** Changes cells of one criterion. */
export function withCells(draft: Draft, key: number, cells: Partial<CriterionCells>): Draft {
  return replaced(draft, key, (criterion) => ({ ...criterion, cells: { ...criterion.cells, ...cells } }));
}

function replaced(draft: Draft, key: number, change: (criterion: DraftCriterion) => DraftCriterion): Draft {
  return {
    ...draft,
    criteria: draft.criteria.map((criterion) => (criterion.key === key ? change(criterion) : criterion)),
  };
}

/** Moves a criterion up (−1) or down (1). */
export function withMove(draft: Draft, key: number, by: -1 | 1): Draft {
  const from = draft.criteria.findIndex((criterion) => criterion.key === key);
  const to = from + by;
  if (to < 0 || to >= draft.criteria.length) return draft;
  const criteria = [...draft.criteria];
  [criteria[from], criteria[to]] = [criteria[to], criteria[from]];
  return { ...draft, criteria };
}

/** Takes a criterion out; the others share its weight in their proportions. */
export function without(draft: Draft, key: number): Draft {
  const criteria = draft.criteria.filter((criterion) => criterion.key !== key);
  return shared({ ...draft, criteria });
}

/** Adds a criterion at the end with an equal share of the weight, taken from the others in their proportions. */
export function withCriterion(draft: Draft, cells: Partial<CriterionCells> & { Criterion: string }): Draft {
  const blank = Object.fromEntries(cellColumns.map((column) => [column, null])) as CriterionCells;
  const added: DraftCriterion = {
    key: draft.nextKey,
    cells: { ...blank, ...cells },
    weight: 0,
    locked: false,
  };
  const larger = { ...draft, criteria: [...draft.criteria, added], nextKey: draft.nextKey + 1 };
  return withWeight(larger, added.key, wholeWeight / larger.criteria.length);
}

/** Brings the weights back to the whole, locked ones kept where others can give way. */
function shared(draft: Draft): Draft {
  const weights = draft.criteria.map(({ weight }) => weight);
  const free = draft.criteria.map(({ locked }) => !locked);
  if (!free.some(Boolean)) free.fill(true);
  const kept = weights.reduce((sum, weight, k) => sum + (free[k] ? 0 : weight), 0);
  const parts = apportion(
    weights.filter((_, k) => free[k]),
    wholeWeight - kept,
  );
  return withWeights(
    draft,
    weights.map((weight, k) => (free[k] ? parts.shift()! : weight)),
  );
}
