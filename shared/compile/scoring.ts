import { nameKey } from '../cells';
import { dimensionsOf } from '../scoring/dimension';
import { bestRating, worstRating, type Criterion, type Model } from '../model/model';
import { all, blank, calculate, choose, compare, constant, isBlank, not } from './build';
import type { ColumnReference, Input, Numeric, Textual, Truth, WeightedSum } from './expression';
import type { PlanWriter } from './plan';
import { parameter, planRating, planScale } from './ratings';
import { isEmptyRow, readCriterion, type Reading } from './reading';

/** The columns of a model's scores; those of criteria stand in the model's order. */
export interface ScoringColumns {
  /** What is wrong with the account, as one sentence; blank where nothing is. Its other results are blank then. */
  readonly problem: ColumnReference;
  readonly readings: readonly Reading[];
  readonly ratings: readonly ColumnReference[];
  readonly score: ColumnReference;
  readonly contributions: readonly ColumnReference[];
  readonly coverage: ColumnReference;
  readonly dimensions: readonly DimensionColumns[];
}

/** A dimension's score, which minds the cells of its own criteria only. */
export interface DimensionColumns {
  readonly name: string;
  readonly problem: ColumnReference;
  readonly score: ColumnReference;
}

interface CriterionColumns extends Reading {
  readonly criterion: Criterion;
  readonly weight: ColumnReference;
  readonly rating: ColumnReference;
}

/**
 * Writes down a model: how its cells are read and rated, and what the ratings make. `others` are the other cells of the
 * row: a row that has nothing in any of them has no results.
 */
export function planScoring(plan: PlanWriter, model: Model, others: readonly Input[] = []): ScoringColumns {
  const columns = model.criteria.map((criterion, k): CriterionColumns => {
    planScale(plan, criterion, k);
    const { name, weight } = criterion;
    return {
      criterion,
      weight: plan.singleNumber(`weight ${k}`, `${name}: weight`, parameter(k, 'Weight', weight)),
      ...readCriterion(plan, criterion, k),
      rating: planRating(plan, criterion, k),
    };
  });
  const whole = planState(plan, '', columns, columns, others);
  const counted = plan.number('counted', 'Weight that counts', weightsOf(columns, 'rating'));
  return {
    problem: whole.problem,
    readings: columns,
    ratings: columns.map((each, k) => shownRating(plan, each, k, whole)),
    score: planScore(plan, '', columns, counted, whole),
    contributions: columns.map((each, k) => planContribution(plan, each, k, counted, whole)),
    coverage: planCoverage(plan, columns, counted, whole),
    dimensions: dimensionsOf(model).map((name) => planDimension(plan, name, columns, others, whole)),
  };
}

interface RowState {
  /** The first cell that can't be read, blank where all can. */
  readonly fault: ColumnReference;
  readonly empty: ColumnReference;
  readonly problem: ColumnReference;
  /** Neither empty nor with a problem. */
  readonly hasResult: Truth;
}

function planState(
  plan: PlanWriter,
  suffix: string,
  columns: readonly CriterionColumns[],
  chosen: readonly CriterionColumns[],
  others: readonly Input[],
  whole?: RowState,
): RowState {
  const label = (text: string) => (suffix === '' ? text : `${suffix}: ${text.toLowerCase()}`);
  const id = (text: string) => (suffix === '' ? text : `${text} ${suffix}`);
  const required = chosen.filter(({ criterion }) => criterion.blank === 'Error');
  const firstFault = choose<Textual>(
    chosen.map(({ fault }) => [not(isBlank(fault)), fault] as const),
    blank,
  );
  const isWhole = required.length === 0;
  const fault = plan.text(
    id(isWhole ? 'problem' : 'first fault'),
    label(isWhole ? 'Problem' : 'Fault'),
    firstFault,
  );
  const empty = plan.truth(
    id('empty'),
    label('Empty row'),
    isEmptyRow(columns, whole?.fault ?? fault, others),
  );
  const state = (problem: ColumnReference) => ({
    fault,
    empty,
    problem,
    hasResult: all([isBlank(problem), not(empty)]),
  });
  if (isWhole) return state(fault);
  const problem = plan.text(
    id('problem'),
    label('Problem'),
    choose<Textual>(
      [
        [not(isBlank(fault)), fault],
        [empty, blank],
        ...required.map(
          ({ criterion, value }) =>
            [isBlank(value), constant(`${criterion.name}: blank, and the model asks for a value`)] as const,
        ),
      ],
      blank,
    ),
  );
  return state(problem);
}

function weightsOf(columns: readonly CriterionColumns[], of: 'rating' | 'value'): WeightedSum {
  return { kind: 'sum of weights', pairs: columns.map((each) => ({ weight: each.weight, value: each[of] })) };
}

function planScore(
  plan: PlanWriter,
  suffix: string,
  columns: readonly CriterionColumns[],
  counted: ColumnReference,
  { hasResult }: RowState,
): ColumnReference {
  const pairs = columns.map(({ weight, rating }) => ({ weight, value: rating }));
  const mean = calculate({ kind: 'sum of products', pairs }, '/', counted);
  // The last digit of a quotient may leave the scale; the scale holds it.
  const held: Numeric = {
    kind: 'greatest',
    of: [constant(worstRating), { kind: 'least', of: [constant(bestRating), mean] }],
  };
  const scored = all([hasResult, compare(counted, '>', constant(0))]);
  const [id, label] = suffix === '' ? ['score', 'Score'] : [`score ${suffix}`, suffix];
  return plan.number(id, label, choose<Numeric>([[scored, held]], blank));
}

/** Ratings as they are shown: an empty row has none, whatever its blanks would count as. */
function shownRating(
  plan: PlanWriter,
  { criterion, rating }: CriterionColumns,
  k: number,
  { hasResult }: RowState,
): ColumnReference {
  const shown = choose<Numeric>([[hasResult, rating]], blank);
  return plan.number(`shown rating ${k}`, `${criterion.name}: rating`, shown);
}

function planContribution(
  plan: PlanWriter,
  { criterion, weight, rating }: CriterionColumns,
  k: number,
  counted: ColumnReference,
  { hasResult }: RowState,
): ColumnReference {
  const counting = all([hasResult, not(isBlank(rating)), compare(counted, '>', constant(0))]);
  const points = calculate(calculate(weight, '*', rating), '/', counted);
  return plan.number(
    `points ${k}`,
    `${criterion.name}: points`,
    choose<Numeric>([[counting, points]], blank),
  );
}

/** Without blanks that count as something, the ratings that count are those of the values. */
function planCoverage(
  plan: PlanWriter,
  columns: readonly CriterionColumns[],
  counted: ColumnReference,
  { hasResult }: RowState,
): ColumnReference {
  const weights = columns.map(({ weight }) => weight);
  const sum = weights.slice(1).reduce<Numeric>((total, weight) => calculate(total, '+', weight), weights[0]);
  const total = plan.singleNumber('total weight', 'Weight in all', sum);
  const hasFill = columns.some(
    ({ criterion }) => criterion.blank === 'Worst' || criterion.blank === 'Middle',
  );
  const share = calculate(hasFill ? weightsOf(columns, 'value') : counted, '/', total);
  return plan.number('coverage', 'Coverage', choose<Numeric>([[hasResult, share]], blank));
}

function planDimension(
  plan: PlanWriter,
  name: string,
  columns: readonly CriterionColumns[],
  others: readonly Input[],
  whole: RowState,
): DimensionColumns {
  const key = nameKey(name);
  const chosen = columns.filter(({ criterion }) => nameKey(criterion.dimension) === key);
  const state = planState(plan, name, columns, chosen, others, whole);
  const counted = plan.number(`counted ${name}`, `${name}: weight that counts`, weightsOf(chosen, 'rating'));
  return { name, problem: state.problem, score: planScore(plan, name, chosen, counted, state) };
}
