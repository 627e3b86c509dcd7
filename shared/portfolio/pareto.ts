import { runningSums } from '../running-sums';
import type { Amounts } from './amounts';

type ParetoClass = 'A' | 'B' | 'C';

/** A place on the Pareto curve: the share of the account and all that stand above or beside it, and its class. */
interface ParetoPoint {
  readonly share: number;
  readonly group: ParetoClass;
}

/** The share that the accounts before one must have reached for it to leave class A, and class B. */
const endOfA = 0.8;
const endOfB = 0.95;
/** Shares of amounts with decimals may miss a limit by their last digit (0.7 + 0.1 of 1). */
const rounding = 1e-12;

/**
 * The Pareto curve (R14), for each row in `order`. Equal amounts stand side by side: they share the cumulative share of
 * them all, and only larger ones count as before them, so that the order of rows never matters.
 */
export function pareto(
  { rising, order, total }: Amounts,
  show: (row: number, point: ParetoPoint) => void,
): void {
  const falling = rising.slice().reverse();
  const reached = runningSums(falling);
  for (let begin = 0, end = 0; begin < falling.length; begin = end) {
    while (end < falling.length && falling[end] === falling[begin]) end++;
    const before = begin === 0 ? 0 : reached[begin - 1] / total;
    const group = before < endOfA - rounding ? 'A' : before < endOfB - rounding ? 'B' : 'C';
    const point: ParetoPoint = { share: reached[end - 1] / total, group };
    for (let i = begin; i < end; i++) show(order[order.length - 1 - i], point);
  }
}
