import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { measuresOf } from '../../shared/methods/measures';
import { weightedProduct } from '../../shared/methods/product';
import { promethee } from '../../shared/methods/promethee';
import { topsis } from '../../shared/methods/topsis';
import { vikor } from '../../shared/methods/vikor';
import { readModel } from '../../shared/model/read-model';
import { readAccounts } from '../../shared/scoring/accounts';
import { farFromQuadratic, growthOf } from '../processor-time';
import { dearRuns, describeUnmutated } from '../unmutated';

type Table = readonly (readonly (number | null)[])[];

interface Case {
  readonly rows: (number | null)[][];
  readonly weights: number[];
  readonly lower: boolean[];
}

const model = (weights: readonly number[], lower: readonly boolean[]) =>
  readModel([
    ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
    ...weights.map((weight, k) => [`C${k}`, weight, lower[k] ? 'Lower' : 'Higher', 'Linear', 0, 1]),
  ]);

const methods = { topsis, vikor, promethee, product: weightedProduct };
type Method = keyof typeof methods;

function opinion(
  method: Method,
  rows: Table,
  weights: readonly number[],
  lower: readonly boolean[] = [],
): number[] {
  const block = rows.map((row) => row.map((cell) => cell ?? ''));
  return Array.from(methods[method](measuresOf(readAccounts(block, model(weights, lower)))));
}

/** The textbook's formulas, one step after the other, over the criteria that an account has. */
const textbook: Record<
  Method,
  (rows: Table, weights: readonly number[], lower: readonly boolean[]) => number[]
> = {
  topsis: (rows, weights, lower) => {
    const { column, sharesOf } = parts(rows, weights);
    return rows.map((row) => {
      const distances = [0, 1].map((end) => {
        const squares = sharesOf(row).map((share, k) => {
          if (row[k] === null) return 0;
          const norm = Math.hypot(...column(k));
          const wanted = (end === 0) === lower[k] ? Math.min(...column(k)) : Math.max(...column(k));
          return norm === 0 ? 0 : ((share * (row[k] - wanted)) / norm) ** 2;
        });
        return Math.sqrt(squares.reduce((sum, square) => sum + square, 0));
      });
      return distances[0] + distances[1] === 0 ? 0.5 : distances[1] / (distances[0] + distances[1]);
    });
  },
  vikor: (rows, weights, lower) => {
    const { column, sharesOf } = parts(rows, weights);
    const regrets = rows.map((row) =>
      sharesOf(row).map((share, k) => {
        const [low, high] = [Math.min(...column(k)), Math.max(...column(k))];
        if (row[k] === null || low === high) return 0;
        return (share * (lower[k] ? row[k] - low : high - row[k])) / (high - low);
      }),
    );
    const scaled = (values: number[]) => {
      const [low, high] = [Math.min(...values), Math.max(...values)];
      return values.map((value) => (high - low < 1e-12 ? 0 : (value - low) / (high - low)));
    };
    const all = scaled(regrets.map((row) => row.reduce((sum, regret) => sum + regret, 0)));
    const most = scaled(regrets.map((row) => Math.max(...row)));
    return all.map((value, i) => 0.5 * value + 0.5 * most[i]);
  },
  promethee: (rows, weights, lower) => {
    const { column, sharesOf } = parts(rows, weights);
    return rows.map((row) =>
      sharesOf(row).reduce((flow, share, k) => {
        const own = row[k];
        if (own === null || column(k).length < 2) return flow;
        const net = column(k).reduce((sum, other) => sum + Math.sign(own - other), 0) * (lower[k] ? -1 : 1);
        return flow + (share * net) / (column(k).length - 1);
      }, 0),
    );
  },
  product: (rows, weights, lower) => {
    const { column, sharesOf } = parts(rows, weights);
    return rows.map((row) =>
      sharesOf(row).reduce((product, share, k) => {
        const own = row[k];
        if (own === null) return product;
        return product * (lower[k] ? Math.min(...column(k)) / own : own / Math.max(...column(k))) ** share;
      }, 1),
    );
  },
};

function parts(rows: Table, weights: readonly number[]) {
  const column = (k: number) => rows.flatMap((row) => row[k] ?? []);
  const sharesOf = (row: Table[number]) => {
    const counted = weights.reduce((sum, weight, k) => (row[k] === null ? sum : sum + weight), 0);
    return weights.map((weight, k) => (row[k] === null ? 0 : weight / counted));
  };
  return { column, sharesOf };
}

function cases(value: fc.Arbitrary<number | null>): fc.Arbitrary<Case> {
  return fc
    .integer({ min: 1, max: 5 })
    .chain((width) =>
      fc.record({
        rows: fc.array(fc.array(value, { minLength: width, maxLength: width }), {
          minLength: 1,
          maxLength: 12,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 9 }), { minLength: width, maxLength: width }),
        lower: fc.array(fc.boolean(), { minLength: width, maxLength: width }),
      }),
    )
    .map(({ rows, ...rest }) => ({ ...rest, rows: rows.filter((row) => row.some((cell) => cell !== null)) }))
    .filter(({ rows }) => rows.length > 0);
}

const positive = fc.oneof(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.01, max: 1e6, noNaN: true }));
const withBlanks = fc.oneof({ weight: 5, arbitrary: positive }, { weight: 1, arbitrary: fc.constant(null) });
const every = Object.keys(methods) as Method[];

describe.each(every)('%s', (method) => {
  test('as the textbook computes it, step by step', () => {
    fc.assert(
      fc.property(cases(withBlanks), ({ rows, weights, lower }) => {
        const expected = textbook[method](rows, weights, lower);
        opinion(method, rows, weights, lower).forEach((value, i) =>
          expect(value).toBeCloseTo(expected[i], 9),
        );
      }),
      dearRuns(300, 15),
    );
  });

  test('the order of accounts never touches a digit', () => {
    fc.assert(
      fc.property(cases(withBlanks), fc.integer({ min: 1 }), ({ rows, weights, lower }, seed) => {
        const key = (i: number) => Math.imul(i + 1, 2 * seed + 1) >>> 0;
        const order = rows.map((_, i) => i).sort((a, b) => key(a) - key(b));
        const shuffled = opinion(method, order.map((i) => rows[i]), weights, lower); // prettier-ignore
        const plain = opinion(method, rows, weights, lower);
        expect(shuffled).toEqual(order.map((i) => plain[i]));
      }),
    );
  });

  test('the unit of a criterion makes no difference', () => {
    fc.assert(
      fc.property(
        cases(withBlanks),
        fc.constantFrom(1e-200, 2 ** -40, 1e150, 1e300),
        ({ rows, weights, lower }, unit) => {
          const scaled = rows.map((row) =>
            row.map((cell, k) => (cell !== null && k === 0 ? cell * unit : cell)),
          );
          const plain = opinion(method, rows, weights, lower);
          opinion(method, scaled, weights, lower).forEach((value, i) =>
            expect(value).toBeCloseTo(plain[i], 9),
          );
        },
      ),
    );
  });

  test('better on every criterion is better', () => {
    const upright = method === 'vikor' ? -1 : 1;
    fc.assert(
      fc.property(cases(positive), ({ rows, weights, lower }) => {
        const values = opinion(method, rows, weights, lower);
        rows.forEach((row, a) =>
          rows.forEach((other, b) => {
            if (!row.every((cell, k) => (lower[k] ? cell! <= other[k]! : cell! >= other[k]!))) return;
            expect(upright * values[a]).toBeGreaterThanOrEqual(upright * values[b] - 1e-9);
          }),
        );
      }),
    );
  });

  const alike = { topsis: 0.5, vikor: 0, promethee: 0, product: 1 }[method];

  test('all accounts alike, one account, one criterion that never varies', () => {
    expect(opinion(method, [[3, 7], [3, 7], [3, 7]], [1, 2])).toEqual([alike, alike, alike]); // prettier-ignore
    expect(opinion(method, [[3, 7]], [1, 2], [true])).toEqual([alike]);
    expect(opinion(method, [[5], [5]], [1])).toEqual([alike, alike]);
    const [worse, better] = opinion(method, [[1, 7], [2, 7]], [1, 1]); // prettier-ignore
    expect([worse, better].every(Number.isFinite)).toBe(true);
    expect(worse < better).toBe(method !== 'vikor');
  });

  test('accounts without values', () => {
    expect(opinion(method, [[null, null], [null, null]], [1, 2])).toEqual([NaN, NaN]); // prettier-ignore
    expect(opinion(method, [[3, 7], [null, null], [3, 7]], [1, 2])).toEqual([alike, NaN, alike]); // prettier-ignore
    expect(opinion(method, [[3, null], [null, 7]], [1, 2])).toEqual([alike, alike]); // prettier-ignore
  });

  test('at the ends of the range of doubles', () => {
    const ends = opinion(method, [[1.7e308, 5e-324], [1e308, 1e-323]], [1, 1]); // prettier-ignore
    const usual = opinion(method, [[1.7, 1], [1, 2]], [1, 1]); // prettier-ignore
    ends.forEach((value, i) => expect(value).toBeCloseTo(usual[i], 9));
    expect(opinion(method, [[1e-300, 1], [1e300, 1]], [1, 1], [true]).every(Number.isFinite)).toBe(true); // prettier-ignore
    expect(opinion(method, [[1, 2], [2, 1]], [1e150, 1e150]).every(Number.isFinite)).toBe(true); // prettier-ignore
    expect(opinion(method, [[1, 2], [2, 1]], [1e-300, 1e-300]).every(Number.isFinite)).toBe(true); // prettier-ignore
  });
});

describe('negative values and zeros, which a product cannot take', () => {
  test.each(every.filter((method) => method !== 'product'))('%s', (method) => {
    const real = fc.double({ min: -1e6, max: 1e6, noNaN: true }).filter((value) => Math.abs(value) > 1e-100);
    const any = fc.oneof(fc.integer({ min: -3, max: 3 }), real);
    fc.assert(
      fc.property(cases(any), ({ rows, weights, lower }) => {
        const expected = textbook[method](rows, weights, lower);
        opinion(method, rows, weights, lower).forEach((value, i) =>
          expect(value).toBeCloseTo(expected[i], 8),
        );
      }),
    );
  });
});

test('VIKOR does not blow the dust of last digits up to a difference', () => {
  // Both regrets add up to 0.6 of the weight, in another order.
  const rows = [[0.9, 0.8, 0.7, 1, 0], [0.7, 0.8, 0.9, 1, 0], [0, 0, 0, 0, 1]]; // prettier-ignore
  const [one, other] = opinion('vikor', rows, [1, 1, 1, 1, 1]);
  expect(one).toBeCloseTo(other, 9);
  expect(opinion('vikor', [[0.1, 0.2, 0.3], [0.3, 0.2, 0.1], [0.2, 0.3, 0.1]], [1, 1, 1]).every((q) => q >= 0)).toBe(true); // prettier-ignore
});

test('an added account changes second opinions, and no score on fixed bounds (Belton & Gear 1983)', () => {
  const rows = [[4, 10], [7, 9], [1, 10]]; // prettier-ignore
  for (const method of every) {
    expect(opinion(method, [...rows, [9, 4]], [1, 1]).slice(0, 3)).not.toEqual(opinion(method, rows, [1, 1]));
  }
});

describeUnmutated('3,000 and 48,000 accounts', () => {
  const shapes: Record<string, (r: number, k: number, count: number) => number> = {
    'all equal': () => 5,
    falling: (r, _, count) => count - r,
    'heavily skewed': (r, k) => ((r + k) % 1000 === 0 ? 1e12 : 1 + (r % 7) / 1e6),
  };
  const cases = Object.keys(shapes).flatMap((shape) => every.map((method) => [method, shape] as const));

  test.each(cases)('%s, %s, in no quadratic time', (method, shape) => {
    const onAccounts = (count: number) => {
      const rows = Array.from({ length: count }, (_, r) => [0, 1, 2].map((k) => shapes[shape](r, k, count)));
      return () => expect(opinion(method, rows, [3, 2, 1]).every(Number.isFinite)).toBe(true);
    };
    expect(growthOf(onAccounts, 3_000)).toBeLessThan(farFromQuadratic);
  });
});
