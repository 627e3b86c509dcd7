import { describe, expect, test } from '@jest/globals';
import type { TierRow } from '../../shared/model/templates/template';
import { dayIn } from '../../src/panel/book/days';
import { reportData } from '../../src/panel/report/report-data';
import { loadBook } from './book';
import { scoredBook, unscoredBook } from './sample';

const now = dayIn('2026-11-25')!;

async function dataOf(host = scoredBook()) {
  const book = await loadBook(host);
  return { book, data: reportData(book, now)! };
}

test('nothing scored, nothing to report', async () => {
  expect(reportData(await loadBook(unscoredBook()), now)).toBeUndefined();
});

describe('a report', () => {
  test('tells what the workbook holds: tiers, weights, the best', async () => {
    const { book, data } = await dataOf();
    expect(data.tiers.map(({ accounts }) => accounts)).toEqual(book.present!.counts);
    expect(data.criteria.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
    expect(data.top).toHaveLength(10);
    for (const { score, parts } of data.top) {
      expect(parts.reduce((sum, part) => sum + part, 0)).toBeCloseTo(score, 9);
    }
    expect(data.top.map(({ score }) => score)).toEqual(
      data.top.map(({ score }) => score).sort((a, b) => b - a),
    );
  });

  test('says rules and scales in words', async () => {
    const tiers: TierRow[] = [
      { Tier: 'A', Score: 7, minimums: { Growth: 6, Value: 5 }, Match: 'All', Capacity: 3 },
      { Tier: 'B', minimums: { Growth: 4 } },
      { Tier: 'C' },
    ];
    const { data } = await dataOf(scoredBook({ tiers }));
    expect(data.tiers.map(({ rule }) => rule)).toEqual([
      'Score from 7 and Growth from 6 and Value from 5',
      'Growth from 4',
      'All others',
    ]);
    expect(data.criteria.map(({ scale }) => scale)).toEqual([
      'Log 10,000 to 10,000,000',
      'Linear 0 to 0.25',
      'Rating 1 to 10',
      'Rating 1 to 10',
      'Linear 0 to 12, lower is better',
    ]);
  });

  test('moves are those that publishing would make, holds apart', async () => {
    const { data } = await dataOf();
    const order = ['Tier I', 'Tier II', 'Tier III'];
    const step = ({ from, to }: { from: string; to: string }) => order.indexOf(to) - order.indexOf(from);
    expect(data.promotions.every((move) => step(move) < 0)).toBe(true);
    expect(data.holds.every((move) => step(move) > 0)).toBe(true);
    expect(data.fresh.every(({ from }) => from === '')).toBe(true);
    expect([data.promotions, data.holds, data.fresh].map((moves) => moves.length > 0)).toEqual([
      true,
      true,
      true,
    ]);
  });
});
