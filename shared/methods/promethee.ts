import { sortAscending } from '../scoring/sort-ascending';
import type { Measures } from './measures';

/**
 * The net outranking flow of PROMETHEE II with the usual criterion (Brans & Vincke 1985), from −1 to 1: the weighted share
 * of the other accounts that an account beats, less the share that beats it. Found from ranks, so that no two accounts need
 * be compared; whole-number weights make exact sums. 0 where all are alike or there is one alone, NaN where nothing counts.
 */
export function promethee({ rows, measures, counted }: Measures): Float64Array {
  const flows = new Float64Array(rows);
  const others = Math.max(...measures.map(({ count }) => count)) - 1;
  for (const { values, count, weight, falls } of measures) {
    // Counted in the number of others that most criteria have, for then the sums are whole numbers.
    const worth = (weight * (falls ? -1 : 1) * others) / (count - 1 || 1);
    const { order, keys } = sortAscending(values);
    for (let begin = 0, end = 0; begin < count; begin = end) {
      while (end < count && keys[end] === keys[begin]) end++;
      const net = begin - (count - end);
      for (let i = begin; i < end; i++) flows[order[i]] += worth * net;
    }
  }
  return flows.map((flow, r) => flow / (others || 1) / counted[r]);
}
