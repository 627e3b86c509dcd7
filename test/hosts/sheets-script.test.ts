/** What is particular to Google Sheets on the script's side: its limits, its dates, its half-done batches. */
import { beforeAll, describe, expect, test } from '@jest/globals';
import { templates } from '../../shared/model/templates';
import { setupBatch } from '../../src/panel/book/setup-batch';
import { inverse, type Batch, type HostError, type Step } from '../../src/panel/host';
import { loadBook } from '../../src/panel/state/load-book';
import { area } from './contract';
import { makeSheets, prepareSheets, type SheetsBench } from './sheets-fake';
import { put, write } from './sheets/batches';

beforeAll(prepareSheets, 60_000);

async function refusal(promise: Promise<unknown>): Promise<HostError> {
  return promise.then(
    () => Promise.reject(new Error('it went well')),
    (error: HostError) => error,
  );
}

describe('a batch that fails on its way', () => {
  const everything = ({ book }: SheetsBench) =>
    JSON.stringify([
      book.sheets.map(({ name, cells, charts }) => [name, [...cells].sort(), charts]),
      [...book.names].sort(),
    ]);
  const sheets = {
    Data: [
      ['a', { formula: '=1+2' }],
      ['=1', 5],
    ],
    Gone: [['x']],
  };
  const steps: Step[] = [
    { do: 'add sheet', sheet: 'New' },
    put('New', 0, 0, [['x', { formula: '=1+2' }]]),
    put('Data', 0, 0, [
      ['b', 7],
      ['c', '=2'],
    ]),
    put('Data', 1500, 30, [['far']]),
    { do: 'name', name: 'OLD', area: area('New', 0, 0) },
    { do: 'name', name: 'FRESH', area: area('Data', 0, 0) },
    { do: 'look', area: area('Data', 0, 0), look: 'header' },
    { do: 'choices', area: area('Data', 0, 0), words: ['a', 'b'] },
    { do: 'widths', sheet: 'New', widths: [10, 20] },
    { do: 'freeze', sheet: 'New', rows: 1, columns: 1 },
    {
      do: 'chart',
      chart: {
        sheet: 'Data',
        title: 'T',
        type: 'bar',
        data: area('Data', 0, 0, 2, 2),
        at: { row: 9, column: 0 },
      },
    },
    { do: 'remove sheet', sheet: 'Gone' },
  ];
  const make = () => makeSheets({ sheets, names: { OLD: area('Data', 0, 0) } });

  test('leaves everything as it was, whichever change it fails at', async () => {
    const whole = await make();
    await write(whole, ...steps);
    const after = everything(whole);
    for (let changes = 0; ; changes++) {
      const bench = await make();
      const was = everything(bench);
      bench.failAfter(changes);
      const error = await write(bench, ...steps).then(
        () => undefined,
        (reason: HostError) => reason,
      );
      if (!error) {
        expect(changes).toBeGreaterThan(20);
        expect(everything(bench)).toBe(after);
        break;
      }
      expect([error.name, error.kind]).toEqual(['HostError', 'failed']);
      expect(error.message).toMatch(
        /stopped in the middle: Service Spreadsheets failed.*Nothing was written/,
      );
      expect(everything(bench)).toBe(was);
      expect(bench.book.locked).toBe(false);
    }
  }, 30_000);

  test('says so when it can’t be taken back', async () => {
    const bench = await make();
    bench.breakAfter(6);
    const error = await refusal(write(bench, ...steps));
    expect(error.message).toMatch(/Part of it was written and could not be taken back.*Version history/);
    expect(error.message).not.toMatch(/nothing was written/i);
  });
});

describe('limits', () => {
  test('a cell holds 50,000 characters', async () => {
    const bench = await makeSheets({ sheets: { Data: [] } });
    await write(bench, put('Data', 0, 0, [['x'.repeat(50_000)]]));
    const error = await refusal(write(bench, put('Data', 0, 0, [['y', 'x'.repeat(50_001)]])));
    expect(error).toMatchObject({
      kind: 'limit',
      message: expect.stringMatching(/Data!B1 .*50001; nothing was written/),
    });
    expect(bench.cell('Data', 0, 0).value).toBe('x'.repeat(50_000));
  });

  test('a spreadsheet holds 10 million cells', async () => {
    const bench = await makeSheets({ sheets: { Data: [] } });
    bench.book.sheet('Data').maxRows = 384_000;
    const error = await refusal(write(bench, { do: 'add sheet', sheet: 'New' }));
    expect(error).toMatchObject({
      kind: 'limit',
      message: expect.stringMatching(/10 million cells.*nothing was written/),
    });
    await refusal(write(bench, put('Data', 384_999, 0, [['x']])));
    await write(bench, put('Data', 384_500, 0, [['x']]));
    expect(bench.sheets()).toEqual(['Data']);
  });

  test('the grid grows by what is needed', async () => {
    const bench = await makeSheets({ sheets: { Data: [] } });
    await write(bench, put('Data', 1200, 27, [['x']]));
    const { maxRows, maxColumns } = bench.book.sheet('Data');
    expect([maxRows, maxColumns]).toEqual([1201, 28]);
  });

  test('another panel’s writing is waited for, and said', async () => {
    const bench = await makeSheets({ sheets: { Data: [] } });
    bench.book.lockedByAnother = true;
    const error = await refusal(write(bench, put('Data', 0, 0, [['x']])));
    expect(error).toMatchObject({
      kind: 'failed',
      message: expect.stringMatching(/Another panel.*nothing was written.*Try again/),
    });
    expect(bench.cell('Data', 0, 0).value).toBe(null);
  });

  test('protected cells are named, and what is beside them can be written', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a', 'b', 'c']] } });
    bench.book.sheet('Data').protectedAreas.push(area('Data', 0, 1, 5, 1));
    await write(bench, put('Data', 0, 0, [['x']]), put('Data', 0, 2, [['z']]));
    const error = await refusal(write(bench, put('Data', 0, 0, [['y']]), put('Data', 1, 1, [['y']])));
    expect(error).toMatchObject({
      kind: 'protected',
      message: expect.stringMatching(/Data!B2 is protected.*nothing was written/),
    });
    expect([0, 1, 2].map((column) => bench.cell('Data', 0, column).value)).toEqual(['x', 'b', 'z']);
  });
});

describe('a spreadsheet of a person’s own', () => {
  test('keeps the sheet in view while others are made', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a']], Other: [] } });
    bench.select(area('Other', 3, 3));
    await write(bench, { do: 'add sheet', sheet: 'New' });
    expect([bench.book.inView.name, bench.sheets()]).toEqual(['Other', ['Data', 'Other', 'New']]);
  });

  test('may hold a chart’s own sheet, names without cells and names of one sheet', async () => {
    const bench = await makeSheets({
      sheets: { Data: [['a']], Chart: [] },
      names: { OK: area('Data', 0, 0) },
    });
    bench.book.sheet('Chart').isChart = true;
    bench.book.view(bench.book.sheet('Chart'), null);
    bench.book.names.set('LOST', null);
    bench.book.names.set("'Copy of Data'!KAM_MODEL", area('Data', 0, 0));
    const snapshot = await bench.host.read({ names: ['OK', 'LOST'], sheets: ['active', 'Data'] });
    expect(snapshot.names).toEqual({ OK: area('Data', 0, 0) });
    expect(Object.keys(snapshot.named)).toEqual(['OK']);
    expect(Object.keys(snapshot.used)).toEqual(['Data']);
    expect(snapshot.active).toEqual(area('Chart', 0, 0));
    await write(bench, { do: 'name', name: 'LOST', area: null }, { do: 'name', name: 'OK', area: null });
    expect([...bench.book.names.keys()]).toEqual(["'Copy of Data'!KAM_MODEL"]);
  });

  test('may have lost a sheet that Undo would remove', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a']] } });
    const batch: Batch = {
      title: 'Add',
      steps: [{ do: 'add sheet', sheet: 'New' }, put('Data', 0, 0, [['b']])],
    };
    const before = await bench.host.write(batch);
    bench.book.sheets.pop();
    await bench.host.write(inverse(batch, before));
    expect([bench.sheets(), bench.cell('Data', 0, 0).value]).toEqual([['Data'], 'a']);
  });
});

describe('calls of services', () => {
  const calls = async (rows: number) => {
    const accounts = Array.from({ length: rows }, (_, i) => [`Account ${i}`, i % 10, (i * 7) % 10, 5]);
    const bench = await makeSheets({
      sheets: { Accounts: [['Account', 'Revenue', 'Growth', 'Fit'], ...accounts] },
    });
    const book = await loadBook(bench.host);
    const load = bench.serviceCalls();
    const { model, tiers } = templates[0];
    await bench.host.write(setupBatch({ model, tiers, accounts: book.accounts }, book, false).batch);
    return { load: load.length, setUp: bench.serviceCalls() };
  };

  test('don’t grow with the accounts, and few of them wait for Google', async () => {
    const [few, many] = [await calls(10), await calls(900)];
    expect(many).toEqual(few);
    expect(few.load).toBeLessThan(40);
    expect(few.setUp.length).toBeLessThan(200);
    const asking = few.setUp.filter((call) => /get(Values|Formulas|NumberFormats)|canEdit|flush/.test(call));
    expect(asking.length).toBeLessThan(20);
    expect(few.setUp.filter((call) => call === 'SpreadsheetApp.flush')).toHaveLength(1);
  });

  test('come within the lock, from the first question to the last change', async () => {
    const { setUp } = await calls(10);
    expect(setUp.slice(0, 2)).toEqual(['LockService.getDocumentLock', 'Lock.tryLock']);
    expect(setUp.slice(-2)).toEqual(['SpreadsheetApp.flush', 'Lock.releaseLock']);
  });
});

test('charts take their columns as Google Sheets wants them', async () => {
  const bench = await makeSheets({
    sheets: {
      Data: [
        ['Account', 'Fit', 'Growth', 'Size', 'Category'],
        ['A', 1, 2, 3, 'Core'],
      ],
    },
  });
  const at = { row: 5, column: 0 };
  const chart = (title: string, type: 'bubble' | 'stacked bar', columns: number): Step => ({
    do: 'chart',
    chart: { sheet: 'Data', title, type, data: area('Data', 0, 0, 2, columns), at },
  });
  await write(bench, chart('Five', 'bubble', 5), chart('Four', 'bubble', 4), chart('Bars', 'stacked bar', 3));
  const drawn = bench.book
    .sheet('Data')
    .charts.map(({ type, ranges, options }) => [
      type,
      ranges.map(({ column, columns }) => [column, columns]),
      options.get('isStacked') ?? false,
    ]);
  expect(drawn).toEqual([
    [
      'BUBBLE',
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [4, 1],
        [3, 1],
      ],
      false,
    ],
    [
      'BUBBLE',
      [
        [0, 1],
        [1, 1],
        [2, 1],
        [3, 1],
      ],
      false,
    ],
    ['BAR', [[0, 3]], true],
  ]);
});
