import { h, type ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './button';
import { ErrorState } from './error-state';
import { Skeleton } from './skeleton';

/** What loads each part of the panel that waits. */
const waiting: (() => Promise<unknown>)[] = [];

/** A part of the panel that the first screen does without: it loads when it is first shown, or before that when there is time. */
export function lazy<P extends object>(
  what: string,
  load: () => Promise<ComponentType<P>>,
  lines = 9,
): ComponentType<P> {
  let loaded: ComponentType<P> | undefined;
  const fetch = async () => (loaded ??= await load());
  waiting.push(fetch);
  return function Lazy(props: P) {
    const [state, setState] = useState<'loading' | 'loaded' | 'failed'>(loaded ? 'loaded' : 'loading');
    const start = () => {
      setState('loading');
      fetch().then(
        () => setState('loaded'),
        () => setState('failed'),
      );
    };
    // Also where it was loaded ahead since it was first drawn: nothing else would draw it again.
    useEffect(() => {
      if (state === 'loading') start();
    }, []);
    if (loaded) return h(loaded, props);
    if (state !== 'failed') return <Skeleton lines={lines} label={`${what}: loading`} />;
    return (
      <ErrorState
        title={`${what} didn’t load`}
        text="Check the connection and try again. If that does not help, close the panel and open it anew."
      >
        <Button icon="refresh" onClick={start}>
          Try again
        </Button>
      </ErrorState>
    );
  };
}

/** Loads the parts one after another while nothing else is to be done; what fails is tried again when it is shown. */
export async function loadWhenIdle(): Promise<void> {
  for (const load of waiting) {
    await new Promise<unknown>((resolve) =>
      'requestIdleCallback' in window ? requestIdleCallback(resolve) : setTimeout(resolve, 200),
    );
    await load().catch(() => undefined);
  }
}
