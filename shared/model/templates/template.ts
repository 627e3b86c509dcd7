import type { modelColumns } from '../read-model';
import type { tierColumns } from '../../tiers/read-tiers';

/** A row of the `KAM_MODEL` table as a person fills it; columns left out are blank. */
export type ModelRow = { readonly Criterion: string; readonly Weight: number } & Readonly<
  Partial<Record<Exclude<(typeof modelColumns)[number], 'Criterion' | 'Weight'>, string | number>>
>;

/** A row of the `KAM_TIERS` table; `minimums` are its columns of dimensions. */
export type TierRow = {
  readonly Tier: string;
  readonly minimums?: Readonly<Record<string, number>>;
} & Readonly<Partial<Record<Exclude<(typeof tierColumns)[number], 'Tier'>, string | number>>>;

/** A column of segments beside the scores: a scheme of KAMSEGMENT and the criterion it reads. */
export interface SegmentColumn {
  readonly heading: string;
  readonly scheme: 'size' | 'potential' | 'alignment' | 'usage' | 'commitment';
  readonly criterion: string;
}

/** A method ready to use: criteria with their meaning, tiers, and segments. */
export interface Template {
  readonly id: string;
  readonly name: string;
  /** When to choose it, in a sentence. */
  readonly summary: string;
  readonly source: string;
  readonly model: readonly ModelRow[];
  readonly tiers: readonly TierRow[];
  readonly segments?: readonly SegmentColumn[];
}
