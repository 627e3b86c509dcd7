import { render } from 'preact';
import type { WorkbookHost } from './host';
import { PanelView } from './panel-view';
import type { SharePart } from './share-tab/parts';
import { PanelContext } from './state/context';
import type { StartWorker } from './state/in-worker';
import { createPanel } from './state/panel';
import { loadWhenIdle } from './ui/lazy';

/** What a host can do to the panel that it has mounted. */
export interface MountedPanel {
  /** Opens a part of the tab Share. */
  readonly openPart: (part: SharePart) => void;
  /** Takes the panel out of its element. */
  readonly unmount: () => void;
}

/**
 * Puts the panel into an element. `startWorker` makes a thread that runs worker.ts, where the host has one. Its style sheet
 * is styles/index.css.
 */
export function mountPanel(element: Element, host: WorkbookHost, startWorker?: StartWorker): MountedPanel {
  const panel = createPanel(host, startWorker);
  render(
    <PanelContext value={panel}>
      <PanelView />
    </PanelContext>,
    element,
  );
  void panel.load();
  void loadWhenIdle();
  return {
    openPart: panel.openPart,
    unmount: () => {
      panel.dispose();
      render(null, element);
    },
  };
}
