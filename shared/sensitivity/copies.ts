import type { RatingRows } from './rating-rows';

export interface WithoutCopies {
  readonly accounts: readonly number[];
  /** For each account that was given, the place among those left of one with the same ratings. */
  readonly like: readonly number[];
}

/**
 * Leaves out accounts of whose ratings there are `top` copies already: who is in the top does not change, and they share
 * the fate of their likes. Thousands of accounts rated in whole numbers are often few different ones.
 */
export function withoutCopies(
  { data, width }: RatingRows,
  given: readonly number[],
  top: number,
): WithoutCopies {
  const places = new Map<string, number[]>();
  const accounts: number[] = [];
  const like = given.map((account) => {
    const key = data.subarray(account * width, (account + 1) * width).join();
    const same = places.get(key) ?? [];
    if (same.length === 0) places.set(key, same);
    if (same.length < top) same.push(accounts.push(account) - 1);
    return same[same.length - 1];
  });
  return { accounts, like };
}
