import type { Page } from '@playwright/test';

declare global {
  interface Window {
    naiveRescore: () => unknown;
  }
}

/** Milliseconds of processor time, means of rounds that take turns in one page. */
export interface SliderTime {
  /** One step of a slider: handling it, scoring at the next frame, rendering, style and layout. */
  readonly step: number;
  /** Scoring all accounts anew in the plainest way. */
  readonly naive: number;
}

/** What the page's own thread computed, not what it waited for; painting is the browser's affair. */
const counted = ['ScriptDuration', 'RecalcStyleDuration', 'LayoutDuration'];

/** A clock of the processor time, in milliseconds, that the page's own thread has spent on some kinds of work. */
export async function processorTime(
  page: Page,
  counted: readonly string[],
): Promise<{ now(): Promise<number>; stop(): Promise<void> }> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return {
    now: async () => {
      const { metrics } = await session.send('Performance.getMetrics');
      return metrics.reduce((sum, { name, value }) => sum + (counted.includes(name) ? value * 1000 : 0), 0);
    },
    stop: () => session.detach(),
  };
}

const stepsARound = 10;

export async function sliderTime(page: Page, rounds = 4): Promise<SliderTime> {
  const clock = await processorTime(page, counted);
  const timed = async (work: () => Promise<unknown>) => {
    const before = await clock.now();
    await work();
    return (await clock.now()) - before;
  };
  const total = { step: 0, naive: 0 };
  const warmUp = 1;
  for (let round = 0; round < rounds + warmUp; round++) {
    const step = await timed(() => moveSlider(page));
    const naive = await timed(() => rescoreNaively(page));
    if (round < warmUp) continue;
    total.step += step / stepsARound;
    total.naive += naive;
  }
  await clock.stop();
  return { step: total.step / rounds, naive: total.naive / rounds };
}

/** Moves the third slider, each step in a frame of its own. */
async function moveSlider(page: Page): Promise<void> {
  await page.evaluate(async (steps) => {
    const slider = document.querySelectorAll<HTMLInputElement>('.criteria input[type=range]')[2];
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    for (let step = 0; step < steps; step++) {
      slider.value = String(100 + step * 80);
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await frame();
      await frame();
    }
  }, stepsARound);
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
