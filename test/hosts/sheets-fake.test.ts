/** The fake is as strict as Google Sheets: what would fail there fails here. */
import { describe, expect, test } from '@jest/globals';
import { scriptRun, type Counts } from './sheets/script-run';
import { bookOf } from './sheets/script-server';
import { servicesOf } from './sheets/services';

function spreadsheet() {
  const book = bookOf({ sheets: { Data: [['a', 1]] } });
  const calls: string[] = [];
  const fail = (message: string): never => {
    throw new Error(message);
  };
  const services = servicesOf(book, { fail, Date, called: (call) => calls.push(call) });
  const app = services.SpreadsheetApp as GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  const active = app.getActiveSpreadsheet();
  return { book, calls, active, sheet: active.getSheets()[0] };
}

describe('cells', () => {
  test.each<[unknown, unknown, string]>([
    ['=1+1', 2, '=1+1'],
    ['+49 30', '#NAME?', '=+49 30'],
    ['-x', '#NAME?', '=-x'],
    ['007', 7, ''],
    ['10%', 0.1, ''],
    ['TRUE', true, ''],
    ["'=1+1", '=1+1', ''],
    ['@home', '@home', ''],
    ['text', 'text', ''],
    [5, 5, ''],
    ['', '', ''],
  ])('take %j for what a person would have typed', (entered, value, formula) => {
    const range = spreadsheet().sheet.getRange(1, 1, 1, 1);
    range.setValues([[entered]]);
    expect([range.getValues(), range.getFormulas()]).toEqual([[[value]], [[formula]]]);
  });

  test('take a date for a date, and hand it over as one', () => {
    const range = spreadsheet().sheet.getRange(1, 1, 1, 1);
    range.setValues([['March 5']]);
    expect(range.getValues()[0][0]).toBeInstanceOf(Date);
  });

  test('of the format plain text take everything for text', () => {
    const range = spreadsheet().sheet.getRange(1, 1, 1, 3);
    range.setNumberFormat('@').setValues([['=1+1', '007', 5]]);
    expect([range.getValues(), range.getFormulas()]).toEqual([[['=1+1', '007', '5']], [['', '', '']]]);
  });

  test.each<[unknown, RegExp]>([
    [[['a', 'b']], /number of columns.* has 2 but the range has 1/],
    [[['a'], ['b']], /number of rows.* has 2 but the range has 1/],
    [[[null]], /no null/],
    [[[undefined]], /no undefined/],
    [[[{}]], /no object/],
    [[['x'.repeat(50_001)]], /50000 characters/],
    [undefined, /don't match the method signature/],
  ])('don’t take %#', (values, message) => {
    const range = spreadsheet().sheet.getRange(1, 1, 1, 1);
    expect(() => range.setValues(values as unknown[][])).toThrow(message);
  });

  test('that are protected can’t be changed', () => {
    const { book, sheet } = spreadsheet();
    book.sheet('Data').protectedAreas.push({ sheet: 'Data', row: 0, column: 1, rows: 1, columns: 1 });
    expect([sheet.getRange(1, 1, 1, 1).canEdit(), sheet.getRange(1, 1, 1, 2).canEdit()]).toEqual([
      true,
      false,
    ]);
    expect(() => sheet.getRange(1, 1, 1, 2).setValues([['x', 'y']])).toThrow(/protected/);
  });

  test('lie on the grid', () => {
    const { sheet } = spreadsheet();
    expect(() => sheet.getRange(1001, 1, 1, 1)).toThrow(/outside the dimensions/);
    expect(() => sheet.getRange(0, 1, 1, 1)).toThrow(/too small/);
    expect(() => sheet.getRange(1, 1, 0, 1)).toThrow(/at least 1/);
  });
});

describe('sheets and names', () => {
  test.each(['Data', 'DATA', '', 'x'.repeat(101)])('no second sheet is called %j', (name) => {
    expect(() => spreadsheet().active.insertSheet(name, 1)).toThrow(/already exists|not valid/);
  });

  test.each(['A1', 'R1C1', 'two words', '1st', 'true', 'a-b', 'x'.repeat(251)])('no name is %s', (name) => {
    const { active, sheet } = spreadsheet();
    expect(() => active.setNamedRange(name, sheet.getRange(1, 1, 1, 1))).toThrow(/not valid/);
  });

  test('a spreadsheet keeps one sheet, and has 10 million cells at most', () => {
    const { active, sheet } = spreadsheet();
    expect(() => active.deleteSheet(sheet)).toThrow(/can't remove all/);
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow(/above the limit/);
  });

  test('what the fake doesn’t have is no function, and every call is counted', () => {
    const { calls, sheet } = spreadsheet();
    calls.length = 0;
    expect(() => sheet.getDataRange()).toThrow(/Sheet.getDataRange is not a function/);
    sheet.getRange(1, 1, 1, 1).getValues();
    expect(calls).toEqual(['Sheet.getRange', 'Range.getValues']);
  });
});

describe('google.script.run', () => {
  interface Runner {
    withSuccessHandler(handler: (value: unknown) => void): Runner;
    withFailureHandler(handler: (error: Error) => void): Runner;
    echo(...args: unknown[]): void;
    hidden_?: unknown;
    absent?: unknown;
  }

  const runner = (call: (name: string, args: readonly unknown[]) => unknown) => {
    const counts: Counts = { calls: [], underWay: 0, mostUnderWay: 0 };
    return scriptRun({ functions: ['echo', 'hidden_'], call }, counts, { delay: 20 }) as Runner;
  };

  test('shows top-level functions only, without those whose names end in _', () => {
    const run = runner(() => null);
    expect([typeof run.echo, run.hidden_, run.absent]).toEqual(['function', undefined, undefined]);
  });

  test.each([[new Date(0)], [() => 1], [undefined], [{ at: new Date(0) }], [Number.NaN], [Symbol.iterator]])(
    'takes no %s',
    (argument) => {
      expect(() => runner(() => null).echo(argument)).toThrow(/illegal value/);
    },
  );

  test('gives back no dates either, and answers later, not in order', async () => {
    const run = runner((_, [value]) => (value === 'date' ? new Date(0) : value));
    const failed = new Promise((resolve) => run.withFailureHandler(resolve).echo('date'));
    expect(String(await failed)).toMatch(/illegal value/);
    const order: unknown[] = [];
    await Promise.all(
      Array.from({ length: 9 }, (_, i) =>
        new Promise((resolve) => run.withSuccessHandler(resolve).echo(i)).then((value) => order.push(value)),
      ),
    );
    expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
    expect(order).not.toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });
});
