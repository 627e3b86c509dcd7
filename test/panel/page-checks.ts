import { expect, type Page } from '@playwright/test';
import { violations } from '../axe';

/** Whatever a page complains of from now on: thrown errors, refused styles and scripts. */
export function complaintsOf(page: Page): string[] {
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  return complaints;
}

/** Two themes and the widths from a sidebar's to a wide pane, all in one load; colours don't hang on the width. */
export async function expectGoodLooks(page: Page): Promise<void> {
  await expect(page.getByText('can’t be shown')).toHaveCount(0);
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await settled(page);
    // All but the colours is the same in both.
    expect(await violations(page, { coloursOnly: colorScheme === 'dark' }), colorScheme).toEqual([]);
  }
  for (const width of [300, 360, 480]) {
    await page.setViewportSize({ width, height: 800 });
    await expectNoOverflow(page);
  }
}

/** Rows have come to rest: axe would measure the contrast of fading text. A new theme fades in from the next frame on. */
async function settled(page: Page): Promise<void> {
  await page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
  );
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        (animation) =>
          animation.playState !== 'running' || animation.effect?.getTiming().iterations === Infinity,
      ),
  );
}

async function expectNoOverflow(page: Page): Promise<void> {
  const over = await page.evaluate(() =>
    [document.documentElement, ...document.querySelectorAll('.panel, .content, .foot, .tier-tile')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map(
        (element) =>
          `${element.className || element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`,
      ),
  );
  expect(over).toEqual([]);
}
