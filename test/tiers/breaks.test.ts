import { expect, test } from '@jest/globals';
import { distinctValues, naturalBreaks } from '../../shared/tiers/breaks';

test('different values in rising order, with how often they occur', () => {
  const { values, counts } = distinctValues(Float64Array.of(3, 1, NaN, 3, 2, 3));
  expect([...values]).toEqual([1, 2, 3]);
  expect([...counts]).toEqual([1, 1, 3]);
});

test('no values', () => expect(distinctValues(Float64Array.of(NaN)).values).toHaveLength(0));

test('whole numbers are summed exactly, so that equally good classes are told apart by the rule alone', () => {
  for (const base of [0, 1000, -7, 2 ** 40]) {
    const list = Float64Array.of(0, 1, 10, 11, 20, 21, 30, 31).map((x) => x + base);
    expect([...naturalBreaks(distinctValues(list), 3)]).toEqual([base + 1, base + 11, base + 31]);
  }
});
