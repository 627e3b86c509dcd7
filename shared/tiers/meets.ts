import { dozen } from '../cells';
import { ScoreError } from '../errors';
import { withoutDust } from '../plain-number';
import type { Minimums } from './assign';
import type { Tier } from './tiers';

/** Throws when a tier but the last has no lowest score, for tiers that go by the score alone. */
export function checkMinimums(tiers: readonly Tier[]): void {
  tiers.slice(0, -1).forEach(({ label, score }) => {
    if (score === undefined) {
      throw new ScoreError(
        `${label} has no lowest Score, which only the last tier may leave blank; give one`,
      );
    }
  });
  checkFalling(tiers);
}

/**
 * Throws when a tier asks for as high a score as one above it or a higher one, for the accounts that reach it are
 * taken already: all of them, or as `takesAll` says of tiers that dimensions may tell apart.
 */
export function checkFalling(
  tiers: readonly Tier[],
  takesAll: (above: Tier, tier: Tier) => boolean = () => true,
): void {
  const scored = tiers.filter(({ score }) => score !== undefined);
  const isTaken = (tier: Tier, above: Tier) => !(tier.score! < above.score!) && takesAll(above, tier);
  const wrong = scored.findIndex((tier, i) => scored.slice(0, i).some((above) => isTaken(tier, above)));
  if (wrong < 0) return;
  const scores = scored.map(({ score }) => score!);
  throw new ScoreError(`tiers must fall; got ${dozen(scores, wrong - 1)}`);
}

/** A minimum as it stands, and as low as an account may come that is published in the tier. */
interface Minimum {
  readonly enters: number;
  readonly stays: number;
}

function minimumOf(lowest: number, { band }: Tier): Minimum {
  const lowered = lowest - band;
  return { enters: lowest, stays: Math.min(lowered, withoutDust(lowered)) };
}

/** Tiers by score alone. */
export function meetsScore(scores: Float64Array, tiers: readonly Tier[]): Minimums {
  checkMinimums(tiers);
  const minimums = tiers.slice(0, -1).map((tier) => minimumOf(tier.score!, tier));
  const enters = Float64Array.from(minimums, (minimum) => minimum.enters);
  const stays = Float64Array.from(minimums, (minimum) => minimum.stays);
  return {
    places: placesByScore(scores, enters),
    keeps: (row, place) => scores[row] >= stays[place],
  };
}

/** Minimums fall, so those that are missed come first; counting them has no branch that goes either way. */
function placesByScore(scores: Float64Array, minimums: Float64Array): Int32Array {
  const places = new Int32Array(scores.length);
  for (let row = 0; row < scores.length; row++) {
    const score = scores[row];
    let missed = score === score ? 0 : -1;
    for (let place = 0; place < minimums.length; place++) missed += Number(score < minimums[place]);
    places[row] = missed;
  }
  return places;
}

/**
 * Tiers by rule: the score and the scores of dimensions, any or all of a tier's minimums (R1). A dimension without a
 * value meets no minimum.
 */
export function meetsRules(
  scores: Float64Array,
  tiers: readonly Tier[],
  dimensions: ReadonlyMap<string, Float64Array>,
): Minimums {
  const rules = tiers.slice(0, -1).map((tier) => {
    const minimums = tier.dimensions.map(({ dimension, minimum }) => {
      return { values: dimensions.get(dimension)!, ...minimumOf(minimum, tier) };
    });
    if (tier.score !== undefined) minimums.push({ values: scores, ...minimumOf(tier.score, tier) });
    return { all: tier.match === 'All', minimums };
  });
  const meets = (row: number, place: number, published: boolean): boolean => {
    const { all, minimums } = rules[place];
    for (let i = 0; i < minimums.length; i++) {
      const { values, enters, stays } = minimums[i];
      const met = values[row] >= (published ? stays : enters);
      // One that is met decides for any, one that isn't for all.
      if (met !== all) return met;
    }
    return all;
  };
  const places = new Int32Array(scores.length).fill(-1);
  for (let row = 0; row < scores.length; row++) {
    if (scores[row] !== scores[row]) continue;
    let place = 0;
    while (place < rules.length && !meets(row, place, false)) place++;
    places[row] = place;
  }
  return { places, keeps: (row, place) => meets(row, place, true) };
}
