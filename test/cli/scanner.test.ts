import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import Papa from 'papaparse';
import { cellAt, numberOf, textAt } from '../../src/cli/csv/field';
import { CsvScanner } from '../../src/cli/csv/scanner';

/** The rows of a text, fed in pieces of some length. */
function scanned(text: string, piece: number): string[][] {
  const bytes = Buffer.from(text);
  const scanner = new CsvScanner(','.charCodeAt(0));
  const rows: string[][] = [];
  const take = () => {
    while (scanner.next()) {
      if (scanner.isBlankLine()) continue;
      rows.push(
        Array.from({ length: scanner.fields }, (_, f) =>
          textAt(scanner.buffer, scanner.starts[f], scanner.ends[f]),
        ),
      );
    }
  };
  for (let at = 0; at < bytes.length; at += piece) {
    scanner.feed(bytes.subarray(at, at + piece));
    take();
  }
  scanner.end();
  take();
  return rows;
}

const fields = fc.string({ unit: fc.constantFrom('a', 'é', '"', ',', '\n', '\r\n', ' ', '1'), maxLength: 6 });
const tables = fc.array(fc.array(fields, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });

test('reads back what a writer of CSV has written, in pieces of any length', () => {
  fc.assert(
    fc.property(
      tables,
      fc.integer({ min: 1, max: 40 }),
      fc.constantFrom('\n', '\r\n'),
      (rows, piece, newline) => {
        expect(scanned(Papa.unparse(rows, { newline }), piece)).toEqual(rows);
      },
    ),
  );
});

test('counts lines as an editor does, those within quotes too', () => {
  const scanner = new CsvScanner(','.charCodeAt(0));
  scanner.feed(Buffer.from('a\r\n"b\nb",c\n\nd\n'));
  const lines: number[] = [];
  while (scanner.next()) lines.push(scanner.line);
  expect(lines).toEqual([1, 2, 4, 5]);
});

test('a number is the double nearest to what is written', () => {
  const written = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc
      .tuple(fc.bigInt(-(10n ** 20n), 10n ** 20n), fc.integer({ min: 0, max: 12 }))
      .map(([n, d]) => `${n}.${'7'.repeat(d + 1)}`),
  );
  fc.assert(
    fc.property(written, (text) => {
      const bytes = Buffer.from(text);
      expect(cellAt(bytes, 0, bytes.length, { delimiter: ',', decimal: '.' })).toBe(Number(text));
    }),
  );
});

test.each([
  ['1,234.5', '.', 1234.5],
  ['1.234,5', ',', 1234.5],
  ['12 %', '.', 0.12],
  ['-,5', ',', -0.5],
  ['1e3', '.', 1000],
  ['12,34', '.', undefined],
  ['1.2.3', '.', undefined],
  ['0x10', '.', undefined],
  ['', '.', undefined],
  ['-', '.', undefined],
  ['abc', '.', undefined],
  ['Infinity', '.', undefined],
] as const)('%s with decimal %s is %s', (text, decimal, value) => {
  expect(numberOf(text, decimal)).toBe(value);
});
