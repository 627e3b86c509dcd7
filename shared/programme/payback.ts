import { closeEnough } from '../plain-number';

/** Months until a constant margin has returned the investment; Infinity when it never does. */
export function monthsOfConstant(investment: number, margin: number): number {
  if (investment === 0) return 0;
  return margin > 0 ? investment / margin : Infinity;
}

export interface Payback {
  /** Infinity when the months given don't return the investment. */
  readonly months: number;
  /** What all the months given return together. */
  readonly returned: number;
}

/** Months until the margins have first returned the investment, the last one in proportion. */
export function monthsOfMargins(investment: number, margins: Float64Array): Payback {
  let months = investment === 0 ? 0 : Infinity;
  let returned = 0;
  for (let month = 0; month < margins.length; month++) {
    const open = investment - returned;
    returned += margins[month];
    if (months === Infinity && returned >= investment * (1 - closeEnough)) {
      months = month + Math.min(open / margins[month], 1);
    }
  }
  return { months, returned };
}

/** The horizons of practice, in months (R40). */
const horizons = [12, 24, 36] as const;
export const longestHorizon = horizons[horizons.length - 1];

export function bandOf(months: number): string {
  const horizon = horizons.find((each) => months <= each * (1 + closeEnough));
  return horizon === undefined ? `Beyond ${longestHorizon}` : `Within ${horizon}`;
}
