import { ScoreError } from '../errors';
import { dozen, quote, textNot } from '../cells';

/**
 * Checks weights and writes them as whole numbers without a common factor where they are decimals as people type them
 * (0.1, 0.2, 0.7 become 1, 2, 7). Sums of whole numbers are exact, so a row of sixes scores 6 and not
 * 5.999999999999999, and 25:75 gives the same digits as 0.25:0.75. Other weights stay as they are.
 * Throws when a weight is not a number of 0 or more, or when all are 0.
 */
export function exactWeights(weights: readonly unknown[], nameOf: (index: number) => string): number[] {
  const checked = weights.map((weight, i) => {
    if (typeof weight === 'number' && weight >= 0 && weight <= largestWeight) return weight;
    const wanted =
      Number.isFinite(weight) && Number(weight) > largestWeight ? `up to ${largestWeight}` : 'of 0 or more';
    throw new ScoreError(
      `the weight of ${nameOf(i)} must be a number ${wanted}; got ${quote(weight)}${textNot(weight) === 'not ' ? '' : ', which is text'}`,
    );
  });
  if (!checked.some((weight) => weight > 0)) {
    throw new ScoreError(`at least one weight must be above 0; got ${dozen(checked)}`);
  }
  return wholeNumbers(checked) ?? checked;
}

/** Above this, a sum of products could leave the range of doubles. */
const largestWeight = 1e150;
/** Sums over a hundred criteria times ratings stay exact below this. */
const largestWhole = 2 ** 40;

function wholeNumbers(weights: readonly number[]): number[] | undefined {
  for (let digits = 0, scale = 1; digits <= 12; digits++, scale *= 10) {
    const whole = weights.map((weight) => Math.round(weight * scale));
    if (whole.some((weight) => weight > largestWhole)) return undefined;
    // whole / scale is the double nearest to the decimal, so equality says that the decimal is what was typed.
    if (whole.every((weight, i) => weight / scale === weights[i])) {
      const factor = whole.reduce(commonFactor);
      return whole.map((weight) => weight / factor);
    }
  }
  return undefined;
}

function commonFactor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}
