import { steadyProduct } from '../weights/steady-sum';
import type { Measures } from './measures';

/** What an account is when it is as near to the best of all as to the worst, because all are alike. */
const neither = 0.5;

/**
 * How near each account is to the best of all accounts on every criterion, and how far from the worst: d⁻ / (d⁺ + d⁻),
 * from 0 to 1, by vector normalisation (Hwang & Yoon 1981). Half where all are alike. A criterion that is left out for an
 * account adds nothing to its distances, which is what spreading its weight over the others comes to. NaN where nothing
 * counts. The order of accounts never touches a digit.
 */
export function topsis({ rows, measures, counted }: Measures): Float64Array {
  const toBest = new Float64Array(rows);
  const toWorst = new Float64Array(rows);
  const heaviest = Math.max(...measures.map(({ weight }) => weight));
  for (const { values, count, weight, falls, low, high } of measures) {
    if (low === high) continue;
    const present = count === rows ? values : withoutBlanks(values, count);
    const factor = weight / heaviest / Math.sqrt(steadyProduct(present, present));
    const best = falls ? low : high;
    const worst = falls ? high : low;
    for (let r = 0; r < rows; r++) {
      const value = values[r];
      if (value !== value) continue;
      const short = (best - value) * factor;
      const ahead = (value - worst) * factor;
      toBest[r] += short * short;
      toWorst[r] += ahead * ahead;
    }
  }
  for (let r = 0; r < rows; r++) {
    const near = Math.sqrt(toWorst[r]);
    const far = Math.sqrt(toBest[r]);
    toWorst[r] = counted[r] === 0 ? NaN : near + far === 0 ? neither : near / (far + near);
  }
  return toWorst;
}

function withoutBlanks(values: Float64Array, count: number): Float64Array {
  const present = new Float64Array(count);
  for (let r = 0, at = 0; r < values.length; r++) if (values[r] === values[r]) present[at++] = values[r];
  return present;
}
