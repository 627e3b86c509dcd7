import { describe, expect, test } from '@jest/globals';
import { setupBatch } from '../../src/panel/book/setup-batch';
import type { Batch } from '../../src/panel/host';
import { loadBook } from '../../src/panel/state/load-book';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../panel/sample';
import { area, hostContract, trickySheets } from './contract';
import { everything, failureOf, pause, put, until } from './contract/parts';
import { makePlayground } from './playground/workbench';

// The engine takes no apostrophe in the name of a sheet.
hostContract('the playground', makePlayground, {
  sheets: trickySheets.filter((name) => !name.includes("'")),
});

describe('a batch is a step of the engine’s own', () => {
  test('that its Undo takes back and its Redo does again, and the panel is told of both', async () => {
    const bench = makePlayground({ sheets: { Accounts: [[...sampleHeaders], ...sampleRows(20)] } });
    const book = await loadBook(bench.host);
    const plan = { model: sampleModel, tiers: sampleTiers, accounts: book.accounts };
    const was = everything(bench);
    const told: (readonly string[])[] = [];
    bench.host.onChange((sheets) => told.push(sheets));
    await bench.host.write(setupBatch(plan, book, bench.host.blankIsZero).batch);
    const setUp = everything(bench);
    await pause(20);
    expect(told).toEqual([]);
    bench.model.dispatch('REQUEST_UNDO');
    expect(everything(bench)).toEqual(was);
    await until(() => told.length > 0);
    bench.model.dispatch('REQUEST_REDO');
    expect(everything(bench)).toEqual(setUp);
    await until(() => told.length > 1);
    expect(told).toEqual([[], []]); // sheets came and went: any may be concerned
  });

  test('or none: what is refused leaves nothing to undo or to do again', async () => {
    const bench = makePlayground({ sheets: { Data: [[1]] } });
    bench.type('Data', 0, 0, 2);
    bench.failAfter(2);
    const batch: Batch = {
      title: 'Change',
      steps: [{ do: 'add sheet', sheet: 'New' }, put(area('Data', 0, 0, 1, 3), [[7, 8, 9]])],
    };
    await failureOf(bench.host.write(batch));
    const now = () => [0, 1, 2].map((column) => bench.cell('Data', 0, column).value);
    bench.model.dispatch('REQUEST_UNDO');
    expect([now(), bench.sheets()]).toEqual([[1, null, null], ['Data']]);
    bench.model.dispatch('REQUEST_REDO');
    expect([now(), bench.sheets()]).toEqual([[2, null, null], ['Data']]);
    // and it goes on as before
    await bench.host.write(batch);
    expect([now(), bench.sheets()]).toEqual([
      [7, 8, 9],
      ['Data', 'New'],
    ]);
  });
});

test('a sheet whose name the engine does not take is refused in a sentence', async () => {
  const bench = makePlayground({ sheets: { Data: [[1]] } });
  const steps: Batch['steps'] = [{ do: 'add sheet', sheet: "Zoë's" }];
  const { kind, message } = await failureOf(bench.host.write({ title: 'Add', steps }));
  expect([kind, message]).toEqual(['limit', "No sheet can be named “Zoë's” here. Nothing was written."]);
});

test('what lies beyond the edge of a sheet is written all the same', async () => {
  const bench = makePlayground({ sheets: { Data: [[1]] } });
  await bench.host.write({ title: 'Far', steps: [put(area('Data', 500, 60), [['far']])] });
  expect(bench.cell('Data', 500, 60).value).toBe('far');
});

test('a date is its serial number, and the text of one stays a text', async () => {
  const bench = makePlayground({ sheets: { Data: [[{ formula: '=DATE(2026,3,5)' }, '2026-03-05']] } });
  const { used } = await bench.host.read({ names: [], sheets: ['Data'] });
  expect(used.Data.values).toEqual([[46_086, '2026-03-05']]);
});
