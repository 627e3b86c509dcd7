import type { WorkbookData } from '@odoo/o-spreadsheet';
import { functions } from '../../../shared/functions';
import { sharePartIds, shareParts } from '../../panel/share-tab/parts';
import { registerFunctions } from './adapter';
import { openBook, type Book } from './book';
import { createDock } from './chrome/dock';
import { acceptDrops } from './chrome/file-drop';
import { startMenu } from './chrome/menu';
import { noticeArea, type NoticeAction } from './chrome/notice';
import { resizeDock } from './chrome/resize';
import { switchRegions } from './chrome/switch-region';
import { openFile } from './open-file';
import { panelFrame } from './panel-frame';
import { methodsWorkbook } from './sample/methods';
import { sampleWorkbook } from './sample/workbook';
import { workbookOf } from './sheet-plan';
import { mountSpreadsheet } from './spreadsheet-view';
import { saveXlsx } from './xlsx/workbook-file';

const element = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const notices = noticeArea(element('notice'), () => view.focus());
const frames = {
  panel: element<HTMLIFrameElement>('panel'),
  functions: element<HTMLIFrameElement>('functions'),
};
const dock = createDock({
  dock: element('dock'),
  frames,
  buttons: { panel: element('show-panel'), functions: element('show-functions') },
});
resizeDock(element('edge'), element('dock'));

registerFunctions(functions);
let book = newBook(sampleWorkbook(), 'KAM Score sample');
const templates = await (await fetch('vendor/o_spreadsheet.xml')).text();
const view = await mountSpreadsheet(element('spreadsheet'), book.model, templates, {
  notifyUser: ({ text, type }) => notices.show({ text, tone: type === 'danger' ? 'error' : 'info' }),
  raiseError: (text, done) =>
    notices.show({ text, tone: 'error', actions: [act('OK', () => done?.())], onDismiss: done }),
  askConfirmation: (text, confirm, cancel) =>
    notices.show({
      text,
      actions: [act('Go on', confirm, true), act('Cancel', () => cancel?.())],
      onDismiss: cancel,
    }),
});
void view.drawn().then(() => performance.mark('kam-grid'));
const bar = element('bar');
const listenForF6 = switchRegions([
  { has: (active) => element('spreadsheet').contains(active) || active === document.body, focus: focusGrid },
  { has: (active) => bar.contains(active), focus: () => focusFirst(bar) },
  { has: (active) => element('dock').contains(active), focus: dock.focus },
]);
const panel = panelFrame(frames.panel, listenIn);
frames.functions.addEventListener('load', () => listenIn(frames.functions.contentDocument!));
listenIn(document);
follow(book);
void select('Accounts', 1, 1);
notices.show({
  text: 'Sixty invented accounts, scored by one formula. Move a weight in the panel and see who moves; or open your own file.',
  actions: [act('Show me the weights', () => void select('KAM Model', 1, 1))],
});

const fileInput = element<HTMLInputElement>('file');
onClick('open', () => fileInput.click());
fileInput.addEventListener('change', () => {
  const file = fileInput.files?.[0];
  fileInput.value = '';
  if (file) void open(file);
});
onClick('download', () => void download());
onClick('new', () => {
  const data = workbookOf([{ name: 'Sheet1', rows: [[]], widths: [], decor: {} }]);
  replace(
    data,
    'Workbook',
    'An empty workbook. Paste or type accounts below a header row, or begin with a template in the panel.',
  );
});
startMenu(
  element('share'),
  element('share-menu'),
  sharePartIds.map((part) => ({
    label: shareParts[part][0],
    hint: shareParts[part][1],
    run: () => {
      dock.showPanel();
      panel.openPart(part);
    },
  })),
);
onClick('sample', () => replace(sampleWorkbook(), 'KAM Score sample', 'The sample, as it was at first.'));
onClick('methods', () =>
  replace(
    methodsWorkbook(),
    'KAM Score methods',
    'Every function at work on a sheet of its group, then the templates.',
  ),
);
window.addEventListener('beforeunload', (event) => {
  if (book.changed) event.preventDefault();
});

function newBook(data: WorkbookData, name: string): Book {
  return openBook(data, name, pictureAddress);
}

/** A picture lives in the workbook itself. */
function pictureAddress(file: Blob): Promise<string> {
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(reader.result as string));
    reader.readAsDataURL(file);
  });
}

/** What holds in every page that is part of this one. */
function listenIn(page: Document): void {
  listenForF6(page);
  acceptDrops(page, element('drop'), (file) => void open(file));
}

/** Keeps the bar and the panel in step with the workbook. */
function follow(current: Book): void {
  element('file-name').textContent = `${current.name}.xlsx`;
  document.title = `${current.name} – KAM Score`;
  panel.follow(current.model);
}

/** Puts another workbook in the place of the open one, after asking where changes of it were not downloaded. */
function replace(data: WorkbookData, name: string, text: string): void {
  const before = book;
  const go = async () => {
    notices.show({ text: `Opening ${name} …`, busy: true });
    await view.drawn();
    try {
      display(newBook(data, name));
      notices.show({ text, actions: [act(`Bring back ${before.name}`, () => display(before))] });
    } catch (error) {
      notices.show({ text: `${name} was not opened: ${reasonOf(error)}.`, tone: 'error' });
    }
  };
  if (!before.changed) {
    void go();
    return;
  }
  notices.show({
    text: `Replace ${before.name}, whose changes were not downloaded?`,
    actions: [act('Replace', () => void go(), true), act('Keep', () => undefined)],
  });
}

function display(next: Book): void {
  book = next;
  view.show(next.model);
  follow(next);
  view.focus();
}

async function open(file: File): Promise<void> {
  notices.show({ text: `Opening ${file.name} …`, busy: true });
  await view.drawn();
  try {
    const { data, name, remarks } = await openFile(file);
    replace(data, name, [`Opened ${file.name}.`, ...remarks].join(' '));
  } catch (error) {
    notices.show({ text: `${file.name} was not opened: ${reasonOf(error)}.`, tone: 'error' });
  }
}

async function select(sheet: string, column: number, row: number): Promise<void> {
  const { model } = book;
  await view.drawn();
  const sheetIdTo = model.getters.getSheetIdByName(sheet);
  if (sheetIdTo === undefined) return;
  model.dispatch('ACTIVATE_SHEET', { sheetIdFrom: model.getters.getActiveSheetId(), sheetIdTo });
  model.selection.selectCell(column, row);
  view.focus();
}

/** The engine writes for seconds where there are tens of thousands of rows, and all that while the page stands still. */
async function download(): Promise<void> {
  const written = book;
  const file = `${written.name}.xlsx`;
  notices.show({ text: `Writing ${file} …`, busy: true });
  await view.drawn();
  try {
    const names = functions.map(({ name }) => name);
    save(await saveXlsx(written.model, names), file);
    written.changed = false;
    notices.show({ text: `${file} is downloaded, with every formula and name.` });
  } catch (error) {
    notices.show({ text: `${file} was not written: ${reasonOf(error)}.`, tone: 'error' });
  }
}

function save(bytes: Uint8Array, name: string): void {
  const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([bytes as BlobPart], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function focusGrid(): boolean {
  view.focus();
  return true;
}

function focusFirst(region: HTMLElement): boolean {
  region.querySelector<HTMLElement>('button:not([hidden])')?.focus();
  return true;
}

function onClick(id: string, run: () => void): void {
  element(id).addEventListener('click', run);
}

function act(label: string, run: () => void, primary = false): NoticeAction {
  return { label, run, primary };
}
