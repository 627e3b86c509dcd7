// Excel for tests: Microsoft's client in a sandbox, the built adapter beside it, and a strict fake of Excel behind both.
import { buildSync } from 'esbuild';
import { Script } from 'node:vm';
import type { Area, Content as PanelContent, WorkbookHost } from '../../src/panel/host';
import { target } from '../../src/hosts/excel/target';
import { areaOf, Book } from './excel/book';
import { ExcelError } from './excel/excel-error';
import { connect } from './excel/microsoft-client';
import { RangeObject } from './excel/range-object';
import { server } from './excel/served';
import type { Sheet } from './excel/sheet';
import type { Content } from './excel/typed-input';
import { WorkbookObject } from './excel/workbook-object';
import type { Setup, Workbench } from './workbench';

export interface Options {
  readonly version?: string;
  /** Whether what is asked of a missing sheet is missing too, or an error. */
  readonly missingPass?: boolean;
  /** What formulas come to, row by row; they spill. */
  readonly results?: Readonly<Record<string, readonly (readonly (number | string | boolean)[])[]>>;
}

export interface ExcelBench extends Workbench {
  /** Office.js itself, as an add-in's script finds it. */
  readonly excel: { run<T>(batch: (context: Excel.RequestContext) => Promise<T>): Promise<T> };
  readonly book: Book;
  sheet(name: string): Sheet;
  /** Fails all changes after so many, for good. */
  breakAfter(changes: number): void;
}

export function makeExcel({ sheets, names = {} }: Setup, options: Options = {}): ExcelBench {
  const book = new Book();
  for (const [formula, rows] of Object.entries(options.results ?? {})) book.results.set(formula, rows);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    rows.forEach((row, r) => row.forEach((content, c) => sheet.put(r, c, contentOf(content))));
  }
  for (const [name, area] of Object.entries(names)) {
    book.addName(name, `=${RangeObject.addressOf(new RangeObject(book, sheetOf(area.sheet), area))}`);
  }

  let changesLeft = Infinity;
  let broken = false;
  const registered = new Set<string>();
  const serve = server(new WorkbookObject(book), (object) => object instanceof RangeObject, {
    missingPass: options.missingPass ?? true,
    beforeChange: () => {
      if (changesLeft-- > 0) return;
      if (!broken) changesLeft = Infinity;
      throw new ExcelError('GeneralException', 'There was an internal error while processing the request.');
    },
    registered: (event, on) => (on ? registered.add(event) : registered.delete(event)),
  });
  const connection = connect({
    version: options.version ?? '1.17',
    serve: (request) => {
      book.addIn = true;
      try {
        return serve(request);
      } finally {
        book.addIn = false;
      }
    },
  });
  book.listener = ({ type, args }) => {
    if (!registered.has(eventNames[type])) return;
    const { triggerSource, ...older } = args;
    connection.tell({ type, args: isBefore(options.version, 14) ? older : { triggerSource, ...older } });
  };

  function sheetOf(name: string): Sheet {
    const sheet = book.sheet(name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  }

  return {
    host: adapterIn(connection.globals),
    excel: connection.globals.Excel as ExcelBench['excel'],
    book,
    sheet: sheetOf,
    sheets: () => book.sheets.map(({ name }) => name),
    cell: (sheet, row, column) => {
      const content = sheetOf(sheet).content(row, column);
      return { value: content?.value ?? null, formula: content?.formula ?? '' };
    },
    name: (name) => {
      const found = book.name(name);
      return found && areaOf(book, found);
    },
    charts: (sheet) => sheetOf(sheet).charts.map(({ title }) => title),
    type: (sheet, row, column, content) => {
      sheetOf(sheet).put(row, column, contentOf(content));
      book.changed(sheetOf(sheet), { row, column, rows: 1, columns: 1 });
    },
    select: ({ sheet, ...place }: Area) => book.select(sheetOf(sheet), place),
    protect: (sheet) => (sheetOf(sheet).locked = true),
    merge: ({ sheet, ...place }) => sheetOf(sheet).merged.push(place),
    filterOut: (sheet, rows) => rows.forEach((row) => sheetOf(sheet).hiddenRows.add(row)),
    failAfter: (changes) => (changesLeft = changes),
    breakAfter: (changes) => {
      changesLeft = changes;
      broken = true;
    },
    trips: () => {
      const { trips } = connection;
      connection.trips = 0;
      return trips;
    },
  };
}

/** How the client calls the events when it registers for them. */
const eventNames: Readonly<Record<number, string>> = {
  10: 'DataChangedEvent',
  11: 'ActivatedEvent',
  14: 'SelectionChangedEvent',
  15: 'DeletedEvent',
};

function isBefore(version: string | undefined, minor: number): boolean {
  return version !== undefined && Number(version.split('.')[1]) < minor;
}

function contentOf(content: PanelContent): Content | undefined {
  if (content === null) return undefined;
  return typeof content === 'object' ? { value: 0, formula: content.formula } : { value: content };
}

let adapter: Script | undefined;

/** The adapter as it is built into the task pane's script, by itself. */
function adapterIn(globals: object): WorkbookHost {
  adapter ??= new Script(builtAdapter());
  adapter.runInContext(globals);
  return (globals as { adapter: { createExcelHost(): WorkbookHost } }).adapter.createExcelHost();
}

function builtAdapter(): string {
  const { options } = target.bundles.find(({ out }) => out === 'taskpane.js')!;
  const { outputFiles } = buildSync({
    ...options,
    bundle: true,
    write: false,
    entryPoints: ['src/hosts/excel/workbook-host.ts'],
    globalName: 'adapter',
  });
  return outputFiles[0].text;
}
