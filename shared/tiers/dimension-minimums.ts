import type { Model } from '../model/model';
import type { Accounts } from '../scoring/accounts';
import { criteriaOf, criteriaOfKnown, isKnownDimension } from '../scoring/dimension';
import { rate } from '../scoring/ratings';
import { score } from '../scoring/score';
import type { Meets } from './assign';
import { meetsRules, meetsScore } from './meets';
import type { Tier } from './tiers';

/**
 * The tiers with only those minimums that are dimensions of the model: other columns of numbers are the user's own
 * and are ignored. A dimension that practice names but the model lacks is an error, not a column of the user's.
 */
export function tiersOfModel(tiers: readonly Tier[], model: Model): Tier[] {
  return tiers.map((tier) => ({
    ...tier,
    dimensions: tier.dimensions.filter(({ dimension }) => {
      const wanted = isKnownDimension(dimension)
        ? criteriaOfKnown(model, dimension)
        : criteriaOf(model, dimension);
      return wanted !== undefined;
    }),
  }));
}

/** By rule where a tier asks for a dimension's score, else by score alone. */
export function meetsMinimums(
  scores: Float64Array,
  tiers: readonly Tier[],
  accounts: Accounts,
  ratings?: Float64Array,
): Meets {
  return tiers.some(({ dimensions }) => dimensions.length > 0)
    ? meetsRules(scores, tiers, dimensionScores(accounts, tiers, ratings))
    : meetsScore(scores, tiers);
}

/** The score of every dimension that a tier asks for. */
export function dimensionScores(
  accounts: Accounts,
  tiers: readonly Tier[],
  ratings = rate(accounts),
): Map<string, Float64Array> {
  const scores = new Map<string, Float64Array>();
  for (const { dimension } of tiers.flatMap((tier) => tier.dimensions)) {
    if (!scores.has(dimension)) {
      scores.set(dimension, score(accounts, criteriaOfKnown(accounts.model, dimension), ratings));
    }
  }
  return scores;
}
