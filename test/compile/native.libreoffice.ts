import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Value } from '../../src/panel/host';
import { tradingHouse, wholesaler } from './account-tables';
import { compileCases } from './cases';
import { computedByLibreOffice } from './libreoffice';
import { exportOf } from './native-book';
import { areaOf, bookOf, differences, resultsOf } from './native-cases';
import { hasNearTies } from './near-ties';
import { xlsxOf } from './xlsx-book';

/** The exported formulas in LibreOffice; `npm run check:libreoffice`, where it is installed. */

test('random models and accounts, customers of a trading house, clients of a wholesaler', async () => {
  const random = fc.sample(
    compileCases().filter((each) => !hasNearTies(each)),
    40,
  );
  const cases = [...random, tradingHouse(91, 7), wholesaler(440, 7)].map((each) => {
    const results = resultsOf(each);
    return { each, results, ...bookOf(each, results) };
  });
  const files: Record<string, Uint8Array> = {};
  for (const [i, { book }] of cases.entries()) {
    files[`case${i}`] = await xlsxOf(book.sheets, exportOf(book, 'spill').batch!);
  }
  const shown = computedByLibreOffice(files);
  const wrong = cases.flatMap(({ results, places }, i) => {
    const cells = shown.get(`case${i}-Accounts`)!;
    return results.flatMap((result, k) => {
      const { row, column, rows, columns } = areaOf(result, places[k]);
      const texts = cells.slice(row, row + rows).map((line) => line.slice(column, column + columns));
      const values = texts.map((line, r) => line.map((text, c) => asValue(text, result.expected[r][c])));
      return differences(values, result).map((difference) => `case ${i}: ${difference}`);
    });
  });
  expect(wrong).toEqual([]);
}, 300_000);

function asValue(text: string, expected: unknown): Value {
  return typeof expected === 'number' ? Number(text) : text;
}
