import { useEffect, useState } from 'preact/hooks';
import { usePanel } from '../state/context';
import { sentenceOf } from '../state/writing';

export interface Look<T> {
  /** What was found; undefined while the workbook is being looked through. */
  readonly found?: T;
  readonly failure?: string;
  /** Looks again, and resolves to what there is now. */
  again(this: void): Promise<T | undefined>;
}

/** Looks through the workbook when it is first shown, and again when told to. */
export function useLook<T>(look: () => Promise<T>): Look<T> {
  const [state, setState] = useState<Pick<Look<T>, 'found' | 'failure'>>({});
  const again = async () => {
    try {
      const found = await look();
      setState({ found });
      return found;
    } catch (error) {
      setState({ failure: sentenceOf(error) });
      return undefined;
    }
  };
  useEffect(() => void again(), []);
  return { ...state, again };
}

/**
 * Looks again before something is written, for other people work in the same workbook. Resolves to what was found where
 * it is what the user saw, else shows it and says so.
 */
export function useSameLook<T>({ found, again }: Look<T>): () => Promise<T | undefined> {
  const panel = usePanel();
  return async () => {
    const shown = JSON.stringify(found);
    const now = await again();
    if (now === undefined || JSON.stringify(now) === shown) return now;
    panel.toast(
      'The workbook changed meanwhile; nothing was written. Look at the new list and try again.',
      'warning',
    );
    return undefined;
  };
}
