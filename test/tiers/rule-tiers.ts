/** A model of three dimensions, and what KAMRULETIER makes of accounts under it. */
import { kam } from '../call';

export const model = [
  ['Criterion', 'Weight', 'Dimension'],
  ['Revenue', 50, 'Value'],
  ['Reference', 25, 'Strategic'],
  ['Potential', 25, 'Growth'],
];

export const tiersOf = (
  values: readonly unknown[][],
  tiers: unknown,
  headers?: unknown,
  published?: unknown,
) => (kam('KAMRULETIER', values, model, tiers, headers, published) as unknown[][]).map(([tier]) => tier);

const header = ['Tier', 'Score', 'Value', 'Growth', 'Match', 'Capacity', 'Band'];
export const table = (...rows: unknown[][]) => [header, ...rows];
export const last = ['III', '', '', '', '', '', ''];
