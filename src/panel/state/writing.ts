import type { Batch, WorkbookHost } from '../host';
import type { PanelState, Toast } from './panel-state';
import type { Store } from './store';
import { undoOf } from './undo';

type Say = (text: string, tone?: Toast['tone'], action?: Toast['action']) => number;

/** A batch, or what makes one once nothing else is being written. */
export type Prepared = Batch | { readonly title: string; readonly prepare: () => Promise<Batch> };

/** Writes batches one at a time, says what came of it, and offers to take it back. */
export function writing(
  host: WorkbookHost,
  state: Store<PanelState>,
  toast: Say,
  reload: () => Promise<void>,
) {
  const attempt = async (
    prepared: Prepared,
    done: string,
    undo: boolean,
    onDone?: () => void,
  ): Promise<boolean> => {
    if (state.get().writing) return false;
    state.set({ writing: prepared.title });
    let written = false;
    try {
      const batch = 'prepare' in prepared ? await prepared.prepare() : prepared;
      const before = await host.write(batch);
      written = true;
      const takeBack = () => void attempt(undoOf(batch, before), `Taken back: ${batch.title}`, false);
      // What came before can only be taken back after this.
      state.set({ toasts: state.get().toasts.filter(({ action }) => action === undefined) });
      toast(done, 'done', undo ? { label: 'Undo', run: takeBack } : undefined);
      onDone?.();
    } catch (error) {
      toast(sentenceOf(error), 'error');
    } finally {
      state.set({ writing: undefined });
      await reload();
    }
    return written;
  };
  /** Resolves to whether it was written, when the workbook has been read again. */
  return (batch: Prepared, done: string, onDone?: () => void) => attempt(batch, done, true, onDone);
}

/** What to tell of an error: a host's own sentence, else that it was not foreseen. */
export function sentenceOf(error: unknown): string {
  const { name, message } = Object(error) as Partial<Error>;
  // Known by its name, for a host may live in another frame than the panel.
  if (name === 'HostError' && message !== undefined) return message;
  return `Something went wrong that should not: ${message ?? String(error)}`;
}
