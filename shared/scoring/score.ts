import { bestRating } from '../model/model';
import type { Accounts } from './accounts';
import { rate } from './ratings';

/**
 * The score of each row: Σ weight × rating / Σ weight over the criteria that count (the additive value model, Keeney &
 * Raiffa 1976). NaN where no criterion has a value. A row's digits depend on that row alone, never on its neighbours.
 * `chosen` restricts the score to some of the criteria (a dimension). `scores` is filled, and begins as zeros.
 */
export function score(
  accounts: Accounts,
  chosen?: readonly boolean[],
  ratings = rate(accounts),
  scores = new Float64Array(accounts.rows),
): Float64Array {
  const { rows, model } = accounts;
  // What does not count weighs nothing.
  const weights = Float64Array.from(model.criteria, ({ weight }, k) => (chosen?.[k] === false ? 0 : weight));
  weights.forEach((weight, k) => {
    if (weight > 0) addWeighted(scores, weight, ratings.subarray(k * rows, (k + 1) * rows));
  });
  divideByWeight(scores, weights, ratings);
  return scores;
}

function addWeighted(sums: Float64Array, weight: number, ratings: Float64Array): void {
  // Four at a time, as `rangeOf` goes.
  const four = sums.length & ~3;
  for (let r = 0; r < four; r += 4) {
    sums[r] += weight * ratings[r];
    sums[r + 1] += weight * ratings[r + 1];
    sums[r + 2] += weight * ratings[r + 2];
    sums[r + 3] += weight * ratings[r + 3];
  }
  for (let r = four; r < sums.length; r++) sums[r] += weight * ratings[r];
}

/** Weighted sums become means; one blank makes a sum NaN, and most rows have none. 0/0, a row without a rating, stays NaN. */
function divideByWeight(sums: Float64Array, weights: Float64Array, ratings: Float64Array): void {
  const rows = sums.length;
  const highest = bestRating; // a module's own is looked up at every turn
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let r = 0; r < rows; r++) {
    let sum = sums[r];
    let counted = total;
    if (sum !== sum) {
      sum = 0;
      counted = 0;
      for (let k = 0, at = r; k < weights.length; k++, at += rows) {
        const rating = ratings[at];
        if (rating === rating) {
          sum += weights[k] * rating;
          counted += weights[k];
        }
      }
    }
    const mean = sum / counted;
    // The last digit of a quotient may rise above the scale; below it, rounding can't fall: no rating lessens its weight.
    // Written in two ways, for one that may be either has the engine put every mean in an object of its own.
    if (mean > highest) sums[r] = highest;
    else sums[r] = mean;
  }
}

/** Each criterion's points, weight × rating / Σ weight that counts: a row's points add up to its score. */
export function contributions(accounts: Accounts): Float64Array {
  const { rows, model } = accounts;
  const points = rate(accounts);
  const counted = countedWeight(accounts, points);
  model.criteria.forEach(({ weight }, k) => {
    for (let r = 0, at = k * rows; r < rows; r++, at++) points[at] = (weight * points[at]) / counted[r];
  });
  return points;
}

/** The share of the weight that had data, 0 to 1; NaN for wholly blank rows. */
export function coverage(accounts: Accounts): Float64Array {
  const total = accounts.model.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const shares = countedWeight(accounts, accounts.raw);
  accounts.empty.forEach((row) => (shares[row] = NaN));
  return shares.map((weight) => weight / total);
}

/** The weight of the criteria that have a number in `columns`, per row. */
function countedWeight({ rows, model }: Accounts, columns: Float64Array): Float64Array {
  const counted = new Float64Array(rows);
  model.criteria.forEach(({ weight }, k) => {
    for (let r = 0, at = k * rows; r < rows; r++, at++) {
      if (columns[at] === columns[at]) counted[r] += weight;
    }
  });
  return counted;
}
