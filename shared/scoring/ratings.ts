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
 * by the criterion's policy, but for rows that are wholly blank or have a bad cell. `out` may be the accounts' own
 * `raw`, when nobody needs the measures any more.
 */
export function rate(
  { rows, model, raw, empty }: Accounts,
  out: Float64Array = new Float64Array(raw.length),
): Float64Array {
  model.criteria.forEach((criterion, k) => {
    const ratings = out.subarray(k * rows, (k + 1) * rows);
    scales[criterion.scale].rate(raw.subarray(k * rows, (k + 1) * rows), ratings, criterion);
    const fill = ratingOfBlank[criterion.blank];
    if (fill !== fill) return;
    for (let r = 0; r < rows; r++) {
      if (ratings[r] !== ratings[r] && !empty.has(r)) ratings[r] = fill;
    }
  });
  return out;
}
