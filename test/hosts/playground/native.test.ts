import { describe, expect, test } from '@jest/globals';
import { sampleWorkbook } from '../../../src/hosts/playground/sample/workbook';
import { nativeExport } from '../../../src/panel/native/native-batch';
import { formulas, open, shownRows } from './engine';
import { perform, snapshotOf } from './native';

/** An error's value becomes a text that begins like it. */
function asNative(value: unknown, cell: unknown): unknown {
  if (typeof value !== 'object') return value;
  return String(cell).startsWith('#VALUE! ') ? cell : 'a text that begins with #VALUE!';
}

describe('the sample workbook as native formulas', () => {
  const model = open(sampleWorkbook());
  const before = shownRows(model, 'Accounts!B2:F61');
  const native = nativeExport(snapshotOf(model), 'spill');
  const after = open(sampleWorkbook());
  perform(after, native.batch!);

  test('every formula of scores and tiers becomes plain ones', () => {
    const nameOf = ({ formula }: { formula: string }) => formula.slice(1, formula.indexOf('('));
    expect(native.refused.map(nameOf).sort()).toEqual(['KAMCHECK', 'KAMMODELID']);
    expect(native.refused.map(({ reason }) => reason)).toContain(
      'there are no plain formulas for this function',
    );
    expect(native.replaced.map(nameOf)).toEqual([
      'KAMSCORE',
      'KAMRANK',
      'KAMTIER',
      'KAMTIERMOVE',
      'KAMCOVERAGE',
      'KAMEXPLAIN',
    ]);
    const left = Object.entries(formulas(after)).filter(([address]) =>
      /^(Accounts|Explanation|KAM Native)!/.test(address),
    );
    expect(left.filter(([, text]) => /KAM[A-Z]{3,}\(/.test(text))).toEqual([]);
  });

  test('that show the same in the playground', () => {
    const shown = shownRows(after, 'Accounts!B2:F61');
    shown.forEach((row, r) =>
      row.forEach((cell, c) => {
        if (typeof cell === 'number') expect(cell).toBeCloseTo(before[r][c] as number, 9);
        else expect([r, c, cell]).toEqual([r, c, asNative(before[r][c], cell)]);
      }),
    );
  });
});
