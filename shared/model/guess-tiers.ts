import { serviceLevels } from './templates/service-levels';
import type { TierRow } from './templates/template';

/** R11: 15 key accounts are enough for most firms. R10: be conservative, so a tenth of the accounts, and at least three. */
const mostKey = 15;
const fewestKey = 3;

/** Tiers to begin with for so many accounts. */
export function guessTiers(accounts: number): TierRow[] {
  const capacity = Math.min(mostKey, Math.max(fewestKey, Math.ceil(accounts / 10)));
  return [
    {
      Tier: 'Tier I',
      Score: 7,
      Capacity: capacity,
      Band: 0.3,
      'Minimum stay': 12,
      'Service level': serviceLevels.first,
    },
    { Tier: 'Tier II', Score: 5, Band: 0.3, 'Minimum stay': 6, 'Service level': serviceLevels.second },
    { Tier: 'Tier III', 'Service level': serviceLevels.rest },
  ];
}
