import { ScoreError } from './errors';
import { plainNumber } from './plain-number';

/** A bound's name, what was given for it (undefined where it is left out), and what it counts as. */
type Bound = readonly [name: string, given: number | undefined, value: number];

/** The error of a lower bound above the higher one: `low must not exceed high; got 8 and 7 (left out); give both`. */
export function wrongOrder(low: Bound, high: Bound): ScoreError {
  const [lower, higher] = [low, high].map(([, given, value]) => {
    return `${plainNumber(value)}${given === undefined ? ' (left out)' : ''}`;
  });
  const advice = low[1] === undefined || high[1] === undefined ? '; give both' : '';
  return new ScoreError(`${low[0]} must not exceed ${high[0]}; got ${lower} and ${higher}${advice}`);
}
