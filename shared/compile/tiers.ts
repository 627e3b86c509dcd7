import { nameKey } from '../cells';
import type { Tier } from '../tiers/tiers';
import { all, any, blank, calculate, choose, compare, constant, isBlank, isBlankOrZero, not } from './build';
import type { ColumnReference, Input, KeyOf, Numeric, Parameter, Textual, Truth } from './expression';
import type { PlanWriter } from './plan';
import type { DimensionColumns } from './scoring';

export interface TierColumns {
  readonly tier: ColumnReference;
  /** What is wrong with the published tier; blank where nothing is. */
  readonly problem?: ColumnReference;
}

interface TierRules {
  readonly score: ColumnReference;
  readonly tiers: readonly Tier[];
  /** The cell of the published tier, where there is one. */
  readonly published?: Input;
  /** The dimensions that the tiers' minimums are about; left out, the score alone decides. */
  readonly dimensions?: readonly DimensionColumns[];
}

/**
 * Writes down the tiers: the first whose minimums are met, a published one kept down to its minimums less its band, and
 * what a capacity cannot hold falls to the next, accounts tied at the edge together.
 */
export function planTiers(plan: PlanWriter, rules: TierRules): TierColumns {
  const { score, tiers, published } = rules;
  const kept = published && planPublished(plan, tiers, published);
  const last = tiers.length - 1;
  const met = tiers.slice(0, last).map((tier, t) => meets(rules, tier, t, kept?.place));
  const label = (t: number) => cell(t, 'Tier', tiers[t].label);
  const firstMet = <T>(of: (t: number) => T) =>
    choose<T | typeof blank>(
      [[isBlank(score), blank], ...met.map((each, t) => [each, of(t)] as const)],
      of(last),
    );
  if (tiers.slice(0, last).every(({ capacity }) => capacity === Infinity)) {
    return { tier: plan.text('tier', 'Tier', firstMet<Textual>(label)), problem: kept?.problem };
  }
  const place = firstMet<Numeric>((t) => constant(t + 1));
  let placed = plan.number('tier place', 'Tier by its minimums, 1 is the best', place);
  tiers.slice(0, last).forEach((tier, t) => {
    if (tier.capacity < Infinity) placed = planCapacity(plan, score, placed, tier, t);
  });
  const labels = tiers.map((_, t) => [compare(placed, '=', constant(t + 1)), label(t)] as const);
  const tier = plan.text('tier', 'Tier', choose<Textual>([[isBlank(placed), blank], ...labels], blank));
  return { tier, problem: kept?.problem };
}

function cell<T extends number | string>(row: number, columnName: string, value: T): Parameter<T> {
  return { kind: 'parameter', table: 'tiers', row, column: columnName, value };
}

function planPublished(plan: PlanWriter, tiers: readonly Tier[], published: Input) {
  return planTierCell(plan, tiers, published, 'published', 'Published tier');
}

/** The place of the tier that a cell names, 1 for the best, and what is wrong with the cell. */
export function planTierCell(
  plan: PlanWriter,
  tiers: readonly Tier[],
  published: Input,
  id: string,
  label: string,
) {
  const key = (of: KeyOf['of']): KeyOf => ({ kind: 'key of', of });
  const place = plan.number(
    `${id} place`,
    `${label}, 1 is the best`,
    choose<Numeric>([[isBlankOrZero(published), blank]], {
      kind: 'lookup',
      key: key(published),
      entries: tiers.map(({ label }, t) => ({ key: key(cell(t, 'Tier', label)), label, value: t + 1 })),
    }),
  );
  const unknown = constant(`${id}: not one of the tiers`);
  const fine = any([isBlankOrZero(published), not(isBlank(place))]);
  const problem = plan.text(`${id} problem`, `${label}: problem`, choose<Textual>([[fine, blank]], unknown));
  return { place, problem };
}

/** Whether an account meets the minimums of a tier, lowered by the tier's band where it is published in it. */
function meets(rules: TierRules, tier: Tier, t: number, kept: ColumnReference | undefined): Truth {
  const keeps = kept && tier.band > 0 && compare(kept, '=', constant(t + 1));
  const reaches = (value: ColumnReference, columnName: string, minimum: number): Truth => {
    const lowest = cell(t, columnName, minimum);
    const reached = compare(value, '>=', lowest);
    if (kept === undefined || !keeps) return reached;
    const difference = calculate(lowest, '-', cell(t, 'Band', tier.band));
    const lowered = compare(value, '>=', {
      kind: 'least',
      of: [difference, { kind: 'without dust', of: difference }],
    });
    return choose<Truth>(
      [
        [isBlank(kept), reached],
        [keeps, lowered],
      ],
      reached,
    );
  };
  const tests = (rules.dimensions === undefined ? [] : tier.dimensions).map(({ dimension, minimum }) => {
    const { score } = dimensionNamed(rules, dimension);
    return choose<Truth>([[isBlank(score), constant(false)]], reaches(score, dimension, minimum));
  });
  if (tier.score !== undefined) tests.push(reaches(rules.score, 'Score', tier.score));
  return tier.match === 'All' ? all(tests) : any(tests);
}

function dimensionNamed({ dimensions = [] }: TierRules, name: string): DimensionColumns {
  return dimensions.find((dimension) => nameKey(dimension.name) === nameKey(name))!;
}

/** The places after a tier's capacity: the lowest accounts beyond it stand in the next. */
function planCapacity(
  plan: PlanWriter,
  score: ColumnReference,
  placed: ColumnReference,
  { label, capacity }: Tier,
  t: number,
): ColumnReference {
  const isHere: Truth = choose<Truth>(
    [[isBlank(placed), constant(false)]],
    compare(placed, '=', constant(t + 1)),
  );
  const inside = plan.number(`inside ${t}`, `${label}: scores`, choose<Numeric>([[isHere, score]], blank));
  const crowded: Truth = { kind: 'crowded', of: inside, capacity: cell(t, 'Capacity', capacity) };
  const falls = choose<Truth>([[isBlank(inside), constant(false)]], crowded);
  return plan.number(
    `tier place ${t}`,
    `Tier after the capacity of ${label}`,
    choose<Numeric>([[falls, constant(t + 2)]], placed),
  );
}
