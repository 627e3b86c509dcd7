/**
 * What happens in the workbook, told to the panel: changes and the selection, gathered for a moment, because Excel tells
 * each cell of a paste or fill and each step of an arrow key. Excel tells nothing of names.
 */
import { HostError, type Area } from '../../../panel/host';
import { inExcel } from './in-excel';
import { areaOf, key, place } from './references';

/** In milliseconds. */
const moment = 60;

/** Older versions of Excel don't say who made a change; theirs are ours while we write and so long after, in milliseconds. */
const echo = 500;

type Registration = Pick<OfficeExtension.EventHandlerResult<unknown>, 'context' | 'remove'>;

export function workbookEvents() {
  const changeListeners = new Set<(sheets: readonly string[]) => void>();
  const selectListeners = new Set<(area: Area) => void>();
  const changed = new Set<string>();
  let registered: Promise<Registration[]> | undefined;
  let writing = 0;
  let lastWrite = -Infinity;

  const tellChange = gathered(async () => {
    const ids = [...changed];
    changed.clear();
    const sheets = await sheetNames(ids);
    for (const listener of changeListeners) listener(sheets);
  });
  const tellSelection = gathered(async () => {
    if (selectListeners.size === 0) return;
    const area = await selectedArea();
    for (const listener of selectListeners) listener(area);
  });

  const note = (sheetId: string) => {
    changed.add(sheetId);
    tellChange();
    return Promise.resolve();
  };
  const onChanged = ({ worksheetId, triggerSource, source }: Excel.WorksheetChangedEventArgs) => {
    const ours = triggerSource
      ? triggerSource === 'ThisLocalAddin'
      : source === 'Local' && (writing > 0 || Date.now() - lastWrite < echo);
    return ours ? Promise.resolve() : note(worksheetId);
  };
  const onSelected = () => {
    tellSelection();
    return Promise.resolve();
  };

  const register = () =>
    inExcel(async (context) => {
      const { worksheets } = context.workbook;
      const results: Registration[] = [
        worksheets.onChanged.add(onChanged),
        worksheets.onDeleted.add(({ worksheetId }) => note(worksheetId)),
        worksheets.onSelectionChanged.add(onSelected),
        worksheets.onActivated.add(onSelected),
      ];
      await context.sync();
      return results;
    });
  const listen = <T>(listeners: Set<T>, listener: T) => {
    listeners.add(listener);
    registered ??= register();
    // without events the panel still reads what it is asked to read
    registered.catch(() => undefined);
    return () => {
      listeners.delete(listener);
      if (changeListeners.size + selectListeners.size > 0 || registered === undefined) return;
      registered.then(unregister).catch(() => undefined);
      registered = undefined;
    };
  };

  return {
    onChange: (listener: (sheets: readonly string[]) => void) => listen(changeListeners, listener),
    onSelect: (listener: (area: Area) => void) => listen(selectListeners, listener),
    /** Does something whose changes are our own. */
    asOurs: async <T>(write: () => Promise<T>): Promise<T> => {
      writing++;
      try {
        return await write();
      } finally {
        writing--;
        lastWrite = Date.now();
      }
    },
  };
}

/** Handlers go the way they came: in the context that they were added in. */
async function unregister(registrations: readonly Registration[]): Promise<void> {
  await Excel.run(registrations[0].context, async (context) => {
    for (const registration of registrations) registration.remove();
    await context.sync();
  });
}

/** Runs once a moment after the first call; what goes wrong in it is nobody's to mend. */
function gathered(run: () => Promise<void>): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      run().catch(() => undefined);
    }, moment);
  };
}

/** The names of sheets; none, which means any, where one of them is gone. */
function sheetNames(ids: readonly string[]): Promise<string[]> {
  return inExcel(async (context) => {
    const sheets = context.workbook.worksheets.load('items/id,items/name');
    await context.sync();
    const names = new Map(sheets.items.map(({ id, name }) => [key(id), name]));
    const found = ids.flatMap((id) => names.get(key(id)) ?? []);
    return found.length === ids.length ? found : [];
  });
}

function selectedArea(): Promise<Area> {
  return inExcel(async (context) => {
    const range = context.workbook.getSelectedRange().load([...place, 'worksheet/name']);
    await context.sync();
    return areaOf(range.worksheet.name, range);
  });
}

export async function selectArea({ sheet, row, column, rows, columns }: Area): Promise<void> {
  await inExcel(async (context) => {
    const worksheet = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (worksheet.isNullObject) throw new HostError('failed', `There is no sheet “${sheet}” any more.`);
    worksheet.activate();
    worksheet.getRangeByIndexes(row, column, rows, columns).select();
    await context.sync();
  });
}
