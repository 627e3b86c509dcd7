/** A computed number as a sentence shows it, without the dust of its last digits: 0.3, not 0.30000000000000004. */
export function plainNumber(value: number): string {
  return String(Number(value.toPrecision(12)));
}
