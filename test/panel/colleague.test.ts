import { beforeEach, describe, expect, test } from '@jest/globals';
import { nameOf, withCells, withWeight } from '../../src/panel/book/draft';
import { inConflict, isEdited } from '../../src/panel/state/drafting';
import type { MemoryHost } from './memory-host';
import { openedPanel } from './opened-panel';
import { scoredBook } from './sample';

const { panel, state, weights, settle, open } = openedPanel();
const sheet = 'KAM Model';

describe('a colleague changes the sheet', () => {
  test('without edits it shows at once', async () => {
    const host = await open(scoredBook());
    host.type(sheet, 3, 1, 80);
    await settle();
    expect(weights()).toEqual([533, 167, 133, 100, 67]);
    expect(isEdited(state())).toBe(false);
  });

  test('a burst of changes is one reading', async () => {
    const host = await open(scoredBook());
    for (let i = 1; i < 9; i++) host.type('Accounts', 3, 6, i);
    await settle();
    expect(host.calls).toHaveLength(4);
  });

  test('a change elsewhere is none of ours', async () => {
    const host = scoredBook();
    await host.write({ title: '', steps: [{ do: 'add sheet', sheet: 'Other' }] });
    await open(host);
    host.type('Other', 0, 0, 1);
    await settle();
    expect(host.calls).toEqual(['write', 'read', 'read']);
  });

  test('accounts may change below edits without a conflict', async () => {
    const host = await open(scoredBook());
    panel().edit((draft) => withWeight(draft, 0, 500));
    await settle();
    const before = state().standing!.scores[0];
    host.type('Accounts', 3, 6, 1);
    await settle();
    expect(inConflict(state())).toBe(false);
    expect(weights()[0]).toBe(500);
    expect(state().standing!.scores[0]).not.toBe(before);
  });

  describe('the model, below edits', () => {
    beforeEach(async () => {
      const host = await open(scoredBook());
      panel().edit((draft) => withCells(withWeight(draft, 0, 500), 3, { Owner: 'Me' }));
      host.type(sheet, 4, 1, 45);
      await settle();
    });

    test('is a conflict; the edits stay and can not be applied', async () => {
      expect(inConflict(state())).toBe(true);
      expect(weights()[0]).toBe(500);
      expect(await panel().apply()).toBe(false);
      expect((panel().host as MemoryHost).batches).toHaveLength(0);
    });

    test('theirs', () => {
      panel().revert();
      expect([inConflict(state()), isEdited(state())]).toEqual([false, false]);
      expect(weights()).toEqual([250, 375, 167, 125, 83]);
    });

    test('mine', async () => {
      panel().keepMine();
      expect([inConflict(state()), isEdited(state())]).toEqual([false, true]);
      expect(weights()[0]).toBe(500);
      expect(await panel().apply()).toBe(true);
      const host = panel().host as MemoryHost;
      expect([3, 4].map((row) => host.at(sheet, row, 1))).toEqual([50, 17.9]);
      expect(host.at(sheet, 6, 13)).toBe('Me');
    });
  });

  test('mine, over rows that they moved, removed and added', async () => {
    const host = await open(scoredBook());
    panel().edit((draft) => withWeight(draft, 0, 400));
    const their = (await host.read({ names: ['KAM_MODEL'], sheets: [] })).named.KAM_MODEL;
    const [header, a, b, c, d] = their.values;
    const added = header.map((_, column) => (column === 0 ? 'Position' : column === 1 ? 5 : null));
    await host.write({
      title: '',
      steps: [{ do: 'put', area: their.area, cells: [header, b, a, c, d, added] }],
    });
    await settle();
    panel().keepMine();
    expect(await panel().apply()).toBe(true);
    await settle();
    expect(state().draft!.criteria.map(nameOf)).toEqual([
      'Annual revenue',
      'Growth potential',
      'Strategic fit',
      'Relationship',
      'Complaints',
    ]);
    expect(weights()).toEqual([400, 214, 171, 129, 86]);
    expect(host.at(sheet, 7, 9)).toBe('What it means');
  });

  test('an unreadable model takes the edits’ place only as a problem', async () => {
    const host = await open(scoredBook());
    host.type(sheet, 3, 3, 'Loga');
    await settle();
    expect(state().book!.model!.problem).toMatch(/^Annual revenue: Scale must be Rating, Linear/);
    expect([state().draft, state().standing]).toEqual([undefined, undefined]);
    host.type(sheet, 3, 3, 'Log');
    await settle();
    expect(state().standing).toBeDefined();
  });

  test('a deleted name is found again by its header', async () => {
    const host = await open(scoredBook());
    host.forget('KAM_MODEL');
    await settle();
    expect(state().book!.model).toBeUndefined();
    expect(state().book!.strays).toEqual([
      { name: 'KAM_MODEL', area: { sheet, row: 2, column: 0, rows: 6, columns: 14 } },
    ]);
  });
});
