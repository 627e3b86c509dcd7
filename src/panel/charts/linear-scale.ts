import { ticks } from 'd3-array';

/**
 * Numbers to pixels along a straight line. d3-scale would do as well, but brings colours, dates and number formats that
 * weigh more than all charts of the panel.
 */
export interface LinearScale {
  (value: number): number;
  readonly range: readonly [number, number];
  /** About so many round values within the domain. */
  ticks(count: number): number[];
}

export function linearScale(
  [low, high]: readonly [number, number],
  range: readonly [number, number],
): LinearScale {
  const perUnit = high > low ? (range[1] - range[0]) / (high - low) : 0;
  const scale = (value: number) => range[0] + (value - low) * perUnit;
  return Object.assign(scale, { range, ticks: (count: number) => ticks(low, high, count) });
}
