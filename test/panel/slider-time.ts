import type { Page } from '@playwright/test';

declare global {
  interface Window {
    naiveRescore: () => unknown;
  }
}

/** Milliseconds of processor time, medians of rounds that take turns in one page. */
export interface SliderTime {
  /** One step of a slider: handling it, scoring at the next frame, rendering, style and layout. */
  readonly step: number;
  /** The same with painting and all else that the page's thread does for it, less what an idle page does. */
  readonly painted: number;
  /** Scoring all accounts anew in the plainest way. */
  readonly naive: number;
}

/** What the page computed, not what it waited for. */
const computed = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** A clock of the milliseconds of processor time that the page's own thread has spent on some kinds of work. */
export async function processorTime(page: Page) {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return (kinds: readonly string[]) =>
      metrics.reduce((sum, { name, value }) => sum + (kinds.includes(name) ? value * 1000 : 0), 0);
  };
  return {
    /** What a piece of work takes: to compute, and with everything. */
    of: async (work: () => Promise<unknown>) => {
      const before = await spent();
      await work();
      const after = await spent();
      const difference = (kinds: readonly string[]) => after(kinds) - before(kinds);
      return { computed: difference(computed), all: difference(['TaskDuration']) };
    },
    stop: () => session.detach(),
  };
}

const stepsARound = 10;

export async function sliderTime(page: Page, rounds = 5): Promise<SliderTime> {
  const clock = await processorTime(page);
  const times: SliderTime[] = [];
  const warmUp = 1;
  for (let round = 0; round < rounds + warmUp; round++) {
    const steps = await clock.of(() => moveSlider(page, true));
    const idle = await clock.of(() => moveSlider(page, false));
    const naive = await clock.of(() => rescoreNaively(page));
    if (round < warmUp) continue;
    times.push({
      step: steps.computed / stepsARound,
      painted: (steps.all - idle.all) / stepsARound,
      naive: naive.computed,
    });
  }
  await clock.stop();
  const middle = (of: keyof SliderTime) =>
    times.map((time) => time[of]).sort((a, b) => a - b)[Math.floor(times.length / 2)];
  return { step: middle('step'), painted: middle('painted'), naive: middle('naive') };
}

/** Moves the third slider, each step before a frame of its own as a hand's are; or lets as much time pass. */
async function moveSlider(page: Page, moves: boolean): Promise<void> {
  await page.evaluate(
    async ({ steps, moves }) => {
      const slider = document.querySelectorAll<HTMLInputElement>('.criteria input[type=range]')[2];
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      for (let step = 0; step < steps; step++) {
        await new Promise((resolve) => setTimeout(resolve)); // the last frame is over
        if (moves) {
          slider.value = String(100 + step * 80);
          slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
        }
        await frame();
        await frame();
      }
    },
    { steps: stepsARound, moves },
  );
}

/** In a frame's callback, for the browser counts no script that it is handed from outside. */
async function rescoreNaively(page: Page): Promise<void> {
  await page.evaluate(() => {
    return new Promise<void>((resolve) => {
      requestAnimationFrame(() => {
        window.naiveRescore();
        resolve();
      });
    });
  });
}
