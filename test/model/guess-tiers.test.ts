import { expect, test } from '@jest/globals';
import { guessTiers } from '../../shared/model/guess-tiers';
import { tierTable } from '../../shared/model/templates/tables';
import { readTiers } from '../../shared/tiers/read-tiers';

test.each([
  [1, 3],
  [30, 3],
  [31, 4],
  [100, 10],
  [101, 11],
  [150, 15],
  [10_000, 15],
])('of %d accounts %d may be key: a tenth, three to fifteen (R10, R11)', (accounts, places) => {
  const [first, second, last] = readTiers(tierTable(guessTiers(accounts)));
  expect(first.capacity).toBe(places);
  expect([first.score, second.score, last.score]).toEqual([7, 5, undefined]);
  expect([second.capacity, last.capacity]).toEqual([Infinity, Infinity]);
});
