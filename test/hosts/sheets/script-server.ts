// The built script as Google runs it: anew for every call, over a strict fake of its services.
import { parse, type FunctionDeclaration } from 'acorn';
import { createContext, Script } from 'node:vm';
import type { Content as PanelContent } from '../../../src/panel/host';
import type { Setup } from '../workbench';
import { Book, type Fail } from './book';
import type { ScriptServer } from './script-run';
import { servicesOf } from './services';
import { formulaContent, type Content } from './typed-input';

export function bookOf({ sheets, names = {} }: Setup): Book {
  const book = new Book();
  for (const [name, rows] of Object.entries(sheets)) {
    const sheet = book.addSheet(name, book.sheets.length, thrown);
    rows.forEach((row, r) => row.forEach((content, c) => sheet.set(r, c, contentOf(content))));
    sheet.maxRows = Math.max(sheet.maxRows, rows.length);
  }
  for (const [name, area] of Object.entries(names)) book.names.set(name, area);
  book.active = { sheet: book.inView.name, row: 0, column: 0, rows: 1, columns: 1 };
  return book;
}

/** What a person enters, taken for what it is. */
export function contentOf(content: PanelContent): Content | undefined {
  if (content === null) return undefined;
  return typeof content === 'object' ? formulaContent(content.formula) : { value: content };
}

/** `called` hears of every call of a service, and may fail those that change something. */
export function scriptServer(
  code: string,
  book: Book,
  called: (call: string, changes: boolean, fail: Fail) => void = () => undefined,
): ScriptServer {
  const { script, functions } = compiled(code);
  const call = (name: string, args: readonly unknown[]) => {
    const context = createContext({});
    const { RealmDate, raise } = realm.runInContext(context) as Realm;
    const fail: Fail = (message) => raise(message);
    const execution = {
      fail,
      Date: RealmDate,
      called: (what: string, changes: boolean) => called(what, changes, fail),
    };
    Object.assign(context, servicesOf(book, execution));
    script.runInContext(context);
    return (context as Record<string, (...args: readonly unknown[]) => unknown>)[name](...args);
  };
  return { functions, call };
}

interface Compiled {
  readonly script: Script;
  /** Names of the functions at the top of the script. */
  readonly functions: string[];
}

const compilations = new Map<string, Compiled>();

/** Parsing takes far longer than a call. */
function compiled(code: string): Compiled {
  const known = compilations.get(code);
  if (known) return known;
  const functions = parse(code, { ecmaVersion: 2019, sourceType: 'script' })
    .body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration')
    .map(({ id }) => id.name);
  const made = { script: new Script(code), functions };
  compilations.set(code, made);
  return made;
}

interface Realm {
  readonly RealmDate: DateConstructor;
  readonly raise: Fail;
}

const realm = new Script(`({
  RealmDate: Date,
  raise: (message) => { throw Object.assign(new Error(message), { name: 'Exception' }); },
})`);

const thrown: Fail = (message) => {
  throw new Error(message);
};
