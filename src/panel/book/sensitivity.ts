import { stabilityFinder, type ShareRange } from '../../../shared/sensitivity/stability';
import { chanceSteps, type Chances } from './chances';
import type { Job } from './job';
import { countMoves, reweigh, type Figures, type Standing } from './preview';

/** How many accounts change tier when a weight is moved, the others keeping their proportions. */
interface Swing {
  readonly criterion: string;
  readonly present: number;
  /** Accounts that change tier with the weight ten points lower, and ten points higher. */
  readonly lower: number;
  readonly higher: number;
}

export interface Sensitivity extends Chances {
  readonly swings: readonly Swing[];
  /** A range for each criterion, in the model's order. */
  readonly ranges: readonly ShareRange[];
}

/** With what it was worked out for. */
export interface KnownSensitivity extends Sensitivity {
  readonly standing: Standing;
  readonly top: number;
}

/** What a weight is moved by, as a share of the whole. */
export const step = 0.1;

export const sensitivityJob: Job<[Figures, Int32Array, number], Sensitivity> = {
  name: 'sensitivity',
  steps: sensitivitySteps,
};

function* sensitivitySteps(
  figures: Figures,
  published: Int32Array,
  top: number,
): Generator<number, Sensitivity> {
  const { criteria } = figures.accounts.model;
  const weights = criteria.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const swings: Swing[] = [];
  for (let k = 0; k < criteria.length; k++) {
    yield (0.3 * k) / criteria.length;
    const present = weights[k] / total;
    const moved = (share: number) => {
      const shifted = withShare(weights, k, share);
      return shifted ? countMoves(figures, reweigh(figures, shifted, published)) : 0;
    };
    const lower = moved(Math.max(0, present - step));
    yield (0.3 * (k + 0.5)) / criteria.length;
    swings.push({ criterion: criteria[k].name, present, lower, higher: moved(Math.min(1, present + step)) });
  }
  const rangeOf = stabilityFinder(figures.ratings, figures.scores, weights, top);
  const ranges: ShareRange[] = [];
  for (let k = 0; k < criteria.length; k++) {
    yield 0.3 + (0.2 * k) / criteria.length;
    ranges.push(rangeOf(k));
  }
  const draws = chanceSteps(figures, top);
  for (let next = draws.next(); ; next = draws.next()) {
    if (next.done === true) return { swings, ranges, ...next.value };
    yield 0.5 + 0.5 * next.value;
  }
}

/** The weights with one at a given share and the others in their proportions; undefined where the others are all 0. */
export function withShare(weights: readonly number[], k: number, share: number): number[] | undefined {
  const others = weights.reduce((sum, weight, i) => sum + (i === k ? 0 : weight), 0);
  if (others === 0) return undefined;
  return weights.map((weight, i) => (i === k ? share : ((1 - share) * weight) / others));
}
