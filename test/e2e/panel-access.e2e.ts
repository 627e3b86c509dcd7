/** Each state of the panel, looked at by axe and measured for what runs over an edge. */
import { expect, test as base, type Page } from '@playwright/test';
import { complaintsOf, expectGoodLooks } from '../panel/page-checks';
import { buildPanelPage } from '../panel/panel-page';
import { shareStates } from '../panel/share-states';
import { openState, states } from '../panel/states';

interface Kept {
  readonly page: Page;
  readonly complaints: string[];
}

/** One page shows many states, one after the other: a browser begins to run axe fast where it has run it before. */
const test = base.extend<object, { kept: Kept }>({
  kept: [
    async ({ browser }, use) => {
      const context = await browser.newContext();
      const page = await context.newPage();
      await use({ page, complaints: complaintsOf(page) });
      await context.close();
    },
    { scope: 'worker' },
  ],
});

test.describe.configure({ mode: 'parallel' });

for (const [name, state] of Object.entries({ ...states, ...shareStates })) {
  test(`${name}: accessible in both themes, nothing runs over the edge`, async ({
    kept: { page, complaints },
  }) => {
    test.slow();
    complaints.length = 0;
    await openState(page, await buildPanelPage(), state);
    await expectGoodLooks(page);
    expect(complaints).toEqual([]);
  });
}
