// At which weight an account leaves its tier, whatever decides on that: its score, minimums, capacities, published tiers.
import type { Job } from './job';
import { reweigh, type Figures } from './preview';
import { withShare } from './sensitivity';

/** The share of a criterion's weight from which on an account is in another tier, the others keeping their proportions. */
export interface TierEdge {
  readonly criterion: string;
  readonly present: number;
  readonly share: number;
  /** The tier that it comes into. */
  readonly to: string;
}

/** Shares are tried so far apart, and the edge between two of them is closed in on by halves. */
const stride = 0.025;
const halvings = 5;

/** The nearest edge upwards and downwards for each criterion, the nearest of all first. */
export const tierEdgesJob: Job<[Figures, Int32Array, number], TierEdge[]> = {
  name: 'tier edges',
  steps: tierEdgeSteps,
};

function* tierEdgeSteps(figures: Figures, published: Int32Array, row: number): Generator<number, TierEdge[]> {
  const { criteria } = figures.accounts.model;
  const weights = criteria.map(({ weight }) => weight);
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const own = figures.places[row];
  const edges: TierEdge[] = [];
  for (let k = 0; k < criteria.length; k++) {
    const present = weights[k] / total;
    const placeAt = (share: number) => {
      const shifted = withShare(weights, k, share);
      const place = shifted ? reweigh(figures, shifted, published).places[row] : own;
      return place < 0 ? own : place; // with all the weight on a blank there is no tier to be in
    };
    for (const way of [-1, 1]) {
      for (let tried = 1, last = present; last > 0 && last < 1; tried++) {
        yield k / criteria.length;
        const share = Math.min(1, Math.max(0, present + way * stride * tried));
        if (placeAt(share) === own) {
          last = share;
          continue;
        }
        const edge = closeIn(placeAt, own, last, share);
        const to = figures.tiers[placeAt(edge)].label;
        edges.push({ criterion: criteria[k].name, present, share: edge, to });
        break;
      }
    }
  }
  return edges.sort((a, b) => Math.abs(a.share - a.present) - Math.abs(b.share - b.present));
}

/** The share just beyond the edge between one where the place is `own` and one where it is not. */
function closeIn(placeAt: (share: number) => number, own: number, inside: number, beyond: number): number {
  for (let i = 0; i < halvings; i++) {
    const middle = (inside + beyond) / 2;
    if (placeAt(middle) === own) inside = middle;
    else beyond = middle;
  }
  return beyond;
}
