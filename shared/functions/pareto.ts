import { defineFunction, type ResultCell } from '../define';
import { ScoreError } from '../errors';
import { withoutNegatives } from '../non-negative';
import { vector } from '../parameters';
import { nothingToShare, sortAmounts } from '../portfolio/amounts';
import { pareto } from '../portfolio/pareto';

export const kamPareto = defineFunction({
  name: 'KAMPARETO',
  group: 'Concentration',
  summary:
    'Shows how few accounts bring most of the revenue: the cumulative share and the class A, B or C of each.',
  source: 'R14; ABC analysis at 80 % and 95 %, Pareto 1896, Juran 1951',
  parameters: {
    amounts: vector('The revenue, profit or volume of each account, 0 or more: one column or row'),
  },
  result: {
    shape: 'range',
    help:
      'Two columns, in the order of the accounts: the share of an account and all larger or equal ones, 0–1; and its class: ' +
      'A while the larger ones hold less than 80 %, B less than 95 %, else C. "" for a blank',
  },
  examples: [
    {
      title: 'Two accounts bring 80 %; the two of equal size share a place',
      arguments: [[[100], [500], [100], [300], ['']]],
      result: [
        [1, 'B'],
        [0.5, 'A'],
        [1, 'B'],
        [0.8, 'A'],
        ['', ''],
      ],
    },
    {
      title: 'The largest account is always A, and an amount below 0 costs its own row only',
      arguments: [[[97], [2], [1], [-3]]],
      result: [
        [0.97, 'A'],
        [0.99, 'C'],
        [1, 'C'],
        [{ error: 'amounts: -3 is below 0' }, { error: 'amounts: -3 is below 0' }],
      ],
    },
  ],
  compute: ({ amounts }) => {
    const { length } = amounts.data;
    if (amounts.width > 1 && length > amounts.width) {
      throw new ScoreError(
        `amounts must be one column or row; got ${length / amounts.width} rows of ${amounts.width}`,
      );
    }
    const { data, errors } = withoutNegatives(amounts, 'amounts');
    const sorted = sortAmounts(data);
    if (sorted.order.length > 0 && sorted.total === 0) throw nothingToShare();
    const rows = new Array<ResultCell[]>(length);
    pareto(sorted, (row, { share, group }) => (rows[row] = [share, group]));
    for (let row = 0; row < length; row++) {
      if (data[row] === data[row]) continue;
      const cell = errors.get(row) ?? '';
      rows[row] = [cell, cell];
    }
    return rows;
  },
});
