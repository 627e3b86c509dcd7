import { describe, expect, test } from '@jest/globals';
import { functions } from '../../../shared/functions';
import { readDefinedNames, writeDefinedNames } from '../../../src/hosts/playground/xlsx/defined-names';
import { openFormula, storeFormula } from '../../../src/hosts/playground/xlsx/formula-text';

const addIn = functions.map(({ name }) => name);

describe('formulas as files store them', () => {
  const known = (name: string) => name !== 'LAMBDA';
  test.each([
    ['_xldudf_KAMSCORE(A1:B2)', 'KAMSCORE(A1:B2)'],
    ['_xludf.KAMSCORE(A1)+__xludf.KAMRANK(A1)', 'KAMSCORE(A1)+KAMRANK(A1)'],
    ['_xlfn.RANK.EQ(1,A1:A2)&_xlfn._xlws.SORT(A1:A2)', 'RANK.EQ(1,A1:A2)&SORT(A1:A2)'],
    ['_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(1)', '_xlfn.LAMBDA(_xlpm.x,_xlpm.x)(1)'],
    ['"_xldudf_KAMSCORE(" & A1', '"_xldudf_KAMSCORE(" & A1'],
    ["'_xlfn.SUM('!A1", "'_xlfn.SUM('!A1"],
    ['IFERROR(__xludf.DUMMYFUNCTION("KAMTIER(A1,""x"")"),1)', 'KAMTIER(A1,"x")'],
    ['IFERROR(__xludf.DUMMYFUNCTION("=KAMTIER(A1)"),1)', 'KAMTIER(A1)'],
    ['IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),1)', undefined],
  ])('%s is opened as %s', (stored, opened) => {
    expect(openFormula(stored, known)).toBe(opened);
  });

  test.each([
    ['KAMSCORE(A1:B2)', '_xldudf_KAMSCORE(A1:B2)'],
    ['SUM(kamrank (A1),1)', 'SUM(_xldudf_KAMRANK (A1),1)'],
    ['"KAMSCORE(" & MYKAMSCORE(1) & KAMSCORE', '"KAMSCORE(" & MYKAMSCORE(1) & KAMSCORE'],
    ["'KAMSCORE('!A1", "'KAMSCORE('!A1"],
  ])('%s is stored as %s', (typed, stored) => {
    expect(storeFormula(typed, addIn)).toBe(stored);
  });
});

describe('names in xl/workbook.xml', () => {
  const xml = '<workbook><sheets><sheet name="S"/></sheets><calcPr/></workbook>';

  test('are written behind the sheets, escaped and absolute, and read again', () => {
    const written = writeDefinedNames(xml, { Zahlen: "'A & B'!A1:B2", all: 'S!A:C', Rows: 'S!1:3' });
    expect(written).toContain('</sheets><definedNames><definedName name="all">S!$A:$C</definedName>');
    expect(written).toContain(
      `<definedName name="Zahlen">'A &amp; B'!$A$1:$B$2</definedName></definedNames><calcPr/>`,
    );
    expect(readDefinedNames(written, ['S', 'A & B'])).toEqual({
      ranges: { all: 'S!A:C', Rows: 'S!1:3', Zahlen: "'A & B'!A1:B2" },
      others: [],
    });
  });

  test('no names, no element', () => {
    expect(writeDefinedNames(xml, {})).toBe(xml);
  });

  test.each(['[1]Other!$A$1', "'[Book.xlsx]S'!$A$1", 'S!$A$1,S!$B$1', '#REF!', '"text"', 'S!$A$1+1'])(
    '%s is no range of this workbook',
    (reference) => {
      const named = `<definedNames><definedName name="X">${reference}</definedName></definedNames>`;
      expect(readDefinedNames(named, ['S', 'Other'])).toEqual({ ranges: {}, others: ['X'] });
    },
  );
});
