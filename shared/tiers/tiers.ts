/** One tier: what an account must reach, how many it takes, and how it sticks. The best tier comes first. */
export interface Tier {
  readonly label: string;
  /** As cells show it: a label that is a number in the table is one, so that a formula can look it up there. */
  readonly shown: string | number;
  /** Lowest score, inclusive; undefined asks for none. */
  readonly score: number | undefined;
  /** Lowest dimension scores, inclusive, by the dimension's name as the table heads it. */
  readonly dimensions: readonly { readonly dimension: string; readonly minimum: number }[];
  /** What stands in a column of another name and is no number: wrong only if the column is a dimension of the model. */
  readonly unread: readonly { readonly dimension: string; readonly problem: string }[];
  /** Whether one of the minimums is enough, or all are needed. */
  readonly match: 'Any' | 'All';
  /** The most accounts; Infinity is no limit. */
  readonly capacity: number;
  /** An account published in this tier keeps it down to minimum − band. */
  readonly band: number;
  /** Months that a published tier is kept at least (R13). */
  readonly minimumStay: number;
  /** How accounts of this tier are served (R16). */
  readonly service: string;
}

/** A tier known by its label and lowest score alone. */
function plainTier(label: string, score: number | undefined): Tier {
  return {
    label,
    shown: label,
    score,
    dimensions: [],
    unread: [],
    match: 'Any',
    capacity: Infinity,
    band: 0,
    minimumStay: 0,
    service: '',
  };
}

const numerals: readonly (readonly [number, string])[] = [
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(n: number): string {
  let text = '';
  for (const [value, numeral] of numerals) {
    for (; n >= value; n -= value) text += numeral;
  }
  return text;
}

/** As many as Roman numerals up to C can count. */
export const mostNumberedTiers = 399;

/** Tiers cut at falling minimums: k of them make k + 1 tiers, Tier I first. */
export function tiersOfMinimums(minimums: readonly number[]): Tier[] {
  return [...minimums, undefined].map((score, i) => plainTier(`Tier ${roman(i + 1)}`, score));
}

/** Where nothing else is said: I from 8, II from 6, else III. */
export const defaultTiers: readonly Tier[] = tiersOfMinimums([8, 6]);
