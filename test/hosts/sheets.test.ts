import { partCommands } from '../../src/hosts/part-commands';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { parse, type FunctionDeclaration } from 'acorn';
import { createContext, Script, type Context } from 'node:vm';
import { functions } from '../../shared/functions';
import { target } from '../../src/hosts/sheets/target';
import { trips } from '../../src/hosts/sheets/protocol';
import { builtHost, textOf, type Built } from '../built';
import { allExamples, expectResult } from '../examples';
import { bareSandbox } from './bare-sandbox';

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

/** Runs an expression in the sandbox, so that its arrays and dates are of that realm, as Google's are. */
function evaluate(expression: string): unknown {
  return new Script(expression).runInContext(bareSandbox(code));
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
    expect(new Set(Object.keys(bareSandbox(code)))).toEqual(new Set(names));
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
  const loaded = bareSandbox(code, guarded);
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
    expect(() => bareSandbox(code).KAMSCORE([[8, 6, 9]], [[50, 'abc', 20]])).toThrow(/^KAMSCORE: .*"abc"/);
    expect(() => bareSandbox(code).KAMSCORE()).toThrow('KAMSCORE: values not given; select the cells to use');
  });

  test('no cell of a result is null, undefined or NaN', () => {
    const cells = plain(evaluate('KAMEXPLAIN([[8, "", 9], ["", "", ""], ["x", 1, 1]])')) as unknown[][];
    for (const cell of cells.flat()) {
      expect(['number', 'string'].includes(typeof cell) && cell === cell).toBe(true);
    }
  });
});
