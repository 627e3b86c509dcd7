import { reaches } from '../plain-number';

/** How we stand with an account (R36). */
export type Position = 'Strong' | 'Good' | 'Limited';

/** Minimums, inclusive: ratings of the relationship and of the room to grow, and our share of what they buy. */
const strong = { relationship: 7, penetration: 0.6 };
const good = { relationship: 6, headroom: 5 };

/** Strong is entrenched, Good has a relationship and room to grow, Limited is neither. */
export function positionOf(relationship: number, penetration: number, headroom: number): Position {
  if (relationship >= strong.relationship && reaches(penetration, strong.penetration)) return 'Strong';
  return relationship >= good.relationship && headroom >= good.headroom ? 'Good' : 'Limited';
}
