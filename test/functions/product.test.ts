import { describe, expect, test } from '@jest/globals';
import { kamProduct } from '../../shared/functions/product';
import { call } from '../call';

const product = (...args: readonly unknown[]) => call(kamProduct, ...args) as unknown[][];
const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points'];

test('WPM-01: mixed directions, JMcDM test/mcdm/testwpm.jl', () => {
  const directions = ['Higher', 'Lower', 'Lower', 'Higher', 'Lower', 'Higher'];
  const weights = [0.221, 0.159, 0.175, 0.127, 0.117, 0.201];
  const model = [header, ...weights.map((weight, k) => [`C${k}`, weight, directions[k], 'Linear', 0, 1])];
  const values = [
    [3.0, 12.5, 2.0, 120.0, 14.0, 3.0],
    [5.0, 15.0, 3.0, 110.0, 38.0, 4.0],
    [3.0, 13.0, 2.0, 120.0, 19.0, 3.0],
    [4.0, 14.0, 2.0, 100.0, 31.0, 4.0],
    [3.0, 15.0, 1.5, 125.0, 40.0, 4.0],
  ];
  const published = [0.7975224331331, 0.7532541470585, 0.7647463553356, 0.7873956894791, 0.7674278741782];
  product(values, model).forEach(([value], i) => expect(value).toBeCloseTo(published[i], 9));
});

describe('values of 0 or less', () => {
  const model = [header, ['Margin', 1, '', 'Linear', 0, 100], ['Fit', 1]];

  test('cost their row, and take no part', () => {
    expect(product([[-5, 9], [10, 5], [0, 5], [20, 5]], model)).toEqual([
      [{ error: 'Margin: -5 is not above 0, and a product needs it' }],
      [Math.sqrt(0.5)],
      [{ error: 'Margin: 0 is not above 0, and a product needs it' }],
      [1],
    ]); // prettier-ignore
  });

  test('the first bad cell of a row is told', () => {
    expect(product([[-5, 'x'], [10, 5]], model)[0]).toEqual([{ error: 'Fit: "x" is not a number' }]); // prettier-ignore
  });

  test('are nothing to a criterion of weight 0, nor to a value curve that turns', () => {
    const off = [header, ['Margin', 0, '', 'Linear', 0, 100], ['Fit', 1]];
    expect(product([[-5, 5], [0, 10]], off)).toEqual([[0.5], [1]]); // prettier-ignore
    const curve = [header, ['Deviation', 1, '', 'Points', '', '', '-10=4; 0=8; 10=4']];
    expect(product([[-10], [0]], curve)).toEqual([[0.5], [1]]);
  });
});

test('a blank is left out, a bad cell costs its row and takes no part, a blank row stays blank', () => {
  const result = product([[8, 4], ['', 2], [9, 'n/a'], ['', ''], [2, 4]]); // prettier-ignore
  expect(result).toEqual([[1], [0.5], [{ error: 'Criterion 2: "n/a" is not a number' }], [''], [0.5]]);
});

test('columns by name', () => {
  const result = product([['x', 4], ['y', 8]], [header, ['A', 1, 'Lower']], [['Account', 'A']]); // prettier-ignore
  expect(result).toEqual([[1], [0.5]]);
});

test('all accounts equal, one account', () => {
  expect(product([[5, 5], [5, 5]])).toEqual([[1], [1]]); // prettier-ignore
  expect(product([[5, 3]])).toEqual([[1]]);
});
