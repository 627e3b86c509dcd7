import type { PanelState } from './panel-state';
import type { Store } from './store';

/** How long a slice of work may hold the page, in milliseconds. */
const slice = 10;

/**
 * Runs a long computation in slices between frames, with progress and a way to cancel: a generator that yields its
 * progress (0 to 1) every few milliseconds and returns the result. Workers would need a file or a policy that a
 * sidebar does not have. Resolves to undefined when it was cancelled or another one took its place.
 */
export function running(state: Store<PanelState>) {
  let current = 0;
  return async function run<T>(title: string, steps: Iterator<number, T>): Promise<T | undefined> {
    const mine = ++current;
    const cancel = () => {
      if (current === mine) current++;
    };
    try {
      for (let progress = 0; current === mine;) {
        state.set({ busy: { title, progress, cancel } });
        await new Promise((resolve) => setTimeout(resolve));
        const until = performance.now() + slice;
        while (performance.now() < until) {
          const step = steps.next();
          if (step.done === true) return current === mine ? step.value : undefined;
          progress = step.value;
        }
      }
      return undefined;
    } finally {
      if (state.get().busy?.cancel === cancel) state.set({ busy: undefined });
    }
  };
}
