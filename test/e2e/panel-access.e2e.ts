/** Each state of the panel, looked at by axe and measured for what runs over an edge. */
import { expect, test } from '@playwright/test';
import { expectGoodLooks } from '../panel/page-checks';
import { buildPanelPage, type BuiltPage } from '../panel/panel-page';
import { openState, states } from '../panel/states';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

test.describe.configure({ mode: 'parallel' });

for (const [name, state] of Object.entries(states)) {
  test(`${name}: accessible in both themes, nothing runs over the edge`, async ({ page }) => {
    test.slow();
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    await openState(page, built, state);
    await expectGoodLooks(page);
    expect(complaints).toEqual([]);
  });
}
