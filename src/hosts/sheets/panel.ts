// The page of the sidebar that holds the panel.
import { mountPanel } from '../../panel/main';
import type { ScriptRun } from './client/script-run';
import { createSheetsHost } from './workbook-host';

declare const google: { script: { run: ScriptRun } };

// A form that is sent would take the sidebar to a blank page.
document.addEventListener('submit', (event) => event.preventDefault());
const { part } = document.body.dataset; // the menu's item says it
mountPanel(document.querySelector('#panel')!, createSheetsHost(google.script.run), part);
