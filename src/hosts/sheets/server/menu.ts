/** Adds the menu; runs before anybody has granted anything, so it asks for nothing else. */
export function addMenu(): void {
  SpreadsheetApp.getUi()
    .createMenu('KAM Score')
    .addItem('Open panel', 'showPanel')
    .addItem('Set up…', 'showPanel')
    .addSeparator()
    .addItem('Repair formulas…', 'repairFormulas')
    .addItem('Freeze…', 'freezeFormulas')
    .addSeparator()
    .addItem('Functions', 'showFunctions')
    .addToUi();
}

/** The panel; in a workbook without a model it begins with the set-up. */
export function showPanel(): void {
  show('panel');
}

export function repairFormulas(): void {
  show('panel', 'Repair formulas');
}

export function freezeFormulas(): void {
  show('panel', 'Freeze and bring back');
}

export function showFunctions(): void {
  show('help');
}

/** Shows a page; `part` names what the panel is to open in its Share tab. */
function show(file: string, part?: string): void {
  const page = HtmlService.createHtmlOutputFromFile(file);
  if (part !== undefined) {
    page.setContent(page.getContent().replace('<body>', `<body data-part="${part}">`));
  }
  SpreadsheetApp.getUi().showSidebar(page.setTitle('KAM Score'));
}
