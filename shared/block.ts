import { isBlank, isBlankOrZero, type Cell } from './cells';

/** Whatever is handed over for an argument, as rows of cells: a value, a row, or rows. Blank arguments are undefined. */
export function asBlock(raw: unknown): readonly Cell[][] | undefined {
  if (!Array.isArray(raw)) return isBlank(raw) ? undefined : [[raw]];
  if (raw.length === 0) return undefined;
  if (!Array.isArray(raw[0])) return [raw as Cell[]];
  const rows = allRows(raw);
  return rows[0].length === 0 ? undefined : rows;
}

/** What stands where a row should is a row of one cell; hosts hand over rows, a script that calls a function may not. */
function allRows(raw: readonly unknown[]): readonly Cell[][] {
  for (let r = 0; r < raw.length; r++) {
    if (!Array.isArray(raw[r])) {
      return Array.from(raw, (row) => (Array.isArray(row) ? (row as Cell[]) : [row]));
    }
  }
  return raw as Cell[][];
}

/** As asBlock, but one blank cell (or the 0 that Excel on the desktop makes of it) counts as an argument left out. */
export function asOptionalBlock(raw: unknown): readonly Cell[][] | undefined {
  const block = asBlock(raw);
  return block?.length === 1 && block[0].length === 1 && isBlankOrZero(block[0][0]) ? undefined : block;
}

/** The one cell of an argument that should be a single value: a range of one cell counts. */
export function asCell(raw: unknown): Cell {
  const block = asBlock(raw);
  if (block === undefined) return undefined;
  return block.length === 1 && block[0].length === 1 ? block[0][0] : block;
}
