import { bestRating, worstRating } from '../model/model';
import type { Accounts } from './accounts';
import { rate } from './ratings';

/**
 * The score of each row: Σ weight × rating / Σ weight over the criteria that count (the additive value model, Keeney &
 * Raiffa 1976). NaN where no criterion has a value. A row's digits depend on that row alone, never on its neighbours.
 * `chosen` restricts the score to some of the criteria (a dimension).
 */
export function score(
  accounts: Accounts,
  chosen?: readonly boolean[],
  ratings = rate(accounts),
): Float64Array {
  const { rows, model } = accounts;
  const counting = model.criteria.flatMap((_, k) => (chosen?.[k] === false ? [] : [k]));
  const weights = Float64Array.from(counting, (k) => model.criteria[k].weight);
  const begins = Int32Array.from(counting, (k) => k * rows);
  const scores = new Float64Array(rows);
  weights.forEach((weight, i) => {
    addWeighted(scores, weight, ratings.subarray(begins[i], begins[i] + rows));
  });
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  for (let r = 0; r < rows; r++) {
    // One blank makes the sum NaN; most rows have none.
    const value = scores[r] === scores[r] ? scores[r] / total : meanOfRest(weights, begins, ratings, r);
    // The last digit of a quotient may leave the scale; the scale holds it.
    if (value < worstRating) scores[r] = worstRating;
    else if (value > bestRating) scores[r] = bestRating;
    else scores[r] = value;
  }
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

/** The weighted mean of a row's ratings that are not blank; 0/0, a row without a rating, is NaN. */
function meanOfRest(weights: Float64Array, begins: Int32Array, ratings: Float64Array, row: number): number {
  let sum = 0;
  let counted = 0;
  for (let i = 0; i < weights.length; i++) {
    const rating = ratings[begins[i] + row];
    if (rating === rating) {
      sum += weights[i] * rating;
      counted += weights[i];
    }
  }
  return sum / counted;
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
