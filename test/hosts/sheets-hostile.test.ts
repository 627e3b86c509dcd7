import { beforeAll, describe, expect, test } from '@jest/globals';
import { Script, type Context } from 'node:vm';
import { functions } from '../../shared/functions';
import { builtHost, textOf } from '../built';
import { bareSandbox } from './bare-sandbox';

/** What no function was made for: each in the place of each argument, and in single cells. */
const cells = [
  'null',
  '""',
  'NaN',
  '-Infinity',
  '1e308',
  '5e-324',
  '-1',
  '1e15',
  'true',
  'new Date(2026, 1, 1)',
  'new Date(NaN)',
  '"abc"',
  '"#N/A"',
  '"__proto__"',
  '"constructor"',
  '"=1+1"',
  '"9".repeat(100000)',
];
const blocks = [
  '[]',
  '[[]]',
  '[[""]]',
  '[[1]]',
  '[1, 2]',
  '[[1, 2, 3], [4], [5, 6]]',
  '[[[1]]]',
  '[[, 1], [1, , ]]',
  '({})',
  '[[Object.create(null)]]',
  '[[null, null], [null, null]]',
  '[[NaN, 1], [1, Infinity]]',
  '[[1e308, 1e308], [1e308, -1e308]]',
  '[[5e-324, 1e-310], [1e-320, 0]]',
  '[[0, 0], [0, 0], [0, 0]]',
  '[[true, false], [true, true]]',
  '[["#N/A", "#DIV/0!"], ["#REF!", 1]]',
  '[["Criterion", "Weight"]]',
  '[["Criterion", "Weight"], ["__proto__", 1], ["constructor", 2]]',
  '[["Criterion", "Weight", "Scale"], ["A", 1, "toString"], ["B", 1, "Log"]]',
  '[["Criterion", "Weight", "Scale", "From", "To"], ["A", 1e308, "Linear", 1e308, -1e308], ["B", 5e-324, "Log", 5e-324, 1e308]]',
  '[["Criterion", "Weight", "Scale", "Points"], ["A", 1, "Points", "1=1;".repeat(1000)], ["B", 1, "Words", "=;=;=1"]]',
  '[["Tier", "Score", "__proto__"], ["A", 8, 1], ["A", "", ""]]',
];

let sandbox: Context;

beforeAll(async () => {
  const code = textOf(await builtHost('sheets'), 'Code.js');
  sandbox = bareSandbox(code);
});

interface Outcome {
  readonly result?: unknown;
  readonly error?: Error;
}

/** Calls of a function with arguments as they are written: in one go, as the watch over the time of each costs more than it. */
function outcomes(name: string, calls: readonly (readonly string[])[]): Outcome[] {
  const thunks = calls.map((args) => `() => ${name}(${args.join(', ')})`);
  const run = 'try { return { result: call() }; } catch (error) { return { error }; }';
  return new Script(`[${thunks.join(', ')}].map((call) => { ${run} })`).runInContext(sandbox, {
    timeout: 20_000,
  }) as Outcome[];
}

/** What is wrong with what a formula shows, if anything is. */
function fault(name: string, { result, error }: Outcome): string | undefined {
  if (error) {
    const { name: kind, message } = error;
    return kind === 'ScoreError' && message.startsWith(`${name}: `) && message.length < 1000
      ? undefined
      : `${kind}: ${message.slice(0, 200)}`;
  }
  const shown = Array.isArray(result) ? (result as unknown[]).flat() : [result];
  const odd = shown.find((cell) => !['string', 'boolean'].includes(typeof cell) && !Number.isFinite(cell));
  return shown.length === 0 ? 'nothing' : shown.includes(odd) ? `a cell of ${String(odd)}` : undefined;
}

describe('whatever the arguments, a result or a sentence that begins with the name of the function', () => {
  test.each(functions.map(({ name }) => name))('%s', (name) => {
    const { parameters, examples } = functions.find((each) => each.name === name)!;
    const count = Object.keys(parameters).length;
    const good = Array.from({ length: count }, (_, i) => JSON.stringify(examples[0].arguments[i] ?? ''));
    const calls: (readonly string[])[] = [];
    const tryOut = (args: readonly string[]) => void calls.push(args);
    tryOut([]);
    for (const odd of [...cells, ...blocks]) {
      tryOut(good.map(() => odd));
      good.forEach((_, at) => tryOut(good.map((arg, i) => (i === at ? odd : arg))));
    }
    examples[0].arguments.forEach((argument, at) => {
      if (!Array.isArray(argument)) return;
      const rows = (argument as unknown[]).map((row) =>
        (Array.isArray(row) ? row : [row]).map((cell) => JSON.stringify(cell ?? '')),
      );
      for (const odd of cells) {
        const changed = rows.map((row, r) => row.map((cell, c) => (r + c === rows.length - 1 ? odd : cell)));
        const block = `[${changed.map((row) => `[${row.join(', ')}]`).join(', ')}]`;
        tryOut(good.map((arg, i) => (i === at ? block : arg)));
      }
    });
    const faults: Record<string, string> = {};
    outcomes(name, calls).forEach((outcome, i) => {
      const found = fault(name, outcome);
      if (found !== undefined) faults[calls[i].map((arg) => arg.slice(0, 80)).join(', ')] = found;
    });
    expect(faults).toEqual({});
  });
});
