import { defineFunction } from '../define';
import { vector } from '../parameters';
import { readAmounts } from '../portfolio/amounts';
import { herfindahl } from '../portfolio/concentration';

export const kamHhi = defineFunction({
  name: 'KAMHHI',
  group: 'Concentration',
  summary:
    'Tells in one figure how much revenue hangs on few accounts: the sum of the squared shares in per cent.',
  source: 'R14; Herfindahl–Hirschman index',
  parameters: {
    amounts: vector(
      'The revenue, profit or volume of each account, 0 or more, or its share in any unit; blanks and bad cells are left out',
    ),
  },
  result: {
    shape: 'cell',
    help: 'From 10,000 / n (all equal) to 10,000 (one account has everything); 10,000 / HHI is as many equal accounts',
  },
  examples: [
    { title: 'Shares of 20, 30, 40 and 10 %', arguments: [[[20], [30], [40], [10]]], result: 3000 },
    {
      title: 'Four accounts that bring the same are no more than a quarter each',
      arguments: [[[5, 5, 5, 5]]],
      result: 2500,
    },
  ],
  compute: ({ amounts }) => herfindahl(readAmounts(amounts)),
});
