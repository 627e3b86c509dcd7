import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { digestOf } from '../shared/digest';

type Cell = number | string | boolean | null;

const cell = fc.oneof(fc.integer(), fc.string(), fc.boolean(), fc.constant<Cell>(null));
const rows = fc.array(fc.array(cell, { maxLength: 4 }), { maxLength: 4 });

describe('a digest of cells', () => {
  test('is the same for the same cells, in a few letters and digits', () => {
    fc.assert(
      fc.property(rows, (cells) => {
        expect(digestOf(cells.map((row) => [...row]))).toBe(digestOf(cells));
        expect(digestOf(cells)).toMatch(/^[0-9a-z]{1,11}$/);
      }),
    );
  });

  test('changes with any cell, and with its type', () => {
    const seen = new Map<string, string>();
    const blocks: Cell[][][] = [
      [],
      [[]],
      [[], []],
      [[null]],
      [['']],
      [[0]],
      [['0']],
      [[1]],
      [['1']],
      [[true]],
      [['true']],
      [[false]],
      [['n1']],
      [[1, 2]],
      [[12]],
      [[1], [2]],
      [[2, 1]],
      [[null, 1]],
      [[1, null]],
      [['a\tb']],
      [['a', 'b']],
      [['Stryker was here!']],
    ];
    for (const block of blocks) {
      const digest = digestOf(block);
      expect([JSON.stringify(block), seen.get(digest)]).toEqual([JSON.stringify(block), undefined]);
      seen.set(digest, JSON.stringify(block));
    }
  });

  test('ten thousand blocks that differ in a digit have ten thousand digests', () => {
    const digests = Array.from({ length: 10_000 }, (_, i) => digestOf([['Score', i], ['Tier', 10_000 - i]])); // prettier-ignore
    expect(new Set(digests).size).toBe(10_000);
  });
});
