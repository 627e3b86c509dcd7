import { accountsArea } from '../book/accounts-table';
import { chartBatch, dashboardSheet, type ChartTable } from '../book/chart-batch';
import type { Area, Batch, NativeChart, WorkbookHost } from '../host';
import type { SharePart } from '../share-tab/parts';
import type { TabId } from '../tabs';
import { drafting } from './drafting';
import { concerns, loading } from './loading';
import type { PanelState, Toast } from './panel-state';
import type { StartWorker } from './in-worker';
import { running } from './running';
import { createStore, type Store } from './store';
import { toasting } from './toasting';
import { writing } from './writing';

/** The panel without its looks: the state, and everything that can be done. One for each place it is mounted in. */
export type Panel = ReturnType<typeof createPanel>;

export function createPanel(host: WorkbookHost, startWorker?: StartWorker) {
  const state: Store<PanelState> = createStore<PanelState>({ phase: 'loading', tab: 'model', toasts: [] });
  const { toast, dismiss, stop: stopToasts } = toasting(state);
  const reload = (): Promise<void> => loader.load();
  const write = writing(host, state, toast, reload);
  const drafts = drafting(host, state, write);
  const loader = loading(host, state, drafts.take);
  const { run, stop: stopRun } = running(state, startWorker);

  const stopChange = host.onChange((sheets) => {
    if (concerns(state.get().book, sheets)) loader.loadSoon();
  });
  const stopSelect = host.onSelect((area) => {
    const row = accountRowAt(state.get(), area);
    if (row !== undefined) state.set({ selected: row });
    if (looksForAccounts(state.get(), area)) loader.loadSoon();
  });

  return {
    host,
    state,
    /** Reads the workbook again. */
    load: reload,
    /** Changes the draft of the model; the preview follows at the next frame. Functions of book/draft.ts make changes. */
    edit: drafts.edit,
    revert: drafts.revert,
    keepMine: drafts.keepMine,
    /** Writes the draft as one batch, with a reason if there is one; resolves to whether it was written. */
    apply: drafts.apply,
    /** Writes a batch, says `done` with an Undo button or what went wrong, and reads the workbook again. */
    write: (batch: Batch, done: string) => write(batch, done),
    /** Runs a long computation with progress in the panel's foot and a Cancel button. */
    run,
    /** Puts a table and the host's own chart of it on the dashboard sheet. */
    insertChart: async (title: string, type: NativeChart['type'], table: ChartTable): Promise<void> => {
      const { used } = await host.read({ names: [], sheets: [dashboardSheet] });
      await write(
        chartBatch(title, type, table, used[dashboardSheet]),
        `Inserted on the sheet ${dashboardSheet}.`,
      );
    },
    toast: (text: string, tone?: Toast['tone'], action?: Toast['action']) => void toast(text, tone, action),
    dismiss,
    openTab: (tab: TabId) => state.set({ tab, asked: undefined }),
    /** Opens a part of the tab Share, for a menu of the host. */
    openPart: (part: SharePart) => state.set({ tab: 'share', asked: { part } }),
    /** Shows an account in the panel and selects its row in the sheet. */
    selectAccount: (row: number | undefined): void => {
      state.set({ selected: row });
      const accounts = state.get().book?.accounts;
      if (row === undefined || accounts === undefined) return;
      const area = accountsArea(accounts);
      host.select({ ...area, row: area.row + row, rows: 1 }).catch(() => undefined);
    },
    /** Shows an area of the workbook. */
    show: (area: Area): void => void host.select(area).catch(() => undefined),
    dispose: () => {
      loader.stop();
      stopRun();
      drafts.stop();
      stopToasts();
      stopChange();
      stopSelect();
    },
  };
}

/** As long as no model has accounts, another sheet that comes into view may be the one. */
function looksForAccounts({ book }: PanelState, { sheet }: Area): boolean {
  return (
    book !== undefined && (book.model === undefined || book.accounts === undefined) && book.inView !== sheet
  );
}

function accountRowAt({ book }: PanelState, area: Area): number | undefined {
  const accounts = book?.accounts;
  if (accounts?.sheet !== area.sheet) return undefined;
  const row = area.row - accounts.headerRow - 1;
  return row >= 0 && row < accounts.rows.length ? row : undefined;
}
