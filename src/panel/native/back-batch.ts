// The way back: the KAM formulas as the helper sheet lists them, in the place of the plain ones.
import { textOf } from '../../../shared/cells';
import type { Area, Batch, Block, Content, Snapshot, Step } from '../host';
import { nativeName } from './native-batch';
import { areaOf } from './parse-call';

/** Each area of results that the helper sheet lists, and its KAM formula. */
function listedIn({ area, values }: Block): { area: Area; formula: string }[] {
  return values.slice(1).flatMap(([cells, formula]) => {
    const found = areaOf(textOf(cells), { sheet: area.sheet, names: {} });
    return found ? [{ area: found, formula: textOf(formula) }] : [];
  });
}

/** The sheets that the list names. */
export function listedSheets(native: Block): string[] {
  return [...new Set(listedIn(native).map(({ area }) => area.sheet))];
}

/**
 * The batch that puts the KAM formulas back. The snapshot holds the formulas of the listed sheets; throws a sentence where
 * the cells no longer hold what the export wrote there, for then nothing may be overwritten.
 */
export function backBatch(native: Block, { used }: Snapshot): Batch {
  const listed = listedIn(native);
  for (const { area } of listed) {
    const block = used[area.sheet];
    const formula = block?.formulas?.[area.row - block.area.row]?.[area.column - block.area.column] ?? '';
    if (!formula.includes(native.area.sheet)) {
      throw new Error(
        `${area.sheet} has other cells now where the native formulas stood (row ${area.row + 1}); nothing was written. ` +
          'The KAM formulas are listed on the helper sheet: type them in their cells.',
      );
    }
  }
  return {
    title: 'Back to KAM formulas',
    steps: [
      ...listed.map(({ area, formula }): Step => ({ do: 'put', area, cells: spilling(area, formula) })),
      { do: 'name', name: nativeName, area: null },
    ],
  };
}

/** A formula in the first cell, and the others cleared for its results. */
function spilling({ rows, columns }: Area, formula: string): Content[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): Content => (r === 0 && c === 0 ? { formula } : null)),
  );
}
