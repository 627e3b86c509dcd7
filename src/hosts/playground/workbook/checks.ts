// What must hold before anything is written; each failure is a sentence that says so.
import type { Model } from '@odoo/o-spreadsheet';
import { HostError, addressOf, type Area, type Batch, type Step, type Value } from '../../../panel/host';
import { checkMerged, reachOf } from '../../merged-cells';
import { contentsOf, valuesOf } from './cells';
import { areaOf, sheetIdOf } from './places';

/** What the engine lets a sheet hold. */
const mostRows = 1_000_000;

export function checkBatch(model: Model, batch: Batch): void {
  checkSheets(model, batch.steps);
  checkExpected(model, batch);
  checkEmpty(model, batch);
  checkMerged(batch, mergedCells(model, batch));
}

function checkSheets(model: Model, steps: readonly Step[]): void {
  const added = new Set<string>();
  const isThere = (sheet: string) => added.has(sheet.toLowerCase()) || sheetIdOf(model, sheet) !== undefined;
  for (const step of steps) {
    if (step.do === 'add sheet') {
      if (isThere(step.sheet)) throw conflict(`There is a sheet “${step.sheet}” already.`);
      if (step.sheet.trim() === '' || /['*?/\\[\]]/.test(step.sheet)) {
        throw new HostError('limit', `No sheet can be named “${step.sheet}” here. Nothing was written.`);
      }
      added.add(step.sheet.toLowerCase());
      continue;
    }
    if (step.do === 'put') checkShape(step);
    for (const sheet of sheetsOf(step)) {
      const mayBeGone = step.do === 'remove sheet' || step.do === 'remove chart';
      if (!isThere(sheet) && !mayBeGone) throw conflict(`There is no sheet “${sheet}” any more.`);
      checkLock(model, sheet);
    }
  }
}

function checkLock(model: Model, sheet: string): void {
  const sheetId = sheetIdOf(model, sheet);
  if (sheetId === undefined || !model.getters.isSheetLocked(sheetId)) return;
  throw new HostError(
    'protected',
    `The sheet “${sheet}” is locked, so nothing was written. Unlock it by its tab and try again.`,
  );
}

function checkShape({ area, cells }: Extract<Step, { do: 'put' }>): void {
  if (cells.length !== area.rows || cells.some((row) => row.length !== area.columns)) {
    throw new HostError(
      'failed',
      `The cells for ${addressOf(area, false)} have another shape. Nothing was written.`,
    );
  }
  if (area.row + area.rows > mostRows) {
    throw new HostError(
      'limit',
      `${addressOf(area, false)} is beyond the edge of a sheet. Nothing was written.`,
    );
  }
}

function checkExpected(model: Model, { expect = [] }: Batch): void {
  for (const { area, values } of expect) {
    if (sheetIdOf(model, area.sheet) === undefined) {
      throw conflict(`There is no sheet “${area.sheet}” any more.`);
    }
    const found = valuesOf(model, area);
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        const now = found[r]?.[c] ?? null;
        if ((now ?? '') === (value ?? '')) return;
        throw conflict(
          `${cellAddress(area, r, c)} has changed meanwhile: it ${now === null ? 'is blank' : `holds ${shown(now)}`} now.`,
          'look at the change and try again',
        );
      }),
    );
  }
}

function checkEmpty(model: Model, { empty = [] }: Batch): void {
  for (const area of empty) {
    const sheetId = sheetIdOf(model, area.sheet);
    if (sheetId === undefined) continue;
    const rows = Math.min(area.rows, model.getters.getNumberRows(sheetId) - area.row);
    if (rows <= 0) continue;
    const there = { ...area, rows };
    const values = valuesOf(model, there);
    contentsOf(model, there).forEach((row, r) =>
      row.forEach((content, c) => {
        if (content === null && values[r][c] === null) return;
        throw conflict(`${cellAddress(area, r, c)} is not empty.`, 'clear it or choose another place');
      }),
    );
  }
}

function mergedCells(model: Model, batch: Batch): Area[] {
  return reachOf(batch).flatMap(({ sheet }) => {
    const sheetId = sheetIdOf(model, sheet);
    return sheetId === undefined ? [] : model.getters.getMerges(sheetId).map((zone) => areaOf(sheet, zone));
  });
}

/** The sheets that a step needs. */
function sheetsOf(step: Step): string[] {
  if (step.do === 'chart') return [step.chart.sheet, step.chart.data.sheet];
  if (step.do === 'name') return step.area ? [step.area.sheet] : [];
  return 'area' in step ? [step.area.sheet] : [step.sheet];
}

function conflict(what: string, advice?: string): HostError {
  return new HostError('conflict', `${what} Nothing was written${advice ? `; ${advice}` : ''}.`);
}

function cellAddress(area: Area, r: number, c: number): string {
  return addressOf({ ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 }, false);
}

function shown(value: NonNullable<Value>): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  return `“${value.length > 40 ? `${value.slice(0, 39)}…` : value}”`;
}
