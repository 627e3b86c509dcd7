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
  const rules = tiers.map((tier) => {
    const minimums = tier.dimensions.map(({ dimension, minimum }) => {
      return { values: dimensions.get(dimension)!, minimum };
    });
    if (tier.score !== undefined) minimums.push({ values: scores, minimum: tier.score });
    return { all: tier.match === 'All', minimums };
  });
  return (row, place, slack) => {
    const { all, minimums } = rules[place];
    for (let i = 0; i < minimums.length; i++) {
      const met = minimums[i].values[row] >= minimums[i].minimum - slack;
      // One that is met decides for any, one that isn't for all.
      if (met !== all) return met;
    }
    return all || minimums.length === 0;
  };
}
