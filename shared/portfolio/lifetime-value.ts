import { closeEnough } from '../plain-number';

export interface LifetimeTerms {
  readonly margin: number;
  readonly retention: number;
  readonly discount: number;
  readonly growth: number;
}

/** When the first margin comes: after a period, if the account stays, or at once. */
export const starts = ['end', 'now'] as const;
export type Start = (typeof starts)[number];

/** Whether the margins to come shrink fast enough to add up: retention × (1 + growth) below 1 + discount. */
export function hasLimit({ retention, discount, growth }: LifetimeTerms): boolean {
  return retention * (1 + growth) < (1 + discount) * (1 - closeEnough);
}

/**
 * The margins to come, each weighed by the chance that the account is still there, discounted to today (Gupta &
 * Lehmann 2003): `end` Σ m·r^t(1+g)^(t−1)/(1+i)^t from t = 1, `now` Σ m·(r(1+g)/(1+i))^t from t = 0, over `periods`
 * margins; without `periods` for ever, which needs a limit.
 */
export function lifetimeValue(terms: LifetimeTerms, start: Start, periods?: number): number {
  const { margin, retention, discount, growth } = terms;
  const kept = retention * (1 + growth);
  const first = margin * (start === 'now' ? 1 + discount : retention);
  if (periods === undefined) return first / (1 + discount - kept);
  return (first / (1 + discount)) * geometricSum(kept / (1 + discount), periods);
}

/** 1 + q + … + qⁿ⁻¹ by doubling, which loses no digits where q is near 1. */
function geometricSum(q: number, n: number): number {
  let sum = 0;
  let power = 1;
  for (let bit = highestBit(n); bit >= 1; bit /= 2) {
    sum += power * sum;
    power *= power;
    if (Math.floor(n / bit) % 2 === 1) {
      sum = 1 + q * sum;
      power *= q;
    }
  }
  return sum;
}

function highestBit(n: number): number {
  let bit = 1;
  while (bit * 2 <= n) bit *= 2;
  return bit;
}
