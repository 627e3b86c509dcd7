import type { Tier } from '../tiers/tiers';
import { blank, choose, compare, constant, isBlank, not } from './build';
import type { ColumnReference, Textual } from './expression';
import type { PlanWriter } from './plan';
import { planTierCell } from './tiers';

export interface TierMoveColumns {
  readonly move: ColumnReference;
  readonly problem: ColumnReference;
}

/** Writes down how the computed tier in one cell compares with the published one in another (R12). */
export function planTierMove(plan: PlanWriter, tiers: readonly Tier[]): TierMoveColumns {
  const [computed, published] = (['Computed', 'Published'] as const).map((label) => {
    const id = label.toLowerCase();
    return planTierCell(plan, tiers, plan.input(id, `${label} tier`, 'text'), id, `${label} tier`);
  });
  const problem = choose<Textual>(
    [
      [not(isBlank(computed.problem)), computed.problem],
      [isBlank(computed.place), blank],
    ],
    published.problem,
  );
  const move = choose<Textual>(
    [
      [isBlank(computed.place), blank],
      [isBlank(published.place), constant('New')],
      [compare(computed.place, '=', published.place), constant('Keep')],
      [compare(computed.place, '<', published.place), constant('Promote')],
    ],
    constant('Hold'),
  );
  return {
    problem: plan.text('move problem', 'Move: problem', problem),
    move: plan.text('move', 'Move', move),
  };
}
