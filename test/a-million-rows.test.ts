import { expect, test } from '@jest/globals';
import { kam } from './call';
import { farFromQuadratic, growthOf } from './processor-time';

const million = 1_000_000;

const tiers = [
  ['Tier', 'Score', 'Capacity', 'Band'],
  ['A', 8, 1000, ''],
  ['B', 6, '', 0.5],
  ['C', '', '', ''],
];

function valuesOf(count: number) {
  return Array.from({ length: count }, (_, r) => [
    1 + (r % 10),
    1 + ((r * 7919) % 9001) / 1000,
    r % 3 === 0 ? '' : 7,
  ]);
}

function wholeWay(values: readonly unknown[][]) {
  const scores = kam('KAMSCORE', values, [[1, 1, 2]]) as [number][];
  const ranks = kam('KAMRANK', scores) as [number][];
  const published = (kam('KAMTIER', scores) as [string][]).map(([tier]) => [tier === 'Tier I' ? 'A' : '']);
  const computed = kam('KAMTIER', scores, tiers, published) as [string][];
  const moves = kam('KAMTIERMOVE', computed, [...computed].reverse(), tiers) as [string][];
  return { scores, ranks, computed, moves };
}

test('a million accounts are scored, ranked, sorted into tiers and compared, without a stack overflow', () => {
  const values = valuesOf(million);
  const { scores, ranks, computed, moves } = wholeWay(values);
  expect([scores, ranks, computed, moves].map((result) => result.length)).toEqual(new Array(4).fill(million));
  expect(scores[999_998][0]).toBe((9 + (values[999_998][1] as number) + 14) / 4);
  const best = ranks.findIndex(([rank]) => rank === 1);
  expect(scores.every(([score]) => score <= scores[best][0])).toBe(true);
  expect(computed.filter(([tier]) => tier === 'A').length).toBeLessThanOrEqual(1000);
});

test('and in no quadratic time', () => {
  const onAccounts = (count: number) => {
    const values = valuesOf(count);
    return () => wholeWay(values);
  };
  expect(growthOf(onAccounts, million / 64)).toBeLessThan(farFromQuadratic);
});
