import { beforeAll, describe, expect, test } from '@jest/globals';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { functions } from '../../../shared/functions';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { openXlsx, saveXlsx } from '../../../src/hosts/playground/xlsx/workbook-file';
import { formula, formulas, names, open, sheetOf, shown, shownRows } from './engine';

const addIn = functions.map(({ name }) => name);
const save = (model: Parameters<typeof saveXlsx>[0]) => saveXlsx(model, addIn);

/** The parts of a package as text, to look at or to change. */
function parts(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([path, content]) => [path, strFromU8(content)]),
  );
}

function pack(texts: Record<string, string>): Uint8Array {
  return zipSync(Object.fromEntries(Object.entries(texts).map(([path, text]) => [path, strToU8(text)])));
}

/** A workbook as another program writes it. */
async function written(fill: (book: ExcelJS.Workbook) => void): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  fill(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

describe('the sample, downloaded and opened again', () => {
  const before = open(sampleWorkbook());
  let saved: Uint8Array;
  let opened: ReturnType<typeof openXlsx>;
  beforeAll(async () => {
    saved = await save(before);
    opened = openXlsx(saved);
  });

  test('keeps every name and formula, and every value comes out again', () => {
    const after = open(structuredClone(opened.data));
    expect(opened.namesLeftOut).toEqual([]);
    expect(names(after)).toEqual(names(before));
    expect(names(after)).toEqual({
      KAM_MODEL: 'KAM Model!A1:N13',
      KAM_TIERS: 'KAM Tiers!A1:G7',
      KAM_ACCOUNTS: 'Accounts!A1:R61',
      KAM_RESULTS: 'Accounts!B1:F2',
    });
    expect(formulas(after)).toEqual(formulas(before));
    expect(Object.keys(formulas(after)).length).toBeGreaterThanOrEqual(11);
    for (const range of [
      'Accounts!A1:R61',
      'KAM Model!A1:N24',
      'KAM Tiers!A1:G7',
      'Explanation!A1:H61',
      'Findings!A1:C3',
    ]) {
      expect(shownRows(after, range)).toEqual(shownRows(before, range));
    }
  });

  test('keeps frozen panes, widths, lists of words and number formats', () => {
    const { sheets, formats } = opened.data;
    expect(sheets.map(({ name }) => name)).toEqual([
      'Accounts',
      'KAM Model',
      'KAM Tiers',
      'Explanation',
      'Findings',
    ]);
    expect(sheets[0].panes).toEqual({ xSplit: 4, ySplit: 1 });
    expect(sheets[0].cols[0].size).toBeCloseTo(236, 0);
    expect(sheets[1].dataValidationRules.flatMap(({ criterion }) => criterion.values)).toContain(
      'Percentile',
    );
    expect(Object.values(formats)).toEqual(expect.arrayContaining(['0.00', '0.0%']));
  });

  test('holds what Excel needs: absolute names, its prefix for an add-in, and a value in every spilled cell', () => {
    const files = parts(saved);
    expect(files['xl/workbook.xml']).toContain(
      `<definedName name="KAM_MODEL">'KAM Model'!$A$1:$N$13</definedName>`,
    );
    const accounts = files['xl/worksheets/sheet0.xml'];
    expect(accounts).toMatch(
      /<c r="B2"[^>]* cm="1" t="n"><f t="array" ref="B2:B61">_xldudf_KAMSCORE\(G2:Q61,KAM_MODEL,G1:Q1\)<\/f><v>8\.9/,
    );
    expect(accounts).toMatch(/<c r="B3"[^>]* t="n"><v>6\.6/);
    expect(accounts).toMatch(/<c r="D61"[^>]* t="str"><v>Tier [I]+<\/v>/);
    expect(accounts).toMatch(/<c r="B14"[^>]* t="e"><v>#VALUE!<\/v>/);
  });

  test('opens in another program', async () => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(saved.buffer as ArrayBuffer);
    expect(book.definedNames.getRanges('KAM_MODEL').ranges).toEqual([`'KAM Model'!$A$1:$N$13`]);
    expect(book.getWorksheet('Accounts')!.getCell('A2').value).toBe('Nordwind Energi');
  });
});

describe('a workbook of one’s own', () => {
  test('texts stay texts, whatever they look like, there and back', async () => {
    const texts = [
      '=1+1',
      '00123',
      'TRUE',
      '+49 30',
      "'quoted",
      '12%',
      ' spaced ',
      'a & b <c> "d"',
      '=HYPERLINK("x")',
    ];
    const bytes = await written((book) => book.addWorksheet('S').addRows(texts.map((text) => [text])));
    const first = open(openXlsx(bytes).data);
    expect(formulas(first)).toEqual({});
    expect(shownRows(first, `S!A1:A${texts.length}`).flat()).toEqual(texts);
    const saved = await save(first);
    const again = open(openXlsx(saved).data);
    expect(formulas(again)).toEqual({});
    expect(shownRows(again, `S!A1:A${texts.length}`).flat()).toEqual(texts);
    const other = new ExcelJS.Workbook();
    await other.xlsx.load(saved.buffer as ArrayBuffer);
    expect(texts.map((_, r) => other.getWorksheet('S')!.getCell(r + 1, 1).value)).toEqual(texts);
  });

  test('errors of earlier calculations do no harm', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('S');
      sheet.getCell('A1').value = { error: '#N/A' };
      sheet.getCell('A2').value = { error: '#VALUE!' };
      sheet.getCell('A3').value = { formula: 'KAMSCORE(C1:C2)', result: { error: '#NAME?' } };
      sheet.getCell('B1').value = { formula: 'KAMRANK(A1:A2)', result: { error: '#BUSY!' as '#N/A' } };
      sheet.getCell('C1').value = 8;
      sheet.getCell('C2').value = 4;
    });
    const model = open(openXlsx(bytes).data);
    expect(shown(model, 'S!A1')).toMatchObject({ code: '#N/A' });
    expect(shown(model, 'S!A2')).toMatchObject({ code: '#VALUE!' });
    expect(shownRows(model, 'S!A3:A4')).toEqual([[8], [4]]);
    expect(shown(model, 'S!B1')).toMatchObject({ code: '#N/A' });
  });

  test('sheets come in the order of their tabs, not of their files', async () => {
    const files = parts(
      await written((book) =>
        ['One', 'Two', 'Three'].forEach((name) => book.addWorksheet(name).addRow([name])),
      ),
    );
    const sheets = files['xl/workbook.xml'].match(/<sheet [^>]*\/>/g)!;
    files['xl/workbook.xml'] = files['xl/workbook.xml'].replace(
      sheets.join(''),
      [...sheets].reverse().join(''),
    );
    const model = open(openXlsx(pack(files)).data);
    expect(model.getters.getSheetIds().map((id) => model.getters.getSheetName(id))).toEqual([
      'Three',
      'Two',
      'One',
    ]);
    expect(shown(model, 'Three!A1')).toBe('Three');
  });

  test('names: ranges are kept, anything else is told of, Excel’s own and hidden ones are not', async () => {
    const bytes = await written((book) => {
      const sheet = book.addWorksheet("Bob's data");
      sheet.addRows([[1], [2]]);
      sheet.getCell('B1').value = { formula: "SUM('Bob''s data'!A1:A2)", result: 3 };
      book.definedNames.add(`'Bob''s data'!$A$1:$A$2`, 'Numbers');
    });
    const files = parts(bytes);
    files['xl/workbook.xml'] = files['xl/workbook.xml'].replace(
      '</definedNames>',
      `<definedName name="Rate">0.2</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">'Bob''s data'!$A$1</definedName>` +
        `<definedName name="Gone">Nowhere!$A$1</definedName><definedName name="Moving">OFFSET('Bob''s data'!$A$1,1,0)</definedName><definedName name="Own" hidden="1">1</definedName></definedNames>`,
    );
    const { data, namesLeftOut } = openXlsx(pack(files));
    const model = open(data);
    expect(names(model)).toEqual({ Numbers: 'Bob’s data!A1:A2' });
    expect(shown(model, 'Bob’s data!B1')).toBe(3);
    expect(namesLeftOut).toEqual(['Rate', 'Gone', 'Moving']);
    const again = openXlsx(await save(model)).data;
    expect(names(open(again))).toEqual({ Numbers: 'Bob’s data!A1:A2' });
  });

  test('formulas that the engine does not know are given back as they were', async () => {
    const unknown = '_xlfn.LET(_xlpm.x,1,_xlpm.x+SUM(A1:A2))';
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('S');
      sheet.getCell('A1').value = 1;
      sheet.getCell('B1').value = { formula: unknown, result: 2 };
      sheet.getCell('C1').value = { formula: '_xlfn.IFS(A1=1,_xlfn.XLOOKUP(1,A1:B1,A1:B1))', result: 1 };
    });
    const model = open(openXlsx(bytes).data);
    expect(formula(model, 'S!C1')).toBe('=IFS(A1=1,XLOOKUP(1,A1:B1,A1:B1))');
    expect(shown(model, 'S!C1')).toBe(1);
    const sheet = parts(await save(model))['xl/worksheets/sheet0.xml'];
    expect(sheet).toContain(`>${unknown}</f>`);
    expect(sheet).toContain('>_xlfn.IFS(A1=1,_xlfn.XLOOKUP(1,A1:B1,A1:B1))</f>');
  });

  test('texts inside the cells, and elements under a prefix, are read too', async () => {
    const files = parts(await written((book) => book.addWorksheet('S').addRow([1, 'x'])));
    const path = 'xl/worksheets/sheet1.xml';
    files[path] = files[path].replace(
      /<c r="B1"[^]*?<\/c>/,
      '<c r="B1" t="inlineStr"><is><t>=in &amp; line</t></is></c>',
    );
    expect(shown(open(openXlsx(pack(files)).data), 'S!B1')).toBe('=in & line');
    files[path] = files[path]
      .replace(/<(\/?)(?=[a-zA-Z])/g, '<$1x:')
      .replace(
        'xmlns="http://schemas.openxmlformats.org/spreadsheetml',
        'xmlns:x="http://schemas.openxmlformats.org/spreadsheetml',
      );
    const model = open(openXlsx(pack(files)).data);
    expect([shown(model, 'S!A1'), shown(model, 'S!B1')]).toEqual([1, '=in & line']);
  });

  test('a formula exported by Google Sheets lives again, and what it had spilled makes room', async () => {
    const spilled = `IFERROR(__xludf.DUMMYFUNCTION("""COMPUTED_VALUE"""),4)`;
    const bytes = await written((book) => {
      const sheet = book.addWorksheet('S');
      sheet.addRows([[8], [4]]);
      sheet.getCell('B1').value = {
        formula: 'IFERROR(__xludf.DUMMYFUNCTION("KAMSCORE(A1:A2)"),8)',
        result: 8,
      };
      sheet.getCell('B2').value = { formula: spilled, result: 4 };
    });
    const model = open(openXlsx(bytes).data);
    expect(formula(model, 'S!B1')).toBe('=KAMSCORE(A1:A2)');
    expect(shownRows(model, 'S!B1:B2')).toEqual([[8], [4]]);
  });

  test.each<[string, Uint8Array, string]>([
    [
      'an old or protected workbook',
      Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0),
      'old .xls or a password-protected',
    ],
    ['a damaged one', Uint8Array.of(0x50, 0x4b, 3, 4, 0), 'damaged'],
    ['another package', zipSync({ 'word/document.xml': strToU8('<x/>') }), 'no Excel workbook'],
  ])('%s is refused in words', (_case, bytes, reason) => {
    expect(() => openXlsx(bytes)).toThrow(reason);
  });

  test('a long name of a sheet, which Excel cuts, is cut in the names of ranges too', async () => {
    const model = sheetOf([[1]], { One: 'Sheet!A1' });
    const long = 'A sheet with a name of more than thirty-one letters';
    model.dispatch('RENAME_SHEET', { sheetId: 'Sheet', oldName: 'Sheet', newName: long });
    const { data } = openXlsx(await save(model));
    expect(names(open(data))).toEqual({ One: `${long.slice(0, 31)}!A1` });
  });
});
