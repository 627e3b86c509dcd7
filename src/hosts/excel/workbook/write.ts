import { HostError, inverse, type Batch, type Before } from '../../../panel/host';
import { addSheets } from './add-sheets';
import { checkBatch, checkStanding } from './checks';
import { codeOf, inExcel, reasonOf } from './in-excel';
import { lastLook } from './last-look';
import { perform } from './perform';
import { key } from './references';
import { standingOf, type Standing } from './standing';

/**
 * One trip to see how things stand, one to write, and one between them where there are new sheets. Excel stops at the first
 * error and keeps what it did before; we don't. Nor do we write over what somebody else wrote in between.
 */
export function writeWorkbook(batch: Batch): Promise<Before> {
  return inExcel(async (context) => {
    checkBatch(batch);
    const standing = await standingOf(context, batch);
    checkStanding(batch, standing);
    const before = beforeOf(batch, standing);
    try {
      await addSheets(context, batch.steps, standing);
    } catch (error) {
      throw toldOf(error);
    }
    const missed = lastLook(context, batch, standing, before);
    try {
      await perform(context, batch.steps, standing);
    } catch (error) {
      await takeBack(context, batch, before, error);
    }
    const late = missed();
    if (late) await takeBack(context, batch, late.before, late.reason);
    return before;
  });
}

function beforeOf({ steps }: Batch, { puts, names, dresses, widths }: Standing): Before {
  const named = steps.flatMap((step) => (step.do === 'name' ? [step.name] : []));
  return {
    cells: puts.map(({ area, cells }) => ({ area, cells })),
    names: [...new Set(named)].map((name) => ({ name, area: names.get(key(name))?.area ?? null })),
    ...(dresses.length > 0 ? { dresses } : {}),
    ...(widths.length > 0 ? { widths } : {}),
  };
}

/** Puts back what had been written when Excel stopped, and throws what to tell the user. */
async function takeBack(
  context: Excel.RequestContext,
  batch: Batch,
  before: Before,
  reason: unknown,
): Promise<never> {
  try {
    const back = inverse(batch, before);
    await perform(context, back.steps, await standingOf(context, back));
  } catch (second) {
    throw new HostError(
      'failed',
      `Excel stopped halfway${reasonOf(reason)} and could not take back what it had written${reasonOf(second)}. ` +
        'Some of it may be in the workbook; use Undo, or look through the sheets before you go on.',
    );
  }
  throw toldOf(reason);
}

/** What to tell the user when Excel stopped and nothing of the batch is in the workbook. */
function toldOf(reason: unknown): HostError {
  if (reason instanceof HostError) return reason;
  if (codeOf(reason) === 'AccessDenied') {
    return new HostError(
      'protected',
      'Excel refused to change protected cells, so nothing was written. Unprotect the sheet and try again.',
    );
  }
  return new HostError(
    'failed',
    `Excel could not write this${reasonOf(reason)}. Nothing was written; try again.`,
  );
}
