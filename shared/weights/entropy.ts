import { ScoreError } from '../errors';
import type { Column } from './complete-rows';
import { steadySum } from './steady-sum';

/**
 * How much each criterion sets the accounts apart by Shannon's entropy: 1 − E, with E = −Σ p ln p / ln m over m accounts
 * and p an account's share of the column's sum (Zeleny 1982; Zavadskas & Podvezko 2016). The direction of a criterion
 * plays no part, as is usual. Throws when a value is negative, for then there are no shares.
 */
export function entropyInformation(columns: readonly Column[]): number[] {
  return columns.map(({ name, values, low, high }) => {
    if (low < 0) {
      throw new ScoreError(
        `${name} has the negative value ${low}, and entropy needs shares; use critic instead`,
      );
    }
    const rows = values.length;
    const terms = new Float64Array(rows);
    for (let i = 0; i < rows; i++) terms[i] = values[i] / high;
    const perMean = rows / steadySum(terms);
    // 1 − E is Σ(x ln x − x + 1) / (m ln m) over x = p·m: no term is negative, so that nothing cancels.
    let largest = 0;
    for (let i = 0; i < rows; i++) {
      const x = terms[i] * perMean;
      const term = x > 0 ? x * Math.log(x) - (x - 1) : 1;
      terms[i] = term > 0 ? term : 0;
      if (term > largest) largest = term;
    }
    if (largest === 0) return 0;
    const perLargest = 1 / largest;
    for (let i = 0; i < rows; i++) terms[i] *= perLargest;
    return (steadySum(terms) * largest) / (rows * Math.log(rows));
  });
}
