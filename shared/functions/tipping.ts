import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { bestRating, worstRating } from '../model/model';
import { headers, model, number, values } from '../parameters';
import { readRated, requireScore } from '../sensitivity/rated';
import { tippingShares } from '../sensitivity/tipping';

export const kamTipping = defineFunction({
  name: 'KAMTIPPING',
  group: 'Sensitivity',
  summary:
    'Shows how a criterion would have to weigh for an account to cross a minimum, such as that of a tier.',
  source: 'R1, R13; weight sensitivity: Triantaphyllou & Sánchez 1997',
  parameters: {
    values,
    model,
    account: number("The account's place among the rows of values, 1 for the first", { min: 1, whole: true }),
    minimum: number('The score to cross', { min: worstRating, max: bestRating }),
    headers,
  },
  result: {
    shape: 'range',
    help:
      "A header and a row per criterion: Criterion, and the Share of the weight, 0–1, at which the account's score is just " +
      'the minimum, the other weights keeping their proportions; "" where no share does, or every one',
  },
  examples: [
    {
      title: 'The second account, 5.1 now, reaches 6 when the second criterion holds 12/19 of the weight',
      arguments: [
        [
          [8, 6, 9],
          [4, 7, 5],
        ],
        [[50, 30, 20]],
        2,
        6,
      ],
      result: [
        ['Criterion', 'Share'],
        ['Criterion 1', 1 / 11],
        ['Criterion 2', 12 / 19],
        ['Criterion 3', ''],
      ],
    },
  ],
  compute: ({ values, model, account, minimum, headers }) => {
    if (account > values.length) {
      throw new ScoreError(
        `account must be the place of a row of values, from 1 to ${values.length}; got ${account}`,
      );
    }
    const rated = readRated(values, model, headers);
    const row = account - 1;
    requireScore(rated, row, `account ${account}`);
    const ratings = rated.weights.map((_, k) => rated.ratings[k * values.length + row]);
    const shares = tippingShares(ratings, rated.weights, minimum);
    const { criteria } = rated.accounts.model;
    return [['Criterion', 'Share'], ...criteria.map(({ name }, k) => [name, shares[k] ?? ''])];
  },
});
