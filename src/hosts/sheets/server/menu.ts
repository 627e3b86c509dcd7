import { shareParts, type SharePart } from '../../../panel/share-tab/parts';
import { partCommands } from '../../part-commands';

/** The parts of the panel that stand in the menu itself; the others are in a menu below it. */
const atTop: readonly SharePart[] = ['repair', 'freeze'];

/** Adds the menu; runs before anybody has granted anything, so it asks for nothing else. */
export function addMenu(): void {
  const ui = SpreadsheetApp.getUi();
  const share = ui.createMenu('Share');
  const menu = ui
    .createMenu('KAM Score')
    .addItem('Open panel', 'showPanel')
    .addItem('Set up…', 'showPanel')
    .addSeparator();
  for (const [part, command] of partCommands) {
    (atTop.includes(part) ? menu : share).addItem(`${shareParts[part][0]}…`, command);
  }
  menu.addSubMenu(share).addSeparator().addItem('Functions', 'showFunctions').addToUi();
}

/** The panel; in a workbook without a model it begins with the set-up. */
export function showPanel(): void {
  show('panel');
}

/** The panel, with a part of its tab Share open. */
export function showPart(part: SharePart): void {
  const page = HtmlService.createHtmlOutputFromFile('panel');
  const asked = page.getContent().replace('<div id="panel">', `<div id="panel" data-part="${part}">`);
  SpreadsheetApp.getUi().showSidebar(page.setContent(asked).setTitle('KAM Score'));
}

export function showFunctions(): void {
  show('help');
}

function show(file: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle('KAM Score'));
}
