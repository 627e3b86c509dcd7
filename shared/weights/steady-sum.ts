/**
 * Sums that are the same to the last digit in whatever order the numbers stand, without sorting them (after Demmel &
 * Nguyen's binned sums): each number is cut into a coarse and a fine part on fixed grids, and sums on a grid are exact.
 * Cutting costs each number less than 2⁻⁵³.
 */

/** Adding and taking away these rounds a number between −1 and 1 to multiples of 2⁻²⁶, and what is left to 2⁻⁵³. */
const coarseGrid = 1.5 * 2 ** 26;
const fineGrid = 0.75;

/**
 * Σ aᵢbᵢ of numbers between −1 and 1, for up to 2²⁶ of them. Two at a time, which exact sums allow, so that neither waits
 * for the other's additions.
 */
export function steadyProduct(a: Float64Array, b: Float64Array): number {
  let coarseSum = 0;
  let fineSum = 0;
  let nextCoarseSum = 0;
  let nextFineSum = 0;
  const even = a.length - (a.length % 2);
  for (let i = 0; i < even; i += 2) {
    const product = a[i] * b[i];
    const next = a[i + 1] * b[i + 1];
    const coarse = product + coarseGrid - coarseGrid;
    const nextCoarse = next + coarseGrid - coarseGrid;
    coarseSum += coarse;
    nextCoarseSum += nextCoarse;
    fineSum += product - coarse + fineGrid - fineGrid;
    nextFineSum += next - nextCoarse + fineGrid - fineGrid;
  }
  if (even < a.length) {
    const product = a[even] * b[even];
    const coarse = product + coarseGrid - coarseGrid;
    coarseSum += coarse;
    fineSum += product - coarse + fineGrid - fineGrid;
  }
  return coarseSum + nextCoarseSum + (fineSum + nextFineSum);
}

/** Σ aᵢ of numbers between −1 and 1, for up to 2²⁶ of them. */
export function steadySum(a: Float64Array): number {
  let coarseSum = 0;
  let fineSum = 0;
  for (let i = 0; i < a.length; i++) {
    const coarse = a[i] + coarseGrid - coarseGrid;
    coarseSum += coarse;
    fineSum += a[i] - coarse + fineGrid - fineGrid;
  }
  return coarseSum + fineSum;
}
