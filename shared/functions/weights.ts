import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { withoutNegatives } from '../non-negative';
import { choice, vector } from '../parameters';
import { mapVector } from '../vector';
import { rankOrderCentroid } from '../weights/rank-order';
import { shares } from '../weights/shares';

/** How each kind of input becomes weights, or what is said when there is nothing to make them from. */
const methods = {
  points: (given: Float64Array) => shares(given) ?? nothing('points add up to 0; give at least one above 0'),
  swing: (given: Float64Array) =>
    shares(given) ?? nothing('swing points add up to 0; give 100 to the largest swing'),
  rank: (given: Float64Array) => {
    // A rank of 0 means nothing, and Excel on the desktop hands a blank cell over as 0.
    const ranks = given.map((rank) => (rank === 0 ? NaN : rank));
    return ranks.some((rank) => rank > 0)
      ? rankOrderCentroid(ranks)
      : nothing('input has no ranks; give 1 to the most important');
  },
};
type Method = keyof typeof methods;

export const kamWeights = defineFunction({
  name: 'KAMWEIGHTS',
  group: 'Weights',
  summary: 'Turns points, swings or a mere ranking of the criteria into weights that add up to 1.',
  source: 'Edwards & Barron 1994 (swing, SMARTER); Barron & Barrett 1996 (rank-order centroid)',
  parameters: {
    method: choice(
      'What the input holds: points to share out, points for the swing from worst to best, or ranks with 1 for the most important',
      Object.keys(methods) as Method[],
    ),
    input: vector(
      'A number of 0 or more for each criterion, a column or row; equal ranks share their weights',
    ),
  },
  result: {
    shape: 'range',
    help: 'Weights in the shape of the input; they add up to 1. "" for a blank, or for a rank of 0; a bad cell shows its error and is left out',
  },
  examples: [
    { title: 'Points', arguments: ['points', [[50, 30, 20]]], result: [[0.5, 0.3, 0.2]] },
    {
      title: 'Only the ranking is known: growth first, then two that matter alike, then fit',
      arguments: ['rank', [[2], [1], [2], [4]]],
      result: [[5 / 24], [25 / 48], [5 / 24], [1 / 16]],
    },
  ],
  compute: ({ method, input }) => {
    const given = withoutNegatives(input, 'input');
    return mapVector({ ...given, data: methods[method](given.data) }, (weight) => weight);
  },
});

function nothing(message: string): never {
  throw new ScoreError(message);
}
