import { bestRating, worstRating } from '../model/model';
import type { Accounts } from './accounts';
import { rate, rateCriterion } from './ratings';

/**
 * The score of each row: Σ weight × rating / Σ weight over the criteria that count (the additive value model, Keeney &
 * Raiffa 1976). NaN where no criterion has a value. A row's digits depend on that row alone, never on its neighbours.
 * `chosen` restricts the score to some of the criteria (a dimension); `ratings` spares the work where they are known.
 */
export function score(accounts: Accounts, chosen?: readonly boolean[], ratings?: Float64Array): Float64Array {
  const { rows, model } = accounts;
  const sums = new Float64Array(rows);
  const counted = new Float64Array(rows);
  const scratch = new Float64Array(ratings ? 0 : rows);
  model.criteria.forEach(({ weight }, k) => {
    if (chosen?.[k] === false) return;
    if (!ratings) rateCriterion(accounts, k, scratch);
    addWeighted(ratings ? ratings.subarray(k * rows, (k + 1) * rows) : scratch, weight, sums, counted);
  });
  for (let r = 0; r < rows; r++) {
    // 0/0, a row without a value, is NaN. The last digit of a quotient may leave the scale; the scale holds it.
    const value = sums[r] / counted[r];
    if (value < worstRating) sums[r] = worstRating;
    else if (value > bestRating) sums[r] = bestRating;
    else sums[r] = value;
  }
  return sums;
}

function addWeighted(ratings: Float64Array, weight: number, sums: Float64Array, counted: Float64Array): void {
  for (let r = 0; r < ratings.length; r++) {
    const rating = ratings[r];
    if (rating === rating) {
      sums[r] += weight * rating;
      counted[r] += weight;
    }
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
