import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { option, vector } from '../parameters';
import type { Vector } from '../vector';
import { consensus, meanWeights } from '../weights/consensus';
import { shares } from '../weights/shares';

export const kamConsensus = defineFunction({
  name: 'KAMCONSENSUS',
  group: 'Weights',
  summary: "Brings several people's weights together, and tells how far they agree.",
  source: "R27; Goepel 2013, 2018 (AHP consensus indicator, from Shannon's entropy)",
  parameters: {
    weights: vector(
      'A row per rater, a column per criterion: numbers of 0 or more in any unit, a blank counts as 0; blank rows, and ' +
        'raters with a cell that is no such number, are left out',
    ),
    output: option('What to show', ['weights', 'index']),
  },
  result: {
    shape: 'range',
    help:
      "weights: the mean of the raters' weights, each brought to a sum of 1, in one row that fits as a model; index: from 0 " +
      '(no consensus) to 1 (all say the same), low below 0.65, high from 0.75',
  },
  examples: [
    {
      title: 'Sales, service and finance, each in units of its own',
      arguments: [
        [
          [50, 30, 20],
          [3, 5, 2],
          [0.4, 0.4, 0.2],
        ],
      ],
      result: [[0.4, 0.4, 0.2]],
    },
    {
      title: 'Three raters, each for another criterion as one-sidedly as AHP allows',
      arguments: [
        [
          [9, 1, 1],
          [1, 9, 1],
          [1, 1, 9],
        ],
        'index',
      ],
      result: 0,
    },
  ],
  compute: ({ weights, output }) => {
    const raters = readRaters(weights);
    return output === 'index' ? consensus(raters) : [Array.from(meanWeights(raters))];
  },
});

/** Each rater's shares. A blank is 0, as Excel on the desktop hands it over anyway: no weight was given. */
function readRaters({ data, errors, width }: Vector): Float64Array[] {
  const raters: Float64Array[] = [];
  for (let at = 0; at < data.length; at += width) {
    const given = data.slice(at, at + width).map((weight) => (weight === weight ? weight : 0));
    const isBad = given.some((weight, k) => weight < 0 || errors.has(at + k));
    const own = isBad ? undefined : shares(given);
    if (own) raters.push(own);
  }
  if (raters.length > 0) return raters;
  throw new ScoreError(
    'weights have no row of numbers of 0 or more; select a row for each rater, without names',
  );
}
