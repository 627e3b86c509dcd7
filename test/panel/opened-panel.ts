/** A panel over a workbook in memory, with frames and timers that a test moves on. */
import { afterEach, beforeEach, jest } from '@jest/globals';
import { createPanel, type Panel } from '../../src/panel/state/panel';
import type { MemoryHost } from './memory-host';

/** Call it at the top of a file of tests: it sets up the timers of each, and puts away the panel that it opened. */
export function openedPanel() {
  let panel: Panel;
  beforeEach(() => {
    jest.useFakeTimers({ advanceTimers: true, doNotFake: ['performance', 'Date'] });
    globalThis.requestAnimationFrame = (job) => setTimeout(() => job(0), 16) as unknown as number;
    globalThis.cancelAnimationFrame = (id) => clearTimeout(id);
  });
  afterEach(() => {
    panel.dispose();
    jest.useRealTimers();
  });
  return {
    panel: () => panel,
    state: () => panel.state.get(),
    weights: () => panel.state.get().draft!.criteria.map(({ weight }) => weight),
    settle: () => jest.advanceTimersByTimeAsync(500),
    open: async (host: MemoryHost): Promise<MemoryHost> => {
      panel = createPanel(host);
      await panel.load();
      return host;
    },
  };
}
