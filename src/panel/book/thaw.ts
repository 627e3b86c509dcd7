import type { Batch, Snapshot, Value } from '../host';
import { checkOf, frozenSheet, frozenSteps, readFrozen, type Frozen } from './frozen-sheet';
import { putCells, shownIn, type CellContent } from './put-cells';
import { renamedIn } from './reference';
import { holdsFormula, valuesIn, type FormulaCell } from './whole-book';

export interface ThawPlan {
  /** Cells that hold what was frozen. */
  readonly same: readonly Frozen[];
  /** Cells that hold something else by now: somebody typed there, or rows were inserted. */
  readonly changed: readonly Frozen[];
  /** Frozen on sheets that are gone. */
  readonly gone: readonly Frozen[];
}

export function planThaw(book: Snapshot): ThawPlan {
  const frozen = onTheirSheets(readFrozen(book.used[frozenSheet]), book);
  const isThere = ({ area }: Frozen) => area.sheet in book.used;
  const isSame = ({ area, check }: Frozen) =>
    !holdsFormula(area, book) && checkOf(valuesIn(area, book)) === check;
  const there = frozen.filter(isThere);
  return {
    same: there.filter(isSame),
    changed: there.filter((each) => !isSame(each)),
    gone: frozen.filter((each) => !isThere(each)),
  };
}

/**
 * One batch: the formulas again, as `fit` makes them for this host, with the cells free that they fill; `all` also where
 * something else stands now.
 */
export function thawBatch(
  plan: ThawPlan,
  book: Snapshot,
  all: boolean,
  fit: (cell: FormulaCell) => string,
): Batch {
  const back = all ? [...plan.same, ...plan.changed] : plan.same;
  const stay = all ? plan.gone : [...plan.changed, ...plan.gone];
  const sheet = book.used[frozenSheet];
  return {
    title: 'Bring the frozen formulas back',
    expect: [
      { area: sheet.area, values: sheet.values },
      ...putCells(back.flatMap(({ area }) => shownIn(area, book))).map(({ area, cells }) => {
        return { area, values: cells as readonly (readonly Value[])[] };
      }),
    ],
    steps: [...putCells(back.flatMap((each) => cellsOf(each, fit))), ...frozenSteps(stay, sheet)],
  };
}

function cellsOf({ area, formula }: Frozen, fit: (cell: FormulaCell) => string): CellContent[] {
  return Array.from({ length: area.rows * area.columns }, (_, i) => ({
    sheet: area.sheet,
    row: area.row + Math.floor(i / area.columns),
    column: area.column + (i % area.columns),
    content: i === 0 ? { formula: fit({ ...area, formula }) } : null,
  }));
}

/** A sheet that was renamed is found by what it holds: the frozen values in the frozen cells. */
function onTheirSheets(frozen: readonly Frozen[], book: Snapshot): Frozen[] {
  const renamed = new Map<string, string>();
  for (const { area, check } of frozen) {
    if (area.sheet in book.used || renamed.has(area.sheet)) continue;
    const found = Object.keys(book.used).find((sheet) => {
      const values = valuesIn({ ...area, sheet }, book);
      return checkOf(values) === check && values.flat().some((value) => value !== null);
    });
    if (found !== undefined) renamed.set(area.sheet, found);
  }
  return frozen.map((each) => ({
    ...each,
    area: { ...each.area, sheet: renamed.get(each.area.sheet) ?? each.area.sheet },
    formula: [...renamed].reduce((formula, [from, to]) => renamedIn(formula, from, to), each.formula),
  }));
}
