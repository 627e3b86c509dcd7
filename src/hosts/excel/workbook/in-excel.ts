import { HostError } from '../../../panel/host';

/** What the panel uses at most; Excel 2021, Microsoft 365 and Excel on the web have it. */
const requirementSet = '1.9';

/** Runs a batch of commands in Excel. Waits while the user is typing in a cell, where Excel takes no commands. */
export async function inExcel<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> {
  await readyExcel();
  try {
    // one step for Excel's own Undo where Excel can do that
    return await Excel.run({ delayForCellEdit: true, mergeUndoGroup: true }, batch);
  } catch (error) {
    throw hostErrorOf(error);
  }
}

async function readyExcel(): Promise<void> {
  const { host } = await Office.onReady();
  if (String(host) !== 'Excel') {
    throw new HostError(
      'failed',
      'This page works inside Excel only. Open it with Score accounts on the Home tab.',
    );
  }
  if (!supports(requirementSet)) {
    throw new HostError(
      'too old',
      'This Excel is too old for the panel. It needs Excel 2021, Microsoft 365 or Excel on the web; the functions work here all the same.',
    );
  }
}

/** Whether this Excel has a version of its interface. */
export function supports(version: string): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', version);
}

/** Excel's own word for what went wrong, such as `ItemNotFound`; '' where it isn't Excel that complains. */
export function codeOf(error: unknown): string {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : '';
}

/** An error of Excel's as a sentence for the user, for when nothing had been written. */
function hostErrorOf(error: unknown): HostError {
  if (error instanceof HostError) return error;
  const code = codeOf(error);
  if (code === 'AccessDenied') {
    return new HostError('protected', 'Excel refuses access: the sheet or workbook is protected.');
  }
  if (code.endsWith('PayloadSizeLimitExceeded')) {
    return new HostError('limit', 'That is more than Excel passes on at once. Work with fewer rows.');
  }
  if (code === 'InvalidOperationInCellEditMode') {
    return new HostError(
      'failed',
      'Excel is waiting for a cell to be finished. Press Enter in the sheet and try again.',
    );
  }
  return new HostError('failed', `Excel could not do that${reasonOf(error)}. Try again.`);
}

/** Excel's reason in brackets behind a sentence. */
export function reasonOf(error: unknown): string {
  const message = error instanceof Error ? error.message.replace(/[.\s]+$/, '') : '';
  return message === '' ? '' : ` (${message})`;
}
