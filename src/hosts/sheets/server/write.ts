import { HostError, isInside, type Area, type Batch, type Before, type Content } from '../../../panel/host';
import { addedSheets, checkBatch } from './check';
import { dressesBefore } from './drawn';
import { widthsBefore } from './looks';
import { performAll } from './perform';
import { Workbook } from './workbook';

/** How long to wait for another person's writing, in milliseconds. */
const patience = 10_000;

/** One batch at a time in a spreadsheet, whoever writes. */
export function write(batch: Batch): Before {
  const lock = LockService.getDocumentLock() as GoogleAppsScript.Lock.Lock | null;
  if (lock && !lock.tryLock(patience)) {
    throw new HostError(
      'failed',
      'Another panel is writing to this spreadsheet; nothing was written. Try again in a moment.',
    );
  }
  try {
    const workbook = new Workbook();
    checkBatch(workbook, batch);
    const before = contentsBefore(workbook, batch);
    performAll(workbook, batch, before);
    return before;
  } finally {
    lock?.releaseLock();
  }
}

/** What stood in the cells and behind the names that the batch writes, and how it looked; sheets that it makes held nothing. */
function contentsBefore(workbook: Workbook, batch: Batch): Before {
  const added = addedSheets(batch);
  const areas = batch.steps.flatMap((step) =>
    step.do === 'put' && !added.has(step.area.sheet) ? [step.area] : [],
  );
  const names = batch.steps.flatMap((step) => (step.do === 'name' ? [step.name] : []));
  const dresses = dressesBefore(workbook, batch, added);
  const widths = widthsBefore(workbook, batch, added);
  return {
    ...(dresses.length > 0 ? { dresses } : {}),
    ...(widths.length > 0 ? { widths } : {}),
    cells: areas.map((area) => ({ area, cells: contentsOf(workbook, area, batch.spilled ?? []) })),
    names: [...new Set(names)].map((name) => ({ name, area: workbook.names().get(name) ?? null })),
  };
}

/** What a formula elsewhere fills holds nothing of its own: as values it would be in the formula's way. */
function contentsOf(workbook: Workbook, area: Area, spilled: readonly Area[]): Content[][] {
  const values = workbook.values(area);
  const formulas = workbook.formulas(area);
  const here = spilled.filter(({ sheet }) => sheet === area.sheet);
  return values.map((row, r) =>
    row.map((value, c) => {
      if (formulas[r][c] !== '') return { formula: formulas[r][c] };
      return here.some((filled) => isInside(filled, area.row + r, area.column + c)) ? null : value;
    }),
  );
}
