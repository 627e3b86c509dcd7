import { sortAmounts } from '../../../shared/portfolio/amounts';
import { gini } from '../../../shared/portfolio/concentration';
import { runningSums } from '../../../shared/running-sums';

/** How unevenly an amount is spread over the accounts. */
export interface Concentration {
  readonly accounts: number;
  readonly total: number;
  /** The share of the amount that the largest 0, 1, 2 … accounts hold together. */
  readonly shares: Float64Array;
  readonly gini: number;
  /** How many of the largest accounts hold 80 %. */
  readonly holdMost: number;
  /** The share that the accounts of the best tier hold. */
  readonly bestTier: number;
}

const most = 0.8;

/** Undefined where no amount is above 0. Negative amounts and blanks are left out. */
export function concentration(amounts: Float64Array, places: Int32Array): Concentration | undefined {
  const positive = amounts.map((amount) => (amount >= 0 ? amount : NaN));
  const sorted = sortAmounts(positive);
  if (!(sorted.total > 0)) return undefined;
  const reached = runningSums(sorted.rising.slice().reverse());
  const shares = new Float64Array(reached.length + 1);
  reached.forEach((sum, i) => (shares[i + 1] = sum / sorted.total));
  const holdMost = shares.findIndex((share) => share >= most - 1e-12);
  const best = positive.reduce(
    (sum, amount, row) => sum + (places[row] === 0 && amount === amount ? amount : 0),
    0,
  );
  const total = positive.reduce((sum, amount) => sum + (amount === amount ? amount : 0), 0);
  return { accounts: reached.length, total, shares, gini: gini(sorted), holdMost, bestTier: best / total };
}
