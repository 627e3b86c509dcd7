/** Milliseconds between looks: the least while things move, and the most when they have been still for a while. */
export interface Pace {
  readonly least: number;
  readonly most: number;
}

/** What is asked of the page that the panel is in. */
export type Page = Pick<Document, 'hidden' | 'addEventListener' | 'removeEventListener' | 'documentElement'>;

export interface Looking {
  /** Begins to look often again. */
  restart(): void;
  stop(): void;
}

/**
 * Looks again and again while the page can be seen: often while something moves, ever more seldom while nothing does, at
 * once when a person comes back to it. `look` resolves to whether something moved.
 */
export function keepLooking(look: () => Promise<boolean>, { least, most }: Pace, page: Page): Looking {
  let wait = least;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let busy = false;
  let stopped = false;

  const plan = (delay: number) => {
    clearTimeout(timer);
    if (!stopped && !busy && !page.hidden) timer = setTimeout(() => void lookNow(), delay);
  };
  const lookNow = async () => {
    busy = true;
    const moved = await look().catch(() => false);
    busy = false;
    wait = moved ? least : Math.min(most, wait * 1.25);
    plan(wait);
  };
  const restart = (delay: number) => {
    wait = least;
    plan(delay);
  };
  const atOnce = () => restart(0);
  page.addEventListener('visibilitychange', atOnce);
  page.documentElement.addEventListener('pointerenter', atOnce);
  plan(wait);
  return {
    restart: () => restart(least),
    stop: () => {
      stopped = true;
      clearTimeout(timer);
      page.removeEventListener('visibilitychange', atOnce);
      page.documentElement.removeEventListener('pointerenter', atOnce);
    },
  };
}
