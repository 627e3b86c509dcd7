import { Bench } from 'tinybench';

/** What is timed: a function of this process, or a peer that tells its own milliseconds. */
export type Task = (() => unknown) | { readonly milliseconds: () => Promise<number> };

/**
 * The median time of each task in milliseconds, by the clock. The tasks take turns, so that what else the machine does at a
 * time slows all of them alike and their ratios stay what they are.
 */
export async function mediansInTurns<Name extends string>(
  tasks: Readonly<Record<Name, Task>>,
  rounds: number,
): Promise<Record<Name, number>> {
  const names = Object.keys(tasks) as Name[];
  const samples = new Map(names.map((name) => [name, [] as number[]]));
  for (let round = 0; round < rounds + warmUp; round++) {
    // Another begins each time, so that garbage is not always collected at the cost of the same.
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length];
      const task: Task = tasks[name];
      const taken = typeof task === 'function' ? timeOf(task) : await task.milliseconds();
      if (round >= warmUp) samples.get(name)!.push(taken);
    }
  }
  const medians = names.map((name) => [name, median(samples.get(name)!)]);
  return Object.fromEntries(medians) as Record<Name, number>;
}

/** Rounds that only let the engine compile. */
export const warmUp = 2;

/** The median of three, timed after a run of its own, which pays for the garbage of those before. */
function timeOf(task: () => unknown): number {
  task();
  return timeOfRuns(task, 3);
}

/** What a task gives, and the milliseconds of this one run, the garbage of what went before included. */
export function timedOnce<T>(task: () => T): { readonly result: T; readonly taken: number } {
  const results: T[] = [];
  const taken = timeOfRuns(() => results.push(task()), 1);
  return { result: results[0], taken };
}

function timeOfRuns(task: () => unknown, iterations: number): number {
  const bench = new Bench({ time: 0, iterations, warmup: false, throws: true });
  // Not asked whether it is asynchronous, which would be a run more.
  bench.add('task', task, { async: false });
  const [{ result }] = bench.runSync();
  if (!('latency' in result)) throw new Error('the benchmark was not run');
  return result.latency.p50;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}
