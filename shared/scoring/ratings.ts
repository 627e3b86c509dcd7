import { middleRating, worstRating, type BlankPolicy } from '../model/model';
import { scales } from '../model/scales';
import type { Accounts } from './accounts';

/** What a blank counts as under each policy; NaN is left out, and the other weights are spread over the rest. */
const ratingOfBlank: Readonly<Record<BlankPolicy, number>> = {
  Skip: NaN,
  Worst: worstRating,
  Middle: middleRating,
  Error: NaN,
};

/**
 * The ratings of a block on 1–10, a criterion after the other; NaN where a criterion is left out. Blanks are filled
 * by the criterion's policy, but for rows that are wholly blank or have a bad cell.
 */
export function rate(accounts: Accounts): Float64Array {
  const { rows, model, raw } = accounts;
  const ratings = new Float64Array(raw.length);
  model.criteria.forEach((_, k) => rateCriterion(accounts, k, ratings.subarray(k * rows, (k + 1) * rows)));
  return ratings;
}

/** As `rate`, for one criterion: fills `out`. */
export function rateCriterion({ rows, model, raw, empty }: Accounts, k: number, out: Float64Array): void {
  const criterion = model.criteria[k];
  scales[criterion.scale].rate(raw.subarray(k * rows, (k + 1) * rows), out, criterion);
  const fill = ratingOfBlank[criterion.blank];
  if (fill !== fill) return;
  for (let r = 0; r < rows; r++) {
    if (out[r] !== out[r] && !empty.has(r)) out[r] = fill;
  }
}
