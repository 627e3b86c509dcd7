/**
 * Formulas of ours that came back broken from a file: wrapped by Google Sheets, under the prefix that Excel stores, or
 * stuck at #NAME? because the functions were not there when the workbook was opened.
 */
import { callsOurs, insideWrapper, liveFormula, spilledPart } from '../../../shared/stored-formula';
import { isInside, type Area, type Batch, type Snapshot, type Value, type WorkbookHost } from '../host';
import { putCells, type CellContent } from './put-cells';
import { forThisHost } from './refit-formulas';
import { resultSize, type Size } from './result-size';
import { formulaCells, type FormulaCell } from './whole-book';

export type Damage = keyof typeof damages;

/** What is wrong with a formula, in a few words. */
export const damages = {
  google: 'wrapped by Google Sheets',
  excel: 'stored under Excel’s prefix',
  blanks: 'written for another program',
  stuck: 'stuck at #NAME?',
} as const;

interface Fix extends FormulaCell {
  readonly damage: Damage;
  readonly live: string;
}

export interface RepairPlan {
  readonly fixes: readonly Fix[];
  /** Cells that Google Sheets filled with parts of results, which the formulas fill themselves. */
  readonly parts: readonly FormulaCell[];
  /** Cells with contents of their own where results will go; `clear` is up to the user. */
  readonly inTheWay: readonly Omit<FormulaCell, 'formula'>[];
}

/** Looks through all of a workbook, read with its formulas. */
export function planRepair(book: Snapshot, host: Pick<WorkbookHost, 'kind' | 'blankIsZero'>): RepairPlan {
  const fit = forThisHost(book, host);
  const fixes: Fix[] = [];
  const parts = new Map<string, FormulaCell>();
  for (const cell of formulaCells(book)) {
    if (insideWrapper(cell.formula) === spilledPart) parts.set(keyOf(cell), cell);
    else {
      const fix = fixOf(cell, book, fit);
      if (fix) fixes.push(fix);
    }
  }
  const filled = new Map<string, FormulaCell>();
  const inTheWay = new Map<string, Omit<FormulaCell, 'formula'>>();
  const fixed = new Set(fixes.map(keyOf));
  for (const fix of fixes) {
    for (const cell of cellsFilled(fix, sizeOf(fix, book, parts))) {
      const key = keyOf(cell);
      const part = parts.get(key);
      if (part) filled.set(key, part);
      else if (!fixed.has(key) && fix.damage !== 'blanks' && isUsed(book, cell)) inTheWay.set(key, cell);
    }
  }
  return { fixes, parts: [...filled.values()], inTheWay: [...inTheWay.values()] };
}

/** Everything as one batch; `clear` empties the cells in the way too, if they hold what was seen in them. */
export function repairBatch({ fixes, parts, inTheWay }: RepairPlan, clear: boolean, book: Snapshot): Batch {
  const cleared = clear ? inTheWay : [];
  const shown = cleared.map((cell): CellContent => ({ ...cell, content: shownAt(book, cell) }));
  const blank = (cell: Omit<FormulaCell, 'formula'>): CellContent => ({ ...cell, content: null });
  const stuck = fixes.filter(({ damage }) => damage === 'stuck');
  return {
    title: 'Repair the formulas',
    expect: putCells(shown).map(({ area, cells }) => ({
      area,
      values: cells as readonly (readonly Value[])[],
    })),
    steps: [
      ...putCells([...parts, ...cleared].map(blank)),
      // The same formula again is no change to a host, unless the cell was blank meanwhile.
      ...putCells(stuck.map(blank)),
      ...putCells(fixes.map((fix) => ({ ...fix, content: { formula: fix.live } }))),
    ],
  };
}

function fixOf(cell: FormulaCell, book: Snapshot, fit: (cell: FormulaCell) => string): Fix | undefined {
  const opened = liveFormula(cell.formula);
  if (opened === undefined && !callsOurs(cell.formula)) return undefined;
  const live = fit({ ...cell, formula: opened ?? cell.formula });
  if (opened !== undefined) {
    return { ...cell, live, damage: insideWrapper(cell.formula) === undefined ? 'excel' : 'google' };
  }
  if (live !== cell.formula) return { ...cell, live, damage: 'blanks' };
  return shownAt(book, cell) === '#NAME?' ? { ...cell, live, damage: 'stuck' } : undefined;
}

/** How much a formula will fill: by working it out, else as far as parts of results follow on each other. */
function sizeOf(
  { sheet, row, column, live }: Fix,
  book: Snapshot,
  parts: ReadonlyMap<string, FormulaCell>,
): Size {
  const known = resultSize(live, sheet, book);
  if (known) return known;
  const isPart = (r: number, c: number) => parts.has(keyOf({ sheet, row: r, column: c }));
  let rows = 1;
  while (isPart(row + rows, column)) rows++;
  let columns = 1;
  // A column with such cells above this row too belongs to another formula.
  const { formulas = [] } = book.used[sheet];
  const isAnothers = (c: number) => insideWrapper(formulas[row - 1]?.[c] ?? '') !== undefined;
  while (isPart(row, column + columns) && !isAnothers(column + columns)) columns++;
  return { rows, columns };
}

function* cellsFilled({ sheet, row, column }: Fix, { rows, columns }: Size) {
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      if (r > 0 || c > 0) yield { sheet, row: row + r, column: column + c };
    }
  }
}

function isUsed({ used }: Snapshot, { sheet, row, column }: Place): boolean {
  const { values, formulas, spills = [] } = used[sheet];
  if ((values[row]?.[column] ?? null) === null && (formulas?.[row]?.[column] ?? '') === '') return false;
  return !spills.some((area) => isInside(area, row, column));
}

type Place = Pick<Area, 'sheet' | 'row' | 'column'>;

function shownAt({ used }: Snapshot, { sheet, row, column }: Place): Value {
  return used[sheet].values[row]?.[column] ?? null;
}

function keyOf({ sheet, row, column }: Place): string {
  return `${row},${column},${sheet}`;
}
