import { defineFunction } from '../define';
import { headers, model, text, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { criteriaOfKnown } from '../scoring/dimension';
import { score } from '../scoring/score';

export const kamDimension = defineFunction({
  name: 'KAMDIMENSION',
  group: 'Scoring',
  summary: "Scores accounts over one dimension's criteria alone, such as Growth or Position.",
  source: 'R1, R34–R36',
  parameters: {
    values,
    model,
    dimension: text("A name from the model's column Dimension, such as Growth"),
    headers,
  },
  result: { shape: 'range', help: 'The dimension score of each row, 1–10; "" where it has no data' },
  examples: [
    {
      title: 'The Growth criteria hold 30 and 10 of the weight',
      arguments: [
        [
          [8, 6, 9],
          [4, 7, ''],
        ],
        [
          ['Criterion', 'Weight', 'Dimension'],
          ['Revenue', 60, 'Value'],
          ['Market growth', 30, 'Growth'],
          ['Headroom', 10, 'Growth'],
        ],
        'Growth',
      ],
      result: [[6.75], [7]],
    },
  ],
  compute: (args) => {
    const chosen = criteriaOfKnown(args.model, args.dimension);
    const accounts = readAccounts(args.values, args.model, args.headers, chosen);
    return { rows: accounts.rows, columns: 1, data: score(accounts, chosen), errors: accounts.errors };
  },
});
