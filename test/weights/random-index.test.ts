import { expect, test } from '@jest/globals';
import { consistencyRatio, randomIndex, randomIndexNames } from '../../shared/weights/random-index';

// AHP-08: Saaty 1980; Aguarón & Moreno-Jiménez, EJOR 147 (2003).
test.each([
  ['Saaty', 3, [0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49]],
  [
    'Aguaron-Moreno',
    3,
    [0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583, 1.595],
  ],
] as const)('AHP-08: the random index of %s', (name, fewest, expected) => {
  expected.forEach((value, i) => expect(randomIndex(name, fewest + i)).toBe(value));
});

test('Saaty is the default', () => {
  expect(randomIndexNames).toEqual(['Saaty', 'Aguaron-Moreno']);
});

test('one and two criteria cannot contradict each other', () => {
  expect(consistencyRatio(0, 1, 'Saaty')).toBe(0);
  expect(consistencyRatio(0, 2, 'Aguaron-Moreno')).toBe(0);
});

test('the ratio is the index over the random index', () => {
  expect(consistencyRatio(0.09, 4, 'Saaty')).toBeCloseTo(0.1, 15);
  expect(consistencyRatio(0.105, 3, 'Aguaron-Moreno')).toBeCloseTo(0.2, 15);
});

test('beyond a table, the error names what helps', () => {
  expect(() => randomIndex('Saaty', 11)).toThrow(
    new Error('the random index of Saaty reaches to 10 criteria; got 11; choose Aguaron-Moreno'),
  );
  expect(() => randomIndex('Saaty', 16)).toThrow('choose Aguaron-Moreno');
  expect(() => randomIndex('Saaty', 17)).toThrow(
    'the random index of Saaty reaches to 10 criteria; got 17; compare fewer at a time, or read the output index',
  );
  expect(() => randomIndex('Aguaron-Moreno', 17)).toThrow(
    'the random index of Aguaron-Moreno reaches to 16 criteria; got 17; compare fewer at a time, or read the output index',
  );
});
