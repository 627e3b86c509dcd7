import { describe, expect, test } from '@jest/globals';
import type { Batch } from '../../../src/panel/host';
import type { MakeWorkbench } from '../workbench';
import { area, everything, failureOf, put } from './parts';

export function refusing(make: MakeWorkbench): void {
  describe('refusing', () => {
    const steps = [put(area('Data', 0, 0, 1, 2), [['x', 'y']])];

    test.each<[string, Partial<Batch>, RegExp]>([
      [
        'cells hold something else',
        { expect: [{ area: area('Data', 0, 0, 1, 2), values: [['a', 3]] }] },
        /B1/,
      ],
      [
        'cells are not blank any more',
        { expect: [{ area: area('Data', 0, 0, 1, 2), values: [['a', null]] }] },
        /B1/,
      ],
      ['cells are blank now', { expect: [{ area: area('Data', 0, 2), values: [['c']] }] }, /C1/],
      ['the sheet is gone', { expect: [{ area: area('Gone', 0, 0), values: [['c']] }] }, /Gone/],
      ['an area is not empty', { empty: [area('Data', 3, 0, 2, 2)] }, /B4/],
      ['an area holds a formula', { empty: [area('Data', 5, 0, 9, 9)] }, /A6/],
      ['a sheet is there already', { steps: [{ do: 'add sheet', sheet: 'data' }, ...steps] }, /data/],
      ['a sheet to write to is gone', { steps: [...steps, put(area('Gone', 0, 0), [[1]])] }, /Gone/],
    ])('conflict, and nothing is written, where %s', async (_case, part, names) => {
      const bench = await make({
        sheets: {
          Data: [['a', 2], [], [], [null, 4], [5, null], [{ formula: '=1+2' }]],
        },
      });
      const was = everything(bench);
      const error = await failureOf(bench.host.write({ title: 'Change', steps, ...part }));
      expect({ name: error.name, kind: error.kind }).toEqual({ name: 'HostError', kind: 'conflict' });
      expect(error.message).toMatch(names);
      expect(error.message).toMatch(/nothing was written/i);
      expect(everything(bench)).toEqual(was);
    });

    test('writes where everything is as expected', async () => {
      const bench = await make({ sheets: { Data: [['a', 0.1, true, null, { formula: '=1+2' }]] } });
      await bench.host.write({
        title: 'Change',
        steps,
        expect: [{ area: area('Data', 0, 0, 1, 5), values: [['a', 0.1, true, null, 3]] }],
        empty: [area('Data', 1, 0, 100_000, 5)],
      });
      expect(bench.cell('Data', 0, 1).value).toBe('y');
    });

    test('a protected sheet, before anything is written', async () => {
      const bench = await make({ sheets: { Free: [], Data: [['a', 2]] } });
      if (!bench.protect) return;
      bench.protect('Data');
      const was = everything(bench);
      const error = await failureOf(
        bench.host.write({ title: 'Change', steps: [put(area('Free', 0, 0), [['x']]), ...steps] }),
      );
      expect({ name: error.name, kind: error.kind }).toEqual({ name: 'HostError', kind: 'protected' });
      expect(error.message).toMatch(/Data/);
      expect(everything(bench)).toEqual(was);
    });
  });
}
