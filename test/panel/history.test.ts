import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { readModelFile } from '../../src/model-file/read-model-file';
import { draftOfTables } from '../../src/panel/book/draft-of-tables';
import {
  withCells,
  withCriterion,
  withMove,
  withWeight,
  without,
  type Draft,
} from '../../src/panel/book/draft';
import {
  gapBetween,
  historyAmong,
  readHistory,
  readHistorySheets,
  type Entry,
} from '../../src/panel/book/history';
import { modelId } from '../../src/panel/book/model-id';
import { tablesOfBook, tablesOfFile } from '../../src/panel/book/model-tables';
import { HostError } from '../../src/panel/host';
import { createPanel, type Panel } from '../../src/panel/state/panel';
import type { MemoryHost } from './memory-host';
import { sampleModel, scoredBook } from './sample';

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true, doNotFake: ['performance'], now: new Date(2026, 10, 25, 9, 5) });
  globalThis.requestAnimationFrame = (job) => setTimeout(() => job(0), 16) as unknown as number;
  globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
});
afterEach(() => {
  jest.useRealTimers();
  Reflect.deleteProperty(globalThis, 'localStorage');
});

const sheet = 'KAM History';

async function open(host: MemoryHost): Promise<Panel> {
  const panel = createPanel(host);
  await panel.load();
  return panel;
}

async function applied(panel: Panel, change: (draft: Draft) => Draft, reason = ''): Promise<boolean> {
  panel.edit(change);
  return panel.apply(reason);
}

async function entries(host: MemoryHost): Promise<Entry[]> {
  const { used } = await readHistorySheets(host, host.sheetNames());
  return readHistory(historyAmong(used));
}

const idOf = (panel: Panel) => modelId(tablesOfBook(panel.state.get().book!)!);

test('each Apply adds a row: when, who, what, why, fingerprints, moves', async () => {
  globalThis.localStorage = { getItem: () => 'Zoë' } as unknown as Storage;
  const host = scoredBook();
  const panel = await open(host);
  const before = idOf(panel);
  const clean = panel.state.get().book!.present!;
  await applied(panel, (draft) => withWeight(draft, 4, 600), '=why not?');
  const after = panel.state.get().book!.present!;
  const rose = [...after.places].filter((place, row) => place < clean.places[row]).length;
  const held = [...after.places].filter((place, row) => place > clean.places[row]).length;
  expect(rose + held).toBeGreaterThan(0);
  expect(await entries(host)).toEqual([
    {
      when: '2026-11-25 09:05',
      who: 'Zoë',
      what:
        'Weights: Annual revenue 30 % → 13.3 %, Growth potential 25 % → 11.1 %, Strategic fit 20 % → 8.9 %, ' +
        'Relationship 15 % → 6.7 %, Complaints 10 % → 60 %',
      reason: '=why not?',
      before,
      after: idOf(panel),
      promoted: rose,
      held,
      whoPromoted: expect.stringMatching(/^Tier II → Tier I: .*; Tier III → Tier II: /),
      whoHeld: expect.stringMatching(/^Tier I → Tier II: /),
      model: expect.stringContaining('"Weight":30'),
    },
  ]);
  expect(host.at(sheet, 1, 3)).toBe('=why not?');
});

/** How the sheet was before it named who moved. */
const earlierHeads = [
  'When',
  'Who',
  'What changed',
  'Reason',
  'Model before',
  'Model after',
  'Promoted',
  'Held',
  'Earlier model',
  'Earlier model, part 2',
  'Earlier model, part 3',
];

async function withSheet(host: MemoryHost, rows: (string | number)[][]): Promise<void> {
  const area = { sheet, row: 0, column: 0, rows: rows.length, columns: rows[0].length };
  await host.write({
    title: 'Add',
    steps: [
      { do: 'add sheet', sheet },
      { do: 'put', area, cells: rows },
    ],
  });
}

test('a sheet of an earlier version is read, and gets the columns that it lacks', async () => {
  const host = scoredBook();
  const old = ['2026-01-31 10:00', 'Zoë', 'Weights', 'why not', 'MA', 'MB', 3, 2, '{', '', ''];
  await withSheet(host, [earlierHeads, old]);
  const panel = await open(host);
  const was = await entries(host);
  expect(was).toEqual([
    expect.objectContaining({ promoted: 3, held: 2, whoPromoted: '', whoHeld: '', model: '{' }),
  ]);
  await applied(panel, (draft) => withWeight(draft, 4, 600));
  expect([11, 12].map((column) => host.at(sheet, 0, column))).toEqual(['Who is promoted', 'Who is held']);
  expect([host.at(sheet, 1, 11), host.at(sheet, 2, 11)]).toEqual([null, expect.stringContaining(' → ')]);
  const now = await entries(host);
  expect(now.slice(1)).toEqual(was);
  expect(now[0]).toMatchObject({
    model: expect.stringContaining('"Weight":30'),
    promoted: expect.any(Number),
  });
});

test('columns that somebody moved, or put between, are written and read where they are', async () => {
  const host = scoredBook();
  const heads = ['Approved by', ...earlierHeads.slice(0, 3).reverse(), ...earlierHeads.slice(3)];
  await withSheet(host, [heads]);
  await applied(await open(host), (draft) => withWeight(draft, 4, 600), 'moved');
  expect([0, 1, 3].map((column) => host.at(sheet, 1, column))).toEqual([
    null,
    expect.stringContaining('Weights: '),
    '2026-11-25 09:05',
  ]);
  expect((await entries(host))[0]).toMatchObject({ reason: 'moved', when: '2026-11-25 09:05' });
});

test('the newest comes first, and the fingerprints make a chain', async () => {
  const host = scoredBook();
  const panel = await open(host);
  await applied(panel, (draft) => withWeight(draft, 0, 500));
  await applied(panel, (draft) => withWeight(draft, 1, 500), 'growth counts');
  const [second, first] = await entries(host);
  expect([second.reason, first.reason]).toEqual(['growth counts', '']);
  expect(second.before).toBe(first.after);
  expect(gapBetween(first, second.before)).toBeUndefined();
  expect(gapBetween(second, idOf(panel))).toBeUndefined();
});

test('a change without Apply is seen by the fingerprints', async () => {
  const host = scoredBook();
  const panel = await open(host);
  await applied(panel, (draft) => withWeight(draft, 0, 500));
  host.type('KAM Model', 4, 1, 77);
  await panel.load();
  const typed = idOf(panel);
  expect(gapBetween((await entries(host))[0], typed)).toMatchObject({ to: typed });
  await applied(panel, (draft) => withWeight(draft, 1, 500));
  const [second, first] = await entries(host);
  expect(gapBetween(first, second.before)).toEqual({ from: first.after, to: typed });
  expect(gapBetween(undefined, first.before)).toBeUndefined();
});

describe('what changed is told in words:', () => {
  test.each<[string, (draft: Draft) => Draft, RegExp]>([
    [
      'a new criterion',
      (draft) =>
        withCriterion(draft, { Criterion: 'Position', Scale: 'Words', Points: 'Limited=1; Strong=9' }),
      /^New: Position \(16\.7 %\); Weights: Annual revenue 30 % → 25 %/,
    ],
    [
      'one taken out',
      (draft) => without(draft, 4),
      /^Taken out: Complaints \(10 %\); Weights: Annual revenue 30 %/,
    ],
    ['a scale', (draft) => withCells(draft, 1, { From: 0.05 }), /^Growth potential: From 0 → 0\.05$/],
    [
      'another name, with what else changed',
      (draft) => withWeight(withCells(draft, 2, { Criterion: 'Fit' }), 2, 360),
      /^Strategic fit is now called Fit; Weights: .*Fit 20 % → 36 %/,
    ],
    [
      'a long text',
      (draft) => withCells(draft, 2, { Description: 'x'.repeat(60) }),
      /^Strategic fit: Description$/,
    ],
    ['the order', (draft) => withMove(draft, 2, -1), /^The order of the criteria$/],
    [
      'tiers',
      (draft) => ({
        ...draft,
        tiers: [
          ['Tier', 'Score'],
          ['Tier I', 7.5],
          ['Tier III', null],
        ],
      }),
      /Tier I: Score 7 → 7\.5.*Tier taken out: Tier II/,
    ],
  ])('%s', async (_what, change, expected) => {
    const host = scoredBook();
    await applied(await open(host), change);
    expect((await entries(host))[0].what).toMatch(expected);
  });
});

test('an earlier model comes back to the last digit, by a draft and Apply', async () => {
  const odd = sampleModel.map((row, k) => ({ ...row, Weight: [1 / 3, 0.21, 0.2, 0.15, 0.1][k] }));
  const host = scoredBook({ model: odd });
  const panel = await open(host);
  const was = panel.state.get().book!.model!.block.values;
  const id = idOf(panel);
  await applied(panel, (draft) => withCells(withWeight(without(draft, 1), 0, 500), 2, { Owner: 'Me' }));
  await applied(panel, (draft) => withCriterion(draft, { Criterion: 'Position' }));
  const [, first] = await entries(host);
  panel.edit(() => draftOfTables(panel.state.get().book!, tablesOfFile(readModelFile(first.model))));
  expect(await panel.apply('as it was')).toBe(true);
  expect(idOf(panel)).toBe(id);
  const filled = panel.state
    .get()
    .book!.model!.block.values.filter((row) => row.some((cell) => cell !== null));
  expect(filled).toEqual(was);
  expect((await entries(host))[0]).toMatchObject({ after: id, reason: 'as it was' });
});

describe('all or nothing', () => {
  test('the model and its row are one batch, and Undo takes both back', async () => {
    const host = scoredBook();
    const panel = await open(host);
    await applied(panel, (draft) => withWeight(draft, 0, 500));
    expect(host.batches).toHaveLength(1);
    panel.state.get().toasts[0].action!.run();
    await jest.advanceTimersByTimeAsync(500);
    expect(host.at('KAM Model', 3, 1)).toBe(30);
    expect(host.sheetNames()).not.toContain(sheet);
  });

  test('two people apply at once: the second one writes neither model nor row', async () => {
    const host = scoredBook();
    const [mine, theirs] = [await open(host), await open(host)];
    mine.edit((draft) => withWeight(draft, 0, 500));
    theirs.edit((draft) => withWeight(draft, 1, 500));
    const done = await Promise.all([mine.apply('mine'), theirs.apply('theirs')]);
    expect(done).toEqual([true, false]);
    expect((await entries(host)).map(({ reason }) => reason)).toEqual(['mine']);
    expect(theirs.state.get().toasts.at(-1)).toMatchObject({
      tone: 'error',
      text: expect.stringContaining('nothing was written'),
    });
  });

  test('a history that can’t be read: the model stays too', async () => {
    const host = scoredBook();
    const panel = await open(host);
    panel.edit((draft) => withWeight(draft, 0, 500));
    host.failNext = new HostError('failed', 'The host is gone.');
    expect(await panel.apply()).toBe(false);
    expect(host.at('KAM Model', 3, 1)).toBe(30);
  });

  test('somebody writes below the history meanwhile: nothing is written over it', async () => {
    const host = scoredBook();
    const panel = await open(host);
    await applied(panel, (draft) => withWeight(draft, 0, 500));
    host.type(sheet, 3, 0, 'a note');
    await applied(panel, (draft) => withWeight(draft, 0, 600));
    expect(host.at(sheet, 3, 0)).toBe('a note');
    expect(await entries(host)).toHaveLength(3);
  });
});

test('a sheet of that name that is no history is left alone', async () => {
  const host = scoredBook();
  await host.write({
    title: 'Add',
    steps: [
      { do: 'add sheet', sheet },
      { do: 'put', area: { sheet, row: 0, column: 0, rows: 1, columns: 1 }, cells: [['My notes']] },
    ],
  });
  const panel = await open(host);
  await applied(panel, (draft) => withWeight(draft, 0, 500));
  await applied(panel, (draft) => withWeight(draft, 0, 600));
  expect(host.at(sheet, 0, 0)).toBe('My notes');
  expect(host.at('KAM History 2', 0, 0)).toBe('When');
  expect(await entries(host)).toHaveLength(2);
});

test('a model that fills several cells is kept whole', async () => {
  const long = sampleModel.map((row) => ({ ...row, Description: '😀'.repeat(5_001) }));
  const host = scoredBook({ model: long });
  const panel = await open(host);
  const was = tablesOfBook(panel.state.get().book!)!;
  await applied(panel, (draft) => withWeight(draft, 0, 500));
  const [entry] = await entries(host);
  expect(entry.model.length).toBeGreaterThan(50_000);
  expect(host.at(sheet, 1, 9)).not.toBeNull();
  for (let column = 8; column < 11; column++) {
    const cell = (host.at(sheet, 1, column) ?? '') as string;
    expect(cell.length).toBeLessThanOrEqual(30_000);
    expect(() => encodeURIComponent(cell)).not.toThrow(); // no half characters
  }
  expect(modelId(tablesOfFile(readModelFile(entry.model)))).toBe(modelId(was));
});
