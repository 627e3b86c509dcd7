import type { Criterion } from '../model/model';
import { fallsWithValue, hasBounds } from '../model/scales';
import { someOf, type Finding, type Subject } from './finding';

/** R7: a criterion is defined by what it means, what a worst and a best look like, where it comes from and whose it is. */
export function checkDefinition({ accounts }: Subject): Finding[] {
  const { criteria, named } = accounts.model;
  const others = named ? [...criteria.flatMap(checkBias), ...criteria.flatMap(checkDirection)] : [];
  if (!named || criteria.every((criterion) => parts.every(([part]) => criterion[part] === ''))) {
    return [
      {
        severity: 'Warning',
        rule: 'R7',
        text: 'No criterion is defined: say in the model what each means, what a worst and a best look like, its source and its owner (R7)',
      },
      ...others,
    ];
  }
  const lacking = parts.flatMap(([part, words]): Finding[] => {
    const names = criteria.filter((criterion) => criterion[part] === '').map((criterion) => criterion.name);
    if (names.length === 0) return [];
    const verb = names.length === 1 ? 'has' : 'have';
    return [
      { severity: 'Warning', rule: 'R7', text: `${someOf(names)} ${verb} no ${words} in the model (R7)` },
    ];
  });
  return [...lacking, ...others];
}

const parts = [
  ['description', 'description'],
  ['worst', 'picture of a worst account'],
  ['best', 'picture of a best account'],
  ['source', 'source'],
  ['owner', 'owner'],
] as const;

const biases: readonly (readonly [RegExp, string])[] = [
  [/name recognition|famous|prestige|well.known|big name|\blogo\b|brand name/i, 'a well-known name'],
  [/friend|golf|personal (tie|contact)/i, 'friendship with an executive'],
  [/demanding|loud|squeaky|escalation|complain(s|er)? most/i, 'being demanding'],
  [/largest|biggest|size today/i, "being today's largest"],
];

/** R24: reasons that make accounts key and should not. A criterion where less is better is no such reason. */
function checkBias(criterion: Criterion): Finding[] {
  if (fallsWithValue(criterion)) return [];
  return biases
    .filter(([pattern]) => pattern.test(criterion.name))
    .map(([, reason]) => ({
      severity: 'Warning',
      rule: 'R24',
      text: `${criterion.name} rewards ${reason}, a bias rather than a reason to make an account key (R24)`,
    }));
}

/** Points that fall already say that less is better; a direction of Lower turns them round again. */
function checkDirection(criterion: Criterion): Finding[] {
  const { name, points, direction, scale } = criterion;
  const falls = points.length > 1 && points[0].rating > points[points.length - 1].rating;
  if (hasBounds(scale) || !falls || direction !== 'Lower') return [];
  return [
    {
      severity: 'Warning',
      rule: 'R3',
      text: `${name}: its points fall already, and the direction Lower turns them round, so that high values end up best (R3)`,
    },
  ];
}
