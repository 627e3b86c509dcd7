import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { nameOf, withCells, withCriterion, withWeight, without } from '../../src/panel/book/draft';
import { HostError } from '../../src/panel/host';
import { inConflict, isEdited } from '../../src/panel/state/drafting';
import { createPanel, type Panel } from '../../src/panel/state/panel';
import type { MemoryHost } from './memory-host';
import { scoredBook, unscoredBook } from './sample';

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true, doNotFake: ['performance', 'Date'] });
  globalThis.requestAnimationFrame = (job) => setTimeout(() => job(0), 16) as unknown as number;
  globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
});
afterEach(() => void jest.useRealTimers());

let panel: Panel;
const state = () => panel.state.get();
const weights = () => state().draft!.criteria.map(({ weight }) => weight);
const sheet = 'KAM Model';
const settle = () => jest.advanceTimersByTimeAsync(500);

async function open(host: MemoryHost): Promise<MemoryHost> {
  panel = createPanel(host);
  await panel.load();
  return host;
}
afterEach(() => panel.dispose());

test('reads the workbook in two trips', async () => {
  const host = await open(scoredBook());
  expect(host.calls).toEqual(['read', 'read']);
  expect(state()).toMatchObject({ phase: 'ready', selected: undefined, failure: undefined });
  expect(state().standing).toBe(state().book!.present);
});

test('a workbook without a model shows what it found', async () => {
  const host = await open(unscoredBook());
  expect(host.calls).toEqual(['read', 'read']);
  expect(state().book).toMatchObject({ model: undefined, accounts: { sheet: 'Accounts', headerRow: 2 } });
  expect(state().draft).toBeUndefined();
});

describe('edits', () => {
  test('change nothing in the workbook, and the standing follows at the next frame, once', async () => {
    const host = await open(scoredBook());
    const seen = new Set<unknown>();
    panel.state.subscribe(() => seen.add(state().standing));
    for (let tenths = 100; tenths <= 800; tenths += 100) panel.edit((draft) => withWeight(draft, 2, tenths));
    expect(state().standing).toBe(state().book!.present);
    await settle();
    expect(seen.size).toBe(1);
    expect(weights()).toEqual([75, 63, 800, 37, 25]);
    expect(state().standing!.accounts.model.criteria[2].weight).toBe(800);
    expect(host.calls).toEqual(['read', 'read']);
  });

  test('apply writes once, reads again, and what the workbook has is the draft', async () => {
    const host = await open(scoredBook());
    panel.edit((draft) => withWeight(draft, 2, 500));
    expect(await panel.apply()).toBe(true);
    await settle();
    expect(host.calls.filter((call) => call === 'write')).toHaveLength(1);
    expect(host.calls.length).toBeLessThanOrEqual(7);
    expect(isEdited(state())).toBe(false);
    expect(host.at(sheet, 5, 1)).toBe(50);
    expect(state().book!.present!.accounts.model.criteria.map(({ weight }) => weight)).toEqual(
      [188, 156, 500, 94, 62].map((w) => w / 2),
    );
    expect(state().toasts.map(({ text }) => text)).toEqual([
      'The model is changed, and the formulas follow.',
    ]);
  });

  test('undo in the message takes it back', async () => {
    const host = await open(scoredBook());
    panel.edit((draft) => withWeight(draft, 2, 500));
    await panel.apply();
    state().toasts[0].action!.run();
    await settle();
    expect(host.at(sheet, 5, 1)).toBe(20);
    expect(weights()).toEqual([300, 250, 200, 150, 100]);
    expect(state().toasts.at(-1)!.text).toBe('Taken back: Apply the changes to the model');
  });

  test('only the last batch can be taken back, and not over what somebody wrote since', async () => {
    const host = await open(scoredBook());
    panel.edit((draft) => withWeight(draft, 2, 500));
    await panel.apply();
    panel.edit((draft) => withWeight(draft, 2, 600));
    await panel.apply();
    expect(state().toasts.filter(({ action }) => action)).toHaveLength(1);
    host.type(sheet, 5, 1, 77);
    state().toasts.at(-1)!.action!.run();
    await settle();
    expect(state().toasts.at(-1)).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('nothing was written'),
    });
    expect(host.at(sheet, 5, 1)).toBe(77);
  });

  test('revert', async () => {
    await open(scoredBook());
    panel.edit((draft) => without(draft, 1));
    await settle();
    panel.revert();
    expect(weights()).toEqual([300, 250, 200, 150, 100]);
    expect(state().standing).toBe(state().book!.present);
  });

  test('an edit back to where it was is no edit', async () => {
    await open(scoredBook());
    const from = state().draft!;
    panel.edit((draft) => withWeight(draft, 0, 700, from));
    panel.edit((draft) => withWeight(draft, 0, 300, from));
    await settle();
    expect(isEdited(state())).toBe(false);
    expect(state().standing).toBe(state().book!.present);
  });

  test('a draft without scores says why and keeps the last good picture away', async () => {
    await open(scoredBook());
    panel.edit((draft) => withCriterion(draft, { Criterion: 'Trust' }));
    await settle();
    expect(state().draftProblem).toMatch(/column yet for Trust/);
    expect(state().standing).toBeUndefined();
  });

  test('a refused write keeps the edits', async () => {
    const host = await open(scoredBook());
    panel.edit((draft) => withWeight(draft, 2, 500));
    host.failNext = new HostError('protected', 'The sheet is protected; nothing was written.');
    expect(await panel.apply()).toBe(false);
    await settle();
    expect(weights()[2]).toBe(500);
    expect(isEdited(state())).toBe(true);
    expect(state().toasts.at(-1)).toMatchObject({
      tone: 'error',
      text: 'The sheet is protected; nothing was written.',
    });
    expect(state().writing).toBeUndefined();
  });
});

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
    panel.edit((draft) => withWeight(draft, 0, 500));
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
      panel.edit((draft) => withCells(withWeight(draft, 0, 500), 3, { Owner: 'Me' }));
      host.type(sheet, 4, 1, 45);
      await settle();
    });

    test('is a conflict; the edits stay and can not be applied', async () => {
      expect(inConflict(state())).toBe(true);
      expect(weights()[0]).toBe(500);
      expect(await panel.apply()).toBe(false);
      expect((panel.host as MemoryHost).batches).toHaveLength(0);
    });

    test('theirs', () => {
      panel.revert();
      expect([inConflict(state()), isEdited(state())]).toEqual([false, false]);
      expect(weights()).toEqual([250, 375, 167, 125, 83]);
    });

    test('mine', async () => {
      panel.keepMine();
      expect([inConflict(state()), isEdited(state())]).toEqual([false, true]);
      expect(weights()[0]).toBe(500);
      expect(await panel.apply()).toBe(true);
      const host = panel.host as MemoryHost;
      expect([3, 4].map((row) => host.at(sheet, row, 1))).toEqual([50, 17.9]);
      expect(host.at(sheet, 6, 13)).toBe('Me');
    });
  });

  test('mine, over rows that they moved, removed and added', async () => {
    const host = await open(scoredBook());
    panel.edit((draft) => withWeight(draft, 0, 400));
    const their = (await host.read({ names: ['KAM_MODEL'], sheets: [] })).named.KAM_MODEL;
    const [header, a, b, c, d] = their.values;
    const added = header.map((_, column) => (column === 0 ? 'Position' : column === 1 ? 5 : null));
    await host.write({
      title: '',
      steps: [{ do: 'put', area: their.area, cells: [header, b, a, c, d, added] }],
    });
    await settle();
    panel.keepMine();
    expect(await panel.apply()).toBe(true);
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

describe('selection', () => {
  test('goes both ways', async () => {
    const host = await open(scoredBook());
    host.moveSelection({ sheet: 'Accounts', row: 7, column: 3, rows: 1, columns: 1 });
    expect(state().selected).toBe(4);
    host.moveSelection({ sheet: 'Accounts', row: 1, column: 3, rows: 1, columns: 1 });
    expect(state().selected).toBe(4);
    panel.selectAccount(9);
    await settle();
    expect((await host.read({ names: [], sheets: [] })).active).toEqual({
      sheet: 'Accounts',
      row: 12,
      column: 0,
      rows: 1,
      columns: 11,
    });
    expect(state().selected).toBe(9);
  });
});

test('a workbook that can’t be read, and then can', async () => {
  const host = scoredBook();
  host.failNext = new HostError('too old', 'This Excel is too old; use Excel 2019 or newer.');
  await open(host);
  expect(state()).toMatchObject({
    phase: 'failed',
    failure: 'This Excel is too old; use Excel 2019 or newer.',
  });
  await panel.load();
  expect(state()).toMatchObject({ phase: 'ready', failure: undefined });
});

describe('long computations', () => {
  const counting = {
    name: 'counting',
    *steps(to: number) {
      for (let i = 0; i < to; i++) yield i / to;
      return to;
    },
  };

  test('give their result and leave nothing behind', async () => {
    await open(scoredBook());
    const done = panel.run('Counting', counting, 1000);
    await settle();
    expect(await done).toBe(1000);
    expect(state().busy).toBeUndefined();
  });

  test('can be cancelled, and a second one takes the place of the first', async () => {
    await open(scoredBook());
    const endless = panel.run('Endless', counting, 1e12);
    expect(state().busy).toMatchObject({ title: 'Endless' });
    state().busy!.cancel!();
    await settle();
    expect(await endless).toBeUndefined();
    const first = panel.run('First', counting, 1e12);
    const second = panel.run('Second', counting, 10);
    await settle();
    expect([await first, await second]).toEqual([undefined, 10]);
    expect(state().busy).toBeUndefined();
  });
});

test('before a model is set up, the sheet that comes into view is looked at', async () => {
  const host = unscoredBook();
  await host.write({ title: '', steps: [{ do: 'add sheet', sheet: 'Notes' }] });
  const view = (sheet: string) => host.moveSelection({ sheet, row: 0, column: 0, rows: 1, columns: 1 });
  view('Notes');
  await open(host);
  expect(state().book!.accounts).toBeUndefined();
  view('Accounts');
  await settle();
  expect(state().book!.accounts?.sheet).toBe('Accounts');
  const trips = host.calls.length;
  host.moveSelection({ sheet: 'Accounts', row: 9, column: 1, rows: 1, columns: 1 });
  await settle();
  expect(host.calls).toHaveLength(trips);
});

describe('without a name for the accounts', () => {
  const unnamed = () => {
    const host = scoredBook();
    host.forget('KAM_ACCOUNTS');
    return host;
  };
  const view = (host: MemoryHost, sheet: string) =>
    host.moveSelection({ sheet, row: 0, column: 0, rows: 1, columns: 1 });

  test.each(['Accounts', 'KAM Model', 'KAM Tiers'])(
    'they are found by their headings, with %s in view',
    async (sheet) => {
      const host = unnamed();
      view(host, sheet);
      await open(host);
      expect(host.calls).toEqual(['read', 'read']);
      expect(state().book!.accounts).toMatchObject({ sheet: 'Accounts', headerRow: 2 });
      expect(state().standing).toBeDefined();
    },
  );

  test('a table in view that does not fit gives way to one that does', async () => {
    const host = unnamed();
    const area = { sheet: 'Findings', row: 0, column: 0, rows: 2, columns: 2 };
    const cells = [
      ['Rule', 'Finding'],
      ['R2', 'text'],
    ];
    await host.write({
      title: '',
      steps: [
        { do: 'add sheet', sheet: 'Findings' },
        { do: 'put', area, cells },
      ],
    });
    view(host, 'Findings');
    await open(host);
    expect(state().book!.accounts?.sheet).toBe('Accounts');
  });
});
