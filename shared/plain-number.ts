/** A difference of decimals without the dust of its last digits: 8.4 − 0.2 is 8.2, not 8.200000000000001. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}

/** A computed number as a sentence shows it, without the dust of its last digits: 0.3, not 0.30000000000000004. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
