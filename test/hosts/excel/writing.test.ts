// What only Excel does when it is written to, and what it says when something goes wrong.
import { describe, expect, jest, test } from '@jest/globals';
import { inverse, type Batch, type Step } from '../../../src/panel/host';
import { area, failureOf, put } from '../contract/parts';
import { makeExcel } from '../excel-fake';
import { write } from './write';

jest.setTimeout(30_000); // some of the sheets are large

describe('writing', () => {
  test('what is too much for one trip goes in several, and is taken back when a later one fails', async () => {
    const bench = makeExcel({ sheets: { Data: [['old']] } });
    const rows = Array.from({ length: 60_000 }, (_, i) => [
      `Account ${i}, ${'of a long name '.repeat(6)}`,
      i,
    ]);
    const big = put(area('Data', 0, 0, rows.length, 2), rows);
    bench.failAfter(2);
    expect((await failureOf(write(bench, big))).message).toMatch(/Nothing was written/);
    expect([bench.cell('Data', 0, 0).value, bench.cell('Data', 30_000, 0).value]).toEqual(['old', null]);
    bench.trips();
    await write(bench, big);
    expect(bench.trips()).toBeGreaterThan(2);
    expect(bench.cell('Data', 59_999, 0).value).toMatch(/^Account 59999,/);
  });

  test('says so when it could neither write all nor take it back', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.breakAfter(1);
    const error = await failureOf(
      write(bench, put(area('Data', 0, 0), [[1]]), put(area('Data', 1, 0), [[2]])),
    );
    expect(error.kind).toBe('failed');
    expect(error.message).toMatch(/could not take back/);
    expect(error.message).not.toMatch(/nothing was written/i);
  });

  test('takes the text format off cells, which would keep formulas and numbers as text', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.sheet('Data').setFormats({ row: 0, column: 0, rows: 1, columns: 3 }, '@');
    bench.sheet('Data').setFormats({ row: 0, column: 3, rows: 1, columns: 1 }, '0.00');
    await write(bench, put(area('Data', 0, 0, 1, 4), [[{ formula: '=1+2' }, '=1+2', 5, 6]]));
    expect([0, 1, 2, 3].map((column) => bench.cell('Data', 0, column))).toEqual([
      { value: 3, formula: '=1+2' },
      { value: '=1+2', formula: '' },
      { value: 5, formula: '' },
      { value: 6, formula: '' },
    ]);
    expect(bench.sheet('Data').format(0, 3)).toBe('0.00');
  });

  test('hidden columns don’t shift what is written either', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.sheet('Data').hiddenRows.add(1);
    bench.sheet('Data').hiddenColumns.add(1);
    await write(bench, put(area('Data', 0, 0, 3, 2), [[1, 2], [3, 4], [5, { formula: '=1+2' }]])); // prettier-ignore
    expect([0, 1, 2].map((row) => [0, 1].map((column) => bench.cell('Data', row, column).value))).toEqual([
      [1, 2],
      [3, 4],
      [5, 3],
    ]);
  });

  test('merged cells are found among more than Excel tells at once, also from below their first one', async () => {
    const bench = makeExcel({ sheets: { Data: [['a']] } });
    for (let row = 0; row < 1_200; row += 2) bench.merge!(area('Data', row, 3, 2, 1));
    await write(bench, put(area('Data', 1_100, 3), [['x']]));
    const error = await failureOf(write(bench, put(area('Data', 1_101, 3), [['y']])));
    expect(error.message).toMatch(/^Data!D1101:D1102 are merged cells.*Nothing was written/);
    expect(bench.cell('Data', 1_100, 3).value).toBe('x');
  });

  test('an error without a formula comes back as that error', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.sheet('Data').put(0, 0, { value: '#N/A', error: true });
    const batch: Batch = { title: 'Test', steps: [put(area('Data', 0, 0), [['x']])] };
    await bench.host.write(inverse(batch, await bench.host.write(batch)));
    expect(bench.sheet('Data').content(0, 0)).toEqual({ value: '#N/A', error: true, formula: '=#N/A' });
  });

  describe('formulas that spill', () => {
    const results = { '=SPILL()': [[1], [2], [3]], '=TWO()': [[7], [8]] };

    test.each([
      ['the whole spill', area('Data', 0, 0, 3)],
      ['its first cell', area('Data', 0, 0)],
      ['a cell it fills', area('Data', 1, 0)],
      ['cells around it', area('Data', 0, 0, 5, 2)],
    ])('come back when written over: %s', async (_case, at) => {
      const bench = makeExcel(
        { sheets: { Data: [[{ formula: '=SPILL()' }], [], [], ['below', 5]] } },
        { results },
      );
      const look = () => [0, 1, 2, 3].map((row) => [bench.cell('Data', row, 0), bench.cell('Data', row, 1)]);
      const was = look();
      const cells = Array.from({ length: at.rows }, () => Array.from({ length: at.columns }, () => 'over'));
      const batch: Batch = { title: 'Test', steps: [put(at, cells)] };
      const before = await bench.host.write(batch);
      expect(look()).not.toEqual(was);
      await bench.host.write(inverse(batch, before));
      expect(look()).toEqual(was);
    });

    test('are replaced by others in three trips', async () => {
      const bench = makeExcel({ sheets: { Data: [[{ formula: '=SPILL()' }]] } }, { results });
      bench.trips();
      await write(bench, put(area('Data', 0, 0), [[{ formula: '=TWO()' }]]));
      expect(bench.trips()).toBeLessThanOrEqual(3);
      expect([0, 1, 2].map((row) => bench.cell('Data', row, 0).value)).toEqual([7, 8, null]);
    });

    test('count as use of an area that should be empty', async () => {
      const bench = makeExcel({ sheets: { Data: [[{ formula: '=SPILL()' }]] } }, { results });
      const error = await failureOf(
        bench.host.write({ title: 'Test', steps: [], empty: [area('Data', 2, 0, 9, 9)] }),
      );
      expect(error.message).toMatch(/A3/);
    });
  });

  test.each<[string, Step, RegExp]>([
    ['a sheet with a slash in its name', { do: 'add sheet', sheet: 'a/b' }, /a\/b/],
    ['a name of 32 characters', { do: 'add sheet', sheet: 'x'.repeat(32) }, /xxx/],
    ['a text that no cell holds', put(area('Data', 0, 0), [['x'.repeat(32_768)]]), /too long/],
    [
      'a formula that no cell holds',
      put(area('Data', 0, 0), [[{ formula: `=${'1+'.repeat(5_000)}1` }]]),
      /too long/,
    ],
    ['cells beyond the edge', put(area('Data', 1_048_575, 0, 2), [[1], [2]]), /edge/],
  ])('refuses %s before anything is written, without a trip', async (_case, step, message) => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.trips();
    const error = await failureOf(write(bench, put(area('Data', 5, 5), [['x']]), step));
    expect({ kind: error.kind, trips: bench.trips() }).toEqual({ kind: 'limit', trips: 0 });
    expect(error.message).toMatch(message);
    expect(bench.cell('Data', 5, 5).value).toBe(null);
  });
});

describe('somebody else writes between the look and the writing', () => {
  const model = [
    ['Criterion', 'Weight'],
    ['Revenue', 30],
    ['Growth', 70],
  ];
  const batch: Batch = {
    title: 'Apply',
    expect: [{ area: area('Model', 0, 0, 3, 2), values: model }],
    empty: [area('History', 1, 0, 1, 3)],
    steps: [
      put(area('Model', 1, 1, 2, 1), [[40], [60]]),
      put(area('History', 1, 0, 1, 3), [['now', 'me', 'weights']]),
    ],
  };
  const make = () =>
    makeExcel({ sheets: { Model: model, History: [['When', 'Who', 'What']], Notes: [['x']] } });
  const cells = (bench: ReturnType<typeof make>) =>
    [0, 1, 2].flatMap((row) => [0, 1, 2].map((column) => bench.cell('Model', row, column).value));

  test.each<[string, (bench: ReturnType<typeof make>) => void, RegExp]>([
    [
      'a weight that is written over',
      (bench) => bench.type('Model', 1, 1, 55),
      /^Model!B2 has changed meanwhile: it holds 55 now\. Nothing was written/,
    ],
    [
      'a cell of the model that isn’t',
      (bench) => bench.type('Model', 2, 0, 'Fit'),
      /^Model!A3 has changed meanwhile/,
    ],
    [
      'a formula',
      (bench) => bench.type('Model', 2, 1, { formula: '=1+1' }),
      /^Model!B3 has changed meanwhile/,
    ],
    [
      'the row of the history',
      (bench) => bench.type('History', 1, 1, 'them'),
      /^History!B2 is not empty\. Nothing was written/,
    ],
  ])('%s: theirs stays, and it is said', async (_, act, sentence) => {
    const [bench, theirs] = [make(), make()];
    act(theirs);
    bench.meanwhile(1, () => act(bench));
    const error = await failureOf(bench.host.write(batch));
    expect([error.kind, error.message]).toEqual(['conflict', expect.stringMatching(sentence)]);
    expect(cells(bench)).toEqual(cells(theirs));
    const history = (of: typeof bench) => [0, 1, 2].map((column) => of.cell('History', 1, column));
    expect(history(bench)).toEqual(history(theirs));
  });

  test('what the batch doesn’t depend on may change', async () => {
    const bench = make();
    bench.meanwhile(1, () => bench.type('Notes', 0, 0, 'y'));
    await bench.host.write(batch);
    expect([bench.cell('Model', 1, 1).value, bench.cell('Notes', 0, 0).value]).toEqual([40, 'y']);
  });

  test('it takes no more trips than writing without a look', async () => {
    const bench = make();
    bench.trips();
    await bench.host.write(batch);
    expect(bench.trips()).toBe(2);
  });
});

describe('protection', () => {
  test('cells that are not locked can be written on a protected sheet, but not dressed', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.sheet('Data').locked = true;
    bench.sheet('Data').unlocked.add('0,0');
    await write(bench, put(area('Data', 0, 0), [[5]]));
    expect(bench.cell('Data', 0, 0).value).toBe(5);
    for (const step of [
      put(area('Data', 0, 0, 1, 2), [[6, 7]]),
      { do: 'look', area: area('Data', 0, 0), look: 'input' },
    ] as Step[]) {
      expect((await failureOf(write(bench, step))).kind).toBe('protected');
    }
    expect(bench.cell('Data', 0, 0).value).toBe(5);
  });

  test('a protected workbook takes no new sheet', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.book.structureLocked = true;
    const error = await failureOf(
      write(bench, put(area('Data', 0, 0), [[5]]), { do: 'add sheet', sheet: 'New' }),
    );
    expect(error.kind).toBe('protected');
    expect(error.message).toMatch(/workbook/i);
    expect(bench.cell('Data', 0, 0).value).toBe(null);
  });
});
