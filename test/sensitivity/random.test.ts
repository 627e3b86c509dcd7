import { expect, test } from '@jest/globals';
import { random32 } from '../../shared/sensitivity/random';

/** sfc32 as PractRand states it, in whole numbers of any size. */
function reference(seed: number): () => number {
  const word = 0xffffffffn;
  let [a, b, c, counter] = [0n, BigInt(seed), 0n, 1n];
  const next = () => {
    const result = (a + b + counter) & word;
    counter = (counter + 1n) & word;
    a = b ^ (b >> 9n);
    b = (c + (c << 3n)) & word;
    c = ((((c << 21n) | (c >> 11n)) & word) + result) & word;
    return Number(result);
  };
  for (let step = 0; step < 12; step++) next();
  return next;
}

test.each([1, 2, 12345, 0x7fffffff, 0x80000000, 0xffffffff])('seed %d: the numbers of sfc32', (seed) => {
  const next = random32(seed);
  const expected = reference(seed);
  for (let i = 0; i < 2000; i++) expect(next()).toBe(expected());
});

test('the first numbers, which workbooks hold results of', () => {
  const next = random32(1);
  expect([next(), next(), next(), next()]).toEqual([2012149540, 1872316204, 1707632675, 1779833415]);
});

test('every bit is set half of the time', () => {
  const next = random32(7);
  const draws = 20_000;
  const set = new Array<number>(32).fill(0);
  for (let i = 0; i < draws; i++) {
    const number = next();
    for (let bit = 0; bit < 32; bit++) set[bit] += (number >>> bit) & 1;
  }
  // Five standard deviations.
  for (const count of set) expect(Math.abs(count - draws / 2)).toBeLessThan(2.5 * Math.sqrt(draws));
});
