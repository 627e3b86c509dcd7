import { defineFunction } from '../define';
import { reasonsAgainst } from '../programme/readiness';
import { ratingCell } from '../row-cells';
import { column, eachFullRow } from '../rowwise';

export const kamReadiness = defineFunction({
  name: 'KAMREADINESS',
  group: 'Opportunities, programme, value',
  summary: 'Tells whether key account management suits a business, and what speaks against it.',
  source: 'R39; the five factors of the HubSpot guide to key account management',
  parameters: {
    transactional: column(
      'How transactional selling is, 1 to 10: quick, simple deals need no programme; speaks against it from 6',
      ratingCell,
    ),
    upsell: column('Potential to up-sell and cross-sell, 1 to 10; speaks against it below 6', ratingCell),
    landAndExpand: column(
      'Ability to land small and expand, 1 to 10; from 6 it makes up for little up-sell',
      ratingCell,
    ),
    competition: column(
      'How hard rivals court the best accounts, 1 to 10: guarding them is what a programme is for, so less than 6 speaks against it',
      ratingCell,
    ),
    capacity: column(
      'Capacity and resources for a programme, 1 to 10; speaks against it below 6',
      ratingCell,
    ),
  },
  result: {
    shape: 'range',
    help: 'Fit, or Not fit: and the reasons, parted by semicolons; "" for a blank row',
  },
  examples: [
    {
      title: 'A business that a programme suits: it can land and expand, which makes up for little up-sell',
      arguments: [3, 4, 8, 7, 6],
      result: [['Fit']],
    },
    {
      title: 'Two reasons against it',
      arguments: [8, 7, 5, 9, 3],
      result: [['Not fit: selling is transactional; too little capacity']],
    },
  ],
  compute: (columns) => {
    return eachFullRow(columns, (factors) => {
      const reasons = reasonsAgainst(factors);
      return reasons.length === 0 ? 'Fit' : `Not fit: ${reasons.join('; ')}`;
    });
  },
});
