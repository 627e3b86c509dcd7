import { describe, expect, test } from '@jest/globals';
import { inverse, type Batch, type Step } from '../../../src/panel/host';
import type { MakeWorkbench } from '../workbench';
import { area, columnOf, put, rowOf, trickyTexts } from './parts';

export function writing(make: MakeWorkbench, trickySheets: readonly string[]): void {
  describe('writing', () => {
    test('writes values of every kind as they are, and nothing else', async () => {
      const bench = await make({ sheets: { Data: [['old', 'kept']] } });
      const row = [12.5, 'text', true, null, 45_992];
      await bench.host.write({ title: 'Write', steps: [put(area('Data', 1, 1, 1, 5), [row])] });
      expect(row.map((_, c) => bench.cell('Data', 1, 1 + c))).toEqual(
        row.map((value) => ({ value, formula: '' })),
      );
      expect(bench.cell('Data', 0, 1)).toEqual({ value: 'kept', formula: '' });
      expect(bench.cell('Data', 1, 0).value).toBe(null);
    });

    test('blanks a cell with null', async () => {
      const bench = await make({ sheets: { Data: [['old', 'kept']] } });
      await bench.host.write({ title: 'Write', steps: [put(area('Data', 0, 0), [[null]])] });
      expect([bench.cell('Data', 0, 0).value, bench.cell('Data', 0, 1).value]).toEqual([null, 'kept']);
    });

    test('writes texts that look like something else as texts', async () => {
      const bench = await make({ sheets: { Data: [] } });
      const beside = area('Data', 0, 1, trickyTexts.length, 2);
      await bench.host.write({
        title: 'Write',
        steps: [
          put(
            area('Data', 0, 0, trickyTexts.length),
            trickyTexts.map((text) => [text]),
          ),
          put(
            beside,
            trickyTexts.map((text) => [text, { formula: '=1+2' }]),
          ),
        ],
      });
      trickyTexts.forEach((text, row) => {
        expect(bench.cell('Data', row, 0)).toEqual({ value: text, formula: '' });
        expect(bench.cell('Data', row, 1)).toEqual({ value: text, formula: '' });
        expect(bench.cell('Data', row, 2)).toEqual({ value: 3, formula: '=1+2' });
      });
    });

    test('adds sheets of any name, fills them and names their cells', async () => {
      const bench = await make({ sheets: { First: [] } });
      await bench.host.write({
        title: 'Add',
        steps: trickySheets.flatMap((sheet, i): Step[] => [
          { do: 'add sheet', sheet },
          put(area(sheet, 1, 2, 2, 2), [
            ['a', 1],
            ['b', { formula: '=1+2' }],
          ]),
          { do: 'name', name: `HERE_${i}_`, area: area(sheet, 1, 2, 2, 2) },
        ]),
      });
      expect(bench.sheets()).toEqual(['First', ...trickySheets]);
      trickySheets.forEach((sheet, i) => {
        expect(bench.name(`HERE_${i}_`)).toEqual(area(sheet, 1, 2, 2, 2));
        expect(bench.cell(sheet, 2, 3)).toEqual({ value: 3, formula: '=1+2' });
      });
    });

    test('defines, moves and removes names', async () => {
      const bench = await make({
        sheets: { Data: [['x']] },
        names: { OLD: area('Data', 0, 0), GONE: area('Data', 0, 0) },
      });
      const moved = area('Data', 0, 0, 3, 2);
      await bench.host.write({
        title: 'Names',
        steps: [
          { do: 'name', name: 'NEW', area: area('Data', 5, 0) },
          { do: 'name', name: 'OLD', area: moved },
          { do: 'name', name: 'GONE', area: null },
          { do: 'name', name: 'NEVER_WAS', area: null },
        ],
      });
      expect(['NEW', 'OLD', 'GONE', 'NEVER_WAS'].map((name) => bench.name(name))).toEqual([
        area('Data', 5, 0),
        moved,
        undefined,
        undefined,
      ]);
    });

    test('dresses cells in every look, offers choices, sets widths and freezes panes', async () => {
      const bench = await make({ sheets: { Data: [['Head', 0.5]] } });
      const looks = [
        'title',
        'note',
        'header',
        'input',
        'text',
        'score',
        'percent',
        'whole',
        'label',
      ] as const;
      await bench.host.write({
        title: 'Dress',
        steps: [
          ...looks.map((look): Step => ({ do: 'look', area: area('Data', 0, 0, 1, 2), look })),
          { do: 'choices', area: area('Data', 1, 0, 9), words: ['Higher', 'Lower'] },
          {
            do: 'choices',
            area: area('Data', 1, 1),
            words: Array.from({ length: 60 }, (_, i) => `a long word ${i}`),
          },
          { do: 'widths', sheet: 'Data', widths: [26, 9, 11.5] },
          { do: 'freeze', sheet: 'Data', rows: 1, columns: 0 },
          { do: 'freeze', sheet: 'Data', rows: 1, columns: 1 },
          { do: 'freeze', sheet: 'Data', rows: 0, columns: 0 },
        ],
      });
      expect(bench.cell('Data', 0, 1).value).toBe(0.5);
    });

    test('adds charts of every type, and takes them away again', async () => {
      const bench = await make({
        sheets: {
          Data: [
            ['x', 'y', 'size'],
            [1, 2, 3],
            [4, 5, 6],
          ],
        },
      });
      const types = ['bar', 'column', 'line', 'scatter', 'bubble', 'stacked bar'] as const;
      const steps = types.map((type, i): Step => {
        const at = { row: 5 + 20 * i, column: 0 };
        return {
          do: 'chart',
          chart: { sheet: 'Data', title: `A ${type} chart`, type, data: area('Data', 0, 0, 3, 3), at },
        };
      });
      const batch: Batch = { title: 'Chart', steps };
      const before = await bench.host.write(batch);
      expect(bench.charts('Data')).toEqual(types.map((type) => `A ${type} chart`));
      await bench.host.write(inverse(batch, before));
      expect(bench.charts('Data')).toEqual([]);
    });

    test('does nothing for no steps', async () => {
      const bench = await make({ sheets: { Data: [['x']] } });
      expect(await bench.host.write({ title: 'Nothing', steps: [] })).toEqual({ cells: [], names: [] });
    });

    test('writes to the cells it is told to where cells are merged', async () => {
      const bench = await make({ sheets: { Data: [['a', 'b', 'c']] } });
      if (!bench.merge) return;
      bench.merge(area('Data', 1, 0, 1, 2));
      await bench.host.write({
        title: 'Write',
        steps: [
          put(area('Data', 1, 0, 2, 3), [
            [1, null, 3],
            [4, 5, 6],
          ]),
        ],
      });
      expect(rowOf(bench, 'Data', 1, 3)).toEqual([1, null, 3]);
      expect(rowOf(bench, 'Data', 2, 3)).toEqual([4, 5, 6]);
    });

    test('writes to the rows it is told to where a filter hides some', async () => {
      const bench = await make({ sheets: { Data: [['Head'], [1], [2], [3], [4]] } });
      if (!bench.filterOut) return;
      bench.filterOut('Data', [2, 3]);
      const batch: Batch = { title: 'Write', steps: [put(area('Data', 1, 0, 4), [[10], [20], [30], [40]])] };
      const before = await bench.host.write(batch);
      expect(columnOf(bench, 'Data', 0, 5)).toEqual(['Head', 10, 20, 30, 40]);
      await bench.host.write(inverse(batch, before));
      expect(columnOf(bench, 'Data', 0, 5)).toEqual(['Head', 1, 2, 3, 4]);
    });
  });
}
