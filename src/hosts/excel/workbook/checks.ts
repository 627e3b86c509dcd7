// What must hold before anything is written; each failure is a sentence that says so.
import { HostError, addressOf, type Area, type Batch, type Step } from '../../../panel/host';
import { checkMerged } from '../../merged-cells';
import { longestFormula, longestText, valueOf } from './cell-content';
import { gridColumns, gridRows, key } from './references';
import type { Standing } from './standing';

/** What can be said of a batch without looking at the workbook. */
export function checkBatch({ steps }: Batch): void {
  for (const step of steps) {
    if (step.do === 'add sheet') checkSheetName(step.sheet);
    if (step.do === 'put') checkCells(step);
    const area = 'area' in step ? step.area : step.do === 'chart' ? step.chart.data : null;
    if (area) checkSize(area);
  }
}

function checkSheetName(name: string): void {
  if (name.length > 31 || name.trim() === '' || /[:\\/?*[\]]|^'|'$/.test(name)) {
    throw new HostError('limit', `Excel takes no sheet named ${quoted(name)}. Nothing was written.`);
  }
}

function checkSize(area: Area): void {
  const { row, column, rows, columns } = area;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  if (!whole || row < 0 || column < 0 || rows < 1 || columns < 1) {
    throw new HostError('failed', `${JSON.stringify(area)} is no area. Nothing was written.`);
  }
  if (row + rows > gridRows || column + columns > gridColumns) {
    throw new HostError(
      'limit',
      `${addressOf(area, false)} is beyond the edge of a sheet. Nothing was written.`,
    );
  }
}

function checkCells({ area, cells }: Extract<Step, { do: 'put' }>): void {
  if (cells.length !== area.rows || cells.some((row) => row.length !== area.columns)) {
    throw new HostError(
      'failed',
      `The cells for ${addressOf(area, false)} have another shape. Nothing was written.`,
    );
  }
  for (const content of cells.flat()) {
    const formula = typeof content === 'object' && content !== null;
    const text = formula ? content.formula : content;
    if (typeof text === 'string' && text.length > (formula ? longestFormula : longestText)) {
      throw new HostError(
        'limit',
        `A text for ${addressOf(area, false)} is too long for a cell. Nothing was written.`,
      );
    }
  }
}

/** Compares what the batch takes for granted with how things stand. */
export function checkStanding(batch: Batch, standing: Standing): void {
  checkSheets(batch.steps, standing);
  checkNames(batch.steps, standing);
  checkExpected(batch, standing);
  checkEmpty(standing);
  checkProtection(batch.steps, standing);
  checkMerged(batch, standing.merged);
}

function checkSheets(steps: readonly Step[], { sheets }: Standing): void {
  const there = new Set(sheets.keys());
  for (const step of steps) {
    if (step.do === 'add sheet') {
      if (there.has(key(step.sheet))) {
        throw new HostError(
          'conflict',
          `There is a sheet ${quoted(step.sheet)} already. Nothing was written.`,
        );
      }
      there.add(key(step.sheet));
    }
    // what is to be gone may be gone already
    if (step.do === 'remove sheet' || step.do === 'remove chart') continue;
    const gone = sheetsOf(step).find((sheet) => !there.has(key(sheet)));
    if (gone !== undefined) {
      throw new HostError('conflict', `There is no sheet ${quoted(gone)} any more. Nothing was written.`);
    }
  }
}

function checkNames(steps: readonly Step[], { names }: Standing): void {
  for (const step of steps) {
    if (step.do === 'name' && names.get(key(step.name))?.taken) {
      throw new HostError(
        'conflict',
        `The name ${step.name} stands for something else in this workbook. Nothing was written; remove it in Formulas > Name Manager.`,
      );
    }
  }
}

export function checkExpected({ expect = [] }: Batch, { expected }: Pick<Standing, 'expected'>): void {
  expect.forEach(({ area, values }, i) => {
    const found = expected[i];
    if (found === undefined) {
      throw new HostError(
        'conflict',
        `There is no sheet ${quoted(area.sheet)} any more. Nothing was written.`,
      );
    }
    values.forEach((row, r) =>
      row.forEach((value, c) => {
        const now = valueOf(found[r]?.[c]);
        if ((now ?? '') === (value ?? '')) return;
        const at = addressOf(
          { ...area, row: area.row + r, column: area.column + c, rows: 1, columns: 1 },
          false,
        );
        throw new HostError(
          'conflict',
          `${at} has changed meanwhile: it ${now === null ? 'is blank' : `holds ${shown(now)}`} now. Nothing was written; look at the change and try again.`,
        );
      }),
    );
  });
}

export function checkEmpty({ used }: Pick<Standing, 'used'>): void {
  if (used.length === 0) return;
  const [cell] = used;
  throw new HostError(
    'conflict',
    `${addressOf(cell, false)} is not empty. Nothing was written; clear it or choose another place.`,
  );
}

function checkProtection(steps: readonly Step[], { sheets, structureLocked, puts }: Standing): void {
  for (const step of steps) {
    if (step.do === 'add sheet' || step.do === 'remove sheet' || step.do === 'hide sheet') {
      if (structureLocked) throw protectedError('The workbook', 'Protect Workbook');
    }
    if (step.do === 'name' || step.do === 'add sheet' || step.do === 'hide sheet') continue;
    const locked = sheetsOf(step)
      .map((sheet) => sheets.get(key(sheet)))
      .find((sheet) => sheet?.locked);
    if (locked === undefined) continue;
    if (step.do === 'put' && puts.some(({ area, unlocked }) => area === step.area && unlocked)) continue;
    throw protectedError(`The sheet ${quoted(locked.name)}`, 'Unprotect Sheet');
  }
}

function protectedError(what: string, command: string): HostError {
  return new HostError(
    'protected',
    `${what} is protected, so nothing was written. Use Review > ${command} and try again.`,
  );
}

/** The sheets that a step needs. */
function sheetsOf(step: Step): string[] {
  if (step.do === 'chart') return [step.chart.sheet, step.chart.data.sheet];
  if (step.do === 'name') return step.area ? [step.area.sheet] : [];
  return 'area' in step ? [step.area.sheet] : [step.sheet];
}

function quoted(name: string): string {
  return `“${name}”`;
}

function shown(value: string | number | boolean): string {
  if (typeof value !== 'string') return String(value).toUpperCase();
  return quoted(value.length > 40 ? `${value.slice(0, 39)}…` : value);
}
