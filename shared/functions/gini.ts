import { defineFunction } from '../define';
import { vector } from '../parameters';
import { readAmounts } from '../portfolio/amounts';
import { gini } from '../portfolio/concentration';

export const kamGini = defineFunction({
  name: 'KAMGINI',
  group: 'Concentration',
  summary:
    'Tells in one figure how unequal the accounts are: 0 when all are equal, near 1 when one has everything.',
  source: 'R14; Gini 1912, for the accounts as a whole population (times n / (n − 1) for a sample)',
  parameters: {
    amounts: vector(
      'The revenue, profit or volume of each account, 0 or more; blanks and bad cells are left out, a 0 counts as an ' +
        'account (Excel on the desktop hands blanks over as 0: wrap the range as IF(ISBLANK(A2:A99),"",A2:A99))',
    ),
  },
  result: { shape: 'cell', help: 'From 0 (all equal) to 1 − 1/n (one account has everything)' },
  examples: [
    { title: 'Four accounts of 1 to 4', arguments: [[[1], [2], [3], [4]]], result: 0.25 },
    { title: 'All accounts equal', arguments: [[[7], [7], [7], ['']]], result: 0 },
  ],
  compute: ({ amounts }) => gini(readAmounts(amounts)),
});
