import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { EigenvalueDecomposition, Matrix } from 'ml-matrix';
import { principal } from '../../shared/weights/principal';

const flat = (rows: readonly (readonly number[])[]) => Float64Array.from(rows.flat());

/** The largest real eigenvalue and its vector by ml-matrix, summing to 1. */
function oracle(rows: number[][]): { value: number; vector: number[] } {
  const { realEigenvalues, eigenvectorMatrix } = new EigenvalueDecomposition(new Matrix(rows));
  const value = Math.max(...realEigenvalues);
  const vector = eigenvectorMatrix.getColumn(realEigenvalues.indexOf(value));
  const total = vector.reduce((sum, each) => sum + each, 0);
  return { value, vector: vector.map((each) => each / total) };
}

/** Reciprocal tables of judgements between 1/most and most. */
function tables(most: number, sizes = { min: 2, max: 9 }): fc.Arbitrary<number[][]> {
  return fc.integer(sizes).chain((n) =>
    fc
      .array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: n * n, maxLength: n * n })
      .map((spread) => {
        const rows = Array.from({ length: n }, () => new Array<number>(n).fill(1));
        for (let i = 0; i < n; i++) {
          for (let j = i + 1; j < n; j++) {
            rows[i][j] = most ** spread[i * n + j];
            rows[j][i] = 1 / rows[i][j];
          }
        }
        return rows;
      }),
  );
}

describe('principal', () => {
  test('a matrix of one', () => {
    expect(principal(Float64Array.of(3), 1)).toEqual({ value: 3, vector: Float64Array.of(1) });
  });

  test('a consistent table has n and its own column', () => {
    const { value, vector } = principal(flat([1, 2, 4].map((w) => [w / 1, w / 2, w / 4])), 3);
    expect(value).toBeCloseTo(3, 14);
    [1 / 7, 2 / 7, 4 / 7].forEach((weight, i) => expect(vector[i]).toBeCloseTo(weight, 15));
  });

  test('of three criteria the weights are the geometric means of the rows', () => {
    fc.assert(
      fc.property(tables(9, { min: 3, max: 3 }), (rows) => {
        const { value, vector } = principal(flat(rows), 3);
        const cycle = Math.cbrt(rows[0][1] * rows[1][2] * rows[2][0]);
        expect(value).toBeCloseTo(1 + cycle + 1 / cycle, 12);
        const means = rows.map((row) => Math.cbrt(row[0] * row[1] * row[2]));
        const total = means.reduce((a, b) => a + b);
        means.forEach((mean, i) => expect(vector[i]).toBeCloseTo(mean / total, 14));
      }),
    );
  });

  test("ml-matrix's eigenvectors to 12 digits, however inconsistent the table", () => {
    fc.assert(
      fc.property(fc.oneof(tables(2), tables(9), tables(100)), (rows) => {
        const found = principal(flat(rows), rows.length);
        const expected = oracle(rows);
        expect(Math.abs(found.value / expected.value - 1)).toBeLessThan(1e-12);
        expected.vector.forEach((weight, i) =>
          expect(Math.abs(found.vector[i] - weight)).toBeLessThan(1e-12),
        );
      }),
      { numRuns: 60 },
    );
  });

  test('every row of the table confirms the eigenvalue to 14 digits, for ratios up to ten thousand', () => {
    fc.assert(
      fc.property(tables(10_000, { min: 2, max: 16 }), (rows) => {
        const { value, vector } = principal(flat(rows), rows.length);
        rows.forEach((row, i) => {
          const image = row.reduce((sum, ratio, j) => sum + ratio * vector[j], 0);
          expect(Math.abs(image / (value * vector[i]) - 1)).toBeLessThan(1e-13);
        });
      }),
    );
  });

  test('a vicious circle of ten thousand, where the power method would need 200,000 rounds', () => {
    const rows = [
      [1, 9999, 1 / 8000, 3],
      [1 / 9999, 1, 7000, 1 / 3],
      [8000, 1 / 7000, 1, 2],
      [1 / 3, 3, 1 / 2, 1],
    ];
    const { value, vector } = principal(flat(rows), 4);
    const expected = oracle(rows);
    expect(Math.abs(value / expected.value - 1)).toBeLessThan(1e-13);
    expected.vector.forEach((weight, i) => expect(vector[i]).toBeCloseTo(weight, 12));
  });

  test('zeros that leave all places connected, as of comparisons not made', () => {
    const rows = [
      [2, 2, 0],
      [1 / 2, 1, 3],
      [0, 1 / 3, 2],
    ];
    const { value, vector } = principal(flat(rows), 3);
    expect(value).toBeCloseTo(3, 14);
    [0.6, 0.3, 0.1].forEach((weight, i) => expect(vector[i]).toBeCloseTo(weight, 14));
  });

  test('a table of forty', () => {
    const rows = Array.from({ length: 40 }, (_, i) =>
      Array.from({ length: 40 }, (_, j) => ((i + 1) / (j + 1)) * (1 + ((i * 7 + j * 13) % 10) / 20)),
    );
    const { value, vector } = principal(flat(rows), 40);
    const expected = oracle(rows);
    expect(Math.abs(value / expected.value - 1)).toBeLessThan(1e-12);
    expected.vector.forEach((weight, i) => expect(Math.abs(vector[i] - weight)).toBeLessThan(1e-12));
  });

  test('the matrix itself stays as it is', () => {
    const matrix = flat([
      [1, 3],
      [1 / 3, 1],
    ]);
    principal(matrix, 2);
    expect([...matrix]).toEqual([1, 3, 1 / 3, 1]);
  });
});
