import { someOf, type Finding, type Subject } from './finding';

/** R7: a criterion is defined by what it means, what a worst and a best look like, where it comes from and whose it is. */
export function checkDefinition({ accounts }: Subject): Finding[] {
  const { criteria, named } = accounts.model;
  if (!named || criteria.every((criterion) => parts.every(([part]) => criterion[part] === ''))) {
    return [
      {
        severity: 'Warning',
        rule: 'R7',
        text: 'No criterion is defined: say in the model what each means, what a worst and a best look like, its source and its owner (R7)',
      },
    ];
  }
  return parts.flatMap(([part, words]): Finding[] => {
    const names = criteria.filter((criterion) => criterion[part] === '').map((criterion) => criterion.name);
    if (names.length === 0) return [];
    const verb = names.length === 1 ? 'has' : 'have';
    return [
      { severity: 'Warning', rule: 'R7', text: `${someOf(names)} ${verb} no ${words} in the model (R7)` },
    ];
  });
}

const parts = [
  ['description', 'description'],
  ['worst', 'picture of a worst account'],
  ['best', 'picture of a best account'],
  ['source', 'source'],
  ['owner', 'owner'],
] as const;
