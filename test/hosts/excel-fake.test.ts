// The fake is as stern as Excel: what fails there fails here. What Microsoft's client checks by itself it checks for real.
import { beforeEach, describe, expect, test } from '@jest/globals';
import { makeExcel, type ExcelBench } from './excel-fake';

let bench: ExcelBench;
beforeEach(() => {
  bench = makeExcel({ sheets: { Data: [['a', 1]], Locked: [['b']] } });
  bench.sheet('Locked').locked = true;
});

type Batch = (context: Excel.RequestContext, data: Excel.Worksheet) => Promise<unknown>;

const run = (batch: Batch) =>
  bench.excel.run((context) => batch(context, context.workbook.worksheets.getItem('Data')));

const codeOf = (batch: Batch): Promise<string> =>
  run(batch).then(
    () => 'fine',
    (error: { code: string }) => error.code,
  );

describe('fails', () => {
  test.each<[string, Batch, string]>([
    [
      'reading what was not loaded',
      async (context, data) => {
        const range = data.getRangeByIndexes(0, 0, 1, 1).load('values');
        await context.sync();
        return range.formulas;
      },
      'PropertyNotLoaded',
    ],
    [
      'reading before the sync',
      (_, data) => Promise.resolve(data.getRangeByIndexes(0, 0, 1, 1).load('values').values),
      'PropertyNotLoaded',
    ],
    [
      'loading a property that there is not',
      async (context, data) => {
        data.getRangeByIndexes(0, 0, 1, 1).load('colour');
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'loading everything',
      async (context, data) => {
        data.getRangeByIndexes(0, 0, 1, 1).load();
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'values of another shape',
      async (context, data) => {
        data.getRangeByIndexes(0, 0, 1, 2).values = [[1]];
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'a sheet that is not there',
      async (context) => {
        context.workbook.worksheets.getItem('Gone').load('name');
        await context.sync();
      },
      'ItemNotFound',
    ],
    [
      'a range beyond the edge',
      async (context, data) => {
        data.getRangeByIndexes(0, 16_384, 1, 1).load('values');
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'more than five million cells',
      async (context, data) => {
        data.getRangeByIndexes(0, 0, 1_000_000, 6).load('values');
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'a second sheet of a name',
      async (context) => {
        context.workbook.worksheets.add('DATA');
        await context.sync();
      },
      'ItemAlreadyExists',
    ],
    [
      'a name that looks like a cell',
      async (context, data) => {
        context.workbook.names.add('KAM1', data.getRangeByIndexes(0, 0, 1, 1));
        await context.sync();
      },
      'InvalidArgument',
    ],
    [
      'a protected sheet',
      async (context) => {
        context.workbook.worksheets.getItem('Locked').getRangeByIndexes(0, 0, 1, 1).values = [[1]];
        await context.sync();
      },
      'AccessDenied',
    ],
    [
      'what the fake does not know',
      async (context, data) => {
        data.tables.load('items/name');
        await context.sync();
      },
      'InvalidArgument',
    ],
  ])('%s', async (_case, batch, code) => {
    expect(await codeOf(batch)).toBe(code);
  });

  test('a range after its Excel.run is over', async () => {
    const range = await run(async (context, data) => {
      const range = data.getRangeByIndexes(0, 0, 1, 1).load('values');
      await context.sync();
      return range;
    });
    expect(await codeOf(async () => {
      (range as Excel.Range).load('formulas');
      await (range as Excel.Range).context.sync();
    })).toBe('InvalidObjectPath'); // prettier-ignore
  });
});

test('what stood before the command that fails stays done', async () => {
  const code = await codeOf(async (context, data) => {
    data.getRangeByIndexes(0, 0, 1, 1).values = [['first']];
    context.workbook.worksheets.getItem('Gone').activate();
    data.getRangeByIndexes(0, 1, 1, 1).values = [['second']];
    await context.sync();
  });
  expect(code).toBe('ItemNotFound');
  expect([bench.cell('Data', 0, 0).value, bench.cell('Data', 0, 1).value]).toEqual(['first', 1]);
});

test('a filter puts the cells of a block into the wrong rows', async () => {
  bench.filterOut!('Data', [1]);
  await run(async (context, data) => {
    data.getRangeByIndexes(0, 0, 3, 1).values = [[1], [2], [3]];
    await context.sync();
  });
  expect([0, 1, 2].map((row) => bench.cell('Data', row, 0).value)).toEqual([1, null, 1]);
});

test.each<[unknown, { value: unknown; formula: string }]>([
  ['=1+2', { value: 3, formula: '=1+2' }],
  ["'=1+2", { value: '=1+2', formula: '' }],
  ['+x', { value: '#NAME?', formula: '=+x' }],
  ['007', { value: 7, formula: '' }],
  ['10%', { value: 0.1, formula: '' }],
  ['3-4', { value: 45_000, formula: '' }],
  ['true', { value: true, formula: '' }],
  ['', { value: null, formula: '' }],
  [null, { value: 'a', formula: '' }],
])('takes %j as if it had been typed', async (input, cell) => {
  await run(async (context, data) => {
    data.getRangeByIndexes(0, 0, 1, 1).values = [[input]];
    await context.sync();
  });
  expect(bench.cell('Data', 0, 0)).toEqual(cell);
});
