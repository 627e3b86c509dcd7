import { expect, test } from '@jest/globals';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { computedByLibreOffice } from '../../compile/libreoffice';
import { open, shownRows } from './engine';
import { nativeSample } from './native-file';

/** The file that the playground saves after the export, in LibreOffice; `npm run check:libreoffice`. */

test('shows the scores, ranks, tiers, coverages and points that the functions show', async () => {
  const before = open(sampleWorkbook());
  const { file } = await nativeSample();
  const shown = computedByLibreOffice({ sample: file });
  const cells = (sheet: string, columns: number) =>
    shown
      .get(`sample-${sheet}`)!
      .slice(1, 61)
      .map((row) => row.slice(1, 1 + columns));
  for (const [sheet, range, columns] of [
    ['Accounts', 'Accounts!B2:F61', 5],
    ['Explanation', 'Explanation!B2:G61', 6],
  ] as const) {
    const wrong = shownRows(before, range).flatMap((row, r) =>
      row.flatMap((was, c) => {
        const text = cells(sheet, columns)[r][c];
        return isAlike(text, was) ? [] : [[range, r, c, text, was]];
      }),
    );
    expect(wrong).toEqual([]);
  }
}, 300_000);

function isAlike(text: string, was: unknown): boolean {
  // a share is shown as it is formatted, in whole percent
  if (typeof was === 'number' && text.endsWith('%')) {
    return Math.abs(Number(text.slice(0, -1)) / 100 - was) <= 0.005;
  }
  if (typeof was === 'number') return text !== '' && Math.abs(Number(text) - was) <= 1e-9;
  if (typeof was === 'string') return text === was;
  return was === null ? text === '' : text.startsWith('#VALUE!');
}
