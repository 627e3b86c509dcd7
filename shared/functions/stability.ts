import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { headers, model, optionalNumber, values } from '../parameters';
import { readRated } from '../sensitivity/rated';
import { stability } from '../sensitivity/stability';

export const kamStability = defineFunction({
  name: 'KAMSTABILITY',
  group: 'Sensitivity',
  summary: 'Shows how far the weight of each criterion can move before other accounts are at the top.',
  source: 'R27, R38; weight sensitivity: Triantaphyllou & Sánchez 1997',
  parameters: {
    values,
    model,
    headers,
    top: optionalNumber('How many accounts the top has', 1, { min: 1, whole: true }),
  },
  result: {
    shape: 'range',
    help:
      'A header and a row per criterion: Criterion, Lowest, Present, Highest. Between the lowest and the highest share of ' +
      'the weight, 0–1, the set of accounts at the top stays as it is, the other weights keeping their proportions. ' +
      'Accounts tied at the edge are all in the set; where any move parts them, all three shares are the same',
  },
  examples: [
    {
      title: 'The first account leads until the second criterion holds more than 4/7 of the weight',
      arguments: [
        [
          [8, 6, 9],
          [4, 9, 5],
        ],
        [[50, 30, 20]],
      ],
      result: [
        ['Criterion', 'Lowest', 'Present', 'Highest'],
        ['Criterion 1', 1 / 21, 0.5, 1],
        ['Criterion 2', 0, 0.3, 4 / 7],
        ['Criterion 3', 0, 0.2, 1],
      ],
    },
  ],
  compute: (args) => {
    const { accounts, ratings, scores, weights } = readRated(args.values, args.model, args.headers);
    if (scores.every((score) => score !== score)) {
      throw new ScoreError('values hold no account that can be scored; select the rows that hold them');
    }
    const ranges = stability(ratings, scores, weights, args.top);
    return [
      ['Criterion', 'Lowest', 'Present', 'Highest'],
      ...accounts.model.criteria.map(({ name }, k) => {
        const { lowest, present, highest } = ranges[k];
        return [name, lowest, present, highest];
      }),
    ];
  },
});
