import type { Model } from '@odoo/o-spreadsheet';
import type { SharePart } from '../../panel/share-tab/parts';
import { createPlaygroundHost, type PlaygroundHost } from './workbook-host';
import type { PanelWindow } from './panel';

/** The panel in its frame; it follows whichever workbook it is told to. */
export function panelFrame(frame: HTMLIFrameElement, onLoad: (page: Document) => void) {
  let model: Model | undefined;
  let host: PlaygroundHost | undefined;
  let asked: SharePart | undefined;
  let showWorkbook: PanelWindow['showWorkbook'];
  const show = () => {
    if (!showWorkbook || !model) return;
    host?.stop();
    host = createPlaygroundHost(model);
    showWorkbook(host);
  };
  const openAsked = () => {
    const { openPart } = frame.contentWindow as PanelWindow;
    if (!asked || !openPart) return;
    frame.focus();
    openPart(asked);
    asked = undefined;
  };
  const start = () => {
    if (showWorkbook) return;
    ({ showWorkbook } = frame.contentWindow as PanelWindow);
    if (!showWorkbook) return; // it loads still
    const page = frame.contentDocument!;
    page.addEventListener('keydown', (event) => takeHistoryKeys(event, model));
    onLoad(page);
    show();
    openAsked();
  };
  frame.addEventListener('load', start);
  start();
  return {
    follow: (next: Model) => {
      model = next;
      show();
    },
    /** Opens a part of the panel's tab Share, at once or when the panel is loaded. */
    openPart: (part: SharePart) => {
      asked = part;
      openAsked();
    },
  };
}

/** Ctrl+Z and Ctrl+Y mean the workbook, except in a text that is being typed, which has an Undo of its own. */
function takeHistoryKeys(event: KeyboardEvent, model: Model | undefined): void {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (!(ctrlKey || metaKey) || altKey || isText(target as Element)) return;
  const letter = key.toLowerCase();
  if (letter !== 'z' && letter !== 'y') return;
  event.preventDefault();
  model?.dispatch(letter === 'z' && !shiftKey ? 'REQUEST_UNDO' : 'REQUEST_REDO');
}

function isText(element: Element): boolean {
  return element.matches('textarea, input:not([type=range], [type=checkbox], [type=radio])');
}
