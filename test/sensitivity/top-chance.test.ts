import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { contenders } from '../../shared/sensitivity/contenders';
import { ratingRows } from '../../shared/sensitivity/rating-rows';
import { topChances, type Draws } from '../../shared/sensitivity/top-chance';
import { weightDraws, type Spread } from '../../shared/sensitivity/weight-draws';
import { dearRuns, mutated } from '../unmutated';

/** Rows of ratings, null for a blank. */
type Rows = readonly (readonly (number | null)[])[];

const columnsOf = (rows: Rows) =>
  Float64Array.from(rows[0].flatMap((_, k) => rows.map((row) => row[k] ?? NaN)));

function scoreOf(row: Rows[number], weights: ArrayLike<number>): number {
  let points = 0;
  let counted = 0;
  row.forEach((rating, k) => {
    if (rating === null || weights[k] === 0) return;
    points += weights[k] * rating;
    counted += weights[k];
  });
  return points / counted;
}

const usual: Draws = { spread: 0.25, draws: 10_000, seed: 1 };

function chances(rows: Rows, weights: readonly number[], top: number, how: Partial<Draws> = {}): number[] {
  const scores = Float64Array.from(rows, (row) => scoreOf(row, weights));
  return Array.from(topChances(columnsOf(rows), scores, weights, top, { ...usual, ...how }));
}

/** Scores and sorts all accounts at each draw. */
function naive(
  rows: Rows,
  weights: readonly number[],
  top: number,
  { spread, draws, seed }: Draws,
): number[] {
  const counting = weights.flatMap((weight, k) => (weight > 0 ? [k] : []));
  const draw = weightDraws(
    counting.map((k) => weights[k]),
    spread,
    seed,
  );
  const drawn = new Float64Array(counting.length);
  const hits = rows.map(() => 0);
  for (let round = 0; round < draws; round++) {
    draw(drawn);
    const all = new Float64Array(weights.length);
    counting.forEach((k, i) => (all[k] = drawn[i]));
    const scores = rows.map((row) => scoreOf(row, all));
    const known = scores.filter((score) => score === score).sort((a, b) => b - a);
    const bar = known.length < top ? 0 : known[top - 1];
    scores.forEach((score, i) => {
      if (score >= bar * (1 - 1e-12)) hits[i]++;
    });
  }
  return hits.map((count, i) => (Number.isNaN(scoreOf(rows[i], weights)) ? NaN : count / draws));
}

/** Five standard errors of a share of so many draws: wrong once in two million. */
const errorBound = (p: number, draws: number) => 5 * Math.sqrt((p * (1 - p)) / draws) + 1e-12;

describe('closed forms, within the error of the draws', () => {
  const draws = mutated ? 4_000 : 40_000;
  const expectChances = (found: readonly number[], expected: readonly number[]) =>
    found.forEach((chance, i) => {
      expect(Math.abs(chance - expected[i])).toBeLessThanOrEqual(errorBound(expected[i], draws));
    });

  test('SMAA-01: A is first where w₁ > 0.4 (definitions of Lahdelma & Salminen 2001)', () => {
    // (1, 0) against (0.4, 0.4) on ratings from 1 to 10.
    const rows = [[10, 1], [4.6, 4.6]]; // prettier-ignore
    expectChances(chances(rows, [1, 1], 1, { spread: 'any', draws }), [0.6, 0.4]);
  });

  test('three criteria: one account lives on the first alone, (1 − t)²', () => {
    const rows = [[10, 1, 1], [4, 4, 4]]; // prettier-ignore
    expectChances(chances(rows, [1, 5, 2], 1, { spread: 'any', draws }), [(2 / 3) ** 2, 1 - (2 / 3) ** 2]);
  });

  test('three accounts, each the best at one of three criteria', () => {
    const rows = [[9, 3, 3], [3, 9, 3], [3, 3, 9]]; // prettier-ignore
    expectChances(chances(rows, [1, 1, 1], 1, { spread: 'any', draws }), [1 / 3, 1 / 3, 1 / 3]);
    expectChances(chances(rows, [1, 1, 1], 2, { spread: 'any', draws }), [2 / 3, 2 / 3, 2 / 3]);
  });

  test('a spread: the part of a square of weights above a line', () => {
    // A is ahead where 2 (1 + u/2) > 3 (1 + v/2), so u > 1 + 1.5 v: a triangle of area 3/4 in a square of 4.
    const rows = [[6, 1], [4, 4]]; // prettier-ignore
    expectChances(chances(rows, [1, 1], 1, { spread: 0.5, draws }), [3 / 16, 13 / 16]);
  });
});

describe('the same as scoring and sorting everything at each draw', () => {
  const rating = fc.oneof(
    { weight: 6, arbitrary: fc.integer({ min: 1, max: 10 }) },
    { weight: 3, arbitrary: fc.double({ min: 1, max: 10, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(null) },
  );
  const spread = fc.constantFrom<Spread>(0, 0.05, 0.25, 1, 'any');

  test.each([
    [3, 40],
    [8, 40],
    [11, 30],
  ])('%d criteria', (width, most) => {
    const rows = fc.array(fc.array(rating, { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: most,
    });
    const weights = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: width, maxLength: width });
    fc.assert(
      fc.property(
        rows,
        weights,
        spread,
        fc.integer({ min: 1, max: 6 }),
        fc.nat(99),
        (list, some, how, top, seed) => {
          fc.pre(some.some((weight) => weight > 0));
          const draws: Draws = { spread: how, draws: 60, seed: seed + 1 };
          expect(chances(list, some, top, draws)).toEqual(naive(list, some, top, draws));
        },
      ),
      dearRuns(120, 30),
    );
  });

  test('many accounts of the same ratings', () => {
    const rows = fc.array(fc.constantFrom([8, 6, 7], [6, 9, 7], [7, null, 8], [8, 6, 7.5], [1, 1, 1]), {
      minLength: 10,
      maxLength: 40,
    });
    fc.assert(
      fc.property(rows, spread, fc.integer({ min: 1, max: 9 }), (list, how, top) => {
        const draws: Draws = { spread: how, draws: 40, seed: 7 };
        expect(chances(list, [3, 2, 1], top, draws)).toEqual(naive(list, [3, 2, 1], top, draws));
      }),
    );
  });

  test('three hundred accounts, ten places', () => {
    let state = 1;
    const next = () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
    const rows = Array.from({ length: 300 }, () =>
      Array.from({ length: 8 }, () => (next() < 0.03 ? null : 1 + Math.floor(next() * 10))),
    );
    const weights = [25, 10, 15, 10, 15, 10, 10, 5];
    for (const how of [0.25, 1, 'any'] as const) {
      const draws: Draws = { spread: how, draws: 300, seed: 3 };
      expect(chances(rows, weights, 10, draws)).toEqual(naive(rows, weights, 10, draws));
    }
  });
});

describe('who can never come into the top is not drawn for', () => {
  const rows: Rows = [[9, 8], [8, 9], [5, 5], [5, null], [10, 1], [1, 1]]; // prettier-ignore
  const kept = (top: number, how: Spread) =>
    contenders(ratingRows(columnsOf(rows), rows.length, rows.map((_, i) => i), [0, 1]), [1, 1], how, top); // prettier-ignore

  test('the likely best first', () => {
    expect(kept(1, 0.1)).toEqual([0, 1]);
    expect(kept(2, 0.1)).toEqual([0, 1]);
    expect(kept(3, 0.1)).toEqual([0, 1, 4]);
    expect(kept(4, 0.1)).toEqual([0, 1, 4, 2, 3]);
    expect(kept(5, 0.1)).toEqual([0, 1, 4, 2, 3]);
  });

  test('who would be good enough but for one that is better at everything', () => {
    const keptOf = (list: Rows, how: Spread) =>
      contenders(ratingRows(columnsOf(list), list.length, list.map((_, i) => i), [0, 1, 2]), [1, 1, 1], how, 1); // prettier-ignore
    for (const how of [0.9, 'any'] as const) {
      expect(keptOf([[9, 2, 2], [8, 1, 1]], how)).toEqual([0]); // prettier-ignore
      expect(keptOf([[9, 2, null], [8, 1, null]], how)).toEqual([0]); // prettier-ignore
      expect(keptOf([[9, 2, null], [8, 1, 1]], how)).toEqual([0, 1]); // prettier-ignore
    }
  });

  test('with any weights only who is beaten on every criterion', () => {
    expect(kept(1, 'any')).toEqual([0, 1, 4]);
    expect(kept(2, 'any')).toEqual([0, 1, 4]);
    expect(kept(3, 'any')).toEqual([0, 1, 4, 2, 3]);
  });
});

describe('rules', () => {
  test('as many places as accounts, or more: everyone is in', () => {
    expect(chances([[1, 2], [9, 9]], [1, 1], 2)).toEqual([1, 1]); // prettier-ignore
    expect(chances([[1, 2], [9, 9], [null, null]], [1, 1], 2)).toEqual([1, 1, NaN]); // prettier-ignore
    expect(chances([[1, 2], [9, 9]], [1, 1], 1)).toEqual([0, 1]); // prettier-ignore
  });

  test('equal accounts are in together, whole rows and rows with blanks', () => {
    expect(chances([[6, 6, 6], [6, 6, 6], [5, 5, 5]], [5, 3, 2], 1)).toEqual([1, 1, 0]); // prettier-ignore
    expect(chances([[6, 6, 6], [6, null, 6], [null, 6, null]], [5, 3, 2], 1)).toEqual([1, 1, 1]); // prettier-ignore
  });

  test('without spread it is the ranking', () => {
    expect(chances([[8, 6], [4, 7], [7, 7], [7, 7]], [1, 1], 2, { spread: 0 })).toEqual([1, 0, 1, 1]); // prettier-ignore
  });

  test('accounts of other ratings and the same score are in together, however many', () => {
    const rows = [[6, 6], [7, 5], [8, 4], [9, 3], [10, 2], [5, 7], [4, 8], [3, 9]]; // prettier-ignore
    expect(chances(rows, [1, 1], 1, { spread: 0 })).toEqual(rows.map(() => 1));
  });

  test('a criterion of weight 0 stays out, even with any weights', () => {
    const rows = [[8, 1], [7, 10]]; // prettier-ignore
    expect(chances(rows, [1, 0], 1, { spread: 'any' })).toEqual([1, 0]);
  });

  test('draws and seed', () => {
    const rows = [[9, 3], [3, 9]]; // prettier-ignore
    expect(chances(rows, [1, 1], 1, { draws: 1 }).sort()).toEqual([0, 1]);
    expect(chances(rows, [1, 1], 1, { seed: 5 })).toEqual(chances(rows, [1, 1], 1, { seed: 5 }));
    expect(chances(rows, [1, 1], 1, { seed: 5 })).not.toEqual(chances(rows, [1, 1], 1, { seed: 6 }));
  });

  test('the order of accounts changes nothing', () => {
    const rows = Array.from({ length: 40 }, (_, i) => [
      1 + ((i * 7) % 10),
      1 + ((i * 3) % 9),
      i % 7 === 0 ? null : 5,
    ]);
    const turned = [...rows].reverse();
    for (const spread of [0.3, 'any'] as const) {
      const how = { spread, draws: 500 };
      expect(chances(turned, [3, 2, 1], 5, how).reverse()).toEqual(chances(rows, [3, 2, 1], 5, how));
    }
  });
});
