/** Formulas of ours become the values that they show, and can come back: for people who have no add-in. */
import { callsOurs } from '../../../shared/stored-formula';
import { type Area, type Batch, type Snapshot, type Value } from '../host';
import { frozenSheet, frozenSteps, checkOf, readFrozen, withoutOverlaps, type Frozen } from './frozen-sheet';
import { putCells, shownIn } from './put-cells';
import { resultSize } from './result-size';
import { formulaCells, valuesIn, type FormulaCell } from './whole-book';

export interface FreezePlan {
  readonly formulas: readonly { readonly area: Area; readonly formula: string }[];
  /** Formulas that stay, and why. */
  readonly left: readonly (FormulaCell & { readonly reason: keyof typeof reasons })[];
}

export const reasons = {
  pending: 'show no result',
  unknown: 'fill cells that can’t be told from yours',
} as const;

/** Every formula of ours, with the cells that it fills. */
export function planFreeze(book: Snapshot): FreezePlan {
  const formulas: { area: Area; formula: string }[] = [];
  const left: FreezePlan['left'][number][] = [];
  for (const cell of formulaCells(book)) {
    if (cell.sheet === frozenSheet || !callsOurs(cell.formula)) continue;
    const area = filledBy(cell, book);
    if (area === undefined) left.push({ ...cell, reason: 'unknown' });
    else if (isPending(book.used[cell.sheet].values[cell.row][cell.column])) {
      left.push({ ...cell, reason: 'pending' });
    } else formulas.push({ area, formula: cell.formula });
  }
  return { formulas, left };
}

/** One batch: values where the formulas were, and the formulas on a sheet of their own. */
export function freezeBatch({ formulas }: FreezePlan, book: Snapshot, when: string): Batch {
  const frozen = formulas.map(({ area, formula }): Frozen => {
    return { area, formula, when, check: checkOf(valuesIn(area, book)) };
  });
  const areas = formulas.map(({ area }) => area);
  const kept = withoutOverlaps(readFrozen(book.used[frozenSheet]), areas);
  const values = putCells(areas.flatMap((area) => shownIn(area, book)));
  return {
    title: 'Freeze the formulas to values',
    // What is written is what is shown, if it still is.
    expect: values.map(({ area, cells }) => ({ area, values: cells as readonly (readonly Value[])[] })),
    spilled: areas.filter(({ rows, columns }) => rows * columns > 1),
    steps: [...values, ...frozenSteps([...kept, ...frozen], book.used[frozenSheet])],
  };
}

/** As the host tells it; else by working the formula out, else its own cell where nothing near could be its result. */
function filledBy({ sheet, row, column, formula }: FormulaCell, book: Snapshot): Area | undefined {
  const own: Area = { sheet, row, column, rows: 1, columns: 1 };
  const { spills, values, formulas = [] } = book.used[sheet];
  if (spills) return spills.find((area) => area.row === row && area.column === column) ?? own;
  const size = resultSize(formula, sheet, book);
  if (size) return { ...own, ...size };
  const isFree = (r: number, c: number) => (values[r]?.[c] ?? null) === null || formulas[r][c] !== '';
  return isFree(row + 1, column) && isFree(row, column + 1) ? own : undefined;
}

/** A result that is still to come, or that never came. */
function isPending(value: Value): boolean {
  return (
    typeof value === 'string' &&
    /^(#NAME\?|#BUSY!|#GETTING_DATA|#SPILL!|#REF!|#CONNECT!|Loading\.{3}|Loading…)$/.test(value)
  );
}
