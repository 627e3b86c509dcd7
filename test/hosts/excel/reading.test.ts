// What only Excel does when it is read: its limits and moods.
import { describe, expect, jest, test } from '@jest/globals';
import { inverse, type Batch } from '../../../src/panel/host';
import { area, failureOf } from '../contract/parts';
import { makeExcel } from '../excel-fake';
import { write } from './write';

jest.setTimeout(30_000); // some of the sheets are large

describe('reading', () => {
  test('an Excel that is too old is told so, without a trip', async () => {
    const bench = makeExcel({ sheets: { Data: [] } }, { version: '1.8' });
    const error = await failureOf(bench.host.read({ names: [], sheets: [] }));
    expect({ kind: error.kind, trips: bench.trips() }).toEqual({ kind: 'too old', trips: 0 });
    expect(error.message).toMatch(/Excel 2021/);
  });

  test('where a chart is selected, the active cell stands for the selection', async () => {
    const bench = makeExcel({ sheets: { Data: [['x']] } });
    bench.book.chartSelected = true;
    const { active, used } = await bench.host.read({ names: [], sheets: ['active'] });
    expect(active).toEqual(area('Data', 0, 0));
    expect(used.Data.values).toEqual([['x']]);
  });

  test('a name over whole columns ends where the sheet does', async () => {
    const bench = makeExcel({ sheets: { Data: [['a'], ['b']] } });
    bench.book.addName('COLUMNS', '=Data!$A:$B');
    bench.book.addName('ROWS', '=Data!$1:$2');
    const { names, named } = await bench.host.read({ names: ['COLUMNS'], sheets: [], formulas: true });
    expect(names).toEqual({ COLUMNS: area('Data', 0, 0, 1_048_576, 2), ROWS: area('Data', 0, 0, 2, 16_384) });
    expect(named.COLUMNS).toEqual({
      area: area('Data', 0, 0, 2, 2),
      values: [
        ['a', null],
        ['b', null],
      ],
      formulas: [
        ['', ''],
        ['', ''],
      ],
    });
  });

  test('names that stand for no area are left out', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    for (const [name, formula] of [
      ['RATE', '=0.25'],
      ['BROKEN', '=#REF!$A$1'],
      ['OTHER_BOOK', "='[Book 2.xlsx]Data'!$A$1"],
      ['SEVERAL', '=Data!$A$1,Data!$C$1'],
      ['SHEETS', "='Data:More'!$A$1"],
      ['WORKED_OUT', '=OFFSET(Data!$A$1,0,0,2,2)'],
    ]) {
      bench.book.addName(name, formula);
    }
    expect((await bench.host.read({ names: ['RATE', 'BROKEN'], sheets: [] })).names).toEqual({});
  });

  test('a name asked for in other capitals is found and called as asked for', async () => {
    const bench = makeExcel({ sheets: { Data: [['x']] }, names: { Kam_Model: area('Data', 0, 0) } });
    const { names, named } = await bench.host.read({ names: ['KAM_MODEL'], sheets: [] });
    expect([Object.keys(names), Object.keys(named)]).toEqual([['KAM_MODEL'], ['KAM_MODEL']]);
  });

  test('large sheets come in strips, and long texts in smaller ones', async () => {
    const rows = Array.from({ length: 60_000 }, (_, i) => [i, i + 0.5, `a text ${i}`, 'another']);
    const bench = makeExcel({
      sheets: { Data: rows, Long: Array.from({ length: 900 }, () => ['x'.repeat(9_000)]) },
    });
    const { used } = await bench.host.read({ names: [], sheets: ['Data', 'Long'] });
    expect(used.Data.values).toEqual(rows);
    expect(used.Long.values.length).toBe(900);
    expect(used.Long.values.every(([text]) => String(text).length === 9_000)).toBe(true);
  });
});

describe('names', () => {
  test('one whose cells are gone is defined anew', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.book.addName('KAM_MODEL', '=#REF!$A$1');
    const batch: Batch = {
      title: 'Test',
      steps: [{ do: 'name', name: 'KAM_MODEL', area: area('Data', 0, 0) }],
    };
    const before = await bench.host.write(batch);
    expect(bench.name('KAM_MODEL')).toEqual(area('Data', 0, 0));
    await bench.host.write(inverse(batch, before));
    expect(bench.name('KAM_MODEL')).toBe(undefined);
  });

  test('one that stands for something else is left alone', async () => {
    const bench = makeExcel({ sheets: { Data: [] } });
    bench.book.addName('KAM_MODEL', '=0.25');
    const error = await failureOf(write(bench, { do: 'name', name: 'KAM_MODEL', area: area('Data', 0, 0) }));
    expect(error.kind).toBe('conflict');
    expect(bench.book.name('KAM_MODEL')?.formula).toBe('=0.25');
  });
});
