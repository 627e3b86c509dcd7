import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { vector } from '../parameters';
import { positiveTotal } from '../portfolio/loss-impact';
import { mapVector } from '../vector';

export const kamLoss = defineFunction({
  name: 'KAMLOSS',
  group: 'Opportunities, programme, value',
  summary: 'Shows what losing an account would cost: its share of the profit of all accounts that make one.',
  source: 'R15',
  parameters: { profits: vector('The profit of each account') },
  result: {
    shape: 'range',
    help: 'A share from 0 to 1, together 1; 0 for an account that makes a loss; "" for a blank',
  },
  examples: [
    {
      title: 'Losing the first account would cost six tenths of the profit; losing the third would cost none',
      arguments: [[[60], [40], [-15], ['']]],
      result: [[0.6], [0.4], [0], ['']],
    },
  ],
  compute: ({ profits }) => {
    const total = positiveTotal(profits.data);
    const highest = profits.data.reduce((most, profit) => (profit > most ? profit : most), -Infinity);
    if (total === 0 && highest > -Infinity) {
      throw new ScoreError(
        `no account makes a profit, so there is none to lose; the highest of profits is ${highest}`,
      );
    }
    return mapVector(profits, (profit) => Math.max(profit, 0) / total);
  },
});
