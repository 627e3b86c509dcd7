import { describe, expect, test } from '@jest/globals';
import { freezeBatch, planFreeze } from '../../src/panel/book/freeze';
import { checkOf, frozenSheet, frozenSteps } from '../../src/panel/book/frozen-sheet';
import { renamedIn } from '../../src/panel/book/reference';
import { forThisHost } from '../../src/panel/book/refit-formulas';
import { planThaw, thawBatch } from '../../src/panel/book/thaw';
import { readWholeBook } from '../../src/panel/book/whole-book';
import { inverse, type Content, type Value, type WorkbookHost } from '../../src/panel/host';
import { MemoryHost } from './memory-host';

const live = (formula: string) => ({ formula });

/** What the formulas of these tests come to. */
const results = (formula: string): Value[][] | undefined =>
  ({
    '=KAMSCORE(B2:B4)': [[7.123456789012345], [4], [null]],
    '=KAMRANK(C2:C4)': [[1], [2], [null]],
    '=KAMRATING(B2:B3,{1})': [[7], [4]],
    '=ROUND(KAMSCORE(B2:B2),1)': [[7.1]],
    '=SORT(KAMRANK(C2:C4))': [[1], [2], [null]],
    '=KAMGINI(B2:B4)': [['#NAME?']],
    "=KAMRANK('Da''ta'!C2:C4)": [[1], [2], [null]],
  })[formula];

const rows: Content[][] = [
  ['Account', 'Growth', 'Score', 'Rank', 'Note'],
  ['Alpha', 7, live('=KAMSCORE(B2:B4)'), live('=KAMRANK(C2:C4)'), live('=SUM(B2:B4)')],
  ['Beta', 4, null, null, 'mine'],
  ['Gamma', null, null, null, '=text'],
];

const workbook = (data = rows, kind: WorkbookHost['kind'] = 'playground') =>
  new MemoryHost({ Data: data, Other: [['kept']] }, { kind, results });

async function freeze(host: MemoryHost) {
  const book = await readWholeBook(host);
  const plan = planFreeze(book);
  const batch = freezeBatch(plan, book, '2026-11-25 10:00');
  return { plan, batch, before: await host.write(batch) };
}

async function thaw(host: MemoryHost, all = false) {
  const book = await readWholeBook(host);
  const plan = planThaw(book);
  const batch = thawBatch(plan, book, all, forThisHost(book, host));
  return { plan, batch, before: await host.write(batch) };
}

const grid = (host: MemoryHost, sheet = 'Data', height = 4, width = 5) =>
  Array.from({ length: height }, (_, r) => Array.from({ length: width }, (_, c) => host.at(sheet, r, c)));

const values: Content[][] = [
  rows[0],
  ['Alpha', 7, 7.123456789012345, 1, live('=SUM(B2:B4)')],
  ['Beta', 4, 4, 2, 'mine'],
  ['Gamma', null, null, null, '=text'],
];

describe.each(['playground', 'sheets'] as const)('in the %s', (kind) => {
  test('formulas of ours become the values they show, spilled ones too, and all else stays', async () => {
    const host = workbook(rows, kind);
    const { plan } = await freeze(host);
    expect(grid(host)).toEqual(values);
    expect(plan.left).toEqual([]);
    expect(host.hidden).toEqual(new Set([frozenSheet]));
    expect(grid(host, frozenSheet, 4, 4)).toEqual([
      ['Sheet', 'Cells', 'Formula', 'Frozen'],
      ['Data', 'C2:C4', 'KAMSCORE(B2:B4)', '2026-11-25 10:00'],
      ['Data', 'D2:D4', 'KAMRANK(C2:C4)', '2026-11-25 10:00'],
      [null, null, null, null],
    ]);
  });

  test('they come back exactly, and nothing is kept of them', async () => {
    const host = workbook(rows, kind);
    await freeze(host);
    const { plan } = await thaw(host);
    expect(plan).toMatchObject({ same: { length: 2 }, changed: [], gone: [] });
    expect(grid(host)).toEqual(rows);
    expect(
      grid(host, frozenSheet, 3, 5)
        .slice(1)
        .flat()
        .every((cell) => cell === null),
    ).toBe(true);
    expect(planThaw(await readWholeBook(host))).toEqual({ same: [], changed: [], gone: [] });
  });

  test('both can be taken back', async () => {
    const host = workbook(rows, kind);
    const frozen = await freeze(host);
    const kept = grid(host, frozenSheet, 3, 5);
    const thawed = await thaw(host);
    await host.write(inverse(thawed.batch, thawed.before));
    expect(grid(host)).toEqual(values);
    expect(grid(host, frozenSheet, 3, 5)).toEqual(kept);
    await host.write(inverse(frozen.batch, frozen.before));
    expect(grid(host)).toEqual(rows);
    expect(host.sheetNames()).toEqual(['Data', 'Other']);
  });

  test('frozen, brought back and frozen again is the same as frozen once', async () => {
    const host = workbook(rows, kind);
    await freeze(host);
    const once = [grid(host), grid(host, frozenSheet, 4, 5)];
    await thaw(host);
    await freeze(host);
    expect([grid(host), grid(host, frozenSheet, 4, 5)]).toEqual(once);
  });
});

describe('cells that changed since', () => {
  test('stay as they are, and their formula is kept for later', async () => {
    const host = workbook();
    await freeze(host);
    host.type('Data', 2, 2, 9);
    const { plan } = await thaw(host);
    expect(plan.changed.map(({ formula }) => formula)).toEqual(['=KAMSCORE(B2:B4)']);
    expect([host.at('Data', 1, 2), host.at('Data', 2, 2)]).toEqual([7.123456789012345, 9]);
    expect(host.at('Data', 1, 3)).toEqual(live('=KAMRANK(C2:C4)'));
    expect(host.at(frozenSheet, 1, 2)).toBe('KAMSCORE(B2:B4)');
  });

  test('get their formula back when told to', async () => {
    const host = workbook();
    await freeze(host);
    host.type('Data', 2, 2, 9);
    await thaw(host, true);
    expect(grid(host)).toEqual(rows);
  });

  test('a formula that somebody entered counts as a change', async () => {
    const host = workbook();
    await freeze(host);
    host.type('Data', 1, 2, live('=SUM(1,2)'));
    expect((await thaw(host)).plan.changed).toHaveLength(1);
    expect(host.at('Data', 1, 2)).toEqual(live('=SUM(1,2)'));
  });

  test('digits that a file rounds off are no change', async () => {
    const host = workbook();
    await freeze(host);
    host.type('Data', 1, 2, 7.12345678901235);
    expect((await thaw(host)).plan.changed).toEqual([]);
  });
});

test('a change between the look and the write: nothing is written', async () => {
  const host = workbook();
  const book = await readWholeBook(host);
  const batch = freezeBatch(planFreeze(book), book, 'now');
  host.type('Data', 1, 2, 5);
  await expect(host.write(batch)).rejects.toThrow('nothing was written');
  expect(host.sheetNames()).toEqual(['Data', 'Other']);
});

test('a formula that Excel froze comes back as Google Sheets needs it', async () => {
  const wrapped = '=KAMRANK(IF(ISBLANK(B2:B4),"",B2:B4))';
  const excel = new MemoryHost({ Data: [['Growth'], [7, live(wrapped)], [4], [5]] }, { kind: 'excel' });
  excel.type('Data', 1, 1, 1); // frozen by hand, as a file brings it
  const area = { sheet: 'Data', row: 1, column: 1, rows: 1, columns: 1 };
  const steps = frozenSteps([{ area, formula: wrapped, when: 'then', check: checkOf([[1]]) }], undefined);
  await excel.write({ title: 'Freeze', steps });
  const { used } = await excel.read({ names: [], sheets: ['Data', frozenSheet] });
  const sheets = new MemoryHost(
    { Data: used.Data.values, [frozenSheet]: used[frozenSheet].values },
    { kind: 'sheets' },
  );
  await thaw(sheets);
  expect(sheets.at('Data', 1, 1)).toEqual(live('=KAMRANK(B2:B4)'));
});

test('a sheet that was renamed is found again, and formulas follow its name', async () => {
  const data = rows.map((row) => [...row]);
  data[1][3] = live("=KAMRANK('Da''ta'!C2:C4)");
  const host = new MemoryHost({ "Da'ta": data }, { results });
  await freeze(host);
  const { used } = await host.read({ names: [], sheets: ["Da'ta", frozenSheet] });
  const renamed = new MemoryHost(
    { 'New name': used["Da'ta"].values, [frozenSheet]: used[frozenSheet].values },
    { results },
  );
  const { plan } = await thaw(renamed);
  expect(plan).toMatchObject({ same: { length: 2 }, gone: [] });
  expect(renamed.at('New name', 1, 3)).toEqual(live("=KAMRANK('New name'!C2:C4)"));
});

test('a sheet that is gone keeps its formulas where they are kept', async () => {
  const host = workbook();
  await freeze(host);
  await host.write({ title: 'Remove', steps: [{ do: 'remove sheet', sheet: 'Data' }] });
  const { plan } = await thaw(host, true);
  expect(plan).toMatchObject({ same: [], changed: [], gone: { length: 2 } });
  expect(host.at(frozenSheet, 1, 2)).toBe('KAMSCORE(B2:B4)');
});

test('formulas without a result, and in Google Sheets those that fill cells nobody can tell, stay', async () => {
  const data: Content[][] = [
    [live('=KAMGINI(B2:B4)'), live('=SORT(KAMRANK(C2:C4))'), live('=ROUND(KAMSCORE(B2:B2),1)')],
    [null, null, null],
  ];
  const sheets = workbook(data, 'sheets');
  const { plan } = await freeze(sheets);
  expect(plan.left.map(({ column, reason }) => [column, reason])).toEqual([
    [0, 'pending'],
    [1, 'unknown'],
  ]);
  expect(plan.formulas.map(({ area }) => area.column)).toEqual([2]);
  const told = workbook(data);
  expect((await freeze(told)).plan.left.map(({ column }) => column)).toEqual([0]);
  expect(told.at('Data', 1, 1)).toBe(2);
});

test('formulas filled down are written together', async () => {
  const down = Array.from({ length: 50 }, () => [live('=ROUND(KAMSCORE(B2:B2),1)')]);
  const { batch } = await freeze(workbook(down));
  const puts = batch.steps.filter((step) => step.do === 'put' && step.area.sheet === 'Data');
  expect(puts).toHaveLength(1);
});

test.each([
  ['=KAMRANK(Old!A1:A9,"Old!A1")', '=KAMRANK(New!A1:A9,"Old!A1")'],
  ["=KAMRANK('Old'!A1,Older!B2)", '=KAMRANK(New!A1,Older!B2)'],
])('%s after a sheet was renamed', (formula, renamed) => {
  expect(renamedIn(formula, 'Old', 'New')).toBe(renamed);
});
