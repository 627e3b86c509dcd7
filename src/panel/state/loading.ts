import type { Book } from '../book/book';
import type { WorkbookHost } from '../host';
import { loadBook } from './load-book';
import type { PanelState } from './panel-state';
import type { Store } from './store';
import { sentenceOf } from './writing';

/** Changes come in bursts (typing, pasting, our own batch); one reading a burst is enough. */
const settled = 120;

/** Reads the workbook, one reading at a time; a wish during a reading leads to one more after it. */
export function loading(host: WorkbookHost, state: Store<PanelState>, take: (book: Book) => void) {
  let reading: Promise<void> | undefined;
  let again = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const readOnce = async () => {
    do {
      again = false;
      try {
        take(await loadBook(host, state.get().book));
      } catch (error) {
        const failure = sentenceOf(error);
        state.set(state.get().book ? { failure } : { phase: 'failed', failure });
      }
    } while (again);
    reading = undefined;
  };
  const load = (): Promise<void> => {
    clearTimeout(timer);
    if (reading) again = true;
    else reading = readOnce();
    return reading;
  };
  return {
    load,
    loadSoon: () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        // A batch being written is followed by a reading anyway.
        if (!state.get().writing) void load();
      }, settled);
    },
    stop: () => clearTimeout(timer),
  };
}

/** Whether a change on these sheets can concern the panel; without tables any sheet may become the one. */
export function concerns(book: Book | undefined, sheets: readonly string[]): boolean {
  if (book?.model === undefined || book.accounts === undefined || sheets.length === 0) return true;
  const ours = [book.model.block.area.sheet, book.tiersBlock?.area.sheet, book.accounts.sheet];
  return sheets.some((sheet) => ours.includes(sheet));
}
