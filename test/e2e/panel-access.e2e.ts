/** Each state of the panel, looked at by axe and measured for what runs over an edge. */
import { expect, test } from '@playwright/test';
import { complaintsOf, expectGoodLooks } from '../panel/page-checks';
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
    const complaints = complaintsOf(page);
    await openState(page, built, state);
    await expectGoodLooks(page);
    expect(complaints).toEqual([]);
  });
}
