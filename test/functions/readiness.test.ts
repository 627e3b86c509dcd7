import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamReadiness } from '../../shared/functions/readiness';
import { call } from '../call';

const readiness = (...factors: unknown[]) => (call(kamReadiness, ...factors) as unknown[][])[0][0];
const upsell = 'little to up-sell or cross-sell, and no way to land and expand';

test.each([
  ['nothing against it', [1, 10, 10, 10, 10], 'Fit'],
  ['everything just good enough', [5.99, 6, 1, 6, 6], 'Fit'],
  ['transactional selling', [6, 6, 6, 6, 6], 'Not fit: selling is transactional'],
  ['land and expand makes up for little up-sell', [1, 1, 6, 6, 6], 'Fit'],
  ['neither up-sell nor land and expand', [1, 5.99, 5.99, 6, 6], `Not fit: ${upsell}`],
  ['weak competition', [1, 6, 6, 5.99, 6], 'Not fit: little competition to guard accounts against'],
  ['little capacity', [1, 6, 6, 6, 5.99], 'Not fit: too little capacity'],
  [
    'everything against it',
    [10, 1, 1, 1, 1],
    `Not fit: selling is transactional; ${upsell}; little competition to guard accounts against; too little capacity`,
  ],
])('%s', (_, factors, expected) => expect(readiness(...factors)).toBe(expected));

describe('cells', () => {
  test('factors that nobody has rated are named', () => {
    expect(readiness(3, 8, '', 7, 0)).toEqual({ error: 'landAndExpand and capacity are blank' });
  });

  test('a blank row is blank', () => {
    expect(call(kamReadiness, [[3], ['']], [[8], [0]], [[5], [null]], [[7], ['']], [[9], ['']])).toEqual([
      ['Fit'],
      [''],
    ]);
  });

  test('a rating outside 1–10 is rejected', () => {
    expect(readiness(3, 8, 5, 70, 6)).toEqual({ error: 'competition: 70 is not a rating from 1 to 10' });
  });
});

test('property: a better factor never adds a reason', () => {
  const rating = fc.integer({ min: 10, max: 100 }).map((tenths) => tenths / 10);
  const factors = fc.tuple(rating, rating, rating, rating, rating);
  const reasons = (text: unknown) =>
    text === 'Fit' ? [] : String(text).slice('Not fit: '.length).split('; ');
  fc.assert(
    fc.property(factors, fc.nat(4), rating, (given, at, other) => {
      const better = given.map((factor, i) =>
        i !== at ? factor : i === 0 ? Math.min(factor, other) : Math.max(factor, other),
      );
      const before = reasons(readiness(...given));
      for (const reason of reasons(readiness(...better))) expect(before).toContain(reason);
    }),
  );
});
