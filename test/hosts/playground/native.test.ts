import { beforeAll, describe, expect, test } from '@jest/globals';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { createPlaygroundHost } from '../../../src/hosts/playground/workbook-host';
import { openXlsx } from '../../../src/hosts/playground/xlsx/workbook-file';
import { forThisHost } from '../../../src/panel/book/refit-formulas';
import { readWholeBook } from '../../../src/panel/book/whole-book';
import { backBatch } from '../../../src/panel/native/back-batch';
import { nativeName, type NativeExport } from '../../../src/panel/native/native-batch';
import { formulas, open, shownRows } from './engine';
import { nativeSample, results } from './native-file';

async function takenBack(model: ReturnType<typeof open>): Promise<void> {
  const host = createPlaygroundHost(model);
  const { named } = await host.read({ names: [nativeName], sheets: [] });
  const whole = await readWholeBook(host);
  await host.write(backBatch(named[nativeName], whole, forThisHost(whole, host)));
}

/** Numbers alike to the ninth digit; an error's value becomes a text that begins like it. */
function expectAlike(shown: unknown[][], before: unknown[][]): void {
  const alike = shown.map((row, r) =>
    row.map((cell, c) => {
      const was = before[r][c];
      if (typeof cell === 'number' && typeof was === 'number' && Math.abs(cell - was) < 1e-9) return was;
      return typeof was === 'object' && String(cell).startsWith('#VALUE! ') ? was : cell;
    }),
  );
  expect(alike).toEqual(before);
}

describe('the sample workbook as native formulas', () => {
  const kam = open(sampleWorkbook());
  let model: ReturnType<typeof open>;
  let native: NativeExport;
  let file: Uint8Array;
  beforeAll(async () => {
    ({ model, native, file } = await nativeSample());
  });

  test('every formula of scores and tiers becomes plain ones', () => {
    const nameOf = ({ formula }: { formula: string }) => formula.slice(1, formula.indexOf('('));
    expect(native.refused.map(nameOf).sort()).toEqual(['KAMCHECK', 'KAMMODELID']);
    expect(native.replaced.map(nameOf)).toEqual([
      'KAMSCORE',
      'KAMRANK',
      'KAMTIER',
      'KAMTIERMOVE',
      'KAMCOVERAGE',
      'KAMEXPLAIN',
    ]);
    const sheets = /^(Accounts|Explanation|KAM Native)!/;
    const left = Object.entries(formulas(model)).filter(([address]) => sheets.test(address));
    expect(left.filter(([, text]) => /KAM[A-Z]{3,}\(/.test(text))).toEqual([]);
  });

  test.each(results)('%s shows the same in the playground', (range) => {
    expectAlike(shownRows(model, range), shownRows(kam, range));
  });

  test('the file keeps them, and opened again the KAM formulas come back live', async () => {
    const again = open(openXlsx(file).data);
    for (const range of results) expectAlike(shownRows(again, range), shownRows(kam, range));
    await takenBack(again);
    for (const range of results) expect(shownRows(again, range)).toEqual(shownRows(kam, range));
    const own = Object.entries(formulas(again)).filter(([address]) => !address.startsWith('KAM Native'));
    expect(Object.fromEntries(own)).toEqual(formulas(kam));
  });
});
