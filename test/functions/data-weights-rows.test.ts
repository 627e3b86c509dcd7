import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { sumSimple } from 'simple-statistics';
import { kamDataWeights } from '../../shared/functions/data-weights';
import { call } from '../call';

const dataWeights = (...args: readonly unknown[]) => (call(kamDataWeights, ...args) as number[][])[0];

function expectWeights(found: readonly number[], expected: readonly number[], tolerance: number): void {
  expect(found).toHaveLength(expected.length);
  expected.forEach((weight, k) => expect(Math.abs(found[k] - weight)).toBeLessThanOrEqual(tolerance));
}

describe.each(['entropy', 'critic'])('KAMDATAWEIGHTS, %s and any data', (method) => {
  test('a criterion that is the same for all weighs 0', () => {
    const rows = [
      [1, 5, 9],
      [2, 5, 2],
      [4, 5, 3],
    ];
    const found = dataWeights(rows, method);
    expect(found[1]).toBe(0);
    expectWeights(
      [found[0], found[2]],
      dataWeights(
        rows.map(([a, , c]) => [a, c]),
        method,
      ),
      1e-15,
    );
  });

  test('the only criterion that varies has all the weight', () => {
    expect(dataWeights([[1, 5, 0], [2, 5, 0], [4, 5, 0]], method)).toEqual([1, 0, 0]); // prettier-ignore
  });

  test('all accounts equal', () => {
    expect(dataWeights([[1, 5, 0, 7], [1, 5, 0, 7]], method)).toEqual([0.25, 0.25, 0.25, 0.25]); // prettier-ignore
  });

  test('a single criterion', () => {
    expect(dataWeights([[1], [2]], method)).toEqual([1]);
    expect(dataWeights([[2], [2]], method)).toEqual([1]);
  });

  test('rows with a blank or a bad cell are left out', () => {
    const complete = [
      [1, 5],
      [2, 7],
      [9, 1],
    ];
    const rows = [complete[0], ['', 100], complete[1], [null, null], ['x', 3], complete[2], [50, '#N/A']];
    expect(dataWeights(rows, method)).toEqual(dataWeights(complete, method));
  });

  test('fewer than two complete rows', () => {
    const message =
      'KAMDATAWEIGHTS: values need at least 2 rows that are complete, to see how criteria vary; got ';
    const fails = (rows: unknown) => expect(() => dataWeights(rows, method));
    fails([[1, 2]]).toThrow(new Error(`${message}1`));
    fails([[1, 2], ['', 3]]).toThrow(new Error(`${message}1`)); // prettier-ignore
    fails([['', 2], ['x', 3]]).toThrow(new Error(`${message}0; Row 2, Criterion 1: "x" is not a number`)); // prettier-ignore
    fails([[1, 2], [4, '#N/A']]).toThrow(new Error(`${message}1; Row 2, Criterion 2: #N/A is not a number`)); // prettier-ignore
  });

  test('the order of rows changes nothing, to the last digit', () => {
    const cell = fc.double({ min: 0, max: 1e6, noNaN: true });
    const rows = fc.array(fc.tuple(cell, cell, cell), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(rows, (list) => {
        const found = dataWeights(list, method);
        expect(dataWeights([...list].reverse(), method)).toEqual(found);
        expect(
          dataWeights(
            [...list].sort((a, b) => a[1] - b[1]),
            method,
          ),
        ).toEqual(found);
        expect(sumSimple(found)).toBeCloseTo(1, 13);
        expect(found.every((weight) => weight >= 0)).toBe(true);
      }),
    );
  });

  test('columns may stand in any order under their headers, and others are ignored', () => {
    const model = [
      ['Criterion', 'Weight', 'Scale', 'From', 'To'],
      ['Sales', 1, 'Linear', 0, 100],
      ['Growth', 1, 'Linear', 0, 10],
    ];
    const rows = [
      ['Ann', 3, 50],
      ['Bob', 9, 20],
      ['Cem', 1, 90],
    ];
    const found = dataWeights(rows, method, model, ['Owner', 'growth', 'SALES']);
    expect(found).toEqual(
      dataWeights(
        rows.map(([, growth, sales]) => [sales, growth]),
        method,
      ),
    );
  });

  test('ratings of a model table keep their bounds, and their 0 is a blank', () => {
    const model = [
      ['Criterion', 'Weight'],
      ['Fit', 1],
      ['Growth', 1],
    ];
    const rows = [
      [8, 2],
      [3, 4],
      [0, 9],
      [80, 7],
      [5, 9],
    ];
    expect(dataWeights(rows, method, model)).toEqual(dataWeights([rows[0], rows[1], rows[4]], method));
  });

  test('words, and values on a curve that turns, count as their ratings; a falling curve is no turn', () => {
    const model = [
      ['Criterion', 'Weight', 'Direction', 'Scale', 'Points'],
      ['Position', 1, '', 'Words', 'Weak=2; Good=6; Strong=9'],
      ['Size', 1, 'Lower', 'Points', '0=1; 50=10; 100=1'],
      ['Complaints', 1, '', 'Points', '0=10; 9=4; 20=1'],
    ];
    const rows = [
      ['Weak', 10, 3],
      ['Strong', 90, 8],
      ['Good', 50, 12],
      ['Good', 30, 0],
    ];
    // Size peaks at 50; its ratings are turned round, because lower is better.
    const ratings = [
      [2, 11 - 2.8, 3],
      [9, 11 - 2.8, 8],
      [6, 11 - 10, 12],
      [6, 11 - 6.4, 0],
    ];
    const plain = [
      ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
      ['Position', 1, '', 'Linear', 0, 10],
      ['Size', 1, '', 'Linear', 0, 10],
      ['Complaints', 1, 'Lower', 'Linear', 0, 20],
    ];
    expectWeights(dataWeights(rows, method, model), dataWeights(ratings, method, plain), 1e-13);
  });

  test('bare weights as a model say nothing of the data', () => {
    const rows = [
      [80, 2],
      [0, 4],
      [30, 9],
    ];
    expect(dataWeights(rows, method, [[70, 30]])).toEqual(dataWeights(rows, method));
    expect(dataWeights(rows, method, [[70, 30]], ['A', 'B'])).toEqual(dataWeights(rows, method));
    expect(() => dataWeights(rows, method, [[70, 20, 10]])).toThrow(
      'values have 2 columns but the model has 3 criteria',
    );
    expect(() => dataWeights(rows, method, '', ['A'])).toThrow(
      'headers must be as many as the columns of values, 2; got 1',
    );
  });

  test('thousands of accounts', () => {
    const rows = Array.from({ length: 3000 }, (_, r) =>
      Array.from({ length: 8 }, (_, k) => ((r + 1) * (k + 7)) % 1009),
    );
    const found = dataWeights(rows, method);
    expect(sumSimple(found)).toBeCloseTo(1, 13);
    expect(dataWeights([...rows].reverse(), method)).toEqual(found);
  });
});

test('the method must be known', () => {
  expect(() => dataWeights([[1], [2]], 'pca')).toThrow(
    'KAMDATAWEIGHTS: method must be entropy or critic; got "pca"',
  );
  expect(() => dataWeights([[1], [2]])).toThrow(
    'KAMDATAWEIGHTS: method must be entropy or critic; got blank',
  );
});
