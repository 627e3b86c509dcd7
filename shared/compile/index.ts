/**
 * A model and its tiers, compiled: the scoring core written down as an expression tree that printers turn into native
 * formulas and into SQL, so that every scale, direction, blank policy and tier rule is said once.
 *
 * How to write a printer. `compileModel` gives a plan: `inputs` (cells of the accounts' table) and `columns`, each with an
 * id, a heading, a type and an expression that refers to inputs and to columns before it. Columns marked `single` have one
 * value for the whole block. Print each column once, in order (a helper column of a sheet, a column of a query; a column
 * that ranks or counts another must come after it, in a later step of a query). Everything is in `expression.ts`, a printer
 * is one `switch` over `kind`, and the types hold it complete. Blanks are explicit (its first comment), so NULL never
 * reaches an operator; a case is lazy.
 *   - `parameter` is a cell of the model's or the tiers' table. Refer to it, or call `fold(plan)` first, which puts the
 *     constants in and works out all that follows from them.
 *   - `input` stands only below `is blank`, `is number`, `number of` and `key of`, which say how a cell is read.
 *   - `curve` can be printed as `stretches(curve)`, a case.
 *   - `rank`, `count` and `crowded` look at all accounts of the block.
 * A row with something wrong in it has a text in `scoring.problem` (or in the problem of its dimension, of the published
 * tier, of the category) and blanks in its results, and takes no part in ranks and capacities; show the text in their
 * place, or beside them. `test/compile/evaluate.ts` runs a plan, and is what every printer has to agree with.
 */
import type { Model } from '../model/model';
import type { CategoryMinimums } from '../segments/category';
import { tiersOfModel } from '../tiers/dimension-minimums';
import { checkMinimums } from '../tiers/meets';
import type { TieRule } from '../tiers/rank';
import type { Tier } from '../tiers/tiers';
import { constant } from './build';
import { planCategory, type CategoryColumns } from './category';
import type { ColumnReference } from './expression';
import { PlanWriter, type Plan } from './plan';
import { planRank } from './rank';
import { planScoring, type ScoringColumns } from './scoring';
import { planTiers, type TierColumns } from './tiers';

export interface CompileRequest {
  readonly model: Model;
  readonly tiers?: readonly Tier[];
  /** Whether the account has a cell with its published tier. */
  readonly published?: boolean;
  /** Whether it has cells of stage, growth and fit, and the minimums of the categories. */
  readonly category?: CategoryMinimums;
  /** Names of further cells of the row: a row with anything in them isn't empty. */
  readonly others?: readonly string[];
  readonly ties?: TieRule;
}

/** The plan, and which of its columns hold the results. */
export interface CompiledModel {
  readonly plan: Plan;
  readonly scoring: ScoringColumns;
  readonly rank: ColumnReference;
  readonly tier?: TierColumns;
  readonly category?: CategoryColumns;
}

/**
 * Compiles a model with its tiers: by rule where a tier has minimums of dimensions, else by score. Throws ScoreError as
 * the functions do where tiers and model don't fit.
 */
export function compileModel(request: CompileRequest): CompiledModel {
  const { model, others = [], ties, published = false } = request;
  const plan = new PlanWriter();
  const cells = others.map((name, i) => plan.input(`other ${i}`, name, 'text'));
  const scoring = planScoring(plan, model, cells);
  const rank = planRank(plan, scoring.score, ties);
  const tier =
    request.tiers &&
    planTiers(plan, {
      score: scoring.score,
      ...tierRules(request.tiers, model, scoring),
      published: published ? plan.input('published', 'Published tier', 'text') : undefined,
    });
  const category =
    request.category &&
    planCategory(plan, {
      highGrowth: constant(request.category.highGrowth),
      moderateGrowth: constant(request.category.moderateGrowth),
      minimumFit: constant(request.category.minimumFit),
    });
  return { plan: plan.plan(), scoring, rank, tier, category };
}

function tierRules(given: readonly Tier[], model: Model, { dimensions }: ScoringColumns) {
  const tiers = tiersOfModel(given, model);
  if (tiers.some((tier) => tier.dimensions.length > 0)) return { tiers, dimensions };
  checkMinimums(tiers);
  return { tiers };
}

export type { Expression } from './expression';
export type { Plan, PlanColumn, PlanInput } from './plan';
export { fold } from './fold';
export { planCategory } from './category';
export { PlanWriter } from './plan';
export { planRank } from './rank';
export { planScoring, type ScoringColumns } from './scoring';
export { planTierMove } from './tier-move';
export { planTiers, type TierColumns } from './tiers';
export { referencesOf } from './references';
