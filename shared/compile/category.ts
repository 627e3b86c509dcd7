import { nameKey } from '../cells';
import { bestRating, worstRating } from '../model/model';
import { categories, type CategoryMinimums } from '../segments/category';
import { keyStage, notACandidate, stages } from '../segments/stage';
import { all, any, blank, choose, compare, constant, isBlank, isBlankOrZero, not } from './build';
import type { ColumnReference, Input, Numeric, Textual, Truth } from './expression';
import type { PlanWriter } from './plan';

export interface CategoryColumns {
  readonly category: ColumnReference;
  readonly problem: ColumnReference;
}

/** The minimums, which may be cells of the workbook. */
export type CategoryLimits = Readonly<Record<keyof CategoryMinimums, Numeric>>;

const [strategic, core, integrated] = categories;

/** Writes down the categories of Interconnected accounts (R32) by the cells of stage, growth and fit. */
export function planCategory(plan: PlanWriter, minimums: CategoryLimits): CategoryColumns {
  const stage = plan.input('stage', 'Stage', 'text');
  const place = plan.number('stage place', 'Stage, 4 is the key accounts’', placeOfStage(stage));
  const growth = planRatingCell(plan, 'growth', 'Growth');
  const fit = planRatingCell(plan, 'fit', 'Fit');
  const nothing = all([stage, growth.input, fit.input].map(isBlankOrZero));
  const isKeyStage = choose<Truth>(
    [[isBlank(place), constant(false)]],
    compare(place, '=', constant(stages.indexOf(keyStage) + 1)),
  );
  const candidate = plan.truth('candidate', 'Whether the stage allows a category', isKeyStage);
  const unknownStage = all([not(isBlankOrZero(stage)), isBlank(place)]);
  const [noGrowth, noFit] = [isBlank(growth.value), isBlank(fit.value)];
  const problem = plan.text(
    'category problem',
    'Category: problem',
    choose<Textual>(
      [
        [unknownStage, constant('stage: not one of the stages')],
        [not(isBlank(growth.fault)), growth.fault],
        [not(isBlank(fit.fault)), fit.fault],
        [not(candidate), blank],
        [all([noGrowth, noFit]), constant('growth and fit are blank')],
        [noGrowth, constant('growth is blank')],
        [noFit, constant('fit is blank')],
      ],
      blank,
    ),
  );
  const atLeast = (value: ColumnReference, minimum: Numeric) => compare(value, '>=', minimum);
  const limited = any([
    not(atLeast(fit.value, minimums.minimumFit)),
    not(atLeast(growth.value, minimums.moderateGrowth)),
  ]);
  const category = choose<Textual>(
    [
      [any([nothing, not(isBlank(problem))]), blank],
      [not(candidate), constant(notACandidate)],
      [limited, constant(integrated)],
      [atLeast(growth.value, minimums.highGrowth), constant(strategic)],
    ],
    constant(core),
  );
  return { category: plan.text('category', 'Category', category), problem };
}

function placeOfStage(stage: Input): Numeric {
  return choose<Numeric>([[isBlankOrZero(stage), blank]], {
    kind: 'lookup',
    key: { kind: 'key of', of: stage },
    entries: stages.map((label, at) => ({ key: constant(nameKey(label)), label, value: at + 1 })),
  });
}

/** A cell with a rating from 1 to 10; a 0 is a blank. */
function planRatingCell(plan: PlanWriter, id: 'growth' | 'fit', label: string) {
  const input = plan.input(id, label, 'number');
  const number: Numeric = { kind: 'number of', of: input };
  const onScale = all([
    compare(number, '>=', constant(worstRating)),
    compare(number, '<=', constant(bestRating)),
  ]);
  const rated = choose<Numeric>([[onScale, number]], blank);
  const value = plan.number(
    `${id} value`,
    label,
    choose<Numeric>([[{ kind: 'is number', of: input }, rated]], blank),
  );
  const fine = any([isBlankOrZero(input), not(isBlank(value))]);
  const wrong = constant(`${id}: not a rating from ${worstRating} to ${bestRating}`);
  const fault = plan.text(`${id} fault`, `${label}: fault`, choose<Textual>([[fine, blank]], wrong));
  return { input, value, fault };
}
