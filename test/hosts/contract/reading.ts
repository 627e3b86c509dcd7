import { describe, expect, test } from '@jest/globals';
import type { MakeWorkbench } from '../workbench';
import { area, trickyTexts } from './parts';

export function reading(make: MakeWorkbench, trickySheets: readonly string[]): void {
  describe('reading', () => {
    test('gives sheets, names, the selection and the cells asked for', async () => {
      const bench = await make({
        sheets: {
          Accounts: [
            ['Name', 'Growth'],
            ['Alpha', 7],
          ],
          'KAM Model': [['Criterion'], ['Growth']],
          Empty: [],
        },
        names: { KAM_MODEL: area('KAM Model', 0, 0, 2, 1) },
      });
      bench.select(area('Accounts', 1, 1));
      const snapshot = await bench.host.read({
        names: ['KAM_MODEL', 'KAM_TIERS'],
        sheets: ['active', 'KAM Model', 'Empty', 'Nowhere'],
      });
      expect(snapshot).toEqual({
        sheets: ['Accounts', 'KAM Model', 'Empty'],
        active: area('Accounts', 1, 1),
        names: { KAM_MODEL: area('KAM Model', 0, 0, 2, 1) },
        named: { KAM_MODEL: { area: area('KAM Model', 0, 0, 2, 1), values: [['Criterion'], ['Growth']] } },
        used: {
          Accounts: {
            area: area('Accounts', 0, 0, 2, 2),
            values: [
              ['Name', 'Growth'],
              ['Alpha', 7],
            ],
          },
          'KAM Model': { area: area('KAM Model', 0, 0, 2, 1), values: [['Criterion'], ['Growth']] },
          Empty: { area: area('Empty', 0, 0, 0, 0), values: [] },
        },
      });
    });

    test('gives used cells from A1 on, blanks as null', async () => {
      const bench = await make({
        sheets: {
          Data: [
            [null, null],
            [null, 5],
            [null, null],
            ['x', null],
          ],
        },
      });
      const { used } = await bench.host.read({ names: [], sheets: ['Data'] });
      expect(used.Data.values).toEqual([
        [null, null],
        [null, 5],
        [null, null],
        ['x', null],
      ]);
    });

    test('gives values of every kind as they are', async () => {
      const row = [0, -1.5, 1e300, 0.1, 45_992, true, false, 'text', null, 'end'];
      const bench = await make({ sheets: { Data: [row] } });
      const { used } = await bench.host.read({ names: [], sheets: ['Data'], formulas: true });
      expect(used.Data.values).toEqual([row]);
      expect(used.Data.formulas).toEqual([row.map(() => '')]);
    });

    test('gives texts that look like something else as texts without a formula', async () => {
      const bench = await make({ sheets: { Data: trickyTexts.map((text) => [text]) } });
      const { used } = await bench.host.read({ names: [], sheets: ['Data'], formulas: true });
      expect(used.Data.values).toEqual(trickyTexts.map((text) => [text]));
      expect(used.Data.formulas).toEqual(trickyTexts.map(() => ['']));
    });

    test('gives formulas with what they come to, an error as its text', async () => {
      const bench = await make({ sheets: { Data: [[{ formula: '=1+2' }, { formula: '=NOSUCH(1)' }, 4]] } });
      const { used } = await bench.host.read({ names: [], sheets: ['Data'], formulas: true });
      expect(used.Data.values).toEqual([[3, expect.stringMatching(/^#/), 4]]);
      expect(used.Data.formulas).toEqual([['=1+2', '=NOSUCH(1)', '']]);
    });

    test('finds its way on sheets of any name', async () => {
      const sheets = Object.fromEntries(trickySheets.map((sheet, i) => [sheet, [[i]]]));
      const names = Object.fromEntries(trickySheets.map((sheet, i) => [`HERE_${i}_`, area(sheet, 0, 0)]));
      const bench = await make({ sheets, names });
      const snapshot = await bench.host.read({ names: Object.keys(names), sheets: trickySheets });
      expect([...snapshot.sheets].sort()).toEqual([...trickySheets].sort());
      trickySheets.forEach((sheet, i) => {
        const block = { area: area(sheet, 0, 0), values: [[i]] };
        expect(snapshot.named[`HERE_${i}_`]).toEqual(block);
        expect(snapshot.used[sheet]).toEqual(block);
      });
    });
  });
}
