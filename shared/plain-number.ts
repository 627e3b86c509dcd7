/** Computed decimals miss their target by a last digit; within this part of it they count as there. */
export const closeEnough = 1e-12;

/** Whether a computed number, such as 1 − 0.9, is as large as a bound near 1, such as 0.1. */
export function reaches(value: number, bound: number): boolean {
  return value >= bound - closeEnough * Math.max(1, Math.abs(bound));
}

/** A number without the dust of its last digits: what 8.4 − 0.2 gives is 8.2, not 8.200000000000001. */
export function withoutDust(value: number): number {
  return Number(value.toPrecision(15));
}

/** A computed number as a sentence shows it, without the dust of its last digits: 0.3, not 0.30000000000000004. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
