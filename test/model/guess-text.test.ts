import { expect, test } from '@jest/globals';
import { numberWords } from '../../shared/model/guess-text';

test.each<[number, string]>([
  [0, '0'],
  [7, '7'],
  [-7, '-7'],
  [0.5, '0.5'],
  [0.123456, '0.123'],
  [12.345, '12.3'],
  [999, '999'],
  [999.6, '1,000'],
  [1000, '1,000'],
  [1234.5, '1,235'],
  [-1234.4, '-1,234'],
  [12_345, '12,345'],
  [123_456, '123,456'],
  [1_234_567.8, '1,234,568'],
  [-9_876_543_210, '-9,876,543,210'],
])('%p reads %s', (value, text) => {
  expect(numberWords(value)).toBe(text);
});
