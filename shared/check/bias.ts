import type { Criterion } from '../model/model';
import { fallsWithValue } from '../model/scales';
import type { Finding, Subject } from './finding';

const biases: readonly (readonly [RegExp, string])[] = [
  [/name recognition|famous|prestige|well.known|big name|\blogo\b|brand name/i, 'a well-known name'],
  [/friend|golf|personal (tie|contact)/i, 'friendship with an executive'],
  [/demanding|loud|squeaky|escalation|complain(s|er)? most/i, 'being demanding'],
  [/largest|biggest|size today/i, "being today's largest"],
];

/** R24: reasons that make accounts key and should not. */
export function checkBias({ accounts }: Subject): Finding[] {
  return accounts.model.criteria.flatMap(biasesOf);
}

/** A criterion where less is better is no such reason. */
function biasesOf(criterion: Criterion): Finding[] {
  if (fallsWithValue(criterion)) return [];
  return biases
    .filter(([pattern]) => pattern.test(criterion.name))
    .map(([, reason]) => ({
      severity: 'Warning',
      rule: 'R24',
      text: `${criterion.name} rewards ${reason}, a bias rather than a reason to make an account key (R24)`,
    }));
}
