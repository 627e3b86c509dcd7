import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { completeAndSolve } from '../../shared/weights/complete';

type Pairs = Record<string, number>;

/** A table of n criteria from the pairs given, such as `{ '01': 3 }`; the others are missing. */
function table(n: number, pairs: Pairs): Float64Array {
  const ratios = new Float64Array(n * n).fill(NaN);
  for (let i = 0; i < n; i++) ratios[i * n + i] = 1;
  for (const [key, ratio] of Object.entries(pairs)) {
    const [i, j] = [Number(key[0]), Number(key[1])];
    ratios[i * n + j] = ratio;
    ratios[j * n + i] = 1 / ratio;
  }
  return ratios;
}

function largestEigenvalue(n: number, pairs: Pairs): number {
  const ratios = table(n, pairs);
  const rows = Array.from({ length: n }, (_, i) => [...ratios.subarray(i * n, (i + 1) * n)]);
  return Math.max(...new EigenvalueDecomposition(new Matrix(rows)).realEigenvalues);
}

/** The least of a function with one valley, by thirds. */
function leastOf(f: (x: number) => number, low: number, high: number): number {
  for (let round = 0; round < 45; round++) {
    const third = (high - low) / 3;
    if (f(low + third) < f(high - third)) high -= third;
    else low += third;
  }
  return (low + high) / 2;
}

describe('completeAndSolve', () => {
  test('AHP-07: Bozóki, Fülöp & Rónyai, Math. Comput. Modelling 52 (2010) 318–333', () => {
    const ratios = table(4, { '01': 1, '02': 5, '03': 2, '12': 3, '13': 4 });
    const { value, vector } = completeAndSolve(ratios, 4);
    expect(ratios[2 * 4 + 3]).toBeCloseTo(0.730296746, 6);
    expect(ratios[2 * 4 + 3]).toBeCloseTo(0.730297106886979, 5);
    expect(ratios[3 * 4 + 2]).toBeCloseTo(1 / ratios[2 * 4 + 3], 12);
    [0.3737868844, 0.3919925483, 0.0984842178, 0.1357363495].forEach((weight, i) => {
      expect(vector[i]).toBeCloseTo(weight, 9);
    });
    [0.3738, 0.392, 0.0985, 0.1357].forEach((weight, i) =>
      expect(Math.abs(vector[i] - weight)).toBeLessThan(5e-5),
    );
    expect(value).toBeCloseTo(4.0923672939, 9);
  });

  test('a chain of judgements is completed by multiplying along it', () => {
    const ratios = table(4, { '01': 2, '12': 3, '23': 4 });
    const { value, vector } = completeAndSolve(ratios, 4);
    expect(value).toBeCloseTo(4, 13);
    expect(ratios[0 * 4 + 3]).toBeCloseTo(24, 11);
    expect(ratios[2 * 4 + 0]).toBeCloseTo(1 / 6, 13);
    [24, 12, 4, 1].forEach((weight, i) => expect(vector[i]).toBeCloseTo(weight / 41, 13));
  });

  test('a table without gaps stays as it is', () => {
    const ratios = table(3, { '01': 2, '02': 8, '12': 2 });
    const before = [...ratios];
    completeAndSolve(ratios, 3);
    expect([...ratios]).toEqual(before);
  });

  const judgement = fc.constantFrom(1 / 9, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 4, 7, 9);

  test('one gap: no other value has a smaller eigenvalue, by ml-matrix and a search', () => {
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 9, maxLength: 9 }), (given) => {
        const keys = ['01', '02', '03', '04', '12', '13', '14', '23', '24'];
        const pairs = Object.fromEntries(keys.map((key, i) => [key, given[i]]));
        const least = leastOf((log) => largestEigenvalue(5, { ...pairs, '34': Math.exp(log) }), -8, 8);
        const ratios = table(5, pairs);
        const { value } = completeAndSolve(ratios, 5);
        expect(value).toBeCloseTo(largestEigenvalue(5, { ...pairs, '34': Math.exp(least) }), 10);
        expect(Math.log(ratios[3 * 5 + 4])).toBeCloseTo(least, 5);
      }),
      { numRuns: 10 },
    );
  });

  test('several gaps: moving any of them either way raises the eigenvalue', () => {
    fc.assert(
      fc.property(fc.array(judgement, { minLength: 7, maxLength: 7 }), (given) => {
        // A ring of six, and one chord.
        const keys = ['01', '12', '23', '34', '45', '05', '02'];
        const pairs = Object.fromEntries(keys.map((key, i) => [key, given[i]]));
        const ratios = table(6, pairs);
        const { value } = completeAndSolve(ratios, 6);
        const gaps = ['03', '04', '13', '14', '15', '24', '25', '35'];
        const filled = Object.fromEntries(
          gaps.map((key) => [key, ratios[Number(key[0]) * 6 + Number(key[1])]]),
        );
        expect(value).toBeCloseTo(largestEigenvalue(6, { ...pairs, ...filled }), 10);
        for (const gap of gaps) {
          for (const move of [0.99, 1.01]) {
            const moved = largestEigenvalue(6, { ...pairs, ...filled, [gap]: filled[gap] * move });
            expect(moved).toBeGreaterThan(value - 1e-11);
          }
        }
      }),
      { numRuns: 10 },
    );
  });

  test('extreme contradictions end', () => {
    const ratios = table(6, {
      '01': 9999,
      '12': 9999,
      '02': 1 / 9999,
      '23': 9999,
      '34': 9999,
      '24': 1 / 9999,
      '45': 1,
    });
    const { vector } = completeAndSolve(ratios, 6);
    expect(vector.every((weight) => weight > 0 && weight < 1)).toBe(true);
    expect(vector.reduce((a, b) => a + b)).toBeCloseTo(1, 12);
  });
});
