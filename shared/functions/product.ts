import { defineFunction } from '../define';
import { measuresOf } from '../methods/measures';
import { weightedProduct, withPositiveValues } from '../methods/product';
import { headers, optionalModel, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';

export const kamProduct = defineFunction({
  name: 'KAMPRODUCT',
  group: 'Second opinions',
  summary:
    'A second opinion by the weighted product, which forgives a weak point less than a weighted mean does.',
  source: 'Weighted product model: Miller & Starr 1969',
  parameters: { values, model: optionalModel, headers },
  result: {
    shape: 'range',
    help:
      'The product of each row, 0–1, more is better: raw values as quotients to the best of all accounts, raised to their ' +
      'share of the weight. Values must be above 0; one that is not costs its row. "" for a blank row. Depends on which ' +
      "accounts are compared. Worst and Middle for a blank are those of the block's values",
  },
  examples: [
    {
      title:
        'Half the revenue at a quarter of the complaints is worth more here; a negative value costs its row',
      arguments: [
        [
          [400, 2],
          [800, 8],
          [-5, 4],
        ],
        [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
          ['Revenue', 50, 'Higher', 'Linear', 0, 1000],
          ['Complaints', 50, 'Lower', 'Linear', 0, 10],
        ],
      ],
      result: [
        [Math.sqrt(1 / 2)],
        [1 / 2],
        [{ error: 'Revenue: -5 is not above 0, and a product needs it' }],
      ],
    },
  ],
  compute: (args) => {
    const accounts = withPositiveValues(readAccounts(args.values, args.model, args.headers));
    const data = weightedProduct(measuresOf(accounts));
    return { rows: accounts.rows, columns: 1, data, errors: accounts.errors };
  },
});
