/** Ranks with ties, from numbers to numbers, beside numpy's sort of places and a plain comparison sort. */
import { rank } from '../shared/tiers/rank';
import { portfolio } from './lib/accounts';
import { expectAlike } from './lib/expect-alike';
import { kam } from './lib/kam';
import { numpyPeer } from './lib/numpy';
import { publishBeside } from './lib/peers';

const size = 100_000;
const { rows, model } = portfolio(size, 0);
const scores = Float64Array.from(kam('KAMSCORE', rows, model) as [number][], ([score]) => score);

/** What anyone would write first. */
function plainRanks(): Float64Array {
  const order = Array.from(scores.keys()).sort((a, b) => scores[b] - scores[a]);
  const ranks = new Float64Array(size);
  order.forEach((row, i) => {
    const isTied = i > 0 && scores[row] === scores[order[i - 1]];
    ranks[row] = isTied ? ranks[order[i - 1]] : i + 1;
  });
  return ranks;
}

const numpy = numpyPeer('columns.py', scores, 1);
const ours = () => rank(scores, 'min');
expectAlike(ours(), plainRanks());
expectAlike(ours(), await numpy?.result('rank'));

const numpyPeers = numpy && [
  numpy.peer('rank', 'numpy, argsort that keeps the order of equals, as ours does', 0.4),
  numpy.peer('rank-unstable', "numpy, argsort that doesn't, with vector instructions"),
];
await publishBeside(
  'rank',
  'rank',
  ours,
  [...(numpyPeers ?? []), { name: 'JavaScript, sort by a comparison', task: plainRanks }],
  21,
);
numpy?.end();
