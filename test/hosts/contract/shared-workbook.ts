import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { readModelFile } from '../../../src/model-file/read-model-file';
import { withWeight } from '../../../src/panel/book/draft';
import { draftOfTables } from '../../../src/panel/book/draft-of-tables';
import { historyAmong, readHistory, readHistorySheets } from '../../../src/panel/book/history';
import { modelIdBatch } from '../../../src/panel/book/model-id-column';
import { tablesOfFile } from '../../../src/panel/book/model-tables';
import { setupBatch } from '../../../src/panel/book/setup-batch';
import { loadBook } from '../../../src/panel/state/load-book';
import { createPanel, type Panel } from '../../../src/panel/state/panel';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../../panel/sample';
import type { MakeWorkbench, Workbench } from '../workbench';
import { area, everything } from './parts';

const history = 'KAM History';

/** One workbook, several people and what they do to it beside the panel: Apply writes all or nothing, and says which. */
export function sharedWorkbook(make: MakeWorkbench): void {
  const panels: Panel[] = [];
  const frames = { requestAnimationFrame: () => 0, cancelAnimationFrame: () => undefined };
  const missing = Object.keys(frames).filter((name) => !(name in globalThis));
  beforeAll(() => {
    missing.forEach((name) => Object.assign(globalThis, { [name]: frames[name as keyof typeof frames] }));
  });
  afterAll(() => {
    for (const panel of panels) panel.dispose();
    missing.forEach((name) => Reflect.deleteProperty(globalThis, name));
  });

  async function scored(tiers = sampleTiers): Promise<Workbench> {
    const bench = await make({
      sheets: { Accounts: [['Our accounts'], [], [...sampleHeaders], ...sampleRows(12)], Notes: [['mine']] },
    });
    const empty = await loadBook(bench.host);
    const plan = { model: sampleModel, tiers, accounts: empty.accounts };
    await bench.host.write(setupBatch(plan, empty, bench.host.blankIsZero).batch);
    return bench;
  }

  async function open({ host }: Workbench): Promise<Panel> {
    const panel = createPanel(host);
    panels.push(panel);
    await panel.load();
    return panel;
  }

  const edit = (panel: Panel, row: number, thousandths: number) =>
    panel.edit((draft) => withWeight(draft, row, thousandths));
  const said = (panel: Panel) => panel.state.get().toasts.at(-1)?.text ?? '';
  const entries = async (bench: Workbench) =>
    readHistory(historyAmong((await readHistorySheets(bench.host, bench.sheets())).used));
  const weight = (bench: Workbench, row: number, sheet = 'KAM Model') => {
    const { row: top } = bench.name('KAM_MODEL')!;
    return bench.cell(sheet, top + 1 + row, 1).value;
  };

  describe('a shared workbook', () => {
    test('Apply adds a row to the history, in few trips, and Undo takes both back exactly', async () => {
      const bench = await scored([{ ...sampleTiers[0], Tier: '=Tier I' }, ...sampleTiers.slice(1)]);
      const panel = await open(bench);
      const was = everything(bench);
      edit(panel, 0, 500);
      bench.trips();
      expect(await panel.apply('=why("not")')).toBe(true);
      expect(bench.trips()).toBeLessThanOrEqual(9);
      const [entry] = await entries(bench);
      expect(entry).toMatchObject({ reason: '=why("not")', what: expect.stringContaining('30 % → 50 %') });
      expect(`${entry.whoPromoted} ${entry.whoHeld}`).toMatch(/=Tier I( → |:)/);
      expect(bench.cell(history, 1, 3)).toEqual({ value: '=why("not")', formula: '' });
      panel.state.get().toasts.at(-1)!.action!.run();
      while (panel.state.get().writing !== undefined) await new Promise((done) => setTimeout(done, 5));
      expect(everything(bench)).toEqual(was);
    });

    test('an earlier model comes back through a draft and Apply, to the last digit', async () => {
      const bench = await scored();
      const panel = await open(bench);
      edit(panel, 0, 333);
      await panel.apply();
      edit(panel, 1, 777);
      await panel.apply();
      const [second, first] = await entries(bench);
      panel.edit(() => draftOfTables(panel.state.get().book!, tablesOfFile(readModelFile(first.model))));
      expect(await entries(bench)).toHaveLength(2);
      expect(await panel.apply('as it was')).toBe(true);
      expect([0, 1, 2, 3, 4].map((row) => weight(bench, row))).toEqual([30, 25, 20, 15, 10]);
      expect((await entries(bench))[0]).toMatchObject({ before: second.after, after: first.before });
    });

    test('two people apply at once: the second writes nothing and is told so', async () => {
      const bench = await scored();
      const [mine, theirs] = [await open(bench), await open(bench)];
      edit(mine, 0, 500);
      edit(theirs, 1, 500);
      expect(await Promise.all([mine.apply('mine'), theirs.apply('theirs')])).toEqual([true, false]);
      expect((await entries(bench)).map(({ reason }) => reason)).toEqual(['mine']);
      expect(said(theirs)).toMatch(/nothing was written/i);
    });

    test.each([0, 1, 3])(
      'a host that fails after %i changes of an Apply has written nothing',
      async (changes) => {
        const bench = await scored();
        const panel = await open(bench);
        const was = everything(bench);
        edit(panel, 0, 500);
        bench.failAfter(changes);
        expect(await panel.apply()).toBe(false);
        expect(said(panel)).toMatch(/nothing was written/i);
        expect(everything(bench)).toEqual(was);
        expect(await panel.apply()).toBe(true);
      },
    );

    test('a protected history keeps the model as it is, and the message names the sheet', async () => {
      const bench = await scored();
      if (!bench.protect) return;
      const panel = await open(bench);
      edit(panel, 0, 500);
      await panel.apply();
      bench.protect(history);
      const was = everything(bench);
      edit(panel, 0, 600);
      expect(await panel.apply()).toBe(false);
      expect(said(panel)).toContain(history);
      expect(everything(bench)).toEqual(was);
    });

    test('renamed sheets are found by their names, those of the history by its headings', async () => {
      const bench = await scored();
      const first = await open(bench);
      edit(first, 0, 500);
      await first.apply('before');
      bench.rename('KAM Model', 'Größen 2026');
      bench.rename('Accounts', 'Kunden 2026');
      bench.rename(history, `${history} (all)`);
      const panel = await open(bench);
      edit(panel, 0, 600);
      expect(await panel.apply('after')).toBe(true);
      expect(weight(bench, 0, 'Größen 2026')).not.toBe(30);
      expect((await entries(bench)).map(({ reason }) => reason)).toEqual(['after', 'before']);
      expect(bench.sheets()).not.toContain(history);
    });

    test.each<[string, (bench: Workbench) => void]>([
      ['renamed', (bench) => bench.rename('KAM Model', 'Other')],
      ['deleted', (bench) => bench.remove('KAM Model')],
    ])('a model sheet %s while somebody edits: nothing is written', async (_what, act) => {
      const bench = await scored();
      const panel = await open(bench);
      edit(panel, 0, 500);
      act(bench);
      const was = everything(bench);
      expect(await panel.apply()).toBe(false);
      expect(said(panel)).toMatch(/KAM Model.*nothing was written/i);
      expect(everything(bench)).toEqual(was);
    });

    test('a name that was deleted is found missing, and its table offered', async () => {
      const bench = await scored();
      bench.forget('KAM_MODEL');
      const { book } = (await open(bench)).state.get();
      expect(book!.model).toBeUndefined();
      expect(book!.strays.map(({ name }) => name)).toEqual(['KAM_MODEL']);
    });

    test('merged cells, hidden rows and other sheets stay as they are', async () => {
      const bench = await scored();
      bench.merge?.(area('Accounts', 0, 0, 1, 3));
      bench.filterOut?.('Accounts', [4, 6]);
      const accounts = () =>
        Array.from({ length: 15 }, (_, r) => sampleHeaders.map((__, c) => bench.cell('Accounts', r, c)));
      const was = accounts();
      const panel = await open(bench);
      edit(panel, 0, 500);
      expect(await panel.apply()).toBe(true);
      expect(accounts()).toEqual(was);
      expect(bench.cell('Notes', 0, 0).value).toBe('mine');
    });

    test('the fingerprint stands beside the scores and says the present model', async () => {
      const bench = await scored();
      const panel = await open(bench);
      const { book } = panel.state.get();
      const batch = modelIdBatch(book!, bench.host.kind)!;
      await bench.host.write(batch);
      const after = await loadBook(bench.host);
      const { row, column, columns } = after.names.KAM_RESULTS;
      const head = bench.cell('Accounts', row, column + columns - 1);
      expect(head.value).toBe('Model ID');
      expect(bench.cell('Accounts', row + 1, column + columns - 1).formula).toMatch(
        /KAMMODELID\(KAM_MODEL,KAM_TIERS\)/,
      );
      expect(modelIdBatch(after, bench.host.kind)).toBeUndefined();
    });
  });
}
