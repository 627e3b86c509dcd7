/** Runs a job once at the next frame, however often it is asked for. */
export function oncePerFrame(job: () => void): { request(): void; cancel(): void } {
  let pending: number | undefined;
  return {
    request: () => {
      pending ??= requestAnimationFrame(() => {
        pending = undefined;
        job();
      });
    },
    cancel: () => {
      if (pending !== undefined) cancelAnimationFrame(pending);
      pending = undefined;
    },
  };
}
