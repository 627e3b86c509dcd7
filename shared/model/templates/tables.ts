import { tierColumns } from '../../tiers/read-tiers';
import { modelColumns } from '../read-model';
import type { ModelRow, TierRow } from './template';

export type TableCell = string | number;

/** The `KAM_MODEL` table of a template: its header row and a row per criterion. */
export function modelTable(rows: readonly ModelRow[]): TableCell[][] {
  return [[...modelColumns], ...rows.map((row) => modelColumns.map((column) => row[column] ?? ''))];
}

/** The `KAM_TIERS` table of a template: dimensions that have minimums stand between Score and Match. */
export function tierTable(rows: readonly TierRow[]): TableCell[][] {
  const dimensions = [...new Set(rows.flatMap((row) => Object.keys(row.minimums ?? {})))];
  const [tier, score, ...others] = tierColumns;
  return [
    [tier, score, ...dimensions, ...others],
    ...rows.map((row) => [
      row.Tier,
      row.Score ?? '',
      ...dimensions.map((dimension) => row.minimums?.[dimension] ?? ''),
      ...others.map((column) => row[column] ?? ''),
    ]),
  ];
}
