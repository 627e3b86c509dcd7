import { CellError } from './errors';
import type { Vector } from './vector';

/** The numbers of 0 or more; one below 0 costs its place, as a cell that is no number does. */
export function withoutNegatives({ data, errors, width }: Vector, name: string): Vector {
  const marked = new Map(errors);
  const kept = data.map((value, at) => {
    if (!(value < 0)) return value;
    marked.set(at, new CellError(`${name}: ${value} is below 0`, at + 1));
    return NaN;
  });
  return { data: kept, errors: marked, width };
}
