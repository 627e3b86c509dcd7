import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { max, min, sampleCorrelation, standardDeviation, sumSimple } from 'simple-statistics';
import { kamDataWeights } from '../../shared/functions/data-weights';
import { call } from '../call';
import { eightFirms } from '../published-tables';

const dataWeights = (...args: readonly unknown[]) => (call(kamDataWeights, ...args) as number[][])[0];

function expectWeights(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((weight, k) => expect(Math.abs(found[k] - weight)).toBeLessThanOrEqual(tolerance));
}

/** By the textbook, one formula after the other. */
const textbook = {
  entropy: (columns: readonly number[][]) => {
    const information = columns.map((column) => {
      const shares = column.map((value) => value / sumSimple(column));
      return 1 + sumSimple(shares.map((p) => (p > 0 ? p * Math.log(p) : 0))) / Math.log(column.length);
    });
    return information.map((each) => each / sumSimple(information));
  },
  critic: (columns: readonly number[][], falls: readonly boolean[] = []) => {
    const scaled = columns.map((column, k) =>
      column.map((x) => (falls[k] ? max(column) - x : x - min(column)) / (max(column) - min(column))),
    );
    const information = scaled.map((one) => {
      const conflict = scaled.map((other) => (other === one ? 0 : 1 - sampleCorrelation(one, other)));
      return standardDeviation(one) * sumSimple(conflict);
    });
    return information.map((each) => each / sumSimple(information));
  },
};

const transpose = (rows: readonly (readonly number[])[]) => rows[0].map((_, k) => rows.map((row) => row[k]));

/** Blocks of whole numbers from 0 to 99 in which every column varies. */
const blocks = fc
  .tuple(fc.integer({ min: 3, max: 20 }), fc.integer({ min: 2, max: 5 }))
  .chain(([rows, columns]) => {
    const row = fc.array(fc.nat(99), { minLength: columns, maxLength: columns });
    return fc.array(row, { minLength: rows, maxLength: rows });
  })
  .filter((rows) => transpose(rows).every((column) => max(column) > min(column)));

describe('KAMDATAWEIGHTS by entropy', () => {
  test('ENTROPY-01: Zavadskas & Podvezko, IJITDM 15 (2016) 267–283; crispyn (MIT)', () => {
    const matrix = [
      [3.0, 100, 10, 7],
      [2.5, 80, 8, 5],
      [1.8, 50, 20, 11],
      [2.2, 70, 12, 9],
    ];
    expectWeights(dataWeights(matrix, 'entropy'), [0.1146, 0.1981, 0.4185, 0.2689], 6e-5);
    expectWeights(
      dataWeights(matrix, 'entropy'),
      [0.1145754499, 0.1980819718, 0.4184612446, 0.2688813337],
      1e-10,
    );
  });

  test('by the textbook', () => {
    fc.assert(
      fc.property(blocks, (rows) => {
        expectWeights(dataWeights(rows, 'Entropy'), textbook.entropy(transpose(rows)), 1e-12);
      }),
    );
  });

  test('the direction of a criterion plays no part', () => {
    const rows = [
      [3, 100],
      [2, 80],
      [1, 50],
    ];
    const model = [
      ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
      ['Cost', 1, 'Lower', 'Linear', 0, 3],
      ['Sales', 1, 'Higher', 'Linear', 0, 100],
    ];
    expect(dataWeights(rows, 'entropy', model)).toEqual(dataWeights(rows, 'entropy'));
  });

  test('a zero is a share of 0', () => {
    expectWeights(dataWeights([[0, 1], [1, 2]], 'entropy'), textbook.entropy([[0, 1], [1, 2]]), 1e-14); // prettier-ignore
  });

  test('values that hardly differ still show which differ more', () => {
    const rows = [
      [1_000_000, 2_000_000],
      [1_000_001, 2_000_004],
      [1_000_002, 2_000_008],
    ];
    // 1 − E falls with the square of the relative spread.
    expectWeights(dataWeights(rows, 'entropy'), [1 / 5, 4 / 5], 1e-3);
  });

  test('negative values have no shares', () => {
    const headers = ['Sales', 'Growth'];
    expect(() =>
      dataWeights(
        [
          [1, 2],
          [3, -4],
          [5, -5],
        ],
        'entropy',
        '',
        headers,
      ),
    ).toThrow(
      // prettier-ignore
      'KAMDATAWEIGHTS: Growth has the negative value -5, and entropy needs shares; use critic instead',
    );
  });
});

describe('KAMDATAWEIGHTS by CRITIC', () => {
  test('CRITIC-01: Diakoulaki, Mavrotas & Papayannakis, C&OR 22 (1995) 763–770; scikit-criteria (BSD-3)', () => {
    expectWeights(dataWeights(eightFirms, 'critic'), [0.20222554, 0.48090173, 0.31687273], 1e-8);
    expectWeights(dataWeights(eightFirms, 'critic'), [0.2022255398, 0.480901729, 0.3168727312], 1e-10);
  });

  test('by the textbook, with the correlation of simple-statistics', () => {
    fc.assert(
      fc.property(blocks, (rows) => {
        expectWeights(dataWeights(rows, 'critic'), textbook.critic(transpose(rows)), 1e-11);
      }),
    );
  });

  test('by the textbook, some criteria being better when lower or having falling bounds', () => {
    fc.assert(
      fc.property(blocks, (rows) => {
        const model = [
          ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
          ...rows[0].map((_, k) => [
            `C${k}`,
            k + 1,
            k === 0 ? 'Lower' : '',
            'Linear',
            ...(k === 1 ? [99, 0] : [0, 99]),
          ]),
        ];
        const falls = rows[0].map((_, k) => k < 2);
        expectWeights(dataWeights(rows, 'critic', model), textbook.critic(transpose(rows), falls), 1e-11);
      }),
    );
  });

  test('criteria that say the same share what they tell', () => {
    const rows = [
      [1, 10, 3],
      [2, 20, 9],
      [3, 30, 3],
    ];
    const [one, other, third] = dataWeights(rows, 'critic');
    expect(one).toBeCloseTo(other, 14);
    expect(third).toBeGreaterThan(one);
  });

  test('all criteria say the same: no conflict, so they weigh alike', () => {
    const rows = [0.1, 0.37, 0.5, 0.91].map((x) => [x, 3 * x + 1, x / 7, 4]);
    expect(dataWeights(rows, 'critic')).toEqual([1 / 3, 1 / 3, 1 / 3, 0]);
  });

  test('values at the ends of the range of doubles', () => {
    const rows = [
      [-1e308, 1],
      [1e308, 2],
      [0, 9],
    ];
    const same = [
      [-1, 1],
      [1, 2],
      [0, 9],
    ];
    expectWeights(dataWeights(rows, 'critic'), dataWeights(same, 'critic'), 1e-13);
    expect(dataWeights([[0, 1], [1e-310, 2]], 'critic')).toEqual([0, 1]); // prettier-ignore
  });
});
