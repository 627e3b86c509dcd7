import { mountPanel } from '../../panel/main';
import { associateCommands } from './commands';
import { followTheme } from './theme';
import { startViews } from './views';
import { createExcelHost } from './workbook-host';

const element = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

followTheme(document, [element('.shelf')]);
const views = startViews(
  element('#panel'),
  element<HTMLIFrameElement>('#functions'),
  element<HTMLButtonElement>('.shelf button'),
);
const panel = mountPanel(element('#panel'), createExcelHost(), () => new Worker('worker.js'));
associateCommands((part) => {
  views.showPanel();
  panel.openPart(part);
});
