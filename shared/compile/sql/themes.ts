/** What the steps of a query are called, by the columns that they bring; the last that fits says it. */
const themes: readonly (readonly [ids: RegExp, name: string, comment: string])[] = [
  [
    /^(value|measure|fault|stage place|candidate|published|growth|fit)\b/,
    'read',
    'what the cells are worth, and what is wrong with them',
  ],
  [/^(count|rating) \d+$/, 'rated', 'ratings from 1 to 10'],
  [
    /^(empty|counted|problem)\b/,
    'checked',
    'whether a row can have results, and the weight of the criteria that count',
  ],
  [/^(score|points|coverage|shown rating)\b/, 'scored', 'the scores, and what they are made of'],
  [/^(rank|tier place)$/, 'ranked', 'ranks, and the first tier whose minimums are met'],
  [
    /^(inside|tier place) \d+$/,
    'held',
    'what a capacity cannot hold falls to the next tier, equals together',
  ],
  [/^tier$/, 'tiered', 'the tiers by their names'],
];

export function themeOf(ids: readonly string[]): { readonly name: string; readonly comment: string } {
  const found = themes.filter(([pattern]) => ids.some((id) => pattern.test(id)));
  if (found.length === 0) return { name: 'more', comment: 'what else is asked for' };
  const [, name, comment] = found[found.length - 1];
  return { name, comment };
}
