import { expect, test } from '@jest/globals';
import { fieldText, readNumber } from '../../src/panel/ui/number-text';

test.each<[string, string, number | undefined]>([
  ['1.5', '.', 1.5],
  ['1,5', '.', 1.5],
  ['1.5', ',', 1.5],
  ['1,5', ',', 1.5],
  ['10,000', '.', 10_000],
  ['10,000', ',', 10],
  ['10.000', ',', 10_000],
  ['10.000', '.', 10],
  ['0.125', ',', 0.125],
  ['0,125', ',', 0.125],
  ['1234.567', ',', 1234.567],
  ['1,234,567', ',', 1_234_567],
  ['1.234.567,5', '.', 1_234_567.5],
  ['1,234,567.5', ',', 1_234_567.5],
  ["1'000", '.', 1000],
  ['1 000 000', '.', 1_000_000],
  [' −2 ', '.', -2],
  ['30 %', '.', 30],
  ['1e6', '.', 1_000_000],
  ['', '.', undefined],
  ['abc', '.', undefined],
  ['1-2', '.', undefined],
  ['Infinity', '.', undefined],
])('"%s" where decimals are parted by "%s"', (text, decimal, number) => {
  expect(readNumber(text, decimal)).toBe(number);
});

test.each([0, 0.1, -2.5, 12.75, 9_999, 10_000, 10_000_000, 0.000_012_5, 123_456.789])(
  'what a field shows of %s is read as the same',
  (value) => expect(readNumber(fieldText(value))).toBe(value),
);
