/** Points over their sum; undefined where all are 0. */
export function sharesOf(points: readonly number[]): number[] | undefined {
  const sum = points.reduce((total, value) => total + value, 0);
  return sum > 0 ? points.map((value) => value / sum) : undefined;
}
