/** The chance of being in the top 10 with uncertain weights, beside scoring and sorting everybody in each draw. */
import { readModel } from '../shared/model/read-model';
import { readRated } from '../shared/sensitivity/rated';
import { topChances } from '../shared/sensitivity/top-chance';
import { seeded } from '../test/seeded';
import { portfolio } from './lib/accounts';
import { expectAlike } from './lib/expect-alike';
import { publishBeside } from './lib/peers';

const accounts = 1_000;
const draws = 10_000;
const top = 10;
const spread = 0.25;
const { rows, model } = portfolio(accounts, 0);
const { ratings, scores, weights } = readRated(rows, readModel(model.map((row) => [...row])));
const byAccount = Array.from({ length: accounts }, (_, r) =>
  weights.map((_, k) => ratings[k * accounts + r]),
);

const ours = () => topChances(ratings, scores, weights, top, { spread, draws, seed: 1 });

/** What anyone would write first. */
function naiveChances(): number[] {
  const random = seeded(1);
  const hits = new Array<number>(accounts).fill(0);
  for (let draw = 0; draw < draws; draw++) {
    const drawn = weights.map((weight) => weight * (1 + spread * (2 * random() - 1)));
    const total = drawn.reduce((sum, weight) => sum + weight, 0);
    const scored = byAccount.map((row, account) => ({
      account,
      score: row.reduce((sum, rating, k) => sum + rating * drawn[k], 0) / total,
    }));
    scored.sort((a, b) => b.score - a.score);
    for (const { account } of scored.slice(0, top)) hits[account]++;
  }
  return hits.map((count) => count / draws);
}

// Two samples of 10,000 draws differ by this at most, but for one time in a million.
expectAlike(ours(), naiveChances(), 5 * Math.sqrt(0.5 / draws));
await publishBeside(
  'top-chance',
  'chance of the top',
  ours,
  [{ name: 'JavaScript, scored and sorted', task: naiveChances, limit: 1 / 25 }],
  5,
);
