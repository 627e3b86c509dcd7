import { defineFunction } from '../define';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { contributions } from '../scoring/score';

export const kamExplain = defineFunction({
  name: 'KAMEXPLAIN',
  group: 'Scoring',
  summary: "Shows why an account scores as it does: each criterion's points, which add up to the score.",
  source: 'R3, R38; additive value model, Keeney & Raiffa 1976',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help: 'A row per account, a column per criterion, points that sum to its score; "" where a blank is left out',
  },
  examples: [
    {
      title:
        'The points of two accounts; the blank of the second is left out and its weight spread over the rest',
      arguments: [
        [
          [8, 6, 9],
          [4, '', 5],
        ],
        [[50, 30, 20]],
      ],
      result: [
        [4, 1.8, 1.8],
        [20 / 7, '', 10 / 7],
      ],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    const columns = accounts.model.criteria.length;
    return { rows: accounts.rows, columns, data: contributions(accounts), errors: accounts.errors };
  },
});
