import { describe, expect, test } from '@jest/globals';
import type { Area } from '../../../src/panel/host';
import type { MakeWorkbench } from '../workbench';
import { area, failureOf, pause, put, settled, until } from './parts';

export function events(make: MakeWorkbench): void {
  describe('events', () => {
    test('tells of changes that a person makes, and stops when told to', async () => {
      const bench = await make({ sheets: { Data: [['a']], Other: [] } });
      const told: string[] = [];
      const stop = bench.host.onChange((sheets) => told.push(...sheets));
      await settled(bench.host);
      bench.type('Other', 0, 0, 'new');
      await until(() => told.length > 0);
      expect(told).toEqual(['Other']);
      stop();
      bench.type('Data', 0, 0, 'newer');
      await pause(200);
      expect(told).toEqual(['Other']);
    });

    test('tells of its own writes not more than once', async () => {
      const bench = await make({ sheets: { Data: [['a']] } });
      let told = 0;
      bench.host.onChange(() => told++);
      await settled(bench.host);
      const steps = [0, 1, 2, 3].map((row) => put(area('Data', row, 0), [[row]]));
      await bench.host.write({ title: 'Write', steps });
      await pause(200);
      expect(told).toBeLessThanOrEqual(1);
    });

    test('tells where a person goes, and goes where it is told', async () => {
      const bench = await make({ sheets: { Data: [['a']], 'Other Sheet': [['b']] } });
      const told: Area[] = [];
      bench.host.onSelect((at) => told.push(at));
      await settled(bench.host);
      bench.select(area('Other Sheet', 4, 2, 2, 1));
      await until(() => told.length > 0);
      expect(told.at(-1)).toEqual(area('Other Sheet', 4, 2, 2, 1));
      await bench.host.select(area('Data', 7, 0, 1, 3));
      const { active } = await bench.host.read({ names: [], sheets: [] });
      expect(active).toEqual(area('Data', 7, 0, 1, 3));
      expect((await failureOf(bench.host.select(area('Gone', 0, 0)))).message).toMatch(/Gone/);
    });
  });
}
