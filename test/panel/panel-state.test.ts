import { describe, expect, test } from '@jest/globals';
import { withCriterion, withWeight, without } from '../../src/panel/book/draft';
import { HostError } from '../../src/panel/host';
import { isEdited } from '../../src/panel/state/drafting';
import type { MemoryHost } from './memory-host';
import { openedPanel } from './opened-panel';
import { scoredBook, unscoredBook } from './sample';

const { panel, state, weights, settle, open } = openedPanel();
const sheet = 'KAM Model';

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
    panel().state.subscribe(() => seen.add(state().standing));
    for (let tenths = 100; tenths <= 800; tenths += 100) {
      panel().edit((draft) => withWeight(draft, 2, tenths));
    }
    expect(state().standing).toBe(state().book!.present);
    await settle();
    expect(seen.size).toBe(1);
    expect(weights()).toEqual([75, 63, 800, 37, 25]);
    expect(state().standing!.accounts.model.criteria[2].weight).toBe(800);
    expect(host.calls).toEqual(['read', 'read']);
  });

  test('apply writes once, reads again, and what the workbook has is the draft', async () => {
    const host = await open(scoredBook());
    panel().edit((draft) => withWeight(draft, 2, 500));
    expect(await panel().apply()).toBe(true);
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
    panel().edit((draft) => withWeight(draft, 2, 500));
    await panel().apply();
    state().toasts[0].action!.run();
    await settle();
    expect(host.at(sheet, 5, 1)).toBe(20);
    expect(weights()).toEqual([300, 250, 200, 150, 100]);
    expect(state().toasts.at(-1)!.text).toBe('Taken back: Apply the changes to the model');
  });

  test('only the last batch can be taken back, and not over what somebody wrote since', async () => {
    const host = await open(scoredBook());
    panel().edit((draft) => withWeight(draft, 2, 500));
    await panel().apply();
    panel().edit((draft) => withWeight(draft, 2, 600));
    await panel().apply();
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
    panel().edit((draft) => without(draft, 1));
    await settle();
    panel().revert();
    expect(weights()).toEqual([300, 250, 200, 150, 100]);
    expect(state().standing).toBe(state().book!.present);
  });

  test('an edit back to where it was is no edit', async () => {
    await open(scoredBook());
    const from = state().draft!;
    panel().edit((draft) => withWeight(draft, 0, 700, from));
    panel().edit((draft) => withWeight(draft, 0, 300, from));
    await settle();
    expect(isEdited(state())).toBe(false);
    expect(state().standing).toBe(state().book!.present);
  });

  test('a draft without scores says why and keeps the last good picture away', async () => {
    await open(scoredBook());
    panel().edit((draft) => withCriterion(draft, { Criterion: 'Trust' }));
    await settle();
    expect(state().draftProblem).toMatch(/column yet for Trust/);
    expect(state().standing).toBeUndefined();
  });

  test('a refused write keeps the edits', async () => {
    const host = await open(scoredBook());
    panel().edit((draft) => withWeight(draft, 2, 500));
    host.failNext = new HostError('protected', 'The sheet is protected; nothing was written.');
    expect(await panel().apply()).toBe(false);
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

describe('selection', () => {
  test('goes both ways', async () => {
    const host = await open(scoredBook());
    host.moveSelection({ sheet: 'Accounts', row: 7, column: 3, rows: 1, columns: 1 });
    expect(state().selected).toBe(4);
    host.moveSelection({ sheet: 'Accounts', row: 1, column: 3, rows: 1, columns: 1 });
    expect(state().selected).toBe(4);
    panel().selectAccount(9);
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
  await panel().load();
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
    const done = panel().run('Counting', counting, 1000);
    await settle();
    expect(await done).toBe(1000);
    expect(state().busy).toBeUndefined();
  });

  test('can be cancelled, and a second one takes the place of the first', async () => {
    await open(scoredBook());
    const endless = panel().run('Endless', counting, 1e12);
    expect(state().busy).toMatchObject({ title: 'Endless' });
    state().busy!.cancel!();
    await settle();
    expect(await endless).toBeUndefined();
    const first = panel().run('First', counting, 1e12);
    const second = panel().run('Second', counting, 10);
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
