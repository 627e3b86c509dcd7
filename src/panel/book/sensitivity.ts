import { stability, type ShareRange } from '../../../shared/sensitivity/stability';
import { chanceSteps } from './chances';
import { countMoves, reweigh, type Standing } from './preview';

/** How many accounts change tier when a weight is moved, the others keeping their proportions. */
interface Swing {
  readonly criterion: string;
  readonly present: number;
  /** Accounts that change tier with the weight ten points lower, and ten points higher. */
  readonly lower: number;
  readonly higher: number;
}

export interface Sensitivity {
  readonly standing: Standing;
  readonly top: number;
  readonly swings: readonly Swing[];
  /** A range for each criterion, in the model's order. */
  readonly ranges: readonly ShareRange[];
  /** The chance of each account; NaN without a score. */
  readonly chances: Float64Array;
  readonly draws: number;
}

/** What a weight is moved by, as a share of the whole. */
export const step = 0.1;

/** Works everything out in steps short enough for a page to stay alive; yields the share that is done. */
export function* sensitivitySteps(
  standing: Standing,
  published: Int32Array,
  top: number,
): Generator<number, Sensitivity> {
  const { criteria } = standing.accounts.model;
  const weights = criteria.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const swings: Swing[] = [];
  for (let k = 0; k < criteria.length; k++) {
    yield (0.3 * k) / criteria.length;
    const present = weights[k] / total;
    const moved = (share: number) => {
      const shifted = withShare(weights, k, share);
      return shifted ? countMoves(standing, reweigh(standing, shifted, published)) : 0;
    };
    const lower = moved(Math.max(0, present - step));
    yield (0.3 * (k + 0.5)) / criteria.length;
    swings.push({ criterion: criteria[k].name, present, lower, higher: moved(Math.min(1, present + step)) });
  }
  yield 0.3;
  const ranges = stability(standing.ratings, standing.scores, weights, top);
  const draws = chanceSteps(standing, top);
  for (let next = draws.next(); ; next = draws.next()) {
    if (next.done === true) {
      const { chances, draws: count } = next.value;
      return { standing, top, swings, ranges, chances, draws: count };
    }
    yield 0.35 + 0.65 * next.value;
  }
}

/** The weights with one at a given share and the others in their proportions; undefined where the others are all 0. */
export function withShare(weights: readonly number[], k: number, share: number): number[] | undefined {
  const others = weights.reduce((sum, weight, i) => sum + (i === k ? 0 : weight), 0);
  if (others === 0) return undefined;
  return weights.map((weight, i) => (i === k ? share : ((1 - share) * weight) / others));
}
