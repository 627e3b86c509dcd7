import { nameKey, quote } from '../cells';
import { ScoreError } from '../errors';
import type { Model } from '../model/model';
import { listOf } from '../model/table';
import type { Accounts } from '../scoring/accounts';
import { criteriaOf, criteriaOfKnown, dimensionsOf, isKnownDimension } from '../scoring/dimension';
import { rate } from '../scoring/ratings';
import { score } from '../scoring/score';
import type { Minimums } from './assign';
import { isMisspelt } from './misspelt';
import { takesAllOf } from './takes-all';
import { checkFalling, meetsRules, meetsScore } from './meets';
import type { Tier } from './tiers';

/**
 * The tiers with only those minimums that are dimensions of the model: other columns are the user's own and are
 * ignored. A dimension that practice names but the model lacks is an error, not a column of the user's, and so is a
 * tier without any minimum that isn't the last, for every account would be in it.
 */
export function tiersOfModel(tiers: readonly Tier[], model: Model): Tier[] {
  const read = tiers.map((tier): Tier => {
    const wrong = tier.unread.find(({ dimension }) => criteriaOf(model, dimension));
    if (wrong) throw new ScoreError(wrong.problem);
    checkSpelling(tier.dimensions, model);
    const isOurs = ({ dimension }: Tier['dimensions'][number]) =>
      (isKnownDimension(dimension) ? criteriaOfKnown : criteriaOf)(model, dimension) !== undefined;
    return { ...tier, dimensions: tier.dimensions.filter(isOurs) };
  });
  read.slice(0, -1).forEach((tier, i) => {
    if (tier.score === undefined && tier.dimensions.length === 0) throw withoutMinimum(tiers[i], model);
  });
  checkFalling(read, takesAllOf);
  return read;
}

/** A column that is a dimension of the model but for a letter would be passed over, and its minimum with it. */
function checkSpelling(columns: Tier['dimensions'], model: Model): void {
  const keys = columns.map(({ dimension }) => nameKey(dimension));
  const missing = dimensionsOf(model).filter((name) => !keys.includes(nameKey(name)));
  for (const { dimension } of columns) {
    if (criteriaOf(model, dimension)) continue;
    const meant = missing.find((name) => isMisspelt(nameKey(dimension), nameKey(name)));
    if (meant !== undefined) {
      throw new ScoreError(
        `tiers have minimums of ${quote(dimension)} and the model has the dimension ${quote(meant)}; spell them alike`,
      );
    }
  }
}

function withoutMinimum({ label, dimensions }: Tier, model: Model): ScoreError {
  const names = dimensionsOf(model);
  const there = names.length > 0 ? ` or a minimum of ${listOf(names, 'or')}` : '';
  const own = dimensions.map(({ dimension }) => quote(dimension));
  const verb = own.length === 1 ? 'is no dimension' : 'are no dimensions';
  const got = own.length > 0 ? `; ${listOf(own, 'and')} ${verb} of the model` : '';
  return new ScoreError(
    `${label} has no minimum, which only the last tier may go without${got}; give a Score${there}`,
  );
}

/** By rule where a tier asks for a dimension's score, else by score alone. */
export function meetsMinimums(
  scores: Float64Array,
  tiers: readonly Tier[],
  accounts: Accounts,
  ratings?: Float64Array,
): Minimums {
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
