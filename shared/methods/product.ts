import { CellError } from '../errors';
import type { Accounts } from '../scoring/accounts';
import { isMonotone, type Measures } from './measures';

/**
 * The weighted product model (Miller & Starr 1969), from 0 to 1: each value as a quotient to the best of all accounts
 * (x / max, or min / x where less is better), raised to its criterion's share of the weight, and multiplied. All values
 * must be above 0. NaN where nothing counts.
 */
export function weightedProduct({ rows, measures, counted }: Measures): Float64Array {
  const products = new Float64Array(rows).fill(1);
  for (const { values, weight, falls, low, high } of measures) {
    const best = falls ? low : high;
    for (let r = 0; r < rows; r++) {
      const value = values[r];
      if (value !== value || value === best) continue;
      products[r] *= Math.pow(falls ? best / value : value / best, weight / counted[r]);
    }
  }
  for (let r = 0; r < rows; r++) if (counted[r] === 0) products[r] = NaN;
  return products;
}

/** The accounts with an error for each row that holds a value of 0 or less, where a product means nothing. */
export function withPositiveValues(accounts: Accounts): Accounts {
  const { rows, model, raw } = accounts;
  const errors = new Map(accounts.errors);
  model.criteria.forEach(({ name, weight, points }, k) => {
    if (weight === 0 || !isMonotone(points)) return;
    for (let r = 0; r < rows; r++) {
      const value = raw[k * rows + r];
      if (value > 0 || value !== value || errors.has(r)) continue;
      errors.set(r, new CellError(`${name}: ${value} is not above 0, and a product needs it`, r + 1));
    }
  });
  return { ...accounts, errors };
}
