// The script of the thread that long computations run in, where a host has one: it is given one job and then done with.
import { chancesJob } from './book/chances';
import type { Job } from './book/job';
import { sensitivityJob } from './book/sensitivity';
import { tierEdgesJob } from './book/tier-edges';

export interface Order {
  readonly job: string;
  readonly given: readonly unknown[];
}

export type Answer<Result> = { readonly progress: number } | { readonly result: Result };

const jobs = [chancesJob, sensitivityJob, tierEdgesJob] as readonly Job<readonly unknown[], unknown>[];

addEventListener('message', ({ data: { job, given } }: MessageEvent<Order>) => {
  const steps = jobs.find(({ name }) => name === job)!.steps(...given);
  const answer = (what: Answer<unknown>) => postMessage(what);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return answer({ result: step.value });
    answer({ progress: step.value });
  }
});
