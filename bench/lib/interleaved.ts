import { Bench } from 'tinybench';

/**
 * The median time of each task in milliseconds. The tasks take turns, so that what else the machine does at a time
 * slows all of them alike and their ratios stay what they are.
 */
export function mediansInTurns<Name extends string>(
  tasks: Readonly<Record<Name, () => unknown>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds + warmUp; round++) {
    const bench = new Bench({ time: 0, iterations: 1, warmup: false, throws: true });
    for (const name of names) bench.add(name, tasks[name]);
    for (const { name, result } of bench.runSync()) {
      if (round >= warmUp && 'latency' in result) samples.get(name as Name)?.push(result.latency.mean);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(samples.get(name) ?? [])])) as Record<
    Name,
    number
  >;
}

/** Rounds that only let the engine compile. */
const warmUp = 3;

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
