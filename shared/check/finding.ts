import type { Vector } from '../vector';
import type { Accounts } from '../scoring/accounts';

/** Error: the result should not be used. Warning: it is likely to mislead. Note: worth knowing. */
export const severities = ['Error', 'Warning', 'Note'] as const;
type Severity = (typeof severities)[number];

/** One piece of advice: how grave, which rule of practice, and a sentence with the figures. */
export interface Finding {
  readonly severity: Severity;
  readonly rule: string;
  readonly text: string;
}

/** What is looked at: the accounts, their ratings and scores, and the revenue if it was given. */
export interface Subject {
  readonly accounts: Accounts;
  /** rows × criteria, column after column. */
  readonly ratings: Float64Array;
  readonly scores: Float64Array;
  readonly revenue: Vector | undefined;
}

/**
 * A share as a whole per cent, or with as many decimals as it takes not to round onto a limit that it passed, nor onto
 * the whole.
 */
export function percent(share: number, limit?: number): string {
  for (let decimals = 0; ; decimals++) {
    const rounded = Number((share * 100).toFixed(decimals));
    const misleads = rounded === limit || (rounded === 100 && share < 1);
    if (!misleads || decimals === 9) return `${rounded} %`;
  }
}

/** `one account` or `3 accounts`; `${n} ${word}` with the word in its number. */
export function count(n: number, one: string, several = `${one}s`): string {
  return `${n} ${n === 1 ? one : several}`;
}

/** A few names and how many more: `A, B, C and 4 more`. */
export function someOf(names: readonly string[], most = 4): string {
  if (names.length <= most) {
    return names.length < 2
      ? names.join('')
      : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;
  }
  return `${names.slice(0, most).join(', ')} and ${names.length - most} more`;
}
