import { mountPanel } from '../../panel/main';
import { followTheme } from './theme';
import { startViews } from './views';
import { createExcelHost } from './workbook-host';

const element = <T extends HTMLElement>(selector: string) => document.querySelector<T>(selector)!;

followTheme(document, [element('.shelf')]);
startViews(
  element('#panel'),
  element<HTMLIFrameElement>('#functions'),
  element<HTMLButtonElement>('.shelf button'),
);
mountPanel(element('#panel'), createExcelHost());
