import { expect, test } from '@jest/globals';
import { chartBatch } from '../../src/panel/book/chart-batch';
import type { NativeChart, Step } from '../../src/panel/host';
import { MemoryHost } from './memory-host';

const table = {
  header: ['Category', 'Share', 'Target'],
  rows: [
    ['Strategic Key', 0.26, 0.25],
    ['=Core', 0.11, 0.45],
  ],
  looks: { 1: 'percent' },
} as const;

const charts = (steps: readonly Step[]): NativeChart[] =>
  steps.flatMap((step) => (step.do === 'chart' ? [step.chart] : []));

test('a chart stands beside its figures, which are texts and numbers in their formats', async () => {
  const host = new MemoryHost();
  const batch = chartBatch('Mix', 'column', table);
  await host.write(batch);
  expect(host.at('KAM Dashboard', 0, 0)).toBe('Mix');
  expect(host.at('KAM Dashboard', 1, 2)).toBe('Target');
  expect(host.at('KAM Dashboard', 3, 0)).toBe('=Core');
  expect(batch.steps).toContainEqual({
    do: 'look',
    area: { sheet: 'KAM Dashboard', row: 2, column: 1, rows: 2, columns: 1 },
    look: 'percent',
  });
  expect(charts(batch.steps)).toEqual([
    {
      sheet: 'KAM Dashboard',
      title: 'Mix',
      type: 'column',
      data: { sheet: 'KAM Dashboard', row: 1, column: 0, rows: 3, columns: 3 },
      at: { row: 1, column: 4 },
    },
  ]);
});

test('the next one goes below it, under a title of its own, and only into empty cells', async () => {
  const host = new MemoryHost();
  await host.write(chartBatch('Mix', 'column', table));
  const { used } = await host.read({ names: [], sheets: ['KAM Dashboard'] });
  const next = chartBatch('Mix', 'column', table, used['KAM Dashboard']);
  expect(charts(next.steps)[0]).toMatchObject({ title: 'Mix (2)', data: { row: 21 } });
  expect(next.empty).toEqual([{ sheet: 'KAM Dashboard', row: 20, column: 0, rows: 4, columns: 3 }]);
});
