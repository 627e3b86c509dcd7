import { defineFunction } from '../define';
import { measuresOf } from '../methods/measures';
import { topsis } from '../methods/topsis';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';

export const kamTopsis = defineFunction({
  name: 'KAMTOPSIS',
  group: 'Second opinions',
  summary:
    'A second opinion by TOPSIS: how near each account is to the best there is, and how far from the worst.',
  source: 'TOPSIS: Hwang & Yoon 1981; vector normalisation',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help:
      'Closeness of each row, 0–1, more is better, from the raw values; 0.5 where all accounts are alike; "" for a blank ' +
      "row. Depends on which accounts are compared. Worst and Middle for a blank are those of the block's values",
  },
  examples: [
    {
      title: 'Each account is best on one criterion; the first differs more in proportion',
      arguments: [
        [
          [8, 6],
          [4, 8],
        ],
      ],
      result: [[Math.sqrt(0.2) / (Math.sqrt(0.2) + 0.2)], [0.2 / (Math.sqrt(0.2) + 0.2)]],
    },
    {
      title: 'Less of the second is better, so the first account is best in all; a blank row stays blank',
      arguments: [
        [
          [800, 2],
          [400, 5],
          ['', ''],
        ],
        [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
          ['Revenue', 60, 'Higher', 'Linear', 0, 1000],
          ['Complaints', 40, 'Lower', 'Linear', 0, 10],
        ],
      ],
      result: [[1], [0], ['']],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    return { rows: accounts.rows, columns: 1, data: topsis(measuresOf(accounts)), errors: accounts.errors };
  },
});
