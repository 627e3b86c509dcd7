import type { TieRule } from '../tiers/rank';
import { blank, choose, isBlank } from './build';
import type { ColumnReference, Numeric } from './expression';
import type { PlanWriter } from './plan';

/** The place of each account by a score, 1 for the best; blank without one. */
export function planRank(plan: PlanWriter, score: ColumnReference, ties: TieRule = 'min'): ColumnReference {
  const rank: Numeric = { kind: 'rank', of: score, ties };
  return plan.number('rank', 'Rank', choose<Numeric>([[isBlank(score), blank]], rank));
}
