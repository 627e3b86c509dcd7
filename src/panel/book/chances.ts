import { topChances } from '../../../shared/sensitivity/top-chance';
import type { Job } from './job';
import type { Figures } from './preview';

/** Chances of being in the top N. */
export interface Chances {
  readonly draws: number;
  /** Per account; NaN without a score. */
  readonly chances: Float64Array;
}

/** As KAMTOPCHANCE draws by default. */
const spread = 0.25;
const rounds = 20;
const drawsPerRound = 500;

export const chancesJob: Job<[Figures, number], Chances> = { name: 'chances', steps: chanceSteps };

/** Draws in rounds of their own seeds, so that there is progress to show; yields the share that is done. */
export function* chanceSteps(figures: Figures, top: number): Generator<number, Chances> {
  const { ratings, scores } = figures;
  const weights = figures.accounts.model.criteria.map(({ weight }) => weight);
  const sums = new Float64Array(scores.length);
  for (let round = 0; round < rounds; round++) {
    yield round / rounds;
    const draws = { spread, draws: drawsPerRound, seed: round + 1 };
    const chances = topChances(ratings, scores, weights, top, draws);
    chances.forEach((chance, row) => (sums[row] += chance));
  }
  return { draws: rounds * drawsPerRound, chances: sums.map((sum) => sum / rounds) };
}
