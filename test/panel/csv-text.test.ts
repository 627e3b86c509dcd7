import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { csvText } from '../../src/panel/book/csv-text';

test.each([
  ['=HYPERLINK("http://x","y")', `"'=HYPERLINK(""http://x"",""y"")"`],
  ['+49 30', "'+49 30"],
  ['-1+cmd', "'-1+cmd"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['a,b', '"a,b"'],
  ['two\nlines', '"two\nlines"'],
  [-1.5, '-1.5'],
  [null, ''],
  [true, 'TRUE'],
])('%j is written as %s', (cell, written) => {
  expect(csvText([[cell]])).toBe(`${written}\r\n`);
});

test('another program reads the same cells, and none begins like a formula', () => {
  const text = fc.string({ unit: 'grapheme', minLength: 1 }).map((value) => value.trim() || 'x');
  const rows = fc.array(fc.tuple(text, text), { minLength: 1 });
  fc.assert(
    fc.property(rows, (cells) => {
      const { data } = Papa.parse<string[]>(csvText(cells), { skipEmptyLines: true });
      expect(data.map((row) => row.map((cell) => cell.replace(/^'(?=[=+\-@])/, '')))).toEqual(cells);
      for (const cell of data.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/);
    }),
  );
});
