import { defineFunction } from '../define';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { rate } from '../scoring/ratings';

export const kamRating = defineFunction({
  name: 'KAMRATING',
  group: 'Scoring',
  summary: "Turns measures into ratings of 1 to 10 by the model's scales: the figures behind a score.",
  source: 'R3; value functions with fixed bounds, Keeney & Raiffa 1976, Dezert et al. 2020',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help: 'A row per account, a column per criterion in the model\'s order, 1–10; "" where a blank is left out',
  },
  examples: [
    {
      title: 'Revenue on a logarithmic scale, complaints where less is better, a stage in words',
      arguments: [
        [
          [1_000_000, 3, 'Good'],
          [10_000, 12, ''],
        ],
        [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Blank'],
          ['Revenue', 50, '', 'Log', 10_000, 100_000_000, '', ''],
          ['Complaints', 20, 'Lower', 'Linear', 0, 12, '', ''],
          ['Position', 30, '', 'Words', '', '', 'Limited=3; Good=6; Strong=9', 'Worst'],
        ],
      ],
      result: [
        [5.5, 7.75, 6],
        [1, 1, 1],
      ],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    const columns = accounts.model.criteria.length;
    return { rows: accounts.rows, columns, data: rate(accounts), errors: accounts.errors };
  },
});
