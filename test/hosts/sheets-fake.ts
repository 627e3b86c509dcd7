// Google Sheets for tests: the built client, google.script.run, the built script, and a strict fake of Google's services.
import { afterEach } from '@jest/globals';
import { buildSync } from 'esbuild';
import { createContext, Script } from 'node:vm';
import { target } from '../../src/hosts/sheets/target';
import type { SheetsHostOptions } from '../../src/hosts/sheets/workbook-host';
import type { WorkbookHost } from '../../src/panel/host';
import { builtHost, textOf } from '../built';
import { usualDress, type Book } from './sheets/book';
import { scriptRun, type Counts, type RunOptions } from './sheets/script-run';
import { bookOf, contentOf, scriptServer } from './sheets/script-server';
import type { Setup, Workbench } from './workbench';

export interface SheetsOptions extends RunOptions {
  readonly timeZone?: string;
  readonly pace?: SheetsHostOptions['pace'];
  readonly page?: FakePage;
}

/** The sidebar's page. */
export interface FakePage extends EventTarget {
  hidden: boolean;
  readonly documentElement: EventTarget;
}

export function shownPage(): FakePage {
  return Object.assign(new EventTarget(), { hidden: false, documentElement: new EventTarget() });
}

/** Pages of the tests before: no panel looks for changes behind a page that nobody sees. */
const pages: FakePage[] = [];
afterEach(() => {
  for (const page of pages.splice(0)) page.hidden = true;
});

export interface SheetsBench extends Workbench {
  readonly book: Book;
  readonly counts: Counts;
  /** Calls a function of the built script as a formula does. */
  callFunction(name: string, args: readonly unknown[]): unknown;
  /** Calls of services by their names since this was last asked. */
  serviceCalls(): string[];
  /** Fails every change after so many, for good. */
  breakAfter(changes: number): void;
}

export async function makeSheets(setup: Setup, options: SheetsOptions = {}): Promise<SheetsBench> {
  const book = bookOf(setup);
  book.timeZone = options.timeZone ?? 'Europe/Berlin';
  let changesLeft = Infinity;
  let broken = false;
  const serviceCalls: string[] = [];
  const server = scriptServer(await code(), book, (call, changes, fail) => {
    serviceCalls.push(call);
    if (!changes || changesLeft-- > 0) return;
    if (!broken) changesLeft = Infinity;
    fail('Service Spreadsheets failed while accessing document with id 1x.');
  });
  const counts: Counts = { calls: [], underWay: 0, mostUnderWay: 0 };
  const page = options.page ?? shownPage();
  pages.push(page);
  const host = hostIn(scriptRun(server, counts, options), {
    page: page as unknown as Document,
    pace: options.pace ?? { least: 5, most: 5 },
  });

  return {
    host,
    book,
    counts,
    callFunction: (name, args) => server.call(name, args),
    serviceCalls: () => serviceCalls.splice(0),
    sheets: () => book.sheets.map(({ name }) => name),
    cell: (sheet, row, column) => {
      const content = book.sheet(sheet).content(row, column);
      return { value: content?.value ?? null, formula: content?.formula ?? '' };
    },
    name: (name) => book.names.get(name) ?? undefined,
    charts: (sheet) => book.sheet(sheet).charts.map(({ title }) => title),
    dressOf: (name, row, column) => {
      const sheet = book.sheet(name);
      const drawn = Object.keys(usualDress).map((what) => sheet.drawn(row, column, what as 'setWrap'));
      return { drawn, format: sheet.format(row, column), width: sheet.widths.get(column) ?? 100 };
    },
    type: (sheet, row, column, content) => book.sheet(sheet).set(row, column, contentOf(content)),
    select: (area) => book.view(book.sheet(area.sheet), area),
    rename: (sheet, to) => book.renameSheet(book.sheet(sheet), to),
    remove: (sheet) =>
      book.removeSheet(book.sheet(sheet), (message) => {
        throw new Error(message);
      }),
    forget: (name) => void book.names.delete(name),
    protect: (sheet) => {
      const { maxRows, maxColumns } = book.sheet(sheet);
      book.sheet(sheet).protectedAreas.push({ sheet, row: 0, column: 0, rows: maxRows, columns: maxColumns });
    },
    merge: (area) => book.sheet(area.sheet).merged.push(area),
    // a filter hides rows from a person only
    filterOut: () => undefined,
    failAfter: (changes) => (changesLeft = changes),
    breakAfter: (changes) => {
      changesLeft = changes;
      broken = true;
    },
    trips: () => counts.calls.splice(0).length,
  };
}

/** Builds what the benches run, for a runner to do before it counts the time. */
export async function prepareSheets(): Promise<void> {
  await code();
}

let built: Promise<string> | undefined;

function code(): Promise<string> {
  built ??= builtHost('sheets').then((host) => textOf(host, 'Code.js'));
  return built;
}

let client: Script | undefined;

/** The client as it is built into the panel's page, by itself. */
function hostIn(run: object, options: SheetsHostOptions): WorkbookHost {
  client ??= new Script(builtClient());
  const context = createContext({ setTimeout, clearTimeout });
  client.runInContext(context);
  const { adapter } = context as {
    adapter: { createSheetsHost(run: object, options: object): WorkbookHost };
  };
  return adapter.createSheetsHost(run, options);
}

function builtClient(): string {
  const bundle = target.bundles.find(({ out }) => out === 'panel.js')!;
  const { outputFiles } = buildSync({
    ...bundle.options,
    bundle: true,
    write: false,
    entryPoints: ['src/hosts/sheets/workbook-host.ts'],
    globalName: 'adapter',
  });
  return outputFiles[0].text;
}
