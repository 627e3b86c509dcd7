// The page of the sidebar that holds the panel.
import { mountPanel } from '../../panel/main';
import type { SharePart } from '../../panel/share-tab/parts';
import type { ScriptRun } from './client/script-run';
import { createSheetsHost } from './workbook-host';

declare const google: { script: { run: ScriptRun } };

// A form that is sent would take the sidebar to a blank page.
document.addEventListener('submit', (event) => event.preventDefault());
const panel = document.querySelector<HTMLElement>('#panel')!;
// the script writes it where a menu item asks for a part
mountPanel(panel, createSheetsHost(google.script.run), panel.dataset.part as SharePart | undefined);
