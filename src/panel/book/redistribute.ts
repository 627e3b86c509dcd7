/** Weights on the panel are whole tenths of a per cent that add up to this. */
export const wholeWeight = 1000;

/**
 * Sets one weight and lets the other unlocked ones share what is left in the proportions of `base` (equally where
 * they are all 0). Locked weights stay; the one set is held to what they leave. The result adds up to the whole
 * exactly: tenths left over by rounding go to the largest remainders, the first of equals.
 */
export function redistribute(
  base: readonly number[],
  locked: readonly boolean[],
  index: number,
  value: number,
): number[] {
  const kept = base.reduce((sum, weight, i) => sum + (locked[i] && i !== index ? weight : 0), 0);
  const free = base.map((_, i) => i).filter((i) => i !== index && !locked[i]);
  const room = Math.max(0, wholeWeight - kept);
  const wanted = free.length === 0 ? room : Math.min(room, Math.max(0, Math.round(value)));
  const result = base.slice();
  result[index] = wanted;
  const parts = apportion(
    free.map((i) => base[i]),
    room - wanted,
  );
  free.forEach((i, place) => (result[i] = parts[place]));
  return result;
}

/** Splits a whole number in proportion to the shares by largest remainders; equally where all shares are 0. */
export function apportion(shares: readonly number[], whole: number): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  const exact = shares.map((share) => (sum > 0 ? (share * whole) / sum : whole / shares.length));
  const parts = exact.map(Math.floor);
  let left = whole - parts.reduce((total, part) => total + part, 0);
  const byRemainder = exact
    .map((part, i) => ({ i, remainder: part - Math.floor(part) }))
    .sort((a, b) => b.remainder - a.remainder || a.i - b.i);
  for (const { i } of byRemainder) {
    if (left <= 0) break;
    parts[i]++;
    left--;
  }
  return parts;
}
