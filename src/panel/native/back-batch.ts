// The way back: the KAM formulas as the helper sheet lists them, in the place of the plain ones.
import { textOf } from '../../../shared/cells';
import { renamedIn } from '../book/reference';
import type { FormulaCell } from '../book/whole-book';
import {
  addressOf,
  type Area,
  type Batch,
  type Block,
  type Content,
  type Snapshot,
  type Step,
} from '../host';
import { nativeName } from './native-batch';
import { areaOf } from './parse-call';

interface Listed {
  readonly area: Area;
  readonly formula: string;
}

/** Each area of results that the helper sheet lists, and its KAM formula. */
function listedIn({ area, values }: Block): Listed[] {
  return values.slice(1).flatMap(([cells, formula]) => {
    const found = areaOf(textOf(cells), { sheet: area.sheet, names: {} });
    return found ? [{ area: found, formula: textOf(formula) }] : [];
  });
}

/**
 * The batch that puts the KAM formulas back, as `fit` makes them for this host. The snapshot holds all sheets with their
 * formulas; throws a sentence where cells no longer hold what the export wrote there, for then nothing may be overwritten.
 */
export function backBatch(native: Block, book: Snapshot, fit: (cell: FormulaCell) => string): Batch {
  const listed = onTheirSheets(listedIn(native), native.area.sheet, book);
  for (const { area } of listed) {
    const other = formulasOf(area, book).findIndex((row) => row.includes(''));
    if (leadsTo(native.area.sheet, area, book) && other < 0) continue;
    throw new Error(
      `${area.sheet} has other cells now where the native formulas stood (row ${area.row + 1 + Math.max(0, other)}); nothing was written. ` +
        'The KAM formulas are listed on the helper sheet: type them in their cells.',
    );
  }
  return {
    title: 'Back to KAM formulas',
    steps: [
      ...listed.map(({ area, formula }): Step => {
        return { do: 'put', area, cells: spilling(area, fit({ ...area, formula })) };
      }),
      { do: 'name', name: nativeName, area: null },
    ],
  };
}

/** A sheet that was renamed since is the one whose formulas lead to the helper sheet there. */
function onTheirSheets(listed: readonly Listed[], helper: string, book: Snapshot): Listed[] {
  const renamed = new Map<string, string>();
  for (const { area } of listed) {
    if (book.sheets.includes(area.sheet) || renamed.has(area.sheet)) continue;
    const found = book.sheets.find((sheet) => sheet !== helper && leadsTo(helper, { ...area, sheet }, book));
    if (found !== undefined) renamed.set(area.sheet, found);
  }
  return listed.map(({ area, formula }) => ({
    area: { ...area, sheet: renamed.get(area.sheet) ?? area.sheet },
    formula: [...renamed].reduce((text, [from, to]) => renamedIn(text, from, to), formula),
  }));
}

function leadsTo(helper: string, area: Area, book: Snapshot): boolean {
  const reference = addressOf({ sheet: helper, row: 0, column: 0, rows: 1, columns: 1 }).replace(
    /[^!]*$/,
    '',
  );
  return formulasOf(area, book)[0][0].replace(/'/g, '').includes(reference.replace(/'/g, ''));
}

/** '' where there is none. */
function formulasOf({ sheet, row, column, rows, columns }: Area, { used }: Snapshot): string[][] {
  const block = used[sheet] as Block | undefined;
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => {
      return block?.formulas?.[row + r - block.area.row]?.[column + c - block.area.column] ?? '';
    }),
  );
}

/** A formula in the first cell, and the others cleared for its results. */
function spilling({ rows, columns }: Area, formula: string): Content[][] {
  return Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c): Content => (r === 0 && c === 0 ? { formula } : null)),
  );
}
