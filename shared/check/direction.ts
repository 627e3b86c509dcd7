import type { Criterion } from '../model/model';
import { hasBounds } from '../model/scales';
import type { Finding, Subject } from './finding';

/** Points that fall already say that less is better; a direction of Lower turns them round again. */
export function checkDirection({ accounts }: Subject): Finding[] {
  return accounts.model.criteria.flatMap(turnedTwice);
}

function turnedTwice(criterion: Criterion): Finding[] {
  const { name, points, direction, scale } = criterion;
  const falls = points.length > 1 && points[0].rating > points[points.length - 1].rating;
  if (hasBounds(scale) || !falls || direction !== 'Lower') return [];
  return [
    {
      severity: 'Warning',
      rule: 'R3',
      text: `${name}: its points fall already, and the direction Lower turns them round, so that high values end up best (R3)`,
    },
  ];
}
