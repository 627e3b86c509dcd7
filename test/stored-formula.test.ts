import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { functions } from '../shared/functions';
import { callsOurs, insideWrapper, liveFormula, withoutAddInPrefix } from '../shared/stored-formula';

describe('a formula of ours comes back as it was typed', () => {
  test.each<[string, string, string]>([
    [
      'Google Sheets, a number shown last',
      '=IFERROR(__xludf.DUMMYFUNCTION("KAMSCORE($A$2:$F$61,KAM_MODEL,$A$1:$F$1)"),7.25)',
      '=KAMSCORE($A$2:$F$61,KAM_MODEL,$A$1:$F$1)',
    ],
    [
      'Google Sheets, quotation marks doubled, a text shown last',
      '=IFERROR(__xludf.DUMMYFUNCTION("KAMSEGMENT(""size"",$B$2:$B$61)"),"Medium, ""so""")',
      '=KAMSEGMENT("size",$B$2:$B$61)',
    ],
    [
      'Google Sheets, as Excel shows it once it was opened there',
      '=IFERROR(@__xludf.DUMMYFUNCTION("KAMRANK(L2:L61)"),3.0)',
      '=KAMRANK(L2:L61)',
    ],
    [
      'Google Sheets, as LibreOffice writes it',
      '=IFERROR(__xludf.dummyfunction("KAMRANK(L2:L61)"),3)',
      '=KAMRANK(L2:L61)',
    ],
    [
      'Google Sheets, the equals sign and ARRAYFORMULA kept',
      '=IFERROR(__xludf.DUMMYFUNCTION("=ArrayFormula(KAMTIER(L2:L61,KAM_TIERS))"),"Tier I")',
      '=ArrayFormula(KAMTIER(L2:L61,KAM_TIERS))',
    ],
    [
      'Google Sheets, a formula longer than a text in a formula of Excel’s may be',
      '=IFERROR(__xludf.DUMMYFUNCTION("IF(A2=""x"",KAMSCORE(A2:F2,"&"KAM_MODEL),"""")"),"")',
      '=IF(A2="x",KAMSCORE(A2:F2,KAM_MODEL),"")',
    ],
    [
      'Google Sheets, an error shown last',
      '=IFERROR(__xludf.DUMMYFUNCTION("KAMGINI(B2:B9)"),"#REF!")',
      '=KAMGINI(B2:B9)',
    ],
    ['Excel', '=_xldudf_KAMSCORE(A2:F61,KAM_MODEL)', '=KAMSCORE(A2:F61,KAM_MODEL)'],
    ['Excel, one cell of the result', '=@_xldudf_KAMSCORE(A2:F61,KAM_MODEL)', '=KAMSCORE(A2:F61,KAM_MODEL)'],
    [
      'Excel, among others',
      '=IF(_xldudf_KAMRANK(L2:L9)<=3,_xldudf_kamtier (L2:L9),"_xldudf_KAMTIER(")',
      '=IF(KAMRANK(L2:L9)<=3,KAMTIER (L2:L9),"_xldudf_KAMTIER(")',
    ],
    ['an older Excel', '=_xludf.KAMSCORE(A2:F2)', '=KAMSCORE(A2:F2)'],
  ])('%s', (_from, stored, live) => {
    expect(liveFormula(stored)).toBe(live);
    expect(liveFormula(live)).toBeUndefined();
  });

  test.each([
    ['of others stay', '=IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B, ""select A"")"),"Name")'],
    ['of other add-ins stay', '=_xldudf_CONTOSO_PRICE(A1)'],
    [
      'that only speak of ours stay',
      '=IFERROR(__xludf.DUMMYFUNCTION("QUERY(A:B, ""KAMSCORE(A1)"")"),"Name")',
    ],
    ['that show a part of another stay', '=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),5.5)'],
    ['without a wrapper stay', '=IFERROR(KAMSCORE(A2:F2),"")'],
    ['with a name like ours stay', '=_xldudf_MYKAMSCORE(A1)+KAMSCORE'],
  ])('formulas %s', (_which, stored) => {
    expect(liveFormula(stored)).toBeUndefined();
  });
});

test('a part of another cell’s result is known by what Google writes', () => {
  expect(insideWrapper('=IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),"")')).toBe('"COMPUTED_VALUE"');
});

test('ours are told from texts and sheets that are spelt like them', () => {
  expect(callsOurs('=SUM(1,kamscore(A1))')).toBe(true);
  expect(callsOurs(`="KAMSCORE("&'KAMSCORE('!A1`)).toBe(false);
});

describe('whatever the formula, stored and repaired it is itself again', () => {
  const text = fc.string({ maxLength: 12 }).map((words) => `"${words.replace(/"/g, '""')}"`);
  const sheet = fc
    .string({ minLength: 1, maxLength: 8 })
    .map((name) => `'${name.replace(/'/g, "''")}'!A1:B9`);
  const argument = fc.oneof(text, sheet, fc.constantFrom('$A$2:$F$61', 'KAM_MODEL', '', '{1,2;3,4}', '-0.5'));
  const call = fc
    .tuple(fc.constantFrom(...functions.map(({ name }) => name)), fc.array(argument, { maxLength: 4 }))
    .map(([name, args]) => `${name}(${args.join(',')})`);
  const formula = fc
    .tuple(fc.constantFrom('', 'IF(A1>2,', 'IFERROR('), call, call)
    .map(([before, one, other]) => `=${before}${one}${before === '' ? '' : `,${other})`}`);

  /** As Google writes it: in pieces that a text in a formula may be long, quotation marks doubled. */
  const wrapped = (live: string, shown: string, longest: number) => {
    const inside = live.slice(1);
    const pieces = Array.from({ length: Math.ceil(inside.length / longest) }, (_, i) =>
      inside.slice(i * longest, (i + 1) * longest),
    );
    const texts = pieces.map((piece) => `"${piece.replace(/"/g, '""')}"`);
    return `=IFERROR(__xludf.DUMMYFUNCTION(${texts.join('&')}),${shown})`;
  };

  test('by Google Sheets', () => {
    fc.assert(
      fc.property(
        formula,
        fc.oneof(text, fc.double({ noNaN: true }).map(String)),
        fc.integer({ min: 3, max: 300 }),
        (live, shown, longest) => {
          expect(liveFormula(wrapped(live, shown, longest))).toBe(live);
        },
      ),
    );
  });

  test('by Excel', () => {
    const names = new RegExp(`\\b(${functions.map(({ name }) => name).join('|')})\\(`, 'g');
    const plain = formula.filter((live) => !/["']/.test(live));
    fc.assert(
      fc.property(plain, fc.constantFrom('_xldudf_', '@_xldudf_', '_xludf.', '__xludf.'), (live, prefix) => {
        expect(liveFormula(live.replace(names, (name) => prefix + name))).toBe(live);
      }),
    );
  });
});

test.each([
  ['=_xldudf_OTHER(A1)+@__xludf.THAT(B1)', '=OTHER(A1)+THAT(B1)'],
  ['="_xldudf_OTHER(A1)"&_xludf.THAT (B1)', '="_xldudf_OTHER(A1)"&THAT (B1)'],
  ["='_xldudf_X(1'!A1", "='_xldudf_X(1'!A1"],
  ['=_xldudf_NAME', '=_xldudf_NAME'],
])('%s without the prefixes of add-ins', (stored, shown) => {
  expect(withoutAddInPrefix(stored)).toBe(shown);
});
