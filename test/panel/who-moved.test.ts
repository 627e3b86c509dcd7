import { describe, expect, test } from '@jest/globals';
import type { AccountsTable } from '../../src/panel/book/accounts-table';
import type { Standing } from '../../src/panel/book/preview';
import { whoMoved } from '../../src/panel/book/who-moved';

const standing = (places: number[]): Standing =>
  ({
    places: Int32Array.from(places),
    scores: Float64Array.from(places, (place) => 10 - place),
    tiers: ['I', 'II', 'III'].map((label) => ({ label })),
  }) as unknown as Standing;

const table = (names: string[]): AccountsTable =>
  ({ rows: names.map((name) => [name]), nameColumn: 0, headerRow: 0 }) as unknown as AccountsTable;

test('names stand by their tiers from → to, the best tier first, promotions apart from holds', () => {
  const moved = whoMoved(
    table(['Ann', 'Bob', 'Cid', 'Dan', 'Eva', 'Fay']),
    standing([1, 2, 1, 0, -1, 2]),
    standing([0, 0, 0, 2, 1, 2]),
  );
  expect(moved).toEqual({
    promoted: { count: 4, who: 'II → I: Ann, Cid; III → I: Bob; no tier → II: Eva' },
    held: { count: 1, who: 'I → III: Dan' },
  });
});

test.each<[string, number[] | undefined, number[] | undefined, string, string]>([
  ['nobody moves', [0, 1], [0, 1], '', ''],
  ['nothing was scored before', undefined, [0, 2], 'no tier → I: Ann; no tier → III: ', ''],
  ['nothing is scored any more', [0, 1], undefined, '', ''],
  ['an account has no score any more', [0, 1], [0, -1], '', 'II → no tier: Bob'],
])('%s', (_case, before, after, promoted, held) => {
  const moved = whoMoved(table(['Ann', 'Bob']), before && standing(before), after && standing(after));
  expect(moved.promoted.who.startsWith(promoted)).toBe(true);
  expect([moved.promoted.who === '', moved.held.who]).toEqual([promoted === '', held]);
});

describe('many, and long names', () => {
  const count = 5_000;
  const names = Array.from({ length: count }, (_, i) => `Größte\nFirma ${i} ${'😀'.repeat(200)}`);
  const { promoted } = whoMoved(
    table(names),
    standing(names.map((_, i) => 1 + (i % 2))),
    standing(names.map(() => 0)),
  );

  test('all are counted: those named and those that are more', () => {
    const more = [...promoted.who.matchAll(/and (\d+) more/g)].reduce(
      (sum, [, rest]) => sum + Number(rest),
      0,
    );
    const named = promoted.who.match(/Größte Firma \d+ /g) ?? [];
    expect(promoted.count).toBe(count);
    expect(named.length + more).toBe(count);
    expect(named.length).toBeGreaterThan(20);
  });

  test('a cell holds them, whole characters on one line', () => {
    expect(promoted.who.length).toBeLessThan(30_000);
    expect(() => encodeURIComponent(promoted.who)).not.toThrow();
    expect(promoted.who).not.toContain('\n');
  });
});

test('an account without a name is called by its row', () => {
  const { held } = whoMoved(table(['', ' ']), standing([0, 0]), standing([1, 1]));
  expect(held.who).toBe('I → II: Row 2, Row 3');
});
