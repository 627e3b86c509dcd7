import { HostError, type Step } from '../../../panel/host';
import { key } from './references';
import type { Standing } from './standing';

/**
 * New sheets come first and in a trip of their own: where somebody else was quicker with one of the same name, nothing
 * of the batch has been written over theirs yet.
 */
export async function addSheets(
  context: Excel.RequestContext,
  steps: readonly Step[],
  { sheets }: Standing,
): Promise<void> {
  const wanted = steps.flatMap((step) => (step.do === 'add sheet' ? [step.sheet] : []));
  if (wanted.length === 0) return;
  const { worksheets } = context.workbook;
  for (const sheet of wanted) worksheets.add(sheet);
  try {
    await context.sync();
  } catch (error) {
    const theirs = await removeEmpty(
      context,
      wanted.filter((sheet) => !sheets.has(key(sheet))),
    );
    if (theirs === undefined) throw error;
    throw new HostError(
      'conflict',
      `Somebody has just made a sheet “${theirs}”. Nothing was written; look at it and try again.`,
    );
  }
}

/** Takes away what was added before Excel stopped. A sheet with anything on it is another's: its name is given back. */
async function removeEmpty(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<string | undefined> {
  const all = context.workbook.worksheets.load('items/name');
  await context.sync();
  const ours = new Set(names.map(key));
  const found = all.items.filter(({ name }) => ours.has(key(name)));
  const used = found.map((sheet) => sheet.getUsedRangeOrNullObject(true).load('address'));
  await context.sync();
  found.forEach((sheet, i) => {
    if (used[i].isNullObject) sheet.delete();
  });
  await context.sync();
  return found.find((_, i) => !used[i].isNullObject)?.name;
}
