import { completeAndSolve } from './complete';
import { linkedToFirst, type Judgements } from './judgements';

/** What the judgements of an AHP table come to. */
export interface Priorities {
  /** They add up to 1. */
  readonly weights: Float64Array;
  /** The largest eigenvalue: n for a consistent table, else more. */
  readonly lambda: number;
  /** Saaty's consistency index, (λ − n) / (n − 1). */
  readonly index: number;
}

/** A consistent table's eigenvalue misses n by this much at most, for its ratios are rounded. */
const rounding = 1e-13;

/** Saaty's priorities (1980): the principal eigenvector of the table, its missing pairs completed. */
export function priorities({ names, ratios }: Judgements): Priorities {
  const n = names.length;
  const { value, vector } = completeAndSolve(ratios.slice(), n);
  const lambda = value - n > rounding * n ? value : n;
  return { weights: vector, lambda, index: n > 1 ? (lambda - n) / (n - 1) : 0 };
}

/** A judgement, turned so that it says 1 or more, and what the others say in its place. */
export interface Misfit {
  readonly over: number;
  readonly under: number;
  readonly said: number;
  readonly others: number;
}

/**
 * The judgement that fits the weights least, by the ratio of what it says to what the weights say, and the value that
 * the others have in its place when the table is completed without it. Undefined when all agree.
 */
export function leastFitting(
  { names, ratios }: Judgements,
  { weights, lambda }: Priorities,
): Misfit | undefined {
  const n = names.length;
  if (lambda === n) return undefined;
  const pairs: { i: number; j: number; misfit: number }[] = [];
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const said = ratios[i * n + j];
      // Rounded, so that the first of equals comes first: in a table of three all misfits are equal.
      const misfit = Math.round(1e9 * Math.abs(Math.log((said * weights[j]) / weights[i])));
      // Of the two sides of a judgement, the one that says 1 or more; of equals, the one above the diagonal.
      if (said > 1 || (said === 1 && i < j)) pairs.push({ i, j, misfit });
    }
  }
  pairs.sort(
    (a, b) =>
      b.misfit - a.misfit ||
      Math.min(a.i, a.j) - Math.min(b.i, b.j) ||
      Math.max(a.i, a.j) - Math.max(b.i, b.j),
  );
  for (const { i, j } of pairs) {
    const without = ratios.slice();
    without[i * n + j] = NaN;
    without[j * n + i] = NaN;
    // Where a judgement is the only link between criteria, nothing contradicts it.
    if (!linkedToFirst(without, n).every(Boolean)) continue;
    completeAndSolve(without, n);
    return { over: i, under: j, said: ratios[i * n + j], others: without[i * n + j] };
  }
  return undefined;
}
