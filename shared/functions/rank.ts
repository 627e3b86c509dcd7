import { defineFunction } from '../define';
import { option, vector } from '../parameters';
import { rank, tieRules } from '../tiers/rank';

export const kamRank = defineFunction({
  name: 'KAMRANK',
  group: 'Scoring',
  summary: 'Ranks scores, 1 for the best; blanks have no rank, and ties are resolved as you say.',
  source: 'R3; competition, dense and fractional ranking',
  parameters: {
    scores: vector('The scores to rank'),
    ties: option('How equal scores share a rank', tieRules),
  },
  result: { shape: 'range', help: 'The rank of each score; "" for a blank' },
  examples: [
    {
      title: 'Two accounts share the second place',
      arguments: [[[7.6], [5.1], [8.2], [7.6], ['']]],
      result: [[2], [4], [1], [2], ['']],
    },
    {
      title: 'The same, sharing the mean of their places',
      arguments: [[[7.6], [5.1], [8.2], [7.6]], 'average'],
      result: [[2.5], [4], [1], [2.5]],
    },
  ],
  compute: ({ scores, ties }) => ({ ...scores, data: rank(scores.data, ties) }),
});
