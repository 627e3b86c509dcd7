import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { option, vector } from '../parameters';
import { layOutAs, type Vector } from '../vector';
import { bestWorst, type BestWorstWeights } from '../weights/best-worst';

export const kamBwm = defineFunction({
  name: 'KAMBWM',
  group: 'Weights',
  summary: 'Makes weights from comparing the criteria with the best and with the worst of them only.',
  source: 'Rezaei 2015, 2016 (linear best-worst method)',
  parameters: {
    bestToOthers: vector('How many times the best criterion outweighs each, 1 for the best itself'),
    othersToWorst: vector(
      'How many times each criterion outweighs the worst, 1 for the worst itself, in the same order',
    ),
    output: option('What to show', ['weights', 'ratio']),
  },
  result: {
    shape: 'range',
    help:
      'weights: in the shape of bestToOthers, adding up to 1, "" where both are blank; ratio: ξᴸ, how far the comparisons ' +
      'contradict each other, 0 when they agree',
  },
  examples: [
    {
      title: 'The third criterion is the best, the first the worst',
      arguments: [[[8, 2, 1]], [[1, 5, 8]]],
      result: [[2 / 28, 9 / 28, 17 / 28]],
    },
    {
      title: 'How far the same comparisons contradict each other',
      arguments: [[[8, 2, 1]], [[1, 5, 8]], 'ratio'],
      result: 1 / 28,
    },
  ],
  compute: ({ bestToOthers, othersToWorst, output }) => {
    const best = readList(bestToOthers, 'bestToOthers');
    const worst = readList(othersToWorst, 'othersToWorst');
    if (best.length !== worst.length) {
      throw new ScoreError(
        `bestToOthers and othersToWorst must be as many as the criteria; got ${best.length} and ${worst.length}`,
      );
    }
    const places = placesGiven(best, worst);
    const { weights, deviation } = solve(
      places.map((at) => best[at]),
      places.map((at) => worst[at]),
    );
    if (output === 'ratio') return deviation;
    const cells: (number | string)[] = best.map(() => '');
    places.forEach((at, i) => (cells[at] = weights[i]));
    return layOutAs(bestToOthers.width, cells);
  },
});

/** Far beyond any scale of comparison, and small enough for products to stay exact. */
const largest = 10_000;

/** The comparisons, NaN where blank; a 0 is a blank cell in Excel on the desktop, and no comparison anyway. */
function readList({ data, errors }: Vector, name: string): number[] {
  errors.forEach((error, at) => {
    throw new ScoreError(`${error.message || `${name} holds ${error.code}`} in place ${at + 1}`, error.code);
  });
  return Array.from(data, (value, at) => {
    if (value === 0) return NaN;
    if (value < 1 || value > largest) {
      throw new ScoreError(
        `${name} must be from 1 to ${largest}, how many times the one outweighs the other; got ${value} in place ${at + 1}`,
      );
    }
    return value;
  });
}

function placesGiven(best: readonly number[], worst: readonly number[]): number[] {
  const places: number[] = [];
  best.forEach((value, at) => {
    const isGiven = value === value;
    if (isGiven !== (worst[at] === worst[at])) {
      const [blank, filled] = isGiven ? ['othersToWorst', 'bestToOthers'] : ['bestToOthers', 'othersToWorst'];
      throw new ScoreError(
        `${blank} is blank in place ${at + 1} where ${filled} is not; fill both or neither`,
      );
    }
    if (isGiven) places.push(at);
  });
  return places;
}

function solve(best: readonly number[], worst: readonly number[]): BestWorstWeights {
  if (!best.includes(1)) throw new ScoreError('bestToOthers has no 1; give 1 to the best criterion itself');
  if (!worst.includes(1)) {
    throw new ScoreError('othersToWorst has no 1; give 1 to the worst criterion itself');
  }
  const bestToWorst = agreedRatio(best, worst);
  if (bestToWorst === 1 && [...best, ...worst].some((value) => value > 1)) {
    throw new ScoreError(
      'the best criterion is level with the worst, yet others differ; give the best more than 1 over the worst',
    );
  }
  return bestWorst({ bestToOthers: best, othersToWorst: worst, bestToWorst });
}

/** How many times the best outweighs the worst: both lists say it. The most, where several could be best or worst. */
function agreedRatio(best: readonly number[], worst: readonly number[]): number {
  const byBest = best.filter((_, at) => worst[at] === 1);
  const byWorst = worst.filter((_, at) => best[at] === 1);
  const agreed = byBest.filter((ratio) => byWorst.includes(ratio));
  if (agreed.length > 0) return Math.max(...agreed);
  throw new ScoreError(
    `the best outweighs the worst ${Math.max(...byBest)} times in bestToOthers and ${Math.max(...byWorst)} times in ` +
      'othersToWorst; give the same number in both',
  );
}
