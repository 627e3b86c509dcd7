import { describe, expect, test } from '@jest/globals';
import { plainNumber, reaches, withoutDust } from '../shared/plain-number';

test('a computed number is shown without dust', () => expect(plainNumber(0.1 + 0.2)).toBe('0.3'));

test('dust is taken off, digits are not', () => {
  expect(withoutDust(8.4 - 0.2)).toBe(8.2);
  expect(withoutDust(-Infinity)).toBe(-Infinity);
  expect(withoutDust(1.23456789012345)).toBe(1.23456789012345);
});

describe('a number reaches a bound', () => {
  test.each([
    [1 - 0.9, 0.1],
    [0.1, 0.1],
    [1e6 * (1 - 9e-13), 1e6],
    [-1e-13, 0],
    [Infinity, 5],
    [5, -Infinity],
  ])('%p reaches %p', (value, bound) => expect(reaches(value, bound)).toBe(true));

  test.each([
    [0.1 - 2e-12, 0.1],
    [1e6 * (1 - 2e-12), 1e6],
    [-2e-12, 0],
    [0.001 - 2e-12, 0.001],
    [5, Infinity],
    [NaN, 1],
  ])('%p does not reach %p', (value, bound) => expect(reaches(value, bound)).toBe(false));
});
