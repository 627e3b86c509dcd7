import { describe, expect, test } from '@jest/globals';
import { inverse, type Batch } from '../../../src/panel/host';
import type { MakeWorkbench } from '../workbench';
import { area, everything, failureOf, put, trickyTexts } from './parts';

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
