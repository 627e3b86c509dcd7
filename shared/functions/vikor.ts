import { defineFunction } from '../define';
import { measuresOf } from '../methods/measures';
import { vikor } from '../methods/vikor';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';

export const kamVikor = defineFunction({
  name: 'KAMVIKOR',
  group: 'Second opinions',
  summary:
    'A second opinion by VIKOR: the compromise between the regret all in all and the worst single regret.',
  source: 'VIKOR: Opricovic & Tzeng 2004; v = 0.5',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help:
      'Q of each row, 0–1, LESS is better, from the raw values; 0 where all accounts are alike; "" for a blank row. Depends ' +
      "on which accounts are compared. Worst and Middle for a blank are those of the block's values",
  },
  examples: [
    {
      title: 'Mountain climbing: the second is nowhere worst (risk, less is better, and height)',
      arguments: [
        [
          [1, 3000],
          [2, 3750],
          [5, 4500],
        ],
        [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
          ['Risk', 50, 'Lower', 'Linear', 1, 5],
          ['Height', 50, 'Higher', 'Linear', 3000, 4500],
        ],
      ],
      result: [[1], [0], [1]],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    return { rows: accounts.rows, columns: 1, data: vikor(measuresOf(accounts)), errors: accounts.errors };
  },
});
