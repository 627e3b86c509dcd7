import type { ComponentChildren } from 'preact';
import { Banner } from '../ui/banner';
import { Button } from '../ui/button';
import { Skeleton } from '../ui/skeleton';
import type { Look } from './use-look';

interface LookedProps<T> {
  look: Look<T>;
  /** What is being done while nothing is found yet. */
  label: string;
  /** The sentence for when there is nothing to do. */
  nothing: string;
  isNothing: (found: T) => boolean;
  children: (found: T) => ComponentChildren;
}

/** What a look through the workbook found, or how far it came. */
export function Looked<T>({ look, label, nothing, isNothing, children }: LookedProps<T>) {
  const { found, failure, again } = look;
  if (failure !== undefined) {
    return (
      <Banner tone="error" actions={<Button onClick={() => void again()}>Try again</Button>}>
        {failure}
      </Banner>
    );
  }
  if (found === undefined) return <Skeleton lines={3} label={label} />;
  if (!isNothing(found)) return <>{children(found)}</>;
  return (
    <>
      <p aria-live="polite">{nothing}</p>
      <Button icon="refresh" onClick={() => void again()}>
        Look again
      </Button>
    </>
  );
}
