/** AHP weights and consistency ratio of a full table of eight criteria, beside numpy's eig and ml-matrix. */
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { priorities } from '../shared/weights/ahp';
import { consistencyRatio } from '../shared/weights/random-index';
import { expectAlike } from './lib/expect-alike';
import { numpyPeer } from './lib/numpy';
import { publishBeside } from './lib/peers';

const n = 8;
const repeats = 2_000;
/** Judgements of 1 to 9 that do not quite agree. */
const above = [3, 2, 5, 4, 7, 6, 9, 1, 2, 2, 3, 3, 4, 3, 2, 5, 4, 6, 1, 2, 2, 3, 2, 2, 4, 1, 2, 2];
const ratios = new Float64Array(n * n).fill(1);
for (let i = 0, at = 0; i < n; i++) {
  for (let j = i + 1; j < n; j++, at++) {
    ratios[i * n + j] = above[at];
    ratios[j * n + i] = 1 / above[at];
  }
}
const names = Array.from({ length: n }, (_, i) => `Criterion ${i + 1}`);

function once(): number[] {
  const { weights, index } = priorities({ names, ratios });
  return [...weights, consistencyRatio(index, n, 'Saaty')];
}

function mlMatrix(): number[] {
  const solved = new EigenvalueDecomposition(
    new Matrix(n, n).apply(function (i, j) {
      this.set(i, j, ratios[i * n + j]);
    }),
  );
  const largest = solved.realEigenvalues.indexOf(Math.max(...solved.realEigenvalues));
  const vector = solved.eigenvectorMatrix.getColumn(largest);
  const total = vector.reduce((sum, value) => sum + value, 0);
  const ratio = (solved.realEigenvalues[largest] - n) / (n - 1) / 1.41;
  return [...vector.map((value) => value / total), ratio];
}

const repeated = (work: () => unknown) => () => {
  for (let i = 0; i < repeats; i++) work();
};

const numpy = numpyPeer('ahp.py', ratios, repeats);
expectAlike(once(), mlMatrix());
expectAlike(once(), await numpy?.result('eig'));

// 3 µs where numpy takes 20.
const numpyPeers = numpy && [numpy.peer('eig', 'numpy, linalg.eig', 3 / 20)];
const limit = numpyPeers ? undefined : 3 / 20;
await publishBeside(
  'ahp',
  'AHP',
  repeated(once),
  [...(numpyPeers ?? []), { name: 'ml-matrix, EigenvalueDecomposition', task: repeated(mlMatrix), limit }],
  21,
  repeats,
);
numpy?.end();
