import { expect, test } from '@jest/globals';
import { wrongOrder } from '../shared/wrong-order';

test.each([
  [8, 4, 'low must not exceed high; got 8 and 4'],
  [8, undefined, 'low must not exceed high; got 8 and 4 (left out); give both'],
  [undefined, 4, 'low must not exceed high; got 8 (left out) and 4; give both'],
])('low given as %p, high as %p', (low, high, sentence) => {
  expect(wrongOrder(['low', low, 8], ['high', high, 4]).message).toBe(sentence);
});

test('computed bounds are said without the dust of their digits', () => {
  expect(wrongOrder(['low', 1, 0.1 + 0.2], ['high', 1, 0.2]).message).toContain('got 0.3 and 0.2');
});
