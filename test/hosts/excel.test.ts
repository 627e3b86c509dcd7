import { beforeAll, describe, expect, test } from '@jest/globals';
import { functions } from '../../shared/functions';
import { target } from '../../src/hosts/excel/target';
import { builtHost, textOf, type Built } from '../built';
import { allExamples, expectResult } from '../examples';
import { callInExcel, errorCell, invalidValue, loadInExcel, type Reply } from './excel-runtime';

let host: Built;
let script: string;

beforeAll(async () => {
  host = await builtHost('excel');
  script = textOf(host, 'functions.js');
});

/** One call, as Excel makes it: every parameter has its place, null where nothing was given. */
async function call(name: string, ...args: unknown[]): Promise<Reply> {
  const declared = Object.keys(functions.find((fn) => fn.name === name)!.parameters).length;
  const all = [...args, ...Array<null>(Math.max(0, declared - args.length)).fill(null)];
  const [reply] = await callInExcel(script, [{ name, args: all }]);
  return reply;
}

/** A row's error as it crosses to Excel; `Row 2, ` comes before the sentence where the row is known. */
const errorValue = (sentence: string) =>
  expect.objectContaining({
    basicValue: '#VALUE!',
    errorType: 'Value',
    message: expect.stringMatching(new RegExp(`^(Row \\d+, )?${sentence.replace(/[^\w ]/g, '\\$&')}$`)),
  });

describe('functions.js', () => {
  test('associates every id while it loads', () => {
    const { mappings } = loadInExcel(script).CustomFunctions._association;
    expect(Object.keys(mappings)).toEqual(functions.map((fn) => fn.name));
  });

  test('is small', () => {
    const measures = target.measure!(host.files);
    expect(measures).toEqual([
      { what: 'functions', value: expect.any(Number), limit: 40, unit: 'KB gzip' },
      { what: 'panel, first script', value: expect.any(Number), limit: 60, unit: 'KB gzip' },
    ]);
    for (const { value, limit } of measures) expect(value).toBeLessThan(limit!);
  });
});

describe('every example through the runtime', () => {
  const examples = allExamples(functions);
  let replies: Reply[];

  beforeAll(async () => {
    const calls = examples.map(({ fn, example }) => ({
      name: fn.name,
      args: example.arguments.map(asInExcel),
    }));
    replies = await callInExcel(script, calls);
  });

  test.each(examples.map((example, index) => ({ ...example, index })))('$title', ({ fn, example, index }) => {
    const { value } = replies[index];
    // where functions.json promises a range Excel wants rows, even for one cell
    const one = fn.result.shape === 'range' && !Array.isArray(example.result);
    expectResult(value, one ? [[example.result]] : example.result, errorValue);
  });
});

/** Blank cells are null on the web; a date is its number; a range parameter gets rows even for one cell. */
function asInExcel(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asInExcel);
  if (value instanceof Date) {
    return (value.getTime() - value.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
  }
  return value === undefined || value === '' ? null : value;
}

describe('what Excel hands over', () => {
  const accounts = [
    [8, 6, 9],
    [4, 7, 5],
  ];

  test('arguments left out are null, and an invocation object comes last', async () => {
    expectResult((await call('KAMSCORE', accounts)).value, [[23 / 3], [16 / 3]], String);
    expectResult(
      (await call('KAMSCORE', accounts, null, [['a', 'b', 'c']])).value,
      [[23 / 3], [16 / 3]],
      String,
    );
  });

  test('an invocation object in the place of an argument is none', async () => {
    const [reply] = await callInExcel(script, [{ name: 'KAMSCORE', args: [accounts] }]);
    expectResult(reply.value, [[23 / 3], [16 / 3]], String);
  });

  test.each([
    ['null, as on the web', null],
    ['0, as on the desktop', 0],
    ['an empty text', ''],
  ])('a blank cell is %s', async (_case, blank) => {
    const block = [
      [8, blank, 9],
      [blank, blank, blank],
    ];
    expectResult((await call('KAMSCORE', block)).value, [[8.5], ['']], String);
    expectResult(
      (await call('KAMSCORE', accounts, [[blank]], [[blank]])).value,
      [[23 / 3], [16 / 3]],
      String,
    );
  });

  test('an error cell costs its row, with a message that names the row', async () => {
    const { value } = await call('KAMSCORE', [
      [8, 6],
      [errorCell('#N/A'), 5],
      [4, 'abc'],
    ]);
    expect(value).toEqual([
      [7],
      [expect.objectContaining({ message: 'Row 2, Criterion 1: #N/A is not a number' })],
      [expect.objectContaining({ message: 'Row 3, Criterion 2: "abc" is not a number' })],
    ]);
  });

  test('a wrong model fails the call with one sentence that names the function', async () => {
    const { failed } = await call('KAMSCORE', accounts, [[50, 'abc', 20]]);
    expect(failed).toEqual({ code: invalidValue, message: expect.stringMatching(/^KAMSCORE: .*"abc"/) });
    expect((await call('KAMSCORE')).failed?.message).toBe(
      'KAMSCORE: values not given; select the cells to use',
    );
  });

  test('no cell of a result is null, which Excel would show as 0', async () => {
    const { value } = await call('KAMEXPLAIN', [
      [8, null, 9],
      [null, null, null],
      ['x', 1, 1],
    ]);
    expect((value as unknown[][]).flat()).not.toContain(null);
  });
});
