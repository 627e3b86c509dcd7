import { principal, type Principal } from './principal';

/** Changes below this no longer move a weight's tenth digit. */
const precision = 1e-12;
/** Convergence is certain, and slow only for large tables of which hardly more than a chain is given. */
const mostRounds = 5000;

/**
 * The principal eigenvector of a table of judgements (n × n reciprocal, NaN where a pair is not compared, connected).
 * Missing pairs get the values that make the table as consistent as can be, that is its largest eigenvalue the least:
 * Bozóki, Fülöp & Rónyai 2010, who show that there is exactly one such completion. `ratios` is filled in place.
 */
export function completeAndSolve(ratios: Float64Array, n: number): Principal {
  const missing = missingPairs(ratios, n);
  if (missing.length === 0) return principal(ratios, n);
  fill(ratios, n, missing, startingWeights(ratios, n, missing));
  for (let round = 0; ; round++) {
    const solved = principal(ratios, n);
    const left = principal(transposed(ratios, n), n).vector;
    if (round === mostRounds || improve(ratios, n, missing, solved.vector, left) < precision) return solved;
  }
}

/**
 * The eigenvalue's slope by log aᵢⱼ is in proportion to uᵢaᵢⱼvⱼ − uⱼaⱼᵢvᵢ (u left, v right eigenvector), and 0 where
 * aᵢⱼ² = uⱼvᵢ / (uᵢvⱼ). Putting every missing pair there at once lowers the eigenvalue. Returns the largest change.
 */
function improve(
  ratios: Float64Array,
  n: number,
  missing: readonly Pair[],
  right: Float64Array,
  left: Float64Array,
): number {
  let change = 0;
  for (const [i, j] of missing) {
    const before = ratios[i * n + j];
    const ratio = Math.sqrt((left[j] * right[i]) / (left[i] * right[j]));
    change = Math.max(change, Math.abs(ratio - before) / before);
    ratios[i * n + j] = ratio;
    ratios[j * n + i] = 1 / ratio;
  }
  return change;
}

type Pair = readonly [number, number];

function missingPairs(ratios: Float64Array, n: number): Pair[] {
  const pairs: Pair[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) if (ratios[i * n + j] !== ratios[i * n + j]) pairs.push([i, j]);
  }
  return pairs;
}

/** Harker's weights (1987): a missing judgement counts as whatever ratio the weights have. Exact if what is given agrees. */
function startingWeights(ratios: Float64Array, n: number, missing: readonly Pair[]): Float64Array {
  const matrix = ratios.slice();
  for (const [i, j] of missing) {
    matrix[i * n + j] = 0;
    matrix[j * n + i] = 0;
    matrix[i * n + i]++;
    matrix[j * n + j]++;
  }
  return principal(matrix, n).vector;
}

function fill(ratios: Float64Array, n: number, missing: readonly Pair[], weights: Float64Array): void {
  for (const [i, j] of missing) {
    ratios[i * n + j] = weights[i] / weights[j];
    ratios[j * n + i] = weights[j] / weights[i];
  }
}

function transposed(matrix: Float64Array, n: number): Float64Array {
  return matrix.map((_, at) => matrix[(at % n) * n + Math.floor(at / n)]);
}
