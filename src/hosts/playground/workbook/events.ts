import type { Command, Model } from '@odoo/o-spreadsheet';
import type { Area } from '../../../panel/host';
import { selectedArea } from './places';

/** What changes cells, sheets or names, and not their looks alone. */
const changing: ReadonlySet<string> = new Set<Command['type']>([
  ...(['UPDATE_CELL', 'UPDATE_CELL_POSITION', 'CLEAR_CELL', 'CLEAR_CELLS', 'DELETE_CONTENT'] as const),
  ...(['ADD_COLUMNS_ROWS', 'REMOVE_COLUMNS_ROWS', 'MOVE_COLUMNS_ROWS', 'MOVE_RANGES'] as const),
  ...(['CREATE_SHEET', 'DELETE_SHEET', 'DUPLICATE_SHEET', 'RENAME_SHEET'] as const),
  ...(['CREATE_NAMED_RANGE', 'UPDATE_NAMED_RANGE', 'DELETE_NAMED_RANGE'] as const),
]);

interface Told {
  readonly type: string;
  readonly sheetId?: string;
  /** Of an Undo or Redo: what it takes back or does again. */
  readonly commands?: readonly Told[];
}

/** Tells what happens in the workbook once what is under way has ended: a paste is a command for each of its cells. */
export function workbookEvents(model: Model) {
  const owner = {};
  const changed = new Set<string>();
  const changeListeners = new Set<(sheets: readonly string[]) => void>();
  const selectListeners = new Set<(area: Area) => void>();
  let ours = false;
  let active = selectedArea(model);
  let timer: ReturnType<typeof setTimeout> | undefined;

  const note = ({ type, sheetId, commands }: Told): void => {
    commands?.forEach(note);
    if (changing.has(type)) changed.add(isOfOneSheet(type) ? (sheetId ?? '') : '');
  };
  const tell = () => {
    timer = undefined;
    const ids = [...changed];
    changed.clear();
    if (ids.length > 0) {
      const sheets = namesOf(model, ids);
      for (const listener of changeListeners) listener(sheets);
    }
    const now = selectedArea(model);
    if (isSameArea(now, active)) return;
    active = now;
    for (const listener of selectListeners) listener(now);
  };
  const tellSoon = () => (timer ??= setTimeout(tell));
  model.on('command-dispatched', owner, (command) => {
    if (!ours) note(command as Told);
  });
  model.on('update', owner, tellSoon);

  return {
    onChange: (listener: (sheets: readonly string[]) => void) => listen(changeListeners, listener),
    onSelect: (listener: (area: Area) => void) => listen(selectListeners, listener),
    /** Does something whose changes are our own. */
    asOurs: <T>(write: () => T): T => {
      ours = true;
      try {
        return write();
      } finally {
        ours = false;
      }
    },
    stop: () => {
      clearTimeout(timer);
      model.off('command-dispatched', owner);
      model.off('update', owner);
    },
  };
}

/** Commands that change which sheets or names there are concern any sheet. */
function isOfOneSheet(type: string): boolean {
  return !/_SHEET$|_NAMED_RANGE$/.test(type);
}

/** The names of sheets; none, which means any, where that can't be told. */
function namesOf({ getters }: Model, ids: readonly string[]): string[] {
  const names = ids.flatMap((id) => getters.tryGetSheetName(id) ?? []);
  return names.length === ids.length ? names : [];
}

function listen<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function isSameArea(a: Area, b: Area): boolean {
  return (['sheet', 'row', 'column', 'rows', 'columns'] as const).every((part) => a[part] === b[part]);
}
