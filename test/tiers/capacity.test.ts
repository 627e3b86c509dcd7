import { expect, test } from '@jest/globals';
import { beyondCapacity } from '../../shared/tiers/capacity';

const beyond = (scores: number[], capacity: number) => [
  ...beyondCapacity(Float64Array.from(scores), capacity),
];

test('the lowest scores are too many', () => expect(beyond([5, 9, 7], 2)).toEqual([0]));
test('ties go together', () => expect(beyond([5, 9, 5, 5], 3)).toEqual([0, 2, 3]));
test('all tied', () => expect(beyond([5, 5], 1)).toEqual([0, 1]));
test('just enough room', () => expect(beyond([5, 5], 2)).toEqual([]));
test('room for all', () => expect(beyond([5, 9], Infinity)).toEqual([]));
test('no room', () => expect(beyond([5, 9], 0)).toEqual([0, 1]));
test('NaN takes no place', () => expect(beyond([NaN, 9, NaN, 4], 1)).toEqual([3]));
