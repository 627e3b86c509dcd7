/**
 * For each criterion the share of the weight at which an account's score is just the minimum, the other weights keeping
 * their proportions; undefined where no share makes it so, or every share does. `ratings` are the account's own, NaN
 * where it has none. A criterion that holds all the weight can't change its share.
 */
export function tippingShares(
  ratings: readonly number[],
  weights: readonly number[],
  minimum: number,
): (number | undefined)[] {
  return ratings.map((rating, criterion) => {
    // Points above the minimum: of the others at share 0, and of this criterion at share 1.
    let rest = 0;
    let size = 0;
    let compared = false;
    weights.forEach((weight, k) => {
      if (k === criterion || weight === 0) return;
      size += weight;
      if (ratings[k] !== ratings[k]) return;
      rest += weight * (ratings[k] - minimum);
      compared = true;
    });
    const own = size * (rating - minimum);
    const share = rest / (rest - own);
    // The 0 makes a zero of a negative one.
    return compared && share >= 0 && share <= 1 ? share + 0 : undefined;
  });
}
