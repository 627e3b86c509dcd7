/** Each state of the panel, looked at by axe and measured for what runs over an edge. */
import AxeBuilder from '@axe-core/playwright';
import { expect, test, type Page } from '@playwright/test';
import { buildPanelPage, type BuiltPage } from '../panel/panel-page';
import { openState, states } from '../panel/states';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

test.describe.configure({ mode: 'parallel' });

/** Two themes and the widths from a sidebar's to a wide pane, all in one load; colours don't hang on the width. */
for (const [name, state] of Object.entries(states)) {
  test(`${name}: accessible in both themes, nothing runs over the edge`, async ({ page }) => {
    test.slow();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await openState(page, built, state);
    await expect(page.getByText('can’t be shown')).toHaveCount(0);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      // All but the colours is the same in both.
      const axe = new AxeBuilder({ page });
      const { violations } = await (
        colorScheme === 'light' ? axe : axe.withRules('color-contrast')
      ).analyze();
      expect(
        violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`),
        colorScheme,
      ).toEqual([]);
    }
    for (const width of [300, 360, 480]) {
      await page.setViewportSize({ width, height: 800 });
      await expectNoOverflow(page);
    }
    expect(complaints).toEqual([]);
  });
}

/** Rows have come to rest: axe would measure the contrast of fading text. */
async function settled(page: Page): Promise<void> {
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
    [document.documentElement, ...document.querySelectorAll('.panel, .content, .foot')]
      .filter((element) => element.scrollWidth > element.clientWidth)
      .map(
        (element) =>
          `${element.className || element.tagName}: ${element.scrollWidth} in ${element.clientWidth}`,
      ),
  );
  expect(over).toEqual([]);
}
