import { defaultTiers } from '../tiers/tiers';
import { mostKeyAccounts } from './limits';
import type { Finding, Subject } from './finding';

/** R10: more accounts reach the top than anybody can serve as key. */
export function checkCommitment({ scores }: Subject): Finding[] {
  const minimum = defaultTiers[0].score!;
  const key = scores.reduce((sum, score) => sum + (score >= minimum ? 1 : 0), 0);
  if (key <= mostKeyAccounts) return [];
  return [
    {
      severity: 'Warning',
      rule: 'R10',
      text: `${key} accounts score ${minimum} or more; a mature company serves 15 to ${mostKeyAccounts} as key, a young one at most 5: raise the bar or set a capacity (R10, R11)`,
    },
  ];
}
