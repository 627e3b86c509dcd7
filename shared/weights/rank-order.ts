import { sortAscending } from '../scoring/sort-ascending';

/**
 * Rank-order centroid weights (Barron & Barrett 1996), w = (1/n)Σ 1/k for k from the place to n: the middle of all
 * weights that respect the ranking. The lowest rank counts most; equal ranks share the mean of their places' weights;
 * NaN stays NaN.
 */
export function rankOrderCentroid(ranks: Float64Array): Float64Array {
  const { order, keys } = sortAscending(ranks);
  const n = order.length;
  const centroids = new Float64Array(n + 1);
  for (let place = n; place > 0; place--) centroids[place - 1] = centroids[place] + 1 / (n * place);
  const weights = new Float64Array(ranks.length).fill(NaN);
  for (let begin = 0, end = 0; begin < n; begin = end) {
    let shared = 0;
    while (end < n && keys[end] === keys[begin]) shared += centroids[end++];
    for (let i = begin; i < end; i++) weights[order[i]] = shared / (end - begin);
  }
  return weights;
}
