import { bestRating, worstRating, type Criterion } from '../model/model';

/** The highest rating that a criterion's scale can give: words or a value curve may end below 10. */
export function highestRating({ words, points, direction }: Criterion): number {
  const given = [...words.values(), ...points].map(({ rating }) => rating);
  if (given.length === 0) return bestRating;
  return direction === 'Lower' ? worstRating + bestRating - Math.min(...given) : Math.max(...given);
}
