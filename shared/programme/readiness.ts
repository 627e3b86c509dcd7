import { yesRating } from '../row-cells';

/** The five factors that decide whether key account management pays (R39), each rated 1 to 10. */
export interface Factors {
  readonly transactional: number;
  readonly upsell: number;
  readonly landAndExpand: number;
  readonly competition: number;
  readonly capacity: number;
}

/**
 * What speaks against a programme. Transactional selling needs no account managers; without more to sell nothing pays
 * for them, unless an account can be entered small and widened; rivals courting the best accounts are what a programme
 * guards against, so it is weak competition that speaks against one; and it binds people.
 */
export function reasonsAgainst(factors: Factors): string[] {
  const reasons: string[] = [];
  if (factors.transactional >= yesRating) reasons.push('selling is transactional');
  if (factors.upsell < yesRating && factors.landAndExpand < yesRating) {
    reasons.push('little to up-sell or cross-sell, and no way to land and expand');
  }
  if (factors.competition < yesRating) reasons.push('little competition to guard accounts against');
  if (factors.capacity < yesRating) reasons.push('too little capacity');
  return reasons;
}
