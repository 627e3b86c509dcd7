import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { serialOf } from '../../shared/cells';
import { dayIn, monthsAfter, textOfDay } from '../../src/panel/book/days';

test.each([
  ['2026-01-31', 46053],
  ['2026-01-31T08:00', 46053],
  [46053.75, 46053],
  ['2026-02-30', undefined],
  ['31.01.2026', undefined],
  ['', undefined],
  [0, undefined],
  [null, undefined],
  [true, undefined],
])('%j is day %s', (value, day) => {
  expect(dayIn(value)).toBe(day);
});

test('days are counted as the core counts them', () => {
  expect(dayIn('2024-02-29')).toBe(serialOf(new Date(2024, 1, 29)));
});

test('a day’s text is that day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), (day) => expect(dayIn(textOfDay(day))).toBe(day)),
  );
});

test.each([
  ['2025-11-25', 12, '2026-11-25'],
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-25', 0, '2026-11-25'],
  ['2026-11-25', 1.5, '2027-01-09'],
  ['2026-03-31', -12, '2025-03-31'],
])('%s and %d months: %s', (from, months, to) => {
  expect(textOfDay(monthsAfter(dayIn(from)!, months))).toBe(to);
});
