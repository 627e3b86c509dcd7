import { sortAscending } from '../scoring/sort-ascending';

interface Scheme {
  /** From the lowest segment to the highest. */
  readonly labels: readonly [string, string, string];
  /** The cuts when none are given: ratings, or percentiles of the values themselves. */
  readonly cuts: { readonly kind: 'rating' | 'percentile'; readonly low: number; readonly high: number };
}

const rated = { kind: 'rating', low: 4, high: 7 } as const;

/** The segmentation schemes of practice (R17–R21), side by side: none is 'the right one'. */
export const schemes = {
  size: { labels: ['Small', 'Medium', 'Large'], cuts: { kind: 'percentile', low: 50, high: 80 } },
  potential: { labels: ['Low', 'Middle', 'High'], cuts: rated },
  alignment: { labels: ['Special attention', 'Partly aligned', 'Aligned'], cuts: rated },
  usage: { labels: ['Churn risk', 'Occasional', 'Bread and butter'], cuts: rated },
  commitment: { labels: ['Newer', 'Developing', 'Committed'], cuts: rated },
} as const satisfies Readonly<Record<string, Scheme>>;

export type SchemeName = keyof typeof schemes;
export const schemeNames = Object.keys(schemes) as readonly SchemeName[];

/**
 * The percentile of the numbers as PERCENTILE.INC has it; NaN is left out. Multiplied before it is divided, so that
 * a percentile that falls on a value is that value to the last digit.
 */
export function percentile(values: Float64Array, percent: number): number {
  const { keys } = sortAscending(values);
  const position = ((keys.length - 1) * percent) / 100;
  const below = Math.floor(position);
  const part = position - below;
  return part > 0 ? keys[below] + part * (keys[below + 1] - keys[below]) : keys[below];
}

/** The label of a value; the cuts belong to the segment above them. */
export function segmentOf(scheme: SchemeName, value: number, low: number, high: number): string {
  const { labels } = schemes[scheme];
  return labels[value >= high ? 2 : value >= low ? 1 : 0];
}
