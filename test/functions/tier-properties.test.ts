import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scoreLists } from '../arbitraries';
import { kam } from '../call';

const column = (values: readonly unknown[]) => values.map((value) => [value]);
const tiersOf = (scores: readonly unknown[], tiers?: unknown, published?: readonly unknown[]) =>
  (kam('KAMTIER', column(scores), tiers, published && column(published)) as unknown[][]).map(
    ([tier]) => tier,
  );

/** A table of tiers by their lowest scores, with further columns. */
const table = (header: string[], ...rows: unknown[][]) => [['Tier', 'Score', ...header], ...rows];

describe('properties', () => {
  const minimums = fc
    .uniqueArray(fc.integer({ min: 2, max: 40 }), { minLength: 1, maxLength: 6 })
    .map((quarters) => quarters.sort((a, b) => b - a).map((quarter) => quarter / 4));
  const tierTable = minimums.chain((falling) =>
    fc
      .array(fc.integer({ min: 1, max: 8 }), { minLength: falling.length, maxLength: falling.length })
      .map((capacities) =>
        table(['Capacity', 'Band'], ...falling.map((minimum, i) => [`T${i}`, minimum, capacities[i], 0.75]), [
          `T${falling.length}`,
          '',
          '',
          '',
        ]),
      ),
  );
  const place = (label: unknown) => Number((label as string).slice(1));

  test('a better score never has a worse tier, and equal scores have the same', () => {
    fc.assert(
      fc.property(scoreLists, tierTable, (scores, tiers) => {
        const placed = tiersOf(scores, tiers);
        scores.forEach((score, a) =>
          scores.forEach((other, b) => {
            if (score !== '' && other !== '' && score >= other) {
              expect(place(placed[a])).toBeLessThanOrEqual(place(placed[b]));
            }
          }),
        );
      }),
      { numRuns: 50 },
    );
  });

  test('no tier but the last ever holds more than its capacity, whatever is published', () => {
    fc.assert(
      fc.property(
        scoreLists,
        tierTable,
        fc.infiniteStream(fc.nat({ max: 6 })),
        (scores, tiers, published) => {
          const labels = scores.map(() => `T${Math.min(published.next().value as number, tiers.length - 2)}`);
          const placed = tiersOf(scores, tiers, labels);
          tiers.slice(1, -1).forEach(([label, , capacity]) => {
            expect(placed.filter((tier) => tier === label).length).toBeLessThanOrEqual(capacity as number);
          });
        },
      ),
    );
  });

  test('without capacities a published tier is kept within its band or gives way, and never lowers', () => {
    fc.assert(
      fc.property(scoreLists, minimums, fc.infiniteStream(fc.nat({ max: 6 })), (scores, falling, stream) => {
        const tiers = table(['Band'], ...falling.map((minimum, i) => [`T${i}`, minimum, 0.75]), [
          `T${falling.length}`,
          '',
          '',
        ]);
        const published = scores.map(() => Math.min(stream.next().value as number, falling.length));
        const plain = tiersOf(scores, tiers);
        tiersOf(
          scores,
          tiers,
          published.map((at) => `T${at}`),
        ).forEach((tier, row) => {
          const score = scores[row];
          if (score === '') return;
          const computed = place(plain[row]);
          const kept = published[row] < computed && score >= falling[published[row]] - 0.75;
          expect(place(tier)).toBe(kept ? published[row] : computed);
        });
      }),
    );
  });
});
