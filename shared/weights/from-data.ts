import type { Column } from './complete-rows';
import { criticInformation } from './critic';
import { entropyInformation } from './entropy';

/** How much each criterion tells the accounts apart, 0 or more each; only their proportions count. */
const methods = { entropy: entropyInformation, critic: criticInformation };

type DataMethod = keyof typeof methods;
export const dataMethods = Object.keys(methods) as DataMethod[];

/**
 * Weights from the data alone, adding up to 1. A criterion that is the same for all accounts tells nothing and weighs 0;
 * those that vary weigh alike when the method sees no difference in what they tell, and all do when none varies.
 */
export function weightsFromData(columns: readonly Column[], method: DataMethod): number[] {
  const varied = columns.filter(varies);
  if (varied.length === 0) return columns.map(() => 1 / columns.length);
  const information = methods[method](varied);
  const total = information.reduce((sum, each) => sum + each, 0);
  const weights = new Map<Column, number>();
  varied.forEach((column, k) => weights.set(column, total > 0 ? information[k] / total : 1 / varied.length));
  return columns.map((column) => weights.get(column) ?? 0);
}

/** A width whose inverse is still a double; halves, because a width itself may leave their range. */
const leastWidth = 1e-300;

function varies({ low, high }: Column): boolean {
  return high / 2 - low / 2 > leastWidth;
}
