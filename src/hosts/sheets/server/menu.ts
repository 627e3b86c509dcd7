/** Adds the menu; runs before anybody has granted anything, so it asks for nothing else. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('KAM Score')
    .addItem('Open panel', 'showPanel')
    .addItem('Set up…', 'showPanel')
    .addSeparator()
    .addItem('Functions', 'showFunctions')
    .addToUi();
}

/** The panel; in a workbook without a model it begins with the set-up. */
export function showPanel(): void {
  show('panel');
}

export function showFunctions(): void {
  show('help');
}

function show(file: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(file).setTitle('KAM Score'));
}
