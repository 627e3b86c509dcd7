import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamPosition } from '../../shared/functions/position';
import { call } from '../call';

const position = (...args: unknown[]) => (call(kamPosition, ...args) as unknown[][])[0][0];

test.each([
  [7, 0.6, 1, 'Strong'],
  [7, 0.6, 10, 'Strong'],
  [10, 1, 5, 'Strong'],
  [7, 0.59, 5, 'Good'],
  [7, 0.59, 4.99, 'Limited'],
  [6.99, 0.6, 5, 'Good'],
  [6, 0, 5, 'Good'],
  [6, 1, 4.99, 'Limited'],
  [5.99, 1, 10, 'Limited'],
  [1, 0, 1, 'Limited'],
])('relationship %p, penetration %p, headroom %p', (relationship, penetration, headroom, expected) => {
  expect(position(relationship, penetration, headroom)).toBe(expected);
});

test('blanks are named, and no penetration is not a blank one', () => {
  expect(position('', 0.5, 5)).toEqual({ error: 'relationship is blank' });
  expect(position(8, '', 5)).toEqual({ error: 'penetration is blank' });
  expect(position(8, 0.5, 0)).toEqual({ error: 'headroom is blank' });
  expect(position(8, 0, 5)).toBe('Good');
  expect(position('', '', '')).toBe('');
  // blanks of Excel on the desktop
  expect(call(kamPosition, [[8], [0], [0]], [[0.7], [0], [0.3]], [[5], [0], [0]])).toEqual([
    ['Strong'],
    [''],
    [{ error: 'relationship and headroom are blank' }],
  ]);
  expect(call(kamPosition, [[8], ['']], 0.7, 5)).toEqual([['Strong'], ['']]);
  expect(call(kamPosition, 8, [[0.7], [0]], [[5], [0]])).toEqual([['Strong'], ['']]);
  expect(call(kamPosition, 8, [[0.7], [0], [0.3]], 6)).toEqual([['Strong'], ['Good'], ['Good']]);
  expect(position(8, 0, 6)).toBe('Good');
  expect(call(kamPosition, [[8], [0]], [[0.7], [0]], 5)).toEqual([['Strong'], ['']]);
});

test('a computed share reaches what its decimals say', () => {
  expect(position(8, 3 * 0.2 - 1e-16, 1)).toBe('Strong');
  expect(position(8, 1.1 - 0.5, 1)).toBe('Strong');
  expect(position(8, 0.1 + 0.2 + 0.7 + 1e-15, 1)).toBe('Strong');
  expect(position(8, 0.6 - 1e-9, 1)).toBe('Limited');
  expect(position(8, 1 + 1e-9, 1)).toHaveProperty('error');
  expect(position(8, 1 - 0.9 - 0.1, 5)).toBe('Good');
  expect(position(8, -1e-9, 5)).toHaveProperty('error');
});

test('a percentage as a whole number is a mistake', () => {
  expect(position(8, 60, 5)).toEqual({ error: 'penetration: 60 is not a share from 0 to 1 (60 % is 0.6)' });
});

test('a column of relationships, the rest for all', () => {
  expect(call(kamPosition, [[8], [6], [3]], 0.7, 5)).toEqual([['Strong'], ['Good'], ['Limited']]);
});

test('property: a better relationship, more penetration or more headroom never costs a position', () => {
  const rising = ['Limited', 'Good', 'Strong'];
  const rating = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);
  const share = fc.integer({ min: 0, max: 100 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(rating, share, rating, rating, share, (relationship, penetration, headroom, more, wider) => {
      const place = (...args: unknown[]) => rising.indexOf(position(...args) as string);
      const here = place(relationship, penetration, headroom);
      expect(here).toBeGreaterThanOrEqual(0);
      expect(place(Math.max(relationship, more), penetration, headroom)).toBeGreaterThanOrEqual(here);
      expect(place(relationship, Math.max(penetration, wider), headroom)).toBeGreaterThanOrEqual(here);
      expect(place(relationship, penetration, Math.max(headroom, more))).toBeGreaterThanOrEqual(here);
    }),
  );
});
