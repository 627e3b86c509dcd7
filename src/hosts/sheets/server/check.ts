// What is looked at before anything is written.
import {
  HostError,
  addressOf,
  type Area,
  type Batch,
  type Content,
  type Step,
  type Value,
} from '../../../panel/host';
import { checkMerged, reachOf } from '../../merged-cells';
import { cellAddress, type Size, type Workbook } from './workbook';

/** Google's own limits. */
const most = { cells: 10_000_000, characters: 50_000, columns: 18_278 };

/** The grid of a sheet that was just made. */
const newGrid: Size = { rows: 1000, columns: 26 };

/** Sheets that the batch makes, under the names that it gives them. */
export function addedSheets({ steps }: Batch): Set<string> {
  return new Set(steps.flatMap((step) => (step.do === 'add sheet' ? [step.sheet] : [])));
}

export function checkBatch(workbook: Workbook, batch: Batch): void {
  const added = addedSheets(batch);
  for (const step of batch.steps) checkStep(workbook, step, added);
  for (const { area, values } of batch.expect ?? []) checkExpected(workbook, area, values);
  for (const area of batch.empty ?? []) checkEmpty(workbook, area);
  checkSize(workbook, batch, added);
  checkEditable(workbook, batch, added);
  checkMerged(batch, mergedCells(workbook, batch, added));
}

function checkStep(workbook: Workbook, step: Step, added: ReadonlySet<string>): void {
  if (step.do === 'add sheet') {
    const same = (sheet: string) => sheet.toLowerCase() === step.sheet.toLowerCase();
    if (workbook.sheetNames().some(same)) {
      throw new HostError(
        'conflict',
        `There is a sheet “${step.sheet}” already; nothing was written. Look again and repeat it.`,
      );
    }
  }
  for (const { sheet } of areasOf(step)) if (!added.has(sheet)) workbook.sheet(sheet);
  if (step.do === 'put') checkCells(step.area, step.cells);
}

function checkCells(area: Area, cells: readonly (readonly Content[])[]): void {
  if (cells.length !== area.rows || cells.some((row) => row.length !== area.columns)) {
    throw new HostError(
      'failed',
      `The cells for ${addressOf(area, false)} are of another shape; nothing was written.`,
    );
  }
  cells.forEach((row, r) =>
    row.forEach((content, c) => {
      const text = typeof content === 'object' && content !== null ? content.formula : content;
      if (typeof text !== 'string' || text.length <= most.characters) return;
      const place = cellAddress(area, r, c);
      throw new HostError(
        'limit',
        `A cell of Google Sheets holds 50,000 characters, and ${place} was to get ${text.length}; nothing was written. Shorten the text.`,
      );
    }),
  );
}

function checkExpected(workbook: Workbook, area: Area, expected: readonly (readonly Value[])[]): void {
  workbook.values(area).forEach((row, r) =>
    row.forEach((value, c) => {
      if ((value ?? '') === (expected[r]?.[c] ?? '')) return;
      const place = cellAddress(area, r, c);
      const now = value === null ? 'is empty now' : `now holds ${value}`;
      throw new HostError(
        'conflict',
        `${place} changed meanwhile and ${now}; nothing was written. Look again and repeat it.`,
      );
    }),
  );
}

/** A cell whose formula shows nothing is in use all the same. */
function checkEmpty(workbook: Workbook, wanted: Area): void {
  const area = workbook.onGrid(wanted);
  if (!area) return;
  const values = workbook.values(area);
  const formulas = workbook.formulas(area);
  values.forEach((row, r) =>
    row.forEach((value, c) => {
      if (value === null && formulas[r][c] === '') return;
      throw new HostError(
        'conflict',
        `${cellAddress(area, r, c)} is in use; nothing was written. Clear it, or choose another place.`,
      );
    }),
  );
}

/** How large each sheet's grid has to be for the batch. */
export function neededSizes({ steps }: Batch): Map<string, Size> {
  const needed = new Map<string, Size>();
  for (const { sheet, row, column, rows, columns } of steps.flatMap(areasOf)) {
    const size = needed.get(sheet) ?? { rows: 0, columns: 0 };
    needed.set(sheet, {
      rows: Math.max(size.rows, row + rows),
      columns: Math.max(size.columns, column + columns),
    });
  }
  return needed;
}

function checkSize(workbook: Workbook, batch: Batch, added: ReadonlySet<string>): void {
  const cells = ({ rows, columns }: Size) => rows * columns;
  const sizes = neededSizes(batch);
  let more = [...added].filter((sheet) => !sizes.has(sheet)).length * cells(newGrid);
  for (const [sheet, needed] of sizes) {
    if (needed.columns > most.columns) {
      throw new HostError('limit', `Google Sheets has 18,278 columns; nothing was written.`);
    }
    const now = added.has(sheet) ? newGrid : workbook.size(sheet);
    const then = { rows: Math.max(now.rows, needed.rows), columns: Math.max(now.columns, needed.columns) };
    more += cells(then) - (added.has(sheet) ? 0 : cells(now));
  }
  if (more === 0) return;
  const before = workbook.sheetNames().reduce((sum, sheet) => sum + cells(workbook.size(sheet)), 0);
  if (before + more <= most.cells) return;
  throw new HostError(
    'limit',
    'A spreadsheet of Google holds 10 million cells, and this would be more; nothing was written. Delete rows or sheets that are not needed.',
  );
}

/** One question a sheet, and one an area only where the answer is no. */
function checkEditable(workbook: Workbook, { steps }: Batch, added: ReadonlySet<string>): void {
  const bySheet = new Map<string, Area[]>();
  for (const step of steps) {
    for (const area of touchedBy(workbook, step)) {
      if (!added.has(area.sheet)) bySheet.set(area.sheet, [...(bySheet.get(area.sheet) ?? []), area]);
    }
  }
  for (const areas of bySheet.values()) {
    const there = areas.flatMap((area) => workbook.onGrid(area) ?? []);
    if (there.length === 0 || workbook.range(around(there)).canEdit()) continue;
    const barred = there.find((area) => !workbook.range(area).canEdit());
    if (!barred) continue;
    throw new HostError(
      'protected',
      `${addressOf(barred, false)} is protected, and you may not change it; nothing was written. Ask the spreadsheet’s owner to let you edit it.`,
    );
  }
}

function mergedCells(workbook: Workbook, batch: Batch, added: ReadonlySet<string>): Area[] {
  const areas = reachOf(batch).filter(({ sheet }) => !added.has(sheet) && workbook.has(sheet));
  return areas.flatMap((area) => workbook.merged(area));
}

/** The cells that a step changes. A name changes none, and a chart only lies over some. */
function touchedBy(workbook: Workbook, step: Step): Area[] {
  if (step.do === 'name') return [];
  if (step.do === 'chart') return [{ sheet: step.chart.sheet, ...step.chart.at, rows: 1, columns: 1 }];
  if (step.do !== 'remove sheet') return areasOf(step);
  return workbook.has(step.sheet)
    ? [{ sheet: step.sheet, row: 0, column: 0, ...workbook.size(step.sheet) }]
    : [];
}

function around(areas: readonly Area[]): Area {
  const row = Math.min(...areas.map((area) => area.row));
  const column = Math.min(...areas.map((area) => area.column));
  const rows = Math.max(...areas.map((area) => area.row + area.rows)) - row;
  const columns = Math.max(...areas.map((area) => area.column + area.columns)) - column;
  return { sheet: areas[0].sheet, row, column, rows, columns };
}

/** The cells that a step needs; the first ones where it is about the whole sheet. What is to go may be gone already. */
function areasOf(step: Step): Area[] {
  const top = (sheet: string, rows: number, columns: number): Area[] => [
    { sheet, row: 0, column: 0, rows: Math.max(1, rows), columns: Math.max(1, columns) },
  ];
  switch (step.do) {
    case 'add sheet':
    case 'remove sheet':
    case 'remove chart':
      return [];
    case 'hide sheet':
      return top(step.sheet, 1, 1);
    case 'widths':
      return top(step.sheet, 1, step.widths.length);
    case 'freeze':
      return top(step.sheet, step.rows + 1, step.columns + 1);
    case 'name':
      return step.area ? [step.area] : [];
    case 'chart':
      return [step.chart.data, { sheet: step.chart.sheet, ...step.chart.at, rows: 1, columns: 1 }];
    case 'put':
    case 'look':
    case 'dress':
    case 'choices':
      return [step.area];
  }
}
