import type { Answer, Order } from '../worker';

/** How a host makes the thread for a job. It may throw. */
export type StartWorker = () => Worker;

/** A thread that gives no sign for so long, in milliseconds, never came to be. */
const patience = 10_000;

type Outcome<Result> = { readonly result: Result } | 'stopped' | 'refused';

/** Has a job done in another thread, which ends with it; `refused` where there is no such thread, for whatever reason. */
export function inWorker<Result>(
  start: StartWorker,
  order: Order,
  onProgress: (progress: number) => void,
  signal: AbortSignal,
): Promise<Outcome<Result>> {
  return new Promise((resolve) => {
    let worker: Worker | undefined;
    const end = (outcome: Outcome<Result>) => {
      clearTimeout(timer);
      worker?.terminate();
      resolve(outcome);
    };
    const timer = setTimeout(() => end('refused'), patience);
    signal.addEventListener('abort', () => end('stopped'));
    try {
      worker = start();
      worker.onmessage = ({ data }: MessageEvent<Answer<Result>>) => {
        clearTimeout(timer);
        if ('result' in data) end(data);
        else if (!signal.aborted) onProgress(data.progress);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        end('refused');
      };
      worker.postMessage(order);
    } catch {
      end('refused');
    }
  });
}
