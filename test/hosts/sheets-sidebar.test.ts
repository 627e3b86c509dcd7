/** What is particular to Google Sheets on the sidebar's side: calls in any order or lost, and changes that nobody tells of. */
import { afterEach, beforeAll, describe, expect, jest, test } from '@jest/globals';
import { orderedTrips, type ScriptRun } from '../../src/hosts/sheets/client/script-run';
import { Watch } from '../../src/hosts/sheets/client/watch';
import { digestOf } from '../../shared/digest';
import { shapeOf, type Seen } from '../../src/hosts/sheets/protocol';
import type { Area, Batch, HostError, Snapshot, Value } from '../../src/panel/host';
import { area } from './contract';
import { makeSheets, prepareSheets, shownPage, type SheetsBench } from './sheets-fake';

beforeAll(prepareSheets, 60_000);
afterEach(() => void jest.useRealTimers());

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

const writing = (value: Value): Batch => ({
  title: 'Write',
  steps: [{ do: 'put', area: area('Data', 0, 0), cells: [[value]] }],
});

const readData = async ({ host }: SheetsBench) =>
  (await host.read({ names: [], sheets: ['Data'] })).used.Data.values[0][0];

describe('calls', () => {
  test('run in any order, yet a reading sees the writes before it and none behind it', async () => {
    const bench = await makeSheets({ sheets: { Data: [[0]] } }, { delay: 20 });
    const seen = await Promise.all([
      readData(bench),
      bench.host.write(writing(1)),
      readData(bench),
      readData(bench),
      bench.host.write(writing(2)),
      bench.host.write(writing(3)),
      readData(bench),
    ]);
    expect(seen.filter((each) => typeof each === 'number')).toEqual([0, 1, 1, 3]);
  });

  test('run together where the order doesn’t matter, ten at once at most', async () => {
    const bench = await makeSheets({ sheets: { Data: [[5]] } });
    const seen = await Promise.all(Array.from({ length: 30 }, () => readData(bench)));
    expect(seen).toEqual(seen.map(() => 5));
    expect(bench.counts.mostUnderWay).toBe(10);
  });

  test('go on behind one that failed', async () => {
    let lost: string | undefined = 'NetworkError: Connection failure due to HTTP 0';
    const bench = await makeSheets({ sheets: { Data: [[0]] } }, { lost: () => lost });
    const first = bench.host.write(writing(1)).catch((error: HostError) => error.message);
    expect(await first).toBe(
      'There is no connection to Google Sheets. Check the network and try again. Whether anything was written is not known: look at the sheet first.',
    );
    lost = undefined;
    expect(await readData(bench)).toBe(0);
  });

  test.each([
    ['ScriptError: Authorisation is required to perform that action.', /permission again/],
    ['PERMISSION_DENIED', /accounts/],
    ['Exceeded maximum execution time', /too long/],
    ['Too many simultaneous invocations: Spreadsheets', /too much at once/],
    ['We’re sorry, a server error occurred.', /did not answer \(We’re sorry/],
  ])('that are lost say what to do: %s', async (message, sentence) => {
    const bench = await makeSheets({ sheets: { Data: [[0]] } }, { lost: () => message });
    const error = await bench.host.read({ names: [], sheets: [] }).catch((reason: HostError) => reason);
    expect(error).toMatchObject({
      name: 'HostError',
      kind: 'failed',
      message: expect.stringMatching(sentence),
    });
    expect((error as HostError).message).not.toMatch(/written/);
  });

  test('that are never answered are given up', async () => {
    jest.useFakeTimers();
    const silent = new Proxy({}, { get: () => () => silent }) as ScriptRun;
    const trip = orderedTrips(silent)('panelRead', { names: [], sheets: [] }).catch(
      (error: HostError) => error.message,
    );
    await jest.advanceTimersByTimeAsync(130_000);
    expect(await trip).toMatch(/took too long/);
  });
});

describe('watching', () => {
  const listen = (bench: SheetsBench) => {
    const told: (readonly string[])[] = [];
    bench.host.onChange((sheets) => told.push([...sheets]));
    return told;
  };
  const until = async (done: () => boolean) => {
    for (let tries = 0; tries < 200 && !done(); tries++) await pause(10);
  };

  test('takes what it read itself for no change, whatever the cells hold', async () => {
    const row = [1.5, true, '#N/A', 'a\tb', 45_000.25, null, { formula: '=1+2' }, -0, 1e300];
    const bench = await makeSheets({
      sheets: { Data: [row, row], Empty: [] },
      names: { HERE: area('Data', 0, 0, 2, 3) },
    });
    bench.book.sheet('Data').formats.set('0,4', 'yyyy-mm-dd');
    const told = listen(bench);
    await bench.host.read({ names: ['HERE'], sheets: ['Data', 'Empty'] });
    await pause(150);
    expect(bench.counts.calls.filter((call) => call === 'panelLook').length).toBeGreaterThan(2);
    expect(told).toEqual([]);
  });

  test('tells a change of cells that were read, once', async () => {
    const bench = await makeSheets({
      sheets: {
        Data: [
          ['a', 1],
          ['b', 2],
        ],
        Other: [['x']],
      },
    });
    const told = listen(bench);
    await bench.host.read({ names: [], sheets: ['Data'] });
    bench.type('Data', 1, 1, 3);
    await until(() => told.length > 0);
    await pause(100);
    expect(told).toEqual([['Data']]);
  });

  test('tells nothing of what the panel writes itself, and all of what comes after it', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a', 1]] } });
    const told = listen(bench);
    await bench.host.read({ names: [], sheets: ['Data'] });
    await bench.host.write({
      title: 'Write',
      steps: [
        { do: 'add sheet', sheet: 'New' },
        { do: 'put', area: area('Data', 0, 0, 2, 1), cells: [['b'], ['c']] },
        { do: 'name', name: 'HERE', area: area('New', 0, 0) },
      ],
    });
    await pause(100);
    expect(told).toEqual([]);
    bench.type('Data', 0, 0, 'd');
    await until(() => told.length > 0);
    expect(told).toEqual([['Data']]);
  });

  test('tells a name that moved, a sheet that was renamed, rows that were added', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a']] }, names: { HERE: area('Data', 0, 0) } });
    const told = listen(bench);
    await bench.host.read({ names: ['HERE'], sheets: ['Data'] });
    bench.book.names.set('HERE', area('Data', 1, 0));
    await until(() => told.length === 1);
    bench.book.addSheet('New', 1, () => undefined as never);
    await until(() => told.length === 2);
    bench.type('Data', 5, 0, 'b');
    await until(() => told.length === 3);
    expect(told).toEqual([[], [], ['Data']]);
  });

  test('pauses while nobody sees it, and looks at once when somebody does', async () => {
    const page = shownPage();
    page.hidden = true;
    const bench = await makeSheets({ sheets: { Data: [['a']] } }, { page, pace: { least: 20, most: 20 } });
    const told = listen(bench);
    await bench.host.read({ names: [], sheets: ['Data'] });
    bench.type('Data', 0, 0, 'b');
    await pause(100);
    expect(bench.counts.calls).toEqual(['panelRead']);
    page.hidden = false;
    page.dispatchEvent(new Event('visibilitychange'));
    await until(() => told.length > 0);
    expect(told).toEqual([['Data']]);
  });

  test('looks ever more seldom while nothing moves', async () => {
    const bench = await makeSheets({ sheets: { Data: [['a']] } }, { pace: { least: 10, most: 10_000 } });
    listen(bench);
    await bench.host.read({ names: [], sheets: ['Data'] });
    await pause(600);
    expect(bench.counts.calls.filter((call) => call === 'panelLook').length).toBeLessThan(20);
  });
});

describe('watching a large sheet', () => {
  const rows = 8_000;
  const columns = 10;
  const values = Array.from({ length: rows }, (_, r) =>
    Array.from({ length: columns }, (_, c) => r * columns + c),
  );
  const sheet: Area = area('Data', 0, 0, rows, columns);
  const shape = { sheets: ['Data'], names: {} };
  const snapshot: Snapshot = {
    ...shape,
    active: area('Data', 6_000, 0),
    named: {},
    used: { Data: { area: sheet, values } },
  };

  /** What the script would answer. */
  const answer = (watch: Watch, cells: readonly (readonly Value[])[]) => {
    const { areas } = watch.next();
    const seen: Seen = {
      active: snapshot.active,
      shape: shapeOf(shape),
      digests: areas.map((at) => digestOf(cells.slice(at.row, at.row + at.rows))),
      used: { Data: [rows, columns] },
    };
    return { cells: areas.reduce((sum, at) => sum + at.rows * at.columns, 0), moved: watch.compare(seen) };
  };

  const changedAt = (row: number) =>
    values.map((cells, r) => (r === row ? ['changed', ...cells.slice(1)] : cells));

  test('takes some thousand cells a look', () => {
    const watch = new Watch();
    watch.remember({ names: [], sheets: ['Data'] }, snapshot);
    for (let look = 0; look < 6; look++) {
      const { cells, moved } = answer(watch, values);
      expect(cells).toBeLessThanOrEqual(24_000);
      expect(moved).toEqual({});
    }
  });

  test('sees at once what is typed where the selection is', () => {
    const watch = new Watch();
    watch.remember({ names: [], sheets: ['Data'] }, snapshot);
    // Enter takes the selection a row further
    expect(answer(watch, changedAt(5_999)).moved).toEqual({ sheets: ['Data'] });
    expect(answer(watch, changedAt(5_999)).moved).toEqual({});
  });

  test.each([0, 3_456, rows - 1])('sees in its turn what somebody else types in row %i', (row) => {
    const watch = new Watch();
    watch.remember({ names: [], sheets: ['Data'] }, snapshot);
    const changed = changedAt(row);
    const looks = Array.from({ length: 8 }, () => answer(watch, changed).moved.sheets);
    expect(looks.filter((sheets) => sheets !== undefined)).toEqual([['Data']]);
  });
});
