// What the export to native formulas writes: a sheet of helper columns, and plain formulas in the place of ours.
import { unusedSheet } from '../book/unused-sheet';
import { addressOf, type Area, type Batch, type Content, type Snapshot, type Step } from '../host';
import { cellsOf } from './cells-of';
import type { Frame } from './frame';
import { findCalls, type FoundCall } from './found-calls';
import { partsOf, type RefusedCall } from './parts';
import { NativeSection, type NativePart } from './section';
import type { ArrayStyle } from './tables';

export const nativeName = 'KAM_NATIVE';
const sheetName = 'KAM Native';

export interface NativeExport {
  /** What is written; undefined where no formula can be replaced. */
  readonly batch?: Batch;
  /** The formulas that are replaced, and how many cells of results each has. */
  readonly replaced: readonly { readonly at: Area; readonly formula: string; readonly cells: number }[];
  readonly refused: readonly RefusedCall[];
  readonly helperSheet: string;
  readonly helperCells: number;
}

/** Beyond this many helper cells a workbook would be slow to open, and hosts refuse to write them at once. */
const mostCells = 600_000;

/** The export of all formulas of ours in a workbook, whose used cells and formulas the snapshot holds. */
export function nativeExport(snapshot: Snapshot, arrays: ArrayStyle): NativeExport {
  const blocks = Object.values(snapshot.used);
  const found = blocks.map((block) => findCalls(block, snapshot.names));
  const { parts, refused } = partsOf(
    found.flatMap(({ calls }) => calls),
    snapshot.used,
  );
  const unread = found.flatMap(({ unread }) =>
    unread.map((each): RefusedCall => ({ ...each, reason: 'it is more than one call of a function' })),
  );
  const areas = parts.flatMap(({ outputs }) => outputs.map(({ area }) => area));
  const calls = found
    .flatMap(({ calls }) => calls)
    .filter(({ anchor }) => areas.some((area) => isAt(area, anchor)));
  const replaced = calls.map((call) => {
    const area = areas.find((each) => isAt(each, call.anchor))!;
    return { at: call.anchor, formula: call.formulas[0], cells: area.rows * area.columns };
  });
  const helperSheet = unusedSheet(sheetName, snapshot.sheets);
  const result = { replaced, refused: [...refused, ...unread], helperSheet };
  if (parts.length === 0) return { ...result, helperCells: 0 };
  const { sections, headerRow } = layOut(parts, helperSheet, arrays);
  const helperCells = sections.reduce((sum, { frame }) => sum + frame.cells.size, 0);
  if (helperCells > mostCells) return { ...result, helperCells };
  return { ...result, helperCells, batch: batchOf() };

  function batchOf(): Batch {
    return {
      title: 'Export to native formulas',
      expect: areas.map((area) => ({ area, values: cellsOf(area, snapshot.used) })),
      steps: [
        { do: 'add sheet', sheet: helperSheet },
        ...sheetSteps(helperSheet, sections, headerRow, listOf(calls, areas)),
        ...sections.flatMap(({ outputs }) => outputs),
      ],
    };
  }
}

function isAt(area: Area, anchor: Area): boolean {
  return area.sheet === anchor.sheet && area.row === anchor.row && area.column === anchor.column;
}

/** The list of the replaced formulas and a gap stand before the sections. */
const listWidth = 3;
const top = 4;

interface Placed {
  readonly frame: Frame;
  readonly outputs: readonly Step[];
}

/** The sections side by side, all with their accounts in the same rows. */
function layOut(parts: readonly NativePart[], sheet: string, arrays: ArrayStyle) {
  const figures = parts.map((part) => {
    const trial = new NativeSection({ ...part, rows: 1 }, { sheet, left: 0, top, headerRow: top }, arrays);
    part.outputs.forEach((output) => trial.printOutput(output));
    return trial.frame.figureRows;
  });
  const headerRow = top + Math.max(...figures) + 1;
  let left = listWidth;
  const sections = parts.map((part): Placed => {
    const section = new NativeSection(part, { sheet, left, top, headerRow }, arrays);
    // Tables that only an output looks into are laid out when it is printed.
    const outputs = part.outputs.map((output): Step => ({
      do: 'put',
      area: output.area,
      cells: section.printOutput(output),
    }));
    left += section.frame.headings.length + 1;
    return { frame: section.frame, outputs };
  });
  return { sections, headerRow };
}

function sheetSteps(
  sheet: string,
  sections: readonly Placed[],
  headerRow: number,
  list: readonly Content[][],
): Step[] {
  const listArea = { sheet, row: headerRow, column: 0, rows: list.length, columns: 2 };
  const introArea = { sheet, row: 0, column: 0, rows: intro.length, columns: 1 };
  const widths = sections.flatMap(({ frame }) => [26, ...Array<number>(frame.headings.length).fill(13)]);
  return [
    { do: 'put', area: introArea, cells: intro.map((text) => [text]) },
    { do: 'look', area: { ...introArea, rows: 1 }, look: 'title' },
    { do: 'look', area: { ...introArea, row: 1, rows: intro.length - 1 }, look: 'note' },
    { do: 'put', area: listArea, cells: list },
    { do: 'look', area: { ...listArea, rows: 1 }, look: 'header' },
    { do: 'name', name: nativeName, area: listArea },
    ...sections.flatMap(({ frame }) => sectionSteps(frame)),
    { do: 'widths', sheet, widths: [22, 60, 3, ...widths] },
    { do: 'freeze', sheet, rows: headerRow + 1, columns: 0 },
  ];
}

const intro = [
  'KAM Native: the scores as plain formulas',
  "Weights, From, To, Direction and the tiers' figures are read from their sheets and stay live. Points and words stand in the tables here.",
  'After other changes of the model, or for more accounts, go back to the KAM formulas in the panel and export again.',
];

function listOf(calls: readonly FoundCall[], areas: readonly Area[]): Content[][] {
  const lines = calls.flatMap(({ anchor, formulas }) => {
    const area = areas.find((each) => isAt(each, anchor))!;
    return formulas.map((formula, i): Content[] => {
      const own = formulas.length === 1 ? area : { ...area, row: area.row + i, rows: 1 };
      return [addressOf(own, false), formula];
    });
  });
  return [['Cells', 'KAM formula'], ...lines];
}

function sectionSteps({ cells, headings, place }: Frame): Step[] {
  const rows: Content[][] = [];
  for (const [at, content] of cells) {
    const [row, column] = at.split(' ').map(Number);
    (rows[row - top] ??= [])[column] = content;
  }
  rows[place.headerRow - top] = [...headings];
  const grid = Array.from(rows, (row) => Array.from(headings, (_, c) => row?.[c] ?? null));
  const area = {
    sheet: place.sheet,
    row: top,
    column: place.left,
    rows: grid.length,
    columns: headings.length,
  };
  return [
    { do: 'put', area, cells: grid },
    { do: 'look', area: { ...area, row: place.headerRow, rows: 1 }, look: 'header' },
    { do: 'look', area: { ...area, rows: place.headerRow - top, columns: 1 }, look: 'label' },
  ];
}
