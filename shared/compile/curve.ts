import { calculate, choose, compare, constant } from './build';
import type { Curve, Numeric } from './expression';

/** A curve as a case of its stretches, for printers that have no shorter way. */
export function stretches({ of, points }: Curve): Numeric {
  const [first, last] = [points[0], points[points.length - 1]];
  const inner = points.slice(1).map((right, i) => {
    const left = points[i];
    const rise = calculate(constant(right.rating - left.rating), '*', calculate(of, '-', constant(left.at)));
    const rating = calculate(constant(left.rating), '+', calculate(rise, '/', constant(right.at - left.at)));
    return [compare(of, '<=', constant(right.at)), rating] as const;
  });
  return choose<Numeric>(
    [
      [compare(of, '<=', constant(first.at)), constant(first.rating)],
      [compare(of, '>=', constant(last.at)), constant(last.rating)],
      ...inner.slice(0, -1),
    ],
    inner.length > 0 ? inner[inner.length - 1][1] : constant(last.rating),
  );
}
