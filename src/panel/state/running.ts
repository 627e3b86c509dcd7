import type { Job } from '../book/job';
import { inWorker, type StartWorker } from './in-worker';
import type { PanelState } from './panel-state';
import type { Store } from './store';

/**
 * Runs long computations with progress and a way to cancel: in a thread of their own where the host has one, else in slices
 * between frames. A sidebar may refuse the thread; it is asked once. Resolves to undefined when it was cancelled or another
 * one took its place.
 */
export function running(state: Store<PanelState>, startWorker?: StartWorker) {
  let current = new AbortController();
  let thread = startWorker;
  const run = async <Given extends readonly unknown[], Result>(
    title: string,
    job: Job<Given, Result>,
    ...given: Given
  ): Promise<Result | undefined> => {
    current.abort();
    const mine = (current = new AbortController());
    const { signal } = mine;
    const cancel = () => mine.abort();
    const tell = (progress: number) => state.set({ busy: { title, progress, cancel } });
    tell(0);
    try {
      if (thread) {
        const done = await inWorker<Result>(thread, { job: job.name, given }, tell, signal);
        if (done === 'stopped') return undefined;
        if (done !== 'refused') return done.result;
        thread = undefined;
      }
      return await inSlices(job.steps(...given), tell, signal);
    } finally {
      if (state.get().busy?.cancel === cancel) state.set({ busy: undefined });
    }
  };
  return { run, stop: () => current.abort() };
}

/** How long a slice of work may hold the page, in milliseconds. */
const slice = 10;

async function inSlices<Result>(
  steps: Iterator<number, Result>,
  tell: (progress: number) => void,
  signal: AbortSignal,
): Promise<Result | undefined> {
  for (;;) {
    await new Promise((resolve) => setTimeout(resolve));
    if (signal.aborted) return undefined;
    let progress = 0;
    const until = performance.now() + slice;
    while (performance.now() < until) {
      const step = steps.next();
      if (step.done === true) return step.value;
      progress = step.value;
    }
    tell(progress);
  }
}
