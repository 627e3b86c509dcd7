import { describe, expect, test } from '@jest/globals';
import { planRepair, repairBatch } from '../../src/panel/book/repair';
import { readWholeBook } from '../../src/panel/book/whole-book';
import { inverse, type Content, type Value, type WorkbookHost } from '../../src/panel/host';
import { MemoryHost } from './memory-host';

const google = (formula: string, shown: string | number) => ({
  formula: `=IFERROR(__xludf.DUMMYFUNCTION("${formula.replace(/"/g, '""')}"),${typeof shown === 'number' ? shown : `"${shown}"`})`,
});
const part = (shown: string | number) => google('"COMPUTED_VALUE"', shown);
const excel = (formula: string) => ({ formula: `=_xldudf_${formula}` });

/** What the stored formulas show: what was computed last, or that Excel doesn't know the function. */
const shown = (formula: string): Value[][] | undefined => {
  const last = /DUMMYFUNCTION\(.*\),("?)(.*)\1\)$/.exec(formula);
  if (last) return [[last[1] === '' ? Number(last[2]) : last[2]]];
  return /_xldudf_|STUCK/.test(formula) ? [['#NAME?']] : undefined;
};

const workbook = (
  rows: readonly (readonly Content[])[],
  options: { kind?: WorkbookHost['kind']; blankIsZero?: boolean } = {},
) => new MemoryHost({ Data: rows, Other: [['kept']] }, { ...options, results: shown });

async function repair(host: MemoryHost, clear = false) {
  const book = await readWholeBook(host);
  const plan = planRepair(book, host);
  const batch = repairBatch(plan, clear, book);
  const before = batch.steps.length > 0 ? await host.write(batch) : undefined;
  return { plan, batch, before };
}

const grid = (host: MemoryHost, rows: number, columns: number) =>
  Array.from({ length: rows }, (_, r) => Array.from({ length: columns }, (_, c) => host.at('Data', r, c)));

const live = (formula: string) => ({ formula });

describe('a workbook that Google Sheets exported', () => {
  const rows: Content[][] = [
    ['Account', 'Growth', 'Fit', 'Score', 'Rank'],
    ['Alpha', 7, 8, google('KAMSCORE(B2:C4,{50,50})', 7.5), google('KAMRANK(D2:D4)', 1)],
    ['Beta', 4, 3, part(3.5), part(3)],
    ['Gamma', 5, 6, part(5.5), part(2)],
    [null, null, null, google('QUERY(A:B, "select B")', 'Name'), part('other')],
  ];

  test('gets its formulas back, and the cells that they fill are blank for them', async () => {
    const host = workbook(rows, { kind: 'excel' });
    const { plan } = await repair(host);
    expect(plan.fixes.map(({ damage, live }) => [damage, live])).toEqual([
      ['google', '=KAMSCORE(B2:C4,{50,50})'],
      ['google', '=KAMRANK(D2:D4)'],
    ]);
    expect(plan.parts).toHaveLength(4);
    expect(plan.inTheWay).toEqual([]);
    expect(grid(host, 4, 5)).toEqual([
      rows[0],
      ['Alpha', 7, 8, live('=KAMSCORE(B2:C4,{50,50})'), live('=KAMRANK(D2:D4)')],
      ['Beta', 4, 3, null, null],
      ['Gamma', 5, 6, null, null],
    ]);
  });

  test('keeps the formulas of others with their parts', async () => {
    const host = workbook(rows);
    await repair(host);
    expect(grid(host, 5, 5)[4]).toEqual(rows[4]);
  });

  test('writes one batch, which can be taken back', async () => {
    const host = workbook(rows);
    const { batch, before } = await repair(host);
    expect(batch.steps.map((step) => step.do === 'put' && step.area)).toEqual([
      { sheet: 'Data', row: 2, column: 3, rows: 2, columns: 2 },
      { sheet: 'Data', row: 1, column: 3, rows: 1, columns: 2 },
    ]);
    await host.write(inverse(batch, before!));
    expect(grid(host, 5, 5)).toEqual(rows);
  });

  test('once repaired there is nothing to repair', async () => {
    const host = workbook(rows);
    await repair(host);
    expect((await repair(host)).plan).toEqual({ fixes: [], parts: [], inTheWay: [] });
  });
});

test('a formula that can’t be worked out is taken to fill what follows on it, but not what others fill', async () => {
  const rows: Content[][] = [
    [null, null, null, google('QUERY(A:B, "select B")', 'x')],
    [null, google('SORT(KAMRATING(B9:C11))', 3), part(4), part('x')],
    [null, part(1), part(2), part('x')],
    [null, part(5), part(6), part('x')],
    [null, 'end', null, null],
  ];
  const host = workbook(rows);
  const { plan } = await repair(host);
  expect(plan.parts.map(({ row, column }) => [row, column]).sort()).toEqual([
    [1, 2],
    [2, 1],
    [2, 2],
    [3, 1],
    [3, 2],
  ]);
  expect(grid(host, 4, 4).map((row) => row[3])).toEqual(rows.slice(0, 4).map((row) => row[3]));
});

test('cells of one’s own in the way of results are counted, and blanked only when told to', async () => {
  const rows: Content[][] = [
    ['Growth', 'Score'],
    [7, google('KAMSCORE(A2:A4)', 7)],
    [4, 'mine'],
    [5, part(5)],
  ];
  const careful = workbook(rows);
  const { plan } = await repair(careful);
  expect(plan.inTheWay).toEqual([{ sheet: 'Data', row: 2, column: 1 }]);
  expect(careful.at('Data', 2, 1)).toBe('mine');
  const told = workbook(rows);
  await repair(told, true);
  expect(told.at('Data', 2, 1)).toBeNull();
});

test('a cell in the way that changed since it was seen is not blanked', async () => {
  const host = workbook([
    ['Growth', 'Score'],
    [7, google('KAMSCORE(A2:A3)', 7)],
    [4, 'mine'],
  ]);
  const book = await readWholeBook(host);
  const batch = repairBatch(planRepair(book, host), true, book);
  host.type('Data', 2, 1, 'mine, and more');
  await expect(host.write(batch)).rejects.toThrow(/nothing was written/i);
  expect(host.at('Data', 2, 1)).toBe('mine, and more');
});

describe('a workbook that Excel stored', () => {
  test('gets its formulas back, in any place of a formula', async () => {
    const host = workbook([
      [excel('KAMSCORE(B1:C1)'), 4, 5],
      [{ formula: '=IF(B1>3,@_xldudf_KAMRANK(B1:B1),0)' }],
    ]);
    const { plan } = await repair(host);
    expect(plan.fixes.map(({ damage }) => damage)).toEqual(['excel', 'excel']);
    expect([host.at('Data', 0, 0), host.at('Data', 1, 0)]).toEqual([
      live('=KAMSCORE(B1:C1)'),
      live('=IF(B1>3,KAMRANK(B1:B1),0)'),
    ]);
  });

  test('in Google Sheets loses the wrapping that keeps blanks blank, for there it makes one cell of a range', async () => {
    const stored = [[excel('KAMSCORE(IF(ISBLANK($B$1:$C$2),"",$B$1:$C$2),KAM_MODEL)')]];
    const sheets = workbook(stored, { kind: 'sheets' });
    await repair(sheets);
    expect(sheets.at('Data', 0, 0)).toEqual(live('=KAMSCORE($B$1:$C$2,KAM_MODEL)'));
    const home = workbook(stored, { kind: 'excel', blankIsZero: true });
    await repair(home);
    expect(home.at('Data', 0, 0)).toEqual(live('=KAMSCORE(IF(ISBLANK($B$1:$C$2),"",$B$1:$C$2),KAM_MODEL)'));
  });
});

test('ARRAYFORMULA goes where there is no such function, and stays in Google Sheets', async () => {
  const stored = [[google('ARRAYFORMULA(KAMRANK(B1:B1))', 1), 5]];
  const excelHost = workbook(stored, { kind: 'excel' });
  await repair(excelHost);
  expect(excelHost.at('Data', 0, 0)).toEqual(live('=KAMRANK(B1:B1)'));
  const sheets = workbook(stored, { kind: 'sheets' });
  await repair(sheets);
  expect(sheets.at('Data', 0, 0)).toEqual(live('=ARRAYFORMULA(KAMRANK(B1:B1))'));
});

test('formulas stuck at #NAME? are entered again, over a blank; the fine ones and those of others stay', async () => {
  const host = workbook([
    [live('=KAMGINI(STUCK)'), live('=KAMGINI(B2:B9)'), live('=MYSTUCK(1)')],
    [live('=KAMHHI(STUCK)')],
  ]);
  const { plan, batch } = await repair(host);
  expect(plan.fixes.map(({ damage, live }) => [damage, live])).toEqual([
    ['stuck', '=KAMGINI(STUCK)'],
    ['stuck', '=KAMHHI(STUCK)'],
  ]);
  expect(batch.steps).toEqual([
    { do: 'put', area: { sheet: 'Data', row: 0, column: 0, rows: 2, columns: 1 }, cells: [[null], [null]] },
    {
      do: 'put',
      area: { sheet: 'Data', row: 0, column: 0, rows: 2, columns: 1 },
      cells: [[live('=KAMGINI(STUCK)')], [live('=KAMHHI(STUCK)')]],
    },
  ]);
});

test('a sound workbook needs nothing', async () => {
  const { plan } = await repair(workbook([['Account'], [live('=SUM(B2:B9)'), live('=KAMGINI(B2:B9)')]]));
  expect(plan).toEqual({ fixes: [], parts: [], inTheWay: [] });
});
