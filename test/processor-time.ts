/** Milliseconds that some work keeps this process busy; what others on the machine do hardly counts. */
export function processorTime(work: () => unknown): number {
  const begun = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1000;
}

/**
 * Sixteen times the accounts take sixteen times as long in proportion, and 256 times where each is compared with each:
 * halfway between, so that collected garbage and lost caches can cost four times as much and prove nothing.
 */
export const farFromQuadratic = 64;
const moreAccounts = 16;
const mostRounds = 5;

/**
 * How many times as long some work takes on sixteen times the accounts: the best of both in a few rounds, which end as soon
 * as they show what is hoped for. `prepare` makes the work for a number of accounts.
 */
export function growthOf(prepare: (count: number) => () => unknown, count: number): number {
  const small = prepare(count);
  const large = prepare(moreAccounts * count);
  small();
  let [least, most] = [Infinity, Infinity];
  for (let round = 0; round < mostRounds && !(most < farFromQuadratic * least); round++) {
    least = Math.min(least, processorTime(small));
    most = Math.min(most, processorTime(large));
  }
  return most / least;
}
