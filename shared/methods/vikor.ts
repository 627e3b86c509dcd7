import type { Measures } from './measures';

/** The weight of the whole against that of the worst criterion. */
const v = 0.5;
/** A range below this is no more than the dust of last digits, and would be blown up to a difference of 1. */
const dust = 1e-12;

/**
 * The compromise ranking VIKOR (Opricovic & Tzeng 2004): how far each account falls short of the best, all in all (S) and
 * on its worst criterion (R), both from best 0 to worst 1 among the accounts, and half of each together. Less is better. A
 * criterion, and a figure, in which all are alike counts 0. NaN where nothing counts.
 */
export function vikor({ rows, measures, counted }: Measures): Float64Array {
  const all = new Float64Array(rows);
  const most = new Float64Array(rows);
  for (const { values, weight, falls, low, high } of measures) {
    const best = falls ? low : high;
    const width = high - low;
    if (width === 0) continue;
    for (let r = 0; r < rows; r++) {
      const value = values[r];
      if (value !== value) continue;
      const regret = (weight * Math.abs(best - value)) / width / counted[r];
      all[r] += regret;
      if (regret > most[r]) most[r] = regret;
    }
  }
  for (let r = 0; r < rows; r++) if (counted[r] === 0) all[r] = most[r] = NaN;
  const allRange = rangeOf(all);
  const mostRange = rangeOf(most);
  return all.map((regret, r) =>
    counted[r] === 0 ? NaN : v * allRange(regret) + (1 - v) * mostRange(most[r]),
  );
}

/** From 0 for the least of some numbers to 1 for the greatest; 0 where all are alike. */
function rangeOf(values: Float64Array): (value: number) => number {
  let low = Infinity;
  let high = -Infinity;
  for (let i = 0; i < values.length; i++) {
    if (values[i] < low) low = values[i];
    if (values[i] > high) high = values[i];
  }
  return (value) => (high - low < dust ? 0 : (value - low) / (high - low));
}
