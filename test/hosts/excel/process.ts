/**
 * Excel's process: a workbook, what people do to it, and the messages to and from the add-in's page as the bridge between
 * them carries them.
 */
import type { Area, Content as PanelContent } from '../../../src/panel/host';
import type { Setup, Workbench } from '../workbench';
import { areaOf, Book, type Event } from './book';
import { ExcelError } from './excel-error';
import { RangeObject } from './range-object';
import { server, type Request, type Response } from './served';
import type { Sheet } from './sheet';
import type { Content } from './typed-input';
import { WorkbookObject } from './workbook-object';

export interface Options {
  /** The version of ExcelApi. */
  readonly version?: string;
  /** Whether what is asked of a missing sheet is missing too, or an error. */
  readonly missingPass?: boolean;
  /** What formulas come to, row by row; they spill. */
  readonly results?: Readonly<Record<string, readonly (readonly (number | string | boolean)[])[]>>;
}

export interface Process {
  /** Takes a message from the page. */
  receive(this: void, text: string): void;
  readonly desk: Desk;
}

/** What can be seen of the workbook and done to it without the add-in. */
export interface Desk extends Omit<Workbench, 'host'> {
  readonly book: Book;
  sheet(name: string): Sheet;
  /** Lets somebody else do something after so many more of the add-in's trips, before the next. */
  meanwhile(trips: number, act: () => void): void;
  /** Runs a command of the ribbon. */
  command(name: string): void;
  /** Fails all changes after so many, for good. */
  breakAfter(changes: number): void;
}

interface Message {
  readonly id: number;
  readonly message: { readonly body: Request };
}

const mostCharacters = 5_000_000;

const usualDress = Object.entries({
  'fill.color': '#FFFFFF',
  filled: 'None',
  'font.color': '#000000',
  bold: false,
  italic: false,
  size: 11,
  wrapText: false,
  verticalAlignment: 'Bottom',
  choices: '',
  alert: '',
  columnWidth: 48,
});

/** Opens a workbook; `send` takes messages to the page. */
export function startExcel(setup: Setup, options: Options, send: (text: string) => void): Process {
  const book = bookOf(setup, options);
  let trips = 0;
  let meanwhile = { after: -1, act: () => undefined as void };
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
  const answer = (request: Request): Response => {
    book.addIn = true;
    try {
      const response = serve(request);
      return JSON.stringify(response).length > mostCharacters ? tooMuch('Response') : response;
    } finally {
      book.addIn = false;
    }
  };
  const post = (message: object) => void setImmediate(() => send(JSON.stringify(message)));
  book.listener = (event) => {
    if (registered.has(eventNames[event.type])) post(eventMessage(event, options));
  };
  const sheetOf = (name: string): Sheet => {
    const sheet = book.sheet(name);
    if (!sheet) throw new Error(`the workbook has no sheet ${name}`);
    return sheet;
  };

  return {
    receive: (text) => {
      const { id, message } = JSON.parse(text) as Message;
      if (!isTidyingUp(message.body)) {
        trips++;
        if (meanwhile.after-- === 0) meanwhile.act();
      }
      const body = text.length > mostCharacters ? tooMuch('Request') : answer(message.body);
      post({ id, type: 2, message: { statusCode: 200, headers: {}, body } });
    },
    desk: {
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
      dressOf: (sheet, row, column) => ({
        format: sheetOf(sheet).format(row, column),
        drawn: Object.fromEntries(
          usualDress.map(([property, usual]) => [
            property,
            sheetOf(sheet).drawn(row, column, property) ?? usual,
          ]),
        ),
      }),
      type: (sheet, row, column, content) => {
        sheetOf(sheet).put(row, column, contentOf(content));
        book.changed(sheetOf(sheet), { row, column, rows: 1, columns: 1 });
      },
      select: ({ sheet, ...place }: Area) => book.select(sheetOf(sheet), place),
      rename: (sheet, to) => book.renameSheet(sheetOf(sheet), to),
      remove: (sheet) => book.removeSheet(sheetOf(sheet)),
      forget: (name) => book.removeName(book.name(name)!),
      protect: (sheet) => (sheetOf(sheet).locked = true),
      merge: ({ sheet, ...place }) => sheetOf(sheet).merged.push(place),
      filterOut: (sheet, rows) => rows.forEach((row) => sheetOf(sheet).hiddenRows.add(row)),
      meanwhile: (after, act) => (meanwhile = { after, act }),
      command: (name) => post(actionMessage(name)),
      failAfter: (changes) => (changesLeft = changes),
      breakAfter: (changes) => {
        changesLeft = changes;
        broken = true;
      },
      trips: () => {
        const count = trips;
        trips = 0;
        return count;
      },
    },
  };
}

function bookOf({ sheets, names = {} }: Setup, { results = {} }: Options): Book {
  const book = new Book();
  for (const [formula, rows] of Object.entries(results)) book.results.set(formula, rows);
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name);
    rows.forEach((row, r) => row.forEach((content, c) => sheet.put(r, c, contentOf(content))));
  }
  for (const [name, { sheet, ...place }] of Object.entries(names)) {
    book.addName(name, `=${RangeObject.addressOf(new RangeObject(book, book.sheet(sheet)!, place))}`);
  }
  return book;
}

function contentOf(content: PanelContent): Content | undefined {
  if (content === null) return undefined;
  return typeof content === 'object' ? { value: 0, formula: content.formula } : { value: content };
}

/** How the client calls the events when it registers for them. */
const eventNames: Readonly<Record<number, string>> = {
  10: 'DataChangedEvent',
  11: 'ActivatedEvent',
  14: 'SelectionChangedEvent',
  15: 'DeletedEvent',
};

/** An older Excel doesn't say who made a change. */
function eventMessage({ type, args }: Event, { version = latest }: Options): object {
  const { triggerSource, ...rest } = args;
  const message = JSON.stringify(Number(version.split('.')[1]) < 14 ? rest : { triggerSource, ...rest });
  return {
    type: 3,
    message: { entries: [{ messageCategory: 65_536, messageType: type, targetId: 'Workbook', message }] },
  };
}

/** As Excel calls what a page has associated with a command, by the numbers that its client knows. */
function actionMessage(name: string): object {
  return { type: 3, message: { entries: [{ messageCategory: 2, messageType: 1000, message: [name] }] } };
}

export const latest = '1.17';

function tooMuch(which: 'Request' | 'Response'): Response {
  const Code = `${which}PayloadSizeLimitExceeded`;
  return {
    Results: [],
    Error: { Code, Message: 'The payload size has exceeded the limit.', ActionIndex: -1, Location: '' },
  };
}

/** After Excel.run the client lets go of its ranges, in a request that nobody waits for. */
function isTidyingUp({ Actions }: Request): boolean {
  return Actions.every(({ Name, ActionType }) => Name === '_RemoveReference' || ActionType === 1);
}
