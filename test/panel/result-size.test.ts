import { describe, expect, test } from '@jest/globals';
import { formulaOf } from '../../shared/formula-text';
import { functions } from '../../shared/functions';
import { areaOf } from '../../src/panel/book/reference';
import { resultSize } from '../../src/panel/book/result-size';
import { scoredBook } from './sample';

const cells = async () => scoredBook().read({ names: [], sheets: ['Accounts', 'KAM Model', 'KAM Tiers'] });

describe('how many cells a formula fills', () => {
  test.each<[string, number, number]>([
    ['=KAMSCORE($A$4:$K$63,KAM_MODEL,$A$3:$K$3)', 60, 1],
    ['=KAMSCORE(IF(ISBLANK($A$4:$K$63),"",$A$4:$K$63),kam_model,$A$3:$K$3)', 60, 1],
    ['=KAMRATING(Accounts!$A$4:$K$63,KAM_MODEL,Accounts!$A$3:$K$3)', 60, 5],
    ["=KAMCOVERAGE(A4:K,'KAM Model'!$A$3:$N$8,A3:K3)", 60, 1],
    ['=ARRAYFORMULA(KAMRANK(E4:E63))', 60, 1],
    ['=KAMPARETO(E4:E13)', 10, 2],
    ['=KAMGINI(E:E)', 1, 1],
    ['=KAMMODELID(KAM_MODEL,KAM_TIERS)', 1, 1],
    ['=KAMWEIGHTS("points",{5,3;2,1})', 2, 2],
    ['=KAMSEGMENT("size",E4:E63,0.5)', 60, 1],
    ['=ARRAYFORMULA(IF($E$4:$E$63="","",KAMMODELID(KAM_MODEL)))', 60, 1],
  ])('%s', async (formula, rows, columns) => {
    expect(resultSize(formula, 'Accounts', await cells())).toEqual({ rows, columns });
  });

  test.each([
    '=KAMSCORE(A4:K63,KAM_MODEL,A3:K3)+1',
    '=SORT(KAMRANK(E4:E63))',
    '=KAMRANK(E4:E63*2)',
    '=KAMSCORE(Elsewhere!A1:B2)',
    '=KAMSCORE(NO_SUCH_NAME)',
    '=KAMSEGMENT("weather",E4:E63)',
    '=SUM(E4:E63)',
  ])('can’t be told of %s', async (formula) => {
    expect(resultSize(formula, 'Accounts', await cells())).toBeUndefined();
  });

  test('is what each documented example fills', async () => {
    const book = await cells();
    for (const fn of functions) {
      for (const example of fn.examples) {
        const { result } = example;
        const rows = Array.isArray(result) ? (result as unknown[][]) : [[result]];
        const size = resultSize(formulaOf(fn, example), 'Accounts', book);
        expect({ fn: fn.name, size }).toEqual({
          fn: fn.name,
          size: { rows: rows.length, columns: rows[0].length },
        });
      }
    }
  });
});

test.each<[string, object | undefined]>([
  ['$A$4:$K$63', { sheet: 'Here', row: 3, column: 0, rows: 60, columns: 11 }],
  ['B2', { sheet: 'Here', row: 1, column: 1, rows: 1, columns: 1 }],
  ["'It''s'!AA1:AB2", { sheet: "It's", row: 0, column: 26, rows: 2, columns: 2 }],
  ['C2:D', { sheet: 'Here', row: 1, column: 2, rows: 8, columns: 2 }],
  ['$C:$D', { sheet: 'Here', row: 0, column: 2, rows: 9, columns: 2 }],
  ['KAM_MODEL', undefined],
  ['A1+B1', undefined],
  ['', undefined],
])('the reference %s', (reference, area) => {
  expect(areaOf(reference, 'Here', () => 9)).toEqual(area);
});
