/**
 * The panel's page, a frame beside the grid. The grid's engine needs scripts made of text and brings style sheets for every
 * button; in a frame the panel keeps its strict content policy, its own styles, and the keyboard while it has it. Both pages
 * come from one place, so the grid's page just hands the workbook over.
 */
import type { WorkbookHost } from '../../panel/host';
import { mountPanel, type MountedPanel } from '../../panel/main';
import type { SharePart } from '../../panel/share-tab/parts';

export interface PanelWindow extends Window {
  /** Shows a workbook in the place of the one before. */
  showWorkbook?: (host: WorkbookHost) => void;
  /** Opens a part of the tab Share. */
  openPart?: (part: SharePart) => void;
}

let panel: MountedPanel | undefined;
const page = window as PanelWindow;
page.showWorkbook = (host) => {
  panel?.unmount();
  panel = mountPanel(document.querySelector('#panel')!, host, () => new Worker('worker.js'));
};
page.openPart = (part) => panel?.openPart(part);

/** When the panel can be seen for the first time, for the measurements. */
function markWhenShown(): void {
  if (document.querySelector('main')) performance.mark('kam-panel');
  else requestAnimationFrame(markWhenShown);
}
markWhenShown();
