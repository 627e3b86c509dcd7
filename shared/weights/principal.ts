/** The largest eigenvalue of a matrix and its eigenvector, which adds up to 1. */
export interface Principal {
  readonly value: number;
  readonly vector: Float64Array;
}

/** Pairs of plain multiplications at the start: they are cheap, and bring the vector near. */
const warmUp = 3;
/** The matrix is factored anew when a step with the old factors gains less than two digits. */
const littleGain = 0.01;
/** A dozen steps are enough for any table; this many end the work whatever rounding does. */
const mostSteps = 100;

/**
 * Finds the principal eigenvector of a matrix (n × n, row after row) of numbers ≥ 0 that connect all its places, to the
 * last digits. Noda's inverse iteration (1971): the shift is Collatz and Wielandt's upper bound of the eigenvalue, so
 * the shifted matrix can be factored without pivoting, the vector stays positive, and convergence is certain and fast
 * however inconsistent the matrix is, where the power method slows down.
 */
export function principal(matrix: Float64Array, n: number): Principal {
  const vector = new Float64Array(n).fill(1);
  const image = new Float64Array(n);
  const factors = new Float64Array(n * n);
  for (let i = 0; i < warmUp; i++) {
    multiply(matrix, n, vector, image);
    multiply(matrix, n, image, vector);
  }
  const precision = 1e-15 * (n + 2);
  let before = 0;
  for (let step = 0; ; step++) {
    multiply(matrix, n, vector, image);
    let low = Infinity;
    let high = 0;
    for (let i = 0; i < n; i++) {
      const quotient = image[i] / vector[i];
      if (quotient < low) low = quotient;
      if (quotient > high) high = quotient;
    }
    const spread = high - low;
    if (spread <= precision * high || step === mostSteps) return normalised(vector, image);
    if (spread > littleGain * before) factor(matrix, n, high, factors);
    solve(factors, n, vector);
    before = spread;
  }
}

function multiply(matrix: Float64Array, n: number, vector: Float64Array, image: Float64Array): void {
  // Two rows at a time, so that neither waits for the other's additions.
  let row = 0;
  let at = 0;
  for (; row + 1 < n; row += 2, at += 2 * n) {
    let sum = 0;
    let next = 0;
    for (let j = 0, k = at; j < n; j++, k++) {
      const factor = vector[j];
      sum += matrix[k] * factor;
      next += matrix[k + n] * factor;
    }
    image[row] = sum;
    image[row + 1] = next;
  }
  if (row === n) return;
  let sum = 0;
  for (let j = 0; j < n; j++) sum += matrix[at + j] * vector[j];
  image[row] = sum;
}

function normalised(vector: Float64Array, image: Float64Array): Principal {
  let total = 0;
  let imageTotal = 0;
  for (let i = 0; i < vector.length; i++) {
    total += vector[i];
    imageTotal += image[i];
  }
  for (let i = 0; i < vector.length; i++) vector[i] = image[i] / imageTotal;
  return { value: imageTotal / total, vector };
}

/** Fills `factors` with the triangular factors of shift × I − matrix, the diagonal inverted. */
function factor(matrix: Float64Array, n: number, shift: number, factors: Float64Array): void {
  const size = n * n;
  for (let i = 0; i < size; i++) factors[i] = -matrix[i];
  for (let i = 0; i < size; i += n + 1) factors[i] += shift;
  // Near the eigenvalue the last pivot is all rounding; only the direction of a solution counts.
  const least = shift * 1e-16;
  for (let k = 0, row = 0; k < n; k++, row += n) {
    const pivot = factors[row + k];
    const inverse = 1 / (pivot > least ? pivot : least);
    factors[row + k] = inverse;
    for (let other = row + n; other < size; other += n) {
      const times = factors[other + k] * inverse;
      factors[other + k] = times;
      for (let j = k + 1; j < n; j++) factors[other + j] -= times * factors[row + j];
    }
  }
}

/** Replaces `vector` by what the factored matrix turns into it, scaled to add up to 1. */
function solve(factors: Float64Array, n: number, vector: Float64Array): void {
  for (let i = 1, row = n; i < n; i++, row += n) {
    let rest = vector[i];
    for (let j = 0; j < i; j++) rest -= factors[row + j] * vector[j];
    vector[i] = rest;
  }
  let total = 0;
  for (let i = n - 1, row = n * n - n; i >= 0; i--, row -= n) {
    let rest = vector[i];
    for (let j = i + 1; j < n; j++) rest -= factors[row + j] * vector[j];
    vector[i] = rest * factors[row + i];
    total += vector[i];
  }
  const scale = 1 / total;
  for (let i = 0; i < n; i++) vector[i] *= scale;
}
