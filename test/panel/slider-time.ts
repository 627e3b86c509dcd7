import type { Page } from '@playwright/test';

declare global {
  interface Window {
    naiveRescore: () => unknown;
  }
}

/** Milliseconds, medians of steps and re-scores that take turns in one page. */
export interface SliderTime {
  /** The panel's own work for one step of a slider: handling it, scoring at the next frame, and rendering both times. */
  readonly step: number;
  /** Scoring all accounts anew in the plainest way. */
  readonly naive: number;
}

export function sliderTime(page: Page, steps = 40): Promise<SliderTime> {
  return page.evaluate(async (steps) => {
    const slider = document.querySelectorAll<HTMLInputElement>('.criteria input[type=range]')[2];
    const times: Record<'step' | 'naive', number[]> = { step: [], naive: [] };
    window.naiveRescore();
    for (let step = 0; step < steps; step++) {
      slider.value = String(100 + step * 20);
      const asked = performance.now();
      slider.dispatchEvent(new InputEvent('input', { bubbles: true }));
      await Promise.resolve();
      const handled = performance.now();
      // This callback was asked for after the panel's, so it runs when that and its rendering are done.
      const scored = await new Promise<number>((resolve) => {
        requestAnimationFrame((start) => resolve(performance.now() - Math.max(start, handled)));
      });
      times.step.push(handled - asked + scored);
      const started = performance.now();
      window.naiveRescore();
      times.naive.push(performance.now() - started);
    }
    const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];
    return { step: median(times.step), naive: median(times.naive) };
  }, steps);
}
