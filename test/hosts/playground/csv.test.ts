import { describe, expect, test } from '@jest/globals';
import { decodeText, readCsv } from '../../../src/hosts/playground/csv';
import { workbookOf } from '../../../src/hosts/playground/sheet-plan';
import { formulas, open, shown } from './engine';

const encode = (text: string) => new TextEncoder().encode(text);
const rowsOf = (text: string) => readCsv(encode(text), 'S').rows;
const cellsOf = (text: string) => rowsOf(text).slice(1);

describe('what parts the columns', () => {
  test.each([
    ['a comma', 'Name,Sales\nA,5', [['A', 5]]],
    ['a semicolon', 'Name;Sales\nA;5', [['A', 5]]],
    ['a tab', 'Name\tSales\nA\t5', [['A', 5]]],
    ['a bar', 'Name|Sales\nA|5', [['A', 5]]],
    [
      'a semicolon, though every number has a comma',
      'Name;Sales\nA;1,5\nB;2,5',
      [
        ['A', 1.5],
        ['B', 2.5],
      ],
    ],
    [
      'a semicolon, though names have commas',
      'Name;Umsatz, netto;Land\n"Meyer, KG";5;DE',
      [['Meyer, KG', 5, 'DE']],
    ],
    [
      'a semicolon, though remarks have more commas',
      'Name;Remark\nA;one, two, three\nB;four',
      [
        ['A', 'one, two, three'],
        ['B', 'four'],
      ],
    ],
    ['what the first line says', 'sep=;\nName;Sales\nA;5', [['A', 5]]],
    ['nothing: one column', 'Sales\n5\n6', [[5], [6]]],
  ])('%s', (_case, text, expected) => {
    expect(cellsOf(text)).toEqual(expected);
  });

  test('quotes hold line breaks, quotes and what parts columns', () => {
    expect(cellsOf('Name,Note\r\n"A","said ""no"",\nthen yes"\r\n')).toEqual([['A', 'said "no",\nthen yes']]);
  });

  test('blank lines are left out and short rows filled', () => {
    expect(rowsOf('Name,Sales,Region\n\nA,5\n , \n')).toEqual([
      ['Name', 'Sales', 'Region'],
      ['A', 5, ''],
    ]);
  });
});

describe('numbers', () => {
  test.each<[string, string, unknown]>([
    ['an integer', '42', 42],
    ['a decimal', '-0.5', -0.5],
    ['without a zero in front', '.5', 0.5],
    ['groups of three', '"1,234,567.8"', 1234567.8],
    ['an exponent', '1.5e3', 1500],
    ['a minus of typesetters', '−7', -7],
    ['groups parted by a narrow space', '12\u202f345', 12345],
    ['sixteen digits are a key', '1234567890123456', '1234567890123456'],
    ['a zero in front makes a key', '00123', '00123'],
    ['a plus in front makes a text', '+49', '+49'],
    ['a currency stays text', '€5', '€5'],
    ['not a number', 'n/a', 'n/a'],
    ['a truth value', 'TRUE', true],
  ])('%s', (_case, text, expected) => {
    expect(cellsOf(`Name,Value\nA,${text}`)).toEqual([['A', expected]]);
  });

  test('a decimal comma, with its groups, where semicolons part the columns', () => {
    expect(cellsOf('N;V;W\nA;1.234,56;1.234\nB;0,5;2.000')).toEqual([
      ['A', 1234.56, 1234],
      ['B', 0.5, 2000],
    ]);
  });

  test('a decimal point stays one in a file of semicolons without decimal commas', () => {
    expect(cellsOf('N;V\nA;1.234\nB;12.5')).toEqual([
      ['A', 1.234],
      ['B', 12.5],
    ]);
  });

  test('per cents are shares, shown as per cents', () => {
    const plan = readCsv(encode('N;V\nA;12,5 %\nB;3%'), 'S');
    expect(plan.rows.slice(1)).toEqual([
      ['A', 0.125],
      ['B', 0.03],
    ]);
    expect(plan.decor.formats).toEqual([['B2:B3', '0.##%']]);
  });

  test('one key with a zero in front keeps its whole column text', () => {
    expect(cellsOf('N,Zip\nA,01067\nB,80331')).toEqual([
      ['A', '01067'],
      ['B', '80331'],
    ]);
  });
});

describe('dates', () => {
  test('ISO dates become dates; a day that no month has stays text', () => {
    const plan = readCsv(encode('N,D\nA,2024-02-29\nB,2023-02-29\nC,'), 'S');
    expect(plan.rows.slice(1)).toEqual([
      ['A', 45351],
      ['B', '2023-02-29'],
      ['C', ''],
    ]);
    expect(plan.decor.formats).toEqual([['B2:B4', 'yyyy-mm-dd']]);
  });

  test('with a time', () => {
    const plan = readCsv(encode('N,D\nA,2024-02-29T12:00:00Z'), 'S');
    expect(plan.rows[1]).toEqual(['A', 45351.5]);
    expect(plan.decor.formats).toEqual([['B2', 'yyyy-mm-dd hh:mm']]);
  });

  test('a day and month in an order that only the writer knows stay text', () => {
    expect(cellsOf('N,D\nA,3/4/2024')).toEqual([['A', '3/4/2024']]);
  });
});

describe('letters', () => {
  test.each<[string, number[]]>([
    ['UTF-8', [0x5a, 0xc3, 0xbc, 0x72, 0x69, 0x63, 0x68]],
    ['UTF-8 with its mark', [0xef, 0xbb, 0xbf, 0x5a, 0xc3, 0xbc, 0x72, 0x69, 0x63, 0x68]],
    ['Windows Western', [0x5a, 0xfc, 0x72, 0x69, 0x63, 0x68]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x5a, 0, 0xfc, 0, 0x72, 0, 0x69, 0, 0x63, 0, 0x68, 0]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x5a, 0, 0xfc, 0, 0x72, 0, 0x69, 0, 0x63, 0, 0x68]],
  ])('%s', (_case, bytes) => {
    expect(decodeText(Uint8Array.from(bytes))).toBe('Zürich');
  });
});

describe('in the sheet', () => {
  test.each([
    '=1+1',
    '=HYPERLINK("https://example.com","x")',
    '+1+1',
    '-1+1',
    '@SUM(1)',
    "'quoted",
    '\t=1+1',
    '00123',
  ])('%s is shown as the text that it is, and is no formula', (text) => {
    const model = open(workbookOf([readCsv(encode(`Name,Note\nA,"${text.replaceAll('"', '""')}"\n`), 'S')]));
    expect(shown(model, 'S!B2')).toBe(text.trim());
    expect(formulas(model)).toEqual({});
  });

  test('the header stands out below titles too, and the columns keep their kinds', () => {
    const text =
      'Key accounts, as of May\n\nSource: CRM\nKunde;Umsatz;Anteil\nAlder;1.234,5;12 %\nBirch;20;7 %\n';
    const plan = readCsv(encode(text), 'S');
    expect(plan.rows).toEqual([
      ['Key accounts, as of May', '', ''],
      ['Source: CRM', '', ''],
      ['Kunde', 'Umsatz', 'Anteil'],
      ['Alder', 1234.5, 0.12],
      ['Birch', 20, 0.07],
    ]);
    expect(plan.frozen?.rows).toBe(3);
    expect(plan.decor.styles?.map(([range]) => range)).toEqual(['A3:C3']);
    expect(plan.decor.formats).toEqual([['C4:C5', '0.##%']]);
  });

  test('the header row stands out and stays', () => {
    const data = workbookOf([readCsv(encode('Name,Sales\nA,5'), 'S')]);
    expect(data.sheets[0].panes).toEqual({ xSplit: 0, ySplit: 1 });
    expect(data.styles[data.sheets[0].styles['A1:B1']]).toMatchObject({ bold: true });
    expect(shown(open(data), 'S!A1')).toBe('Name');
  });

  test('a file without a row is refused', () => {
    expect(() => readCsv(encode('\n\n'), 'S')).toThrow('it has no rows');
  });
});
