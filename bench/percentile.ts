/** The Percentile scale for every criterion, from columns to ratings, beside numpy and simple-statistics. */
import { quantileRankSorted } from 'simple-statistics';
import { readModel } from '../shared/model/read-model';
import { rate } from '../shared/scoring/ratings';
import { measuredColumns } from './lib/accounts';
import { expectAlike } from './lib/expect-alike';
import { numpyPeer } from './lib/numpy';
import { publishBeside, type Peer } from './lib/peers';

const size = 100_000;
const criteria = 8;
const raw = measuredColumns(size, criteria);
const model = readModel([
  ['Criterion', 'Weight', 'Scale'],
  ...Array.from({ length: criteria }, (_, k) => [`Criterion ${k + 1}`, 1, 'Percentile']),
]);
const ours = () => rate({ rows: size, model, raw, errors: new Map(), empty: new Set() });

/** A search of the sorted column for each value; a rank counted from 0 up to n, where ours is counted among the others. */
function simpleStatistics(): Float64Array {
  const ratings = new Float64Array(raw.length);
  for (let begin = 0; begin < raw.length; begin += size) {
    const column = raw.subarray(begin, begin + size);
    const sorted = Array.from(column.slice().sort());
    column.forEach((value, i) => (ratings[begin + i] = 1 + 9 * quantileRankSorted(sorted, value)));
  }
  return ratings;
}

const numpy = numpyPeer('columns.py', raw, criteria);
expectAlike(ours(), simpleStatistics(), 1e-2);
expectAlike(ours(), await numpy?.result('percentile'));

const quantileRank: Peer = {
  name: 'simple-statistics, quantileRankSorted',
  task: simpleStatistics,
  limit: 0.1,
};
const numpyPeers = numpy && [
  numpy.peer('percentile', 'numpy, argsort that keeps the order of equals, as ours does', 0.25),
  numpy.peer('percentile-unstable', "numpy, argsort that doesn't, with vector instructions"),
];
await publishBeside('percentile', 'Percentile scale', ours, [...(numpyPeers ?? []), quantileRank], 15);
numpy?.end();
