/** Ratings of some accounts, a row of `width` each; NaN where a criterion is left out. */
export interface RatingRows {
  readonly data: Float64Array;
  readonly width: number;
}

/** The ratings of some rows and criteria of a block that stands column after column. */
export function ratingRows(
  columns: Float64Array,
  height: number,
  rows: ArrayLike<number>,
  criteria: readonly number[],
): RatingRows {
  const width = criteria.length;
  const data = new Float64Array(rows.length * width);
  criteria.forEach((criterion, k) => {
    for (let i = 0; i < rows.length; i++) data[i * width + k] = columns[criterion * height + rows[i]];
  });
  return { data, width };
}

/** Places of accounts that have ratings for the same criteria, and for no others. */
export interface Pattern {
  readonly criteria: readonly number[];
  readonly places: number[];
}

/** Sorts the accounts at some places by the criteria that they have ratings for. */
export function patternsOf(
  { data, width }: RatingRows,
  accounts: readonly number[],
  from: number,
  to: number,
): Pattern[] {
  const patterns = new Map<string, Pattern>();
  for (let place = from; place < to; place++) {
    const criteria: number[] = [];
    for (let k = 0, at = accounts[place] * width; k < width; k++, at++) {
      if (data[at] === data[at]) criteria.push(k);
    }
    const key = criteria.join();
    const pattern = patterns.get(key);
    if (pattern === undefined) patterns.set(key, { criteria, places: [place] });
    else pattern.places.push(place);
  }
  return [...patterns.values()];
}
