import { ScoreError } from '../errors';
import type { Meets } from './assign';
import type { Tier } from './tiers';

/** Throws when a tier but the last has no lowest score, for tiers that go by the score alone. */
export function checkMinimums(tiers: readonly Tier[]): void {
  tiers.slice(0, -1).forEach((tier) => {
    if (tier.score === undefined) {
      throw new ScoreError(
        `${tier.label} has no lowest Score, which only the last tier may leave blank; give one`,
      );
    }
  });
}

/** Tiers by score alone. */
export function meetsScore(scores: Float64Array, tiers: readonly Tier[]): Meets {
  checkMinimums(tiers);
  const minimums = Float64Array.from(tiers, ({ score = -Infinity }) => score);
  return (row, place, slack) => scores[row] >= minimums[place] - slack;
}

/**
 * Tiers by rule: the score and the scores of dimensions, any or all of a tier's minimums (R1). A dimension without a
 * value meets no minimum; a tier without minimums takes every account.
 */
export function meetsRules(
  scores: Float64Array,
  tiers: readonly Tier[],
  dimensions: ReadonlyMap<string, Float64Array>,
): Meets {
  return (row, place, slack) => {
    const tier = tiers[place];
    const passes = tier.dimensions.map(
      ({ dimension, minimum }) => dimensions.get(dimension)![row] >= minimum - slack,
    );
    if (tier.score !== undefined) passes.push(scores[row] >= tier.score - slack);
    if (passes.length === 0) return true;
    return tier.match === 'All' ? passes.every(Boolean) : passes.some(Boolean);
  };
}
