/**
 * A model as one query that a database runs over a table of accounts. A dialect is an entry of `dialects.ts`; the query is
 * printed from the plan that the native formulas come from.
 */
import { ScoreError } from '../../errors';
import { fingerprint } from '../../model/fingerprint';
import type { Model } from '../../model/model';
import { isBlank, nameKey, quote } from '../../cells';
import type { CategoryMinimums } from '../../segments/category';
import { defaultTiers, type Tier } from '../../tiers/tiers';
import { compileModel } from '../index';
import type { PlanInput } from '../plan';
import { aliasMaker } from './aliases';
import { dialects, type DialectId } from './dialects';
import { printQuery, type QueryOutput } from './print-query';

export interface SqlRequest {
  readonly dialect: DialectId;
  /** `accounts`, `dataset.accounts`. */
  readonly table: string;
  readonly model: Model;
  /** Left out: I from 8, II from 6, else III. */
  readonly tiers?: readonly Tier[];
  /** Columns of the table that stand before the results. */
  readonly keep?: readonly string[];
  /** The table's column of a criterion, where it has another name. */
  readonly columns?: ReadonlyMap<string, string>;
  /** The column of the tiers in force. */
  readonly published?: string;
  /** The columns of a category. */
  readonly category?: {
    readonly stage: string;
    readonly growth: string;
    readonly fit: string;
  } & CategoryMinimums;
  /** Columns that an account with nothing in them and no value isn't one. */
  readonly others?: readonly string[];
  /** Ratings and points of each criterion too, and the scores of dimensions; left out: yes. */
  readonly details?: boolean;
}

/** The query with the model's scores, ranks and tiers for every row of a table. */
export function sqlOf(request: SqlRequest): string {
  const {
    model,
    tiers = defaultTiers,
    keep = [],
    published,
    category,
    others = [],
    details = true,
  } = request;
  const dialect = dialects[request.dialect];
  const compiled = compileModel({
    model,
    tiers,
    published: published !== undefined,
    category,
    others,
  });
  const { scoring, rank, tier } = compiled;
  const outputs = aliased(keep, [
    { name: 'score', column: scoring.score },
    { name: 'rank', column: rank },
    ...(tier ? [{ name: 'tier', column: tier.tier, unless: tier.problem }] : []),
    ...(compiled.category
      ? [{ name: 'category', column: compiled.category.category, unless: compiled.category.problem }]
      : []),
    { name: 'coverage', column: scoring.coverage },
    ...(details ? detailsOf(model, scoring) : []),
  ]);
  return printQuery({
    compiled,
    dialect,
    table: partsOf(request.table),
    keep,
    columnOf: columnFinder(request),
    outputs,
    problems: [scoring.problem, tier?.problem, compiled.category?.problem].filter(
      (each) => each !== undefined,
    ),
    comments: commentsOf(request, dialect.name),
  });
}

function detailsOf({ criteria }: Model, scoring: ReturnType<typeof compileModel>['scoring']): QueryOutput[] {
  return [
    ...scoring.dimensions.map(({ name, score }) => ({ name: `dimension ${name}`, column: score })),
    ...criteria.map(({ name }, k) => ({ name: `rating ${name}`, column: scoring.ratings[k] })),
    ...criteria.map(({ name }, k) => ({ name: `points ${name}`, column: scoring.contributions[k] })),
  ];
}

/** Results under names of their own: kam_score and so on. */
function aliased(keep: readonly string[], outputs: readonly QueryOutput[]): QueryOutput[] {
  const alias = aliasMaker(keep);
  return outputs.map((output) => ({ ...output, name: alias(output.name) }));
}

function columnFinder({ published, category, others = [], columns }: SqlRequest) {
  const named = new Map(Array.from(columns ?? [], ([criterion, column]) => [nameKey(criterion), column]));
  const known: Readonly<Record<string, unknown>> = { published, ...category };
  return ({ id, label }: PlanInput): string => {
    if (/^other \d+$/.test(id)) return others[Number(id.slice('other '.length))];
    const given = known[id] ?? named.get(nameKey(label));
    return typeof given === 'string' ? given : label;
  };
}

function partsOf(table: string): string[] {
  const parts = table.split('.').map((part) => part.trim());
  if (parts.some(isBlank)) {
    throw new ScoreError(`table must be a name such as accounts or dataset.accounts; got ${quote(table)}`);
  }
  return parts;
}

function commentsOf({ model, tiers, table }: SqlRequest, dialect: string): string[] {
  const total = model.criteria.reduce((sum, { weight }) => sum + weight, 0);
  const weights = model.criteria.map(
    ({ name, weight }) => `${name} ${Math.round((1000 * weight) / total) / 10} %`,
  );
  return [
    `KAM Score model ${fingerprint(model, tiers)} for ${dialect}, over the table ${table}.`,
    `Weights: ${weights.join(', ')}.`,
    'A blank is NULL and never 0. A row with something wrong in it has the reason in kam_problem and no results.',
    'Equal scores share a rank and never part at the edge of a capacity, so the result does not depend on the order of rows.',
  ];
}

export { dialectIds, dialects, type DialectId } from './dialects';
