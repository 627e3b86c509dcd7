import { HostError, type Batch, type Before, type Step } from '../../../panel/host';
import { insertChart, removeChart } from './charts';
import { addedSheets, neededSizes } from './check';
import { redraw } from './drawn';
import { applyLooks, offerChoices, setWidths } from './looks';
import { put } from './put';
import type { Workbook } from './workbook';

type Undo = () => void;

/** Does all of the batch, or takes back what it did: Google Sheets itself keeps whatever came before an exception. */
export function performAll(workbook: Workbook, batch: Batch, before: Before): void {
  const done: Undo[] = [];
  try {
    perform(workbook, batch, before, done);
    SpreadsheetApp.flush();
    removeSheets(workbook, batch.steps, done);
  } catch (error) {
    throw new HostError(
      kindOf(error),
      `Google Sheets stopped in the middle: ${sentence(error)} ${takeBack(done)}`,
    );
  }
}

/** Sheets and names come first, for formulas refer to them, and looks after contents. */
function perform(workbook: Workbook, batch: Batch, before: Before, done: Undo[]): void {
  const { steps } = batch;
  addSheets(workbook, steps, done);
  for (const [sheet, size] of neededSizes(batch)) workbook.grow(sheet, size);
  setNames(workbook, steps, before, done);
  putCells(workbook, batch, before, done);
  applyLooks(workbook, steps);
  for (const step of steps) dress(workbook, step, done);
}

/** A new sheet comes to the front; the one in view goes back there. */
function addSheets(workbook: Workbook, steps: readonly Step[], done: Undo[]): void {
  const names = steps.flatMap((step) => (step.do === 'add sheet' ? [step.sheet] : []));
  if (names.length === 0) return;
  const inView = workbook.book.getActiveSheet();
  for (const name of names) {
    workbook.add(name);
    done.push(() => workbook.remove(name));
  }
  workbook.book.setActiveSheet(inView, true);
}

function setNames(workbook: Workbook, steps: readonly Step[], before: Before, done: Undo[]): void {
  done.push(() => before.names.forEach(({ name, area }) => workbook.setName(name, area)));
  for (const step of steps) if (step.do === 'name') workbook.setName(step.name, step.area);
}

function putCells(workbook: Workbook, batch: Batch, before: Before, done: Undo[]): void {
  const added = addedSheets(batch);
  let place = 0;
  for (const step of batch.steps) {
    if (step.do !== 'put') continue;
    const fresh = added.has(step.area.sheet);
    if (!fresh) {
      const { area, cells } = before.cells[place++];
      done.push(() => put(workbook, area, cells, false));
    }
    put(workbook, step.area, step.cells, fresh);
  }
}

/** What isn't content: what a failure leaves of it changes no figure. */
function dress(workbook: Workbook, step: Step, done: Undo[]): void {
  switch (step.do) {
    case 'dress':
      return redraw(workbook, step.area, step.dress);
    case 'choices':
      return offerChoices(workbook, step.area, step.words);
    case 'widths':
      return setWidths(workbook, step.sheet, step.widths);
    case 'freeze':
      workbook.sheet(step.sheet).setFrozenRows(step.rows);
      workbook.sheet(step.sheet).setFrozenColumns(step.columns);
      return;
    case 'hide sheet':
      workbook.sheet(step.sheet).hideSheet();
      return;
    case 'chart':
      insertChart(workbook, step.chart);
      done.push(() => removeChart(workbook, step.chart.sheet, step.chart.title));
      return;
    case 'remove chart':
      return removeChart(workbook, step.sheet, step.title);
    case 'add sheet':
    case 'remove sheet':
    case 'put':
    case 'name':
    case 'look':
      return;
  }
}

/** Nothing brings a sheet back, so this waits until all else is in the spreadsheet. */
function removeSheets(workbook: Workbook, steps: readonly Step[], done: Undo[]): void {
  for (const step of steps) {
    if (step.do !== 'remove sheet' || !workbook.has(step.sheet)) continue;
    workbook.remove(step.sheet);
    done.push(() => {
      throw new Error(`the sheet ${step.sheet}`);
    });
  }
}

/** Undoes the last first; what can't be undone doesn't keep the rest from it. */
function takeBack(done: readonly Undo[]): string {
  const left: string[] = [];
  for (const undo of [...done].reverse()) {
    try {
      undo();
    } catch (error) {
      left.push(error instanceof Error ? error.message : String(error));
    }
  }
  try {
    SpreadsheetApp.flush();
  } catch (error) {
    left.push(String(error));
  }
  return left.length === 0
    ? 'Nothing was written; try again.'
    : `Part of it was written and could not be taken back (${left.join('; ')}): go back to the version before it, under File › Version history.`;
}

function kindOf(error: unknown): HostError['kind'] {
  if (error instanceof HostError) return error.kind;
  if (/protected/i.test(String(error))) return 'protected';
  return /above the limit|too many cells/i.test(String(error)) ? 'limit' : 'failed';
}

function sentence(error: unknown): string {
  const text = (error instanceof Error ? error.message : String(error)).trim().replace(/^Exception: /, '');
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
