// The page of the sidebar that holds the panel.
import { mountPanel } from '../../panel/main';
import type { SharePart } from '../../panel/share-tab/parts';
import type { ScriptRun } from './client/script-run';
import { createSheetsHost } from './workbook-host';

declare const google: { script: { run: ScriptRun } };

// A form that is sent would take the sidebar to a blank page.
document.addEventListener('submit', (event) => event.preventDefault());
const element = document.querySelector<HTMLElement>('#panel')!;
const panel = mountPanel(element, createSheetsHost(google.script.run), startWorker);
// the script writes it where a menu item asks for a part
const part = element.dataset.part as SharePart | undefined;
if (part) panel.openPart(part);

/** From a text of this page, for there is no other file. Whether Google's frame allows that is its own affair. */
function startWorker(): Worker {
  const script = document.getElementById('worker.js')!.textContent;
  return new Worker(URL.createObjectURL(new Blob([script], { type: 'text/javascript' })));
}
