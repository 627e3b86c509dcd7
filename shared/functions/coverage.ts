import { defineFunction } from '../define';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { coverage } from '../scoring/score';

export const kamCoverage = defineFunction({
  name: 'KAMCOVERAGE',
  group: 'Scoring',
  summary: 'Tells how much of a score rests on data: the share of the weight whose criteria have a value.',
  source: 'R29, R30',
  parameters: { values, model: optionalModel, headers },
  result: { shape: 'range', help: 'The share of each row, 0–1; "" for a blank row' },
  examples: [
    {
      title: 'The second account lacks a criterion that holds 30 % of the weight',
      arguments: [
        [
          [8, 6, 9],
          [4, '', 5],
        ],
        [[50, 30, 20]],
      ],
      result: [[1], [0.7]],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    return { rows: accounts.rows, columns: 1, data: coverage(accounts), errors: accounts.errors };
  },
});
