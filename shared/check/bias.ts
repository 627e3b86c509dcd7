import type { Criterion } from '../model/model';
import { fallsWithValue } from '../model/scales';
import type { Finding, Subject } from './finding';

const biases: readonly (readonly [RegExp, string])[] = [
  [
    /\b(name recognition|famous|prestige|prestigious|well.known|big name|logos?|brand name)\b/i,
    'a well-known name',
  ],
  [/\b(friends?|friendships?|golf|personal (ties?|contacts?))\b/i, 'friendship with an executive'],
  [/\b(demanding|loud|loudest|squeaky|escalations?|complain(s|ers?|ing)? most)\b/i, 'being demanding'],
  [
    // not the largest upside, nor the biggest need
    /\bsize today\b|\b(largest|biggest)(\W*$|\W+(today|now|customer|client|account|buyer|spen|compan|by |revenue|turnover|sales))/i,
    "being today's largest",
  ],
];

/** R24: reasons that make accounts key and should not. */
export function checkBias({ accounts }: Subject): Finding[] {
  return accounts.model.criteria.flatMap(biasesOf);
}

/** A criterion where less is better is no such reason, nor is one without weight. */
function biasesOf(criterion: Criterion): Finding[] {
  if (fallsWithValue(criterion) || criterion.weight === 0) return [];
  return biases
    .filter(([pattern]) => pattern.test(criterion.name))
    .map(([, reason]) => ({
      severity: 'Warning',
      rule: 'R24',
      text: `${criterion.name} rewards ${reason}, a bias rather than a reason to make an account key (R24)`,
    }));
}
