import { putInRows, sortForNow } from '../scoring/sort-ascending';

export const tieRules = ['min', 'dense', 'average'] as const;
export type TieRule = (typeof tieRules)[number];

/**
 * Ranks numbers, 1 for the highest; NaN stays NaN. Ties share a rank: the best of their places (`min`), the next
 * whole number (`dense`), or the mean of their places (`average`).
 */
export function rank(values: Float64Array, ties: TieRule): Float64Array {
  const { order, keys } = sortForNow(values);
  const ranks = new Float64Array(values.length).fill(NaN);
  let end = order.length;
  for (let place = 1, group = 1; end > 0; group++) {
    let begin = end - 1;
    while (begin > 0 && keys[begin - 1] === keys[end - 1]) begin--;
    const count = end - begin;
    const shared = ties === 'min' ? place : ties === 'dense' ? group : place + (count - 1) / 2;
    for (let i = begin; i < end; i++) keys[i] = shared;
    place += count;
    end = begin;
  }
  putInRows(keys, order, ranks);
  return ranks;
}
