/**
 * What formulas fill beyond their own cells. Excel tells it of one cell at a time, and may give the cells that are filled
 * the formula that fills them, so the cells are asked in which a filled area can begin.
 */
import { isInside, type Area, type Content } from '../../../panel/host';
import { supports } from './in-excel';
import { areaOf, place } from './references';

/** Cells as they were read: formulas '' where there is none. */
export interface Formulas {
  readonly area: Area;
  readonly formulas: readonly (readonly string[])[];
  isBlank(this: void, row: number, column: number): boolean;
}

interface Cell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  /** Whether a formula outside of what was read may fill it. */
  readonly atEdge: boolean;
}

export function knowsSpills(): boolean {
  return supports('1.12');
}

/** One trip, and one more where formulas stand more than once or fill from outside; none without formulas or contents at an edge. */
export async function spillsOver(
  context: Excel.RequestContext,
  blocks: readonly Formulas[],
): Promise<Area[]> {
  if (!knowsSpills()) return [];
  const found: Area[] = [];
  const isCovered = ({ sheet, row, column }: Cell) =>
    found.some((area) => area.sheet === sheet && isInside(area, row, column));
  const [first, repeated] = candidates(blocks);
  const outside = await ask(context, first, blocks, found);
  const left = [...repeated.filter((cell) => !isCovered(cell)), ...outside];
  await ask(context, left, blocks, found);
  return found;
}

/** Blanks the contents of cells that a formula elsewhere fills: written back as values they would be in its way. */
export async function withoutSpilled(
  context: Excel.RequestContext,
  areas: readonly Area[],
  contentsOf: (area: Area) => Content[][],
): Promise<void> {
  const blocks = areas.map((area): Formulas => {
    const contents = contentsOf(area);
    return {
      area,
      formulas: contents.map((row) =>
        row.map((content) => (typeof content === 'object' && content !== null ? content.formula : '')),
      ),
      isBlank: (row, column) => contents[row][column] === null,
    };
  });
  const spills = await spillsOver(context, blocks);
  for (const area of areas) {
    const contents = contentsOf(area);
    for (const { row, column } of cellsBehind(spills, area)) contents[row][column] = null;
  }
}

/** The cells of an area, counted from its own corner, that are filled from another cell. */
export function* cellsBehind(spills: readonly Area[], area: Area) {
  for (const spill of spills) {
    if (spill.sheet !== area.sheet) continue;
    const top = Math.max(spill.row, area.row);
    const left = Math.max(spill.column, area.column);
    for (let row = top; row < Math.min(spill.row + spill.rows, area.row + area.rows); row++) {
      for (
        let column = left;
        column < Math.min(spill.column + spill.columns, area.column + area.columns);
        column++
      ) {
        if (row !== spill.row || column !== spill.column) {
          yield { row: row - area.row, column: column - area.column };
        }
      }
    }
  }
}

/** Cells where a filled area may begin; and those whose formula a neighbour has too, which more probably fills them. */
function candidates(blocks: readonly Formulas[]): [Cell[], Cell[]] {
  const first: Cell[] = [];
  const repeated: Cell[] = [];
  for (const { area, formulas, isBlank } of blocks) {
    for (let r = 0; r < area.rows; r++) {
      for (let c = 0; c < area.columns; c++) {
        const formula = formulas[r][c];
        const atEdge = (r === 0 && area.row > 0) || (c === 0 && area.column > 0);
        if (formula === '' ? !atEdge || isBlank(r, c) : false) continue;
        const isRepeated =
          formula !== '' && (formula === formulas[r - 1]?.[c] || formula === formulas[r][c - 1]);
        const cell = { sheet: area.sheet, row: area.row + r, column: area.column + c, atEdge };
        (isRepeated ? repeated : first).push(cell);
      }
    }
  }
  return [first, repeated];
}

/** So many cells are asked in one trip. */
const cellsAtOnce = 2_000;

/** Adds the areas that the cells fill; gives back the cells outside of the blocks that fill some of them. */
async function ask(
  context: Excel.RequestContext,
  cells: readonly Cell[],
  blocks: readonly Formulas[],
  found: Area[],
): Promise<Cell[]> {
  const outside = new Map<string, Cell>();
  for (let from = 0; from < cells.length; from += cellsAtOnce) {
    const asked = cells.slice(from, from + cellsAtOnce).map((cell) => {
      const range = context.workbook.worksheets
        .getItem(cell.sheet)
        .getRangeByIndexes(cell.row, cell.column, 1, 1);
      const fills = range.getSpillingToRangeOrNullObject().load([...place]);
      return { cell, fills, source: cell.atEdge && range.getSpillParentOrNullObject().load([...place]) };
    });
    await context.sync();
    for (const { cell, fills, source } of asked) {
      if (!fills.isNullObject && fills.rowCount * fills.columnCount > 1) {
        found.push(areaOf(cell.sheet, fills));
      }
      if (!source || source.isNullObject) continue;
      const at = areaOf(cell.sheet, source);
      const isRead = blocks.some(({ area }) => area.sheet === at.sheet && isInside(area, at.row, at.column));
      if (!isRead) outside.set(`${at.row},${at.column},${at.sheet}`, { ...at, atEdge: false });
    }
  }
  return [...outside.values()];
}
