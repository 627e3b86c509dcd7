import { describe, expect, test } from '@jest/globals';
import { inverse, type Batch, type Step } from '../../../src/panel/host';
import type { MakeWorkbench } from '../workbench';
import { area, columnOf, everything, failureOf, put, trickyTexts } from './parts';

export function takingBack(make: MakeWorkbench): void {
  describe('taking back', () => {
    test('restores values, formulas, names and sheets exactly', async () => {
      const bench = await make({
        sheets: { Data: [['text', 5, { formula: '=1+2' }, null], ...trickyTexts.map((text) => [text])] },
        names: { OLD: area('Data', 0, 0, 1, 2) },
      });
      const was = everything(bench);
      const batch: Batch = {
        title: 'Change',
        steps: [
          { do: 'add sheet', sheet: 'New' },
          put(area('New', 0, 0), [['x']]),
          put(area('Data', 0, 0, 1, 4), [[{ formula: '=1+5' }, 'five', 5, 'new']]),
          put(
            area('Data', 1, 0, trickyTexts.length),
            trickyTexts.map(() => [null]),
          ),
          put(area('Data', 0, 1), [['again']]),
          { do: 'name', name: 'OLD', area: area('New', 0, 0) },
          { do: 'name', name: 'FRESH', area: area('New', 0, 0) },
        ],
      };
      const before = await bench.host.write(batch);
      expect(bench.cell('Data', 0, 1).value).toBe('again');
      await bench.host.write(inverse(batch, before));
      expect(everything(bench)).toEqual(was);
    });

    test('restores looks, number formats, choices and widths, whatever they were', async () => {
      const bench = await make({
        sheets: { Data: [['Head', 'Words', 'Share'], ...trickyTexts.map((text) => [text, 'Any', 0.5])] },
      });
      const data = (row: number, column: number, rows = 1, columns = 1) =>
        area('Data', row, column, rows, columns);
      const dresses = () =>
        Array.from({ length: 12 }, (_, r) =>
          Array.from({ length: 5 }, (__, c) => bench.dressOf('Data', r, c)),
        );
      const was = dresses();
      const first: Batch = {
        title: 'Dress',
        steps: [
          { do: 'look', area: data(0, 0, 1, 3), look: 'header' },
          { do: 'look', area: data(2, 2, 5, 1), look: 'percent' },
          { do: 'look', area: data(2, 0, 3, 2), look: 'input' },
          { do: 'look', area: data(4, 0), look: 'title' },
          { do: 'choices', area: data(1, 1, 4), words: ['Any', 'All'] },
          { do: 'widths', sheet: 'Data', widths: [12, 9.5] },
        ],
      };
      const firstBefore = await bench.host.write(first);
      const dressed = dresses();
      expect(dressed).not.toEqual(was);
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
      const second: Batch = {
        title: 'Dress anew',
        steps: [
          ...looks.map((look): Step => ({ do: 'look', area: data(0, 0, 9, 4), look })),
          put(
            data(1, 0, trickyTexts.length),
            trickyTexts.map(() => [5]),
          ),
          { do: 'choices', area: data(0, 0, 9, 3), words: ['Higher', 'Lower'] },
          { do: 'choices', area: data(3, 1, 2), words: ['Skip'] },
          { do: 'widths', sheet: 'Data', widths: [26, 30, 31] },
        ],
      };
      const before = await bench.host.write(second);
      expect(dresses()).not.toEqual(dressed);
      await bench.host.write(inverse(second, before));
      expect(dresses()).toEqual(dressed);
      expect(columnOf(bench, 'Data', 0, 3)).toEqual(['Head', ...trickyTexts.slice(0, 2)]);
      await bench.host.write(inverse(first, firstBefore));
      expect(dresses()).toEqual(was);
    });

    test.each([0, 1, 2, 3, 4])('writes all or none when change %i fails', async (changes) => {
      const bench = await make({
        sheets: { Data: [[1, 2, { formula: '=1+2' }]] },
        names: { OLD: area('Data', 0, 0) },
      });
      const was = everything(bench);
      bench.failAfter(changes);
      const error = await failureOf(
        bench.host.write({
          title: 'Change',
          steps: [
            { do: 'add sheet', sheet: 'New' },
            put(area('New', 0, 0), [['x']]),
            put(area('Data', 0, 0, 1, 3), [['a', 'b', 'c']]),
            { do: 'name', name: 'OLD', area: area('New', 0, 0) },
            { do: 'name', name: 'FRESH', area: area('Data', 0, 2) },
          ],
        }),
      );
      expect(error.name).toBe('HostError');
      expect(error.message).toMatch(/nothing was written/i);
      expect(everything(bench)).toEqual(was);
    });
  });
}
