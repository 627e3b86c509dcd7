import type { Area, Block, Value } from '../host';

/** The cells of an area, cut out of the used cells of the workbook's sheets; blank where nothing was ever written. */
export function cellsOf(area: Area, used: Readonly<Record<string, Block>>): Value[][] {
  const block = Object.entries(used).find(([sheet]) => sheet.toLowerCase() === area.sheet.toLowerCase())?.[1];
  return Array.from({ length: area.rows }, (_, r) =>
    Array.from({ length: area.columns }, (_, c) => {
      if (block === undefined) return null;
      return block.values[area.row + r - block.area.row]?.[area.column + c - block.area.column] ?? null;
    }),
  );
}
