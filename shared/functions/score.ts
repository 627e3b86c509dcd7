import { defineFunction } from '../define';
import { headers, optionalModel, values } from '../parameters';
import { scoreBlock } from '../scoring/score-block';

export const kamScore = defineFunction({
  name: 'KAMSCORE',
  group: 'Scoring',
  summary:
    'Scores accounts from 1 to 10: the weighted mean of their ratings, over the criteria that have a value.',
  source: 'R3; additive value model, Keeney & Raiffa 1976',
  parameters: { values, model: optionalModel, headers },
  result: { shape: 'range', help: 'The score of each row, 1–10; "" for a blank row' },
  examples: [
    {
      title: 'Two accounts, three criteria, weights 50:30:20',
      arguments: [
        [
          [8, 6, 9],
          [4, 7, 5],
        ],
        [[50, 30, 20]],
      ],
      result: [[7.6], [5.1]],
    },
    {
      title: 'A blank is left out, a bad cell costs its row, a blank row stays blank',
      arguments: [
        [
          [8, '', 9],
          [4, 'abc', 5],
          ['', '', ''],
        ],
        [
          ['Criterion', 'Weight'],
          ['Revenue', 50],
          ['Growth', 25],
          ['Fit', 25],
        ],
      ],
      result: [[25 / 3], [{ error: 'Growth: "abc" is not a number' }], ['']],
    },
    {
      title: 'A measure on a logarithmic scale, one where less is better, and columns found by name',
      arguments: [
        [
          ['Acme', 12, 1_000_000],
          ['Zenith', 0, 10_000],
        ],
        [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
          ['Revenue', 60, 'Higher', 'Log', 10_000, 100_000_000],
          ['Complaints', 40, 'Lower', 'Linear', 0, 12],
        ],
        [['Account', 'Complaints', 'Revenue']],
      ],
      result: [[3.7], [4.6]],
    },
  ],
  compute: (args) => scoreBlock(args.values, args.model, args.headers),
});
