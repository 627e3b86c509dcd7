import { nameKey } from '../cells';
import type { Tier } from './tiers';

/** Whether every account that meets the minimums of a tier meets those of the one above it. */
export function takesAllOf(above: Tier, tier: Tier): boolean {
  const [asked, minimums] = [minimumsOf(above), minimumsOf(tier)];
  // What an account is known to reach: every minimum under All, any one of them alone otherwise.
  const ways = tier.match === 'All' ? [minimums] : minimums.map((minimum) => [minimum]);
  return ways.length > 0 && ways.every((known) => meets(above, asked, known));
}

function meets(tier: Tier, asked: readonly Minimum[], known: readonly Minimum[]): boolean {
  const isMet = ({ of, lowest }: Minimum) => known.some((each) => each.of === of && each.lowest >= lowest);
  return tier.match === 'All' ? asked.every(isMet) : asked.some(isMet);
}

/** The lowest score, or that of a dimension. */
interface Minimum {
  readonly of: string;
  readonly lowest: number;
}

function minimumsOf({ score, dimensions }: Tier): Minimum[] {
  const own = dimensions.map(({ dimension, minimum }) => ({ of: nameKey(dimension), lowest: minimum }));
  return score === undefined ? own : [{ of: '', lowest: score }, ...own];
}
