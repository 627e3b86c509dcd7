import { topChances } from '../../../shared/sensitivity/top-chance';
import type { Standing } from './preview';

/** Chances of being in the top N, for the standing that they were worked out for. */
export interface Chances {
  readonly standing: Standing;
  readonly top: number;
  readonly draws: number;
  /** Per account; NaN without a score. */
  readonly chances: Float64Array;
}

/** As KAMTOPCHANCE draws by default. */
const spread = 0.25;
const rounds = 20;
const drawsPerRound = 500;

/** Draws in rounds of their own seeds, so that there is progress to show; yields the share that is done. */
export function* chanceSteps(standing: Standing, top: number): Generator<number, Chances> {
  const weights = standing.accounts.model.criteria.map(({ weight }) => weight);
  const sums = new Float64Array(standing.scores.length);
  for (let round = 0; round < rounds; round++) {
    yield round / rounds;
    const draws = { spread, draws: drawsPerRound, seed: round + 1 };
    const chances = topChances(standing.ratings, standing.scores, weights, top, draws);
    chances.forEach((chance, row) => (sums[row] += chance));
  }
  return { standing, top, draws: rounds * drawsPerRound, chances: sums.map((sum) => sum / rounds) };
}
