/**
 * A power of two that brings numbers up to `largest` in size to at most 1, and the largest to a half or more. Multiplying
 * by it costs no digit, and squares and sums of scaled numbers stay within the range of doubles whatever their unit. 1 for
 * what is no size. Numbers below 1e-308 need it twice.
 */
export function unitScale(largest: number): number {
  if (!(largest > 0 && largest < Infinity)) return 1;
  let power = 1;
  while (power > largest) power /= 2;
  while (power <= largest / 2) power *= 2;
  return Math.min(0.5 / power, 2 ** 1023);
}
