import { score } from '../../../shared/scoring/score';
import { categories, categorise } from '../../../shared/segments/category';
import { nameKey } from '../../../shared/cells';
import { keyStage, notACandidate } from '../../../shared/segments/stage';
import type { Standing } from './preview';

/** Something that an axis can show: the scores over a dimension, or the ratings of a criterion. */
export interface Axis {
  readonly id: string;
  readonly label: string;
  readonly values: Float64Array;
}

/** The dimensions and the criteria of a model, dimensions first. */
export function axesOf({ accounts, ratings }: Standing): Axis[] {
  const { criteria } = accounts.model;
  const dimensions = [...new Set(criteria.map(({ dimension }) => dimension).filter((name) => name !== ''))];
  return [
    ...dimensions.map((dimension): Axis => {
      const chosen = criteria.map((criterion) => criterion.dimension === dimension);
      return { id: `d:${dimension}`, label: dimension, values: score(accounts, chosen, ratings) };
    }),
    ...criteria.map(({ name }, k): Axis => {
      const values = ratings.subarray(k * accounts.rows, (k + 1) * accounts.rows);
      return { id: `c:${name}`, label: `${name} (rating)`, values };
    }),
  ];
}

const growthWords = /growth|potential|trend|wachstum/i;
const fitWords = /fit|attractive|align|strateg|position|commitment/i;

/** The axes that most likely mean growth and business fit; never the same one twice where there are two. */
export function guessAxes(axes: readonly Axis[]): { growth: number; fit: number } {
  const growth = Math.max(
    0,
    axes.findIndex(({ label }) => growthWords.test(label)),
  );
  const others = axes.map((_, i) => i).filter((i) => i !== growth);
  const fit = others.find((i) => fitWords.test(axes[i].label)) ?? others[0] ?? growth;
  return { growth, fit };
}

/** The lines of the matrix: those that KAMCATEGORY draws when none are given. */
export const minimums = { highGrowth: 7, moderateGrowth: 4, minimumFit: 6 };
export const matrixCategories = [...categories, notACandidate] as const;
export type MatrixCategory = (typeof matrixCategories)[number];

/** The category of each account (R31, R32); undefined where an axis has no value. Without stages all are candidates. */
export function categoriesOf(
  growth: Axis,
  fit: Axis,
  stages?: readonly string[],
): (MatrixCategory | undefined)[] {
  return Array.from(growth.values, (grows, row) => {
    if (stages !== undefined && nameKey(stages[row]) !== nameKey(keyStage)) return notACandidate;
    const fits = fit.values[row];
    return grows === grows && fits === fits ? categorise(grows, fits, minimums) : undefined;
  });
}
