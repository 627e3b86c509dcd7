import { partCommands } from '../../src/hosts/part-commands';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse, type FunctionDeclaration } from 'acorn';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { createContext, Script, type Context } from 'node:vm';
import { functions } from '../../shared/functions';
import { target } from '../../src/hosts/sheets/target';
import { trips } from '../../src/hosts/sheets/protocol';
import { builtHost, textOf, type Built } from '../built';
import { allExamples, expectResult } from '../examples';

let host: Built;
let code: string;

beforeAll(async () => {
  host = await builtHost('sheets');
  code = textOf(host, 'Code.js');
});

/** What the menu and Google Sheets itself call. */
const commands = [
  'onOpen',
  'onInstall',
  'showPanel',
  'showFunctions',
  ...partCommands.map(([, command]) => command),
];

type Call = (...raw: unknown[]) => unknown;

/** Runs the built file where nothing is but the language, as a formula's call begins. */
function load(globals: Context = {}): Record<string, Call> {
  const context = createContext(globals);
  new Script(code).runInContext(context);
  return context;
}

/** Runs an expression in the sandbox, so that its arrays and dates are of that realm, as Google's are. */
function evaluate(expression: string): unknown {
  const context = createContext({});
  new Script(code).runInContext(context);
  return new Script(expression).runInContext(context);
}

describe('Code.js', () => {
  test('is a script in the JavaScript of 2019', () => {
    expect(() => parse(code, { ecmaVersion: 2019, sourceType: 'script' })).not.toThrow();
    expect(code).not.toMatch(/sourceMappingURL/);
  });

  test('declares every function at top level, with the declared parameters under its comment', () => {
    const declared = new Map(
      parse(code, { ecmaVersion: 2019, sourceType: 'script' })
        .body.filter((node): node is FunctionDeclaration => node.type === 'FunctionDeclaration')
        .map((node) => [node.id.name, node]),
    );
    for (const fn of functions) {
      const node = declared.get(fn.name)!;
      const names = Object.keys(fn.parameters);
      expect(node.params.map((param) => (param.type === 'Identifier' ? param.name : param.type))).toEqual(
        names,
      );
      const comment = commentAbove(node.start);
      expect(comment).toContain(` * ${fn.summary}\n`);
      expect(comment).toContain(` * @return ${fn.result.help}\n`);
      expect(comment).toContain('\n * @customfunction\n');
      expect(
        [...comment.matchAll(/^ \* @param \{[^}]+\} (\w+) (\(optional\) )?(.+)$/gm)].map((line) =>
          line.slice(1),
        ),
      ).toEqual(
        names.map((name) => {
          const { optional, help } = fn.parameters[name];
          return [name, optional ? '(optional) ' : undefined, help];
        }),
      );
    }
    expect([...declared.keys()]).toEqual([...functions.map((fn) => fn.name), ...commands, ...trips]);
  });

  test('spells no function of the sidebar like one of the product, whatever the case', () => {
    const names = [...functions.map((fn) => fn.name), ...commands, ...trips].map((name) =>
      name.toUpperCase(),
    );
    expect(new Set(names).size).toBe(names.length);
  });

  test('adds one global beside its functions', () => {
    const names = [...functions.map((fn) => fn.name), ...commands, ...trips, 'KamScore'];
    expect(new Set(Object.keys(load()))).toEqual(new Set(names));
  });

  test('is loaded in time for a formula', () => {
    const load = target.measure!(host.files).find(({ what }) => what === 'load')!;
    expect(load).toEqual({ what: 'load', value: expect.any(Number), limit: 50, unit: 'ms' });
    expect(load.value).toBeLessThan(50);
  });

  function commentAbove(start: number): string {
    const above = code.slice(0, start);
    const comment = above.slice(above.lastIndexOf('/**'));
    expect(comment.trimEnd().endsWith('*/')).toBe(true);
    return comment;
  }
});

describe('every example in a bare sandbox', () => {
  test.each(allExamples(functions))('$title', ({ fn, example }) => {
    const raw = example.arguments.map((argument) =>
      argument === undefined ? 'undefined' : literal(argument),
    );
    const result = evaluate(`${fn.name}(${raw.join(', ')})`);
    expectResult(plain(result), example.result, (sentence) => `#VALUE! ${sentence}`);
  });
});

test('a formula looks no builtin up among the globals, where a host may have put a guard', () => {
  const elsewhere = createContext({});
  const valueOf = (name: string): unknown => new Script(name).runInContext(elsewhere);
  const builtins = (
    new Script('Object.getOwnPropertyNames(globalThis)').runInContext(elsewhere) as string[]
  ).filter((name) => !['globalThis', 'undefined'].includes(name));
  expect(builtins).toEqual(expect.arrayContaining(['Array', 'Float64Array', 'Infinity', 'Math', 'NaN']));
  const asked = new Set<string>();
  const guarded: Context = {};
  for (const name of builtins) {
    const value = valueOf(name);
    Object.defineProperty(guarded, name, { get: () => (asked.add(name), value) });
  }
  const loaded = load(guarded);
  expect(asked).toContain('Array');
  asked.clear();
  for (const { fn, example } of allExamples(functions)) loaded[fn.name](...example.arguments);
  expect([...asked]).toEqual([]);
});

/** A value as source text; blanks are the empty texts that Google Sheets hands over. */
function literal(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(literal).join(', ')}]`;
  if (value instanceof Date) return `new Date(${value.getTime()})`;
  if (value === undefined || value === null) return '""';
  return typeof value === 'number' ? String(value) : JSON.stringify(value);
}

/** Copies arrays of another realm into this one. */
function plain(value: unknown): unknown {
  return Array.isArray(value) ? Array.from(value as unknown[], plain) : value;
}

describe('what Google Sheets hands over', () => {
  const block = '[[8, 6, 9], [4, 7, 5]]';

  test.each([
    ['omitted', `KAMSCORE(${block})`],
    ['undefined', `KAMSCORE(${block}, undefined, undefined)`],
    ['empty texts', `KAMSCORE(${block}, "", "")`],
    ['blank cells', `KAMSCORE(${block}, [[""]], [[""]])`],
  ])('optional arguments may be %s', (_case, call) => {
    expectResult(plain(evaluate(call)), [[23 / 3], [16 / 3]], String);
  });

  test('one cell comes as a value or as a range of one', () => {
    expect(plain(evaluate('KAMSCORE(7)'))).toEqual([[7]]);
    expect(plain(evaluate('KAMSCORE([[7]])'))).toEqual([[7]]);
    expect(plain(evaluate('KAMRANK([[3], [5]], [["dense"]])'))).toEqual([[2], [1]]);
  });

  test('dates are of another realm', () => {
    const model = '[["Criterion", "Weight", "Scale", "From", "To"], ["Since", 1, "Linear", 36526, 45658]]';
    expect(plain(evaluate(`KAMSCORE([[new Date(2000, 0, 1)], [new Date(2025, 0, 1)]], ${model})`))).toEqual([
      [1],
      [10],
    ]);
  });

  test('an error cell, an error text or a word costs its row and says why', () => {
    expect(plain(evaluate('KAMSCORE([["#N/A", 5], ["abc", 5], [5, 5]])'))).toEqual([
      ['#VALUE! Criterion 1: #N/A is not a number'],
      ['#VALUE! Criterion 1: "abc" is not a number'],
      [5],
    ]);
  });

  test('a wrong model fails the call with one sentence that names the function', () => {
    expect(() => load().KAMSCORE([[8, 6, 9]], [[50, 'abc', 20]])).toThrow(/^KAMSCORE: .*"abc"/);
    expect(() => load().KAMSCORE()).toThrow('KAMSCORE: values not given; select the cells to use');
  });

  test('no cell of a result is null, undefined or NaN', () => {
    const cells = plain(evaluate('KAMEXPLAIN([[8, "", 9], ["", "", ""], ["x", 1, 1]])')) as unknown[][];
    for (const cell of cells.flat()) {
      expect(['number', 'string'].includes(typeof cell) && cell === cell).toBe(true);
    }
  });
});

describe('the menu', () => {
  /** Only what may be called before anybody has granted anything. */
  function services() {
    const items: string[] = [];
    const shown: unknown[] = [];
    const menu = {
      addItem: (caption: string, handler: string) => (items.push(`${caption} → ${handler}`), menu),
      addSeparator: () => menu,
      addSubMenu: () => menu,
      addToUi: () => items.push('added'),
    };
    const ui = {
      createMenu: (caption: string) => (items.push(caption), menu),
      showSidebar: (page: unknown) => shown.push(page),
    };
    return { items, shown, SpreadsheetApp: { getUi: () => ui } };
  }

  test.each(['onOpen', 'onInstall'])('%s adds items whose handlers are there', (trigger) => {
    const { items, ...globals } = services();
    const context = load(globals);
    context[trigger]({ authMode: 'NONE' });
    expect(
      items.filter(
        (item) => !/→ show(Publish|Customers|Report|Team|Save|Sql|Take|History|Native)$/.test(item),
      ),
    ).toEqual([
      'Share',
      'KAM Score',
      'Open panel → showPanel',
      'Set up… → showPanel',
      'Freeze and bring back… → showFreeze',
      'Repair formulas… → showRepair',
      'Functions → showFunctions',
      'added',
    ]);
    const handlers = items.flatMap((item) => item.split(' → ').slice(1));
    expect(handlers).toHaveLength(3 + partCommands.length);
    for (const handler of handlers) expect(typeof context[handler]).toBe('function');
  });

  test.each([
    ['showPanel', 'panel'],
    ['showFunctions', 'help'],
  ])('%s shows the built page in the sidebar', (command, built) => {
    const { shown, ...globals } = services();
    const page = (file: string) => ({ setTitle: (title: string) => `${title}: ${file}` });
    const HtmlService = {
      createHtmlOutputFromFile: (file: string) => (host.files.has(`${file}.html`) ? page(file) : undefined),
    };
    load({ ...globals, HtmlService })[command]();
    expect(shown).toEqual([`KAM Score: ${built}`]);
  });

  test.each(partCommands)('the part %s of the panel opens by %s', (part, command) => {
    const { shown, ...globals } = services();
    let content = textOf(host, 'panel.html');
    const page = {
      getContent: () => content,
      setContent: (text: string) => ((content = text), page),
      setTitle: () => page,
    };
    load({ ...globals, HtmlService: { createHtmlOutputFromFile: () => page } })[command]();
    expect(shown).toEqual([page]);
    expect(content).toContain(`<div id="panel" data-part="${part}"></div>`);
  });

  test.each(['help.html', 'panel.html'])('%s has everything inline', (file) => {
    const page = textOf(host, file);
    expect(page.replace(/<script[^>]*>[^]*?<\/script>/g, '')).not.toMatch(/(?:src|href)=["'](?!_top)/);
    for (const tag of page.match(/<script[^>]*>/g) ?? []) {
      expect(tag).toMatch(/^<script(?: type="text\/plain" id="[\w-]+\.js")?>$/);
    }
    expect(page).toContain('<base target="_top">');
  });

  test('the panel’s page loads nothing and sends nothing', () => {
    const page = textOf(host, 'panel.html');
    const policy = /<meta http-equiv="Content-Security-Policy" content="([^"]*)">/.exec(page)![1];
    const rules = new Map(
      policy.split('; ').map((rule) => [rule.split(' ')[0], rule.split(' ').slice(1).join(' ')]),
    );
    expect(rules.get('default-src')).toBe("'none'");
    expect(rules.get('form-action')).toBe("'none'");
    expect([...rules.values()].filter((sources) => /https?:|\*|eval|self/.test(sources))).toEqual([]);
  });

  test('the page of the functions lists every one', () => {
    const page = textOf(host, 'help.html');
    for (const fn of functions) expect(page).toContain(`<details data-name="${fn.name}">`);
  });
});

describe('what is pushed', () => {
  const folder = mkdtempSync(join(tmpdir(), 'kam-score-'));

  test('appsscript.json asks for two scopes only', () => {
    expect(JSON.parse(textOf(host, 'appsscript.json'))).toEqual({
      timeZone: 'Etc/UTC',
      runtimeVersion: 'V8',
      exceptionLogging: 'STACKDRIVER',
      oauthScopes: [
        'https://www.googleapis.com/auth/spreadsheets.currentonly',
        'https://www.googleapis.com/auth/script.container.ui',
      ],
    });
  });

  test('clasp lists exactly the built files', () => {
    try {
      mkdirSync(join(folder, 'dist/sheets'), { recursive: true });
      for (const [path, content] of host.files) writeFileSync(join(folder, 'dist/sheets', path), content);
      writeFileSync(
        join(folder, '.clasp.json'),
        JSON.stringify({ scriptId: 'none', rootDir: 'dist/sheets' }),
      );
      const clasp = resolve('node_modules/@google/clasp/build/src/index.js');
      const { stdout, stderr } = spawnSync(process.execPath, [clasp, 'show-file-status', '--json'], {
        cwd: folder,
        encoding: 'utf8',
        env: { ...process.env, HOME: folder },
      });
      expect(stderr).toBe('');
      const { filesToPush, untrackedFiles } = JSON.parse(stdout) as Record<string, string[]>;
      expect(filesToPush.sort()).toEqual([...host.files.keys()].map((path) => `dist/sheets/${path}`).sort());
      expect([...host.files.keys()].sort()).toEqual([
        'Code.js',
        'appsscript.json',
        'help.html',
        'panel.html',
      ]);
      expect(untrackedFiles).toEqual([]);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }, 20_000);
});
