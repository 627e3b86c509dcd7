import { nameKey } from '../cells';
import { ScoreError } from '../errors';
import type { Tier } from './tiers';

/** Throws when a tier asks for no less than one above it, in the score and dimensions that the other asks for. */
export function checkReachable(tiers: readonly Tier[]): void {
  tiers.forEach((tier, place) => {
    const above = tiers.slice(0, place).find((other) => takesAllOf(other, tier));
    if (above === undefined) return;
    throw new ScoreError(
      `tiers must fall; whoever reaches the minimums of ${tier.label} is in ${above.label} already, so put the best tier first`,
    );
  });
}

/** Whether every account that meets the minimums of a tier meets those of the one above it. */
function takesAllOf(above: Tier, tier: Tier): boolean {
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
