import { nthLargest } from '../scoring/nth-largest';
import { patternsOf, type Pattern, type RatingRows } from './rating-rows';

/** Scores whose last digits alone differ are equal. */
const tied = 1 - 1e-12;
/** What comes this close to a hurdle is looked at. */
const nearly = 1 - 1e-9;

/** For each place in the top, how many of the likely best are scored first, to set a hurdle that most others miss. */
const scoutsPerPlace = 4;

/**
 * Finds again and again, with other weights, who of some accounts (the likely best first) is in the top: those to whom
 * fewer than `top` score strictly higher. `find` puts their places among `accounts` into `found` and tells how many.
 */
export function topFinder(rows: RatingRows, accounts: readonly number[], top: number) {
  const scouts = scoutsPerPlace * top < accounts.length ? scoutsPerPlace * top : 0;
  const groups = (from: number, to: number) =>
    patternsOf(rows, accounts, from, to).map((pattern) => groupOf(rows, accounts, pattern));
  const first = groups(0, scouts);
  const others = groups(scouts, accounts.length);
  const heap = new Float64Array(top);
  const found = new Uint32Array(accounts.length);
  const scores = new Float64Array(accounts.length);

  const find = (weights: Float64Array): number => {
    let count = 0;
    for (const group of first) count = addFrom(group, weights, 0, scores, found, count);
    const hurdle = scouts > 0 ? nthLargest(scores, count, heap) * nearly : 0;
    for (const group of others) count = addFrom(group, weights, hurdle, scores, found, count);
    const bar = nthLargest(scores, count, heap) * tied;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      found[kept] = found[i];
      if (scores[i] >= bar) kept++;
    }
    return kept;
  };
  return { find, found };
}

/** So many ratings of an account stand side by side and are summed at one go; few people weigh more criteria. */
const abreast = 8;

/** Accounts with ratings for the same criteria. */
interface Group extends Pattern {
  /** The first ratings of an account after those of the one before, filled up with zeros. */
  readonly ratings: Float64Array;
  /** Further ratings, a criterion after the other, and room for the points that they make. */
  readonly further: Float64Array;
  readonly furtherPoints: Float64Array;
  readonly weights: Float64Array;
}

function groupOf({ data, width }: RatingRows, accounts: readonly number[], pattern: Pattern): Group {
  const { criteria, places } = pattern;
  const height = places.length;
  const ratings = new Float64Array(height * abreast);
  const further = new Float64Array(height * Math.max(0, criteria.length - abreast));
  places.forEach((place, i) => {
    criteria.forEach((criterion, k) => {
      const rating = data[accounts[place] * width + criterion];
      if (k < abreast) ratings[i * abreast + k] = rating;
      else further[(k - abreast) * height + i] = rating;
    });
  });
  const weights = new Float64Array(Math.max(criteria.length, abreast));
  return { ...pattern, ratings, further, furtherPoints: new Float64Array(height), weights };
}

/** Appends the accounts of a group whose score is not below the hurdle; gives the new count. */
function addFrom(
  { criteria, places, ratings, further, furtherPoints, weights }: Group,
  all: Float64Array,
  hurdle: number,
  scores: Float64Array,
  found: Uint32Array,
  count: number,
): number {
  let total = 0;
  for (let k = 0; k < criteria.length; k++) {
    weights[k] = all[criteria[k]];
    total += weights[k];
  }
  const height = places.length;
  furtherPoints.fill(0);
  for (let k = abreast, at = 0; k < criteria.length; k++) {
    for (let i = 0; i < height; i++, at++) furtherPoints[i] += weights[k] * further[at];
  }
  const least = hurdle * total;
  const w0 = weights[0];
  const w1 = weights[1];
  const w2 = weights[2];
  const w3 = weights[3];
  const w4 = weights[4];
  const w5 = weights[5];
  const w6 = weights[6];
  const w7 = weights[7];
  for (let i = 0, at = 0; i < height; i++, at += abreast) {
    const sum =
      furtherPoints[i] +
      (w0 * ratings[at] + w1 * ratings[at + 1] + (w2 * ratings[at + 2] + w3 * ratings[at + 3])) +
      (w4 * ratings[at + 4] + w5 * ratings[at + 5] + (w6 * ratings[at + 6] + w7 * ratings[at + 7]));
    if (sum >= least) {
      scores[count] = sum / total;
      found[count++] = places[i];
    }
  }
  return count;
}
