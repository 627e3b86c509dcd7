/**
 * What the tests of shared/ import as `@jest/globals` while mutants run: `describe` and `test` only list the tests, for
 * src/tools/mutation-runner.js to run by name; `expect` is jest's own.
 */
import { expect } from 'expect';
import fc from 'fast-check';

// The same few cases for every mutant, and the first that fails is enough.
fc.configureGlobal({ seed: 1, numRuns: 15, endOnFailure: true });

type Body = () => unknown;
type Declare = (title: string, body: Body, timeout?: number) => void;

/** Every test by its file and its title below those of its blocks. */
export const tests = new Map<string, Body>();

let blocks: readonly string[] = [];
/** Says whose tests are listed next. */
export function begin(path: string): void {
  blocks = [path];
  preparations = [];
}

/** What the tests listed next need to have been done, once. */
let preparations: readonly Body[] = [];

const block: Declare = (title, body) => {
  const around = { blocks, preparations };
  blocks = [...blocks, title];
  body();
  ({ blocks, preparations } = around);
};

const list: Declare = (title, body) => {
  const name = [...blocks, title].join(' › ');
  const before = preparations;
  const prepared = async () => {
    for (const prepare of before) await prepare();
    await body();
  };
  tests.set(tests.has(name) ? `${name} [${tests.size}]` : name, before.length > 0 ? prepared : body);
};

export const beforeAll = (prepare: Body): void => {
  let done: unknown;
  preparations = [...preparations, () => (done ??= prepare())];
};
/** The process ends with the last mutant, and with it what was opened. */
export const afterAll = (): void => {};

/** jest's `each`: a case a row. */
const each =
  (declare: Declare) =>
  (rows: readonly unknown[]) =>
  (title: string, body: (...cells: unknown[]) => unknown): void => {
    const table = rows.every(Array.isArray) ? (rows as unknown[][]) : rows.map((row) => [row]);
    table.forEach((cells, index) => declare(`${title} (${index + 1})`, () => body(...cells)));
  };

export const describe = Object.assign(block, { each: each(block), skip: () => {} });
export const test = Object.assign(list, { each: each(list), skip: () => {} });
export { expect };
