/** TOPSIS, from columns to closeness, beside numpy and a plain loop over rows. */
import { measuresOf } from '../shared/methods/measures';
import { topsis } from '../shared/methods/topsis';
import { readModel } from '../shared/model/read-model';
import { measuredColumns } from './lib/accounts';
import { expectAlike } from './lib/expect-alike';
import { numpyPeer } from './lib/numpy';
import { publishBeside } from './lib/peers';

const size = 100_000;
/** Less is better where the sign is negative. */
const weights = [25, -10, 15, 10, -15, 10, 10, 5];
const raw = measuredColumns(size, weights.length);
const rows = Array.from({ length: size }, (_, r) => weights.map((_, k) => raw[k * size + r]));
const model = readModel([
  ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
  ...weights.map((weight, k) => [
    `Criterion ${k + 1}`,
    Math.abs(weight),
    weight < 0 ? 'Lower' : 'Higher',
    'Linear',
    0,
    1,
  ]),
]);
const ours = () => topsis(measuresOf({ rows: size, model, raw, errors: new Map(), empty: new Set() }));

/** What anyone would write first, a step of the method after the other. */
function plainTopsis(): number[] {
  const norms = weights.map((_, k) => Math.sqrt(rows.reduce((sum, row) => sum + row[k] ** 2, 0)));
  const weighted = rows.map((row) => row.map((value, k) => (value / norms[k]) * weights[k]));
  const best = weights.map((_, k) => weighted.reduce((most, row) => Math.max(most, row[k]), -Infinity));
  const worst = weights.map((_, k) => weighted.reduce((least, row) => Math.min(least, row[k]), Infinity));
  const distance = (row: number[], to: number[]) =>
    Math.sqrt(row.reduce((sum, value, k) => sum + (value - to[k]) ** 2, 0));
  return weighted.map((row) => {
    const toWorst = distance(row, worst);
    return toWorst / (distance(row, best) + toWorst);
  });
}

const numpy = numpyPeer('columns.py', raw, weights.length, weights.join(','));
expectAlike(ours(), plainTopsis());
expectAlike(ours(), await numpy?.result('topsis'));

const numpyPeers = numpy && [numpy.peer('topsis', 'numpy', 0.8)];
await publishBeside(
  'topsis',
  'TOPSIS',
  ours,
  [...(numpyPeers ?? []), { name: 'JavaScript, a row at a time', task: plainTopsis }],
  21,
);
numpy?.end();
