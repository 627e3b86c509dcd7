import { expect } from '@jest/globals';
import { kam } from '../call';

/** A severity, a rule and a sentence. */
export type Row = [string, string, string];

/** What KAMCHECK finds, below its header. */
export function findings(...args: unknown[]): Row[] {
  const [header, ...rows] = kam('KAMCHECK', ...args) as Row[];
  expect(header).toEqual(['Severity', 'Rule', 'Finding']);
  return rows;
}

export const columns = [
  'Criterion',
  'Weight',
  'Description',
  'Worst looks like',
  'Best looks like',
  'Source',
  'Owner',
];
/** A criterion that says all there is to say. */
export const defined = (name: string, weight: number) => [name, weight, 'd', 'w', 'b', 's', 'o'];
export const model = (...rows: unknown[][]) => [columns, ...rows];
export const good = model(defined('Potential', 40), defined('Growth', 30), defined('Fit', 30));

/** Twelve accounts whose three ratings neither repeat nor move together. */
export const accounts = [
  [2, 9, 5],
  [3, 4, 8],
  [4, 7, 2],
  [5, 2, 6],
  [6, 8, 9],
  [7, 3, 3],
  [8, 6, 7],
  [9, 5, 4],
  [2, 3, 9],
  [5, 9, 3],
  [8, 2, 5],
  [6, 6, 6],
];

export const only = (rule: string, rows: Row[]) => rows.filter((row) => row[1] === rule);
