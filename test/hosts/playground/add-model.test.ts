import { describe, expect, test } from '@jest/globals';
import { addModel } from '../../../src/hosts/playground/add-model';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { workbookOf, type Content } from '../../../src/hosts/playground/sheet-plan';
import { formulas, names, open, sheetOf, shown, shownRows, type } from './engine';

const header = [
  'id',
  'name',
  'since',
  'revenue',
  'revenue_2023',
  'orders',
  'satisfaction',
  'discount',
  'region',
  'stage',
];
const row = (r: number): Content[] => {
  const sales = Math.round(1000 * 1.6 ** (r % 14));
  return [
    ...[
      101 + r,
      `Account ${r + 1}`,
      2015 + (r % 7),
      sales,
      Math.round(sales * 0.9) + (r % 3),
      3 + ((r * 7) % 18),
    ],
    ...[1 + ((r * 3) % 10), ((r * 3) % 8) / 50, 1 + (r % 3), ['Basic', 'Collaborative'][r % 2]],
  ];
};
const accounts = Array.from({ length: 40 }, (_, r) => row(r));
describe('a model added to accounts', () => {
  const before = sheetOf([header, ...accounts]);
  const model = sheetOf([header, ...accounts]);
  const added = addModel(model);

  test('changes nothing that was there', () => {
    expect(shownRows(model, 'Sheet!A1:J41')).toEqual(shownRows(before, 'Sheet!A1:J41'));
  });

  test('is taken back in one step', () => {
    const other = sheetOf([header, ...accounts]);
    addModel(other);
    other.dispatch('REQUEST_UNDO');
    expect([names(other), formulas(other), other.getters.getSheetIds()]).toEqual([{}, {}, ['Sheet']]);
    expect(shownRows(other, 'Sheet!J1:N2')).toEqual(shownRows(before, 'Sheet!J1:N2'));
  });

  test('scores, ranks, sorts and covers beside them', () => {
    expect(shownRows(model, 'Sheet!K1:N1')).toEqual([['Score', 'Rank', 'Tier', 'Coverage']]);
    const scores = shownRows(model, 'Sheet!K2:K41').flat() as number[];
    expect(scores.every((score) => score >= 1 && score <= 10)).toBe(true);
    expect(new Set(scores).size).toBeGreaterThan(20);
    expect(shown(model, 'Sheet!N2')).toBe(1);
    expect(added).toMatchObject({ sheet: 'Sheet', column: 10, row: 1 });
  });

  test('stands behind names, on sheets that explain themselves', () => {
    expect(names(model)).toEqual({ KAM_MODEL: 'KAM Model!A1:N13', KAM_TIERS: 'KAM Tiers!A1:G7' });
    expect(shown(model, 'Explanation!A2')).toBe('Account 1');
    expect(shown(model, 'Findings!A1')).toBe('Severity');
  });

  test('tells which columns it takes, and which say the same', () => {
    expect(added.criteria).toEqual(expect.arrayContaining(['revenue', 'satisfaction', 'discount', 'stage']));
    expect(added.criteria).not.toEqual(expect.arrayContaining(['revenue_2023']));
    expect(added.repeated).toEqual(['revenue_2023']);
    expect(shownRows(model, `KAM Model!A2:A${added.criteria.length + 1}`).flat()).toEqual(added.criteria);
  });

  test('follows its model', () => {
    const score = shown(model, 'Sheet!K2');
    type(model, 'KAM Model!B2', '80');
    expect(shown(model, 'Sheet!K2')).not.toBe(score);
  });

  test('keeps few accounts in the first tier', () => {
    expect(
      shownRows(model, 'Sheet!M2:M41')
        .flat()
        .filter((tier) => tier === 'Tier I').length,
    ).toBeLessThanOrEqual(4);
  });
});

test('names of sheets that are taken are left to whom they belong', () => {
  const plan = (name: string, rows: Content[][]) => ({ name, rows, widths: [], decor: {} });
  const model = open(workbookOf([plan('Data', [header, ...accounts]), plan('KAM Model', [['mine']])]));
  addModel(model);
  expect(shown(model, 'KAM Model!A1')).toBe('mine');
  expect(names(model)['KAM_MODEL']).toBe('KAM Model 2!A1:N13');
  expect(typeof shown(model, 'Data!K2')).toBe('number');
});

test('a table further down, beside notes, is scored right of everything', () => {
  const noted = accounts.map((cells, r) => (r === 3 ? [...cells, '', 'a note'] : cells));
  const model = sheetOf([['Our customers'], [], header, ...noted]);
  addModel(model);
  expect(shownRows(model, 'Sheet!L6:M7')).toEqual([
    [null, expect.any(Number)],
    ['a note', expect.any(Number)],
  ]);
});

test('a sheet without room for the results is widened', () => {
  const wide = [...header, ...Array.from({ length: 22 }, (_, c) => `note ${c}`)];
  const model = sheetOf([wide, ...accounts]);
  const before = model.getters.getNumberCols('Sheet');
  addModel(model);
  addModel(model);
  expect(model.getters.getNumberCols('Sheet')).toBeGreaterThan(before);
});

test('a workbook without accounts gets a form to type them into', () => {
  const model = sheetOf([[]]);
  addModel(model);
  expect(Object.keys(formulas(model))).toEqual(
    expect.arrayContaining(['Accounts!B2', 'Accounts!C2', 'Accounts!D2', 'Accounts!E2']),
  );
  expect(shownRows(model, 'Accounts!B2:E2')).toEqual([['', '', '', '']]);
  ['Acme', '8', '7', '9', '6', '5'].forEach((text, c) =>
    type(model, `Accounts!${['A', 'F', 'G', 'H', 'I', 'J'][c]}5`, text),
  );
  const expected = (8 * 30 + 7 * 20 + 9 * 20 + 6 * 20 + 5 * 10) / 100;
  expect(shown(model, 'Accounts!B5')).toBeCloseTo(expected, 9);
  expect(shown(model, 'Accounts!C5')).toBe(1);
});

test('the same sheets come out, whether a workbook begins with them or they are added', () => {
  const model = sheetOf([header, ...accounts]);
  addModel(model);
  const added = model.exportData().sheets.find(({ name }) => name === 'KAM Tiers');
  const sample = open(sampleWorkbook())
    .exportData()
    .sheets.find(({ name }) => name === 'KAM Tiers');
  const ofBoth = (sheet: typeof added) => [
    sheet?.cols,
    sheet?.panes,
    sheet?.dataValidationRules.map(({ ranges }) => ranges),
  ];
  expect(ofBoth(added)).toEqual(ofBoth(sample));
});
