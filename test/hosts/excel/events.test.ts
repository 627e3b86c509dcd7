import { expect, test } from '@jest/globals';
import { area, pause, put } from '../contract/parts';
import { makeExcel, type ExcelBench } from '../excel-fake';
import { write } from './write';

async function listening(version?: string): Promise<{ bench: ExcelBench; told: string[][] }> {
  const bench = makeExcel({ sheets: { Data: [['a']], Other: [] } }, { version });
  const told: string[][] = [];
  bench.host.onChange((sheets) => told.push([...sheets]));
  await bench.host.read({ names: [], sheets: [] });
  await pause(20);
  return { bench, told };
}

test.each(['1.17', '1.9'])('its own writes are no news (%s)', async (version) => {
  const { bench, told } = await listening(version);
  await write(bench, put(area('Data', 0, 0), [['x']]));
  await pause(250);
  expect(told).toEqual([]);
});

test('what a person does while it writes is', async () => {
  const { bench, told } = await listening();
  const done = write(bench, put(area('Data', 0, 0), [['x']]));
  bench.type('Other', 0, 0, 'y');
  await done;
  await pause(250);
  expect(told).toEqual([['Other']]);
});

test('many changes are told once, a sheet that is gone as any', async () => {
  const { bench, told } = await listening();
  for (let row = 0; row < 20; row++) bench.type('Data', row, 0, row);
  bench.type('Other', 0, 0, 'y');
  await pause(250);
  expect(told).toEqual([['Data', 'Other']]);
  bench.book.removeSheet(bench.sheet('Other'));
  await pause(250);
  expect(told).toEqual([['Data', 'Other'], []]);
});
