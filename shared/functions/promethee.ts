import { defineFunction } from '../define';
import { measuresOf } from '../methods/measures';
import { promethee } from '../methods/promethee';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';

export const kamPromethee = defineFunction({
  name: 'KAMPROMETHEE',
  group: 'Second opinions',
  summary:
    'A second opinion by PROMETHEE II: how much of the others an account beats, less how much beats it.',
  source: 'PROMETHEE II: Brans & Vincke 1985; usual criterion',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help:
      'Net flow of each row, −1 to 1, more is better, from the order of the raw values alone; 0 where all accounts are ' +
      'alike; "" for a blank row. Depends on which accounts are compared. Worst and Middle for a blank are those of the ' +
      "block's values",
  },
  examples: [
    {
      title: 'The third account beats both others on the criterion that holds half of the weight',
      arguments: [
        [
          [4, 3, 2],
          [3, 2, 4],
          [5, 1, 3],
        ],
        [[50, 30, 20]],
      ],
      result: [[0.1], [-0.3], [0.2]],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    return {
      rows: accounts.rows,
      columns: 1,
      data: promethee(measuresOf(accounts)),
      errors: accounts.errors,
    };
  },
});
