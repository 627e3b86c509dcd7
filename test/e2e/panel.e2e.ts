import { expect, test, type Page } from '@playwright/test';
import { complaintsOf } from '../panel/page-checks';
import { buildPanelPage, type BuiltPage } from '../panel/panel-page';
import { sliderTime } from '../panel/slider-time';
import { inHost, openState, weightOf } from '../panel/states';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

let complaints: string[];
test.beforeEach(({ page }) => {
  complaints = complaintsOf(page);
});
test.afterEach(() => expect(complaints).toEqual([]));

const open = (page: Page, book: string, options?: { height?: number; rows?: string }) =>
  openState(page, built, { book }, options);

const cell = (page: Page, sheet: string, row: number, column: number) =>
  page.evaluate(
    ([sheet, row, column]) => window.host.at(sheet as string, row as number, column as number),
    [sheet, row, column],
  );

/** Presses Tab until something has the focus; more than `most` presses are too many. */
async function tabTo(page: Page, role: 'button' | 'slider' | 'tab', name: string, most = 60): Promise<void> {
  const target = page.getByRole(role, { name, exact: true }).first();
  for (let presses = 0; presses < most; presses++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to the ${role} ${name}`);
}

test.describe('by keyboard alone', () => {
  test('set up from my accounts, weigh, apply, take back', async ({ page }) => {
    await open(page, 'unscored');
    await tabTo(page, 'button', 'Score these accounts');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Your model' })).toBeFocused();
    await tabTo(page, 'button', 'Set up', 120);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('tab', { name: 'Model' })).toBeFocused();
    expect(await cell(page, 'Accounts', 3, 11)).toEqual({
      formula: '=KAMSCORE($A$4:$K$63,KAM_MODEL,$A$3:$K$3)',
    });

    await tabTo(page, 'slider', 'Weight of Strategic fit');
    for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp');
    await expect(weightOf(page, 'Strategic fit')).toHaveAttribute('aria-valuetext', '50 %, was 20 %');
    await expect(page.locator('.draft-effect')).toContainText(/\d+ accounts? changes? tier/);
    expect(await cell(page, 'KAM Model', 6, 1)).toBe(20);
    await tabTo(page, 'button', 'Apply', 120);
    await page.keyboard.press('Enter');
    await expect(page.getByText('The model is changed')).toBeVisible();
    expect(await cell(page, 'KAM Model', 6, 1)).toBe(50);

    await tabTo(page, 'button', 'Undo', 120);
    await page.keyboard.press('Enter');
    await expect(weightOf(page, 'Strategic fit')).toHaveValue('200');
    expect(await cell(page, 'KAM Model', 6, 1)).toBe(20);
  });

  test('tabs: one stop, arrows move and choose, and the panel is named by its tab', async ({ page }) => {
    await open(page, 'scored');
    await page.keyboard.press('Tab');
    await expect(page.getByRole('tab', { name: 'Model' })).toBeFocused();
    for (const name of ['Accounts', 'Portfolio', 'Sensitivity', 'Programme', 'Share', 'Model']) {
      await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('tab', { name })).toBeFocused();
      await expect(page.getByRole('tabpanel', { name })).toBeVisible();
    }
    await page.keyboard.press('End');
    await expect(page.getByRole('tabpanel', { name: 'Share' })).toBeVisible();
  });

  test('a criterion: open, rename, turn, move, take out with a question', async ({ page }) => {
    await open(page, 'scored');
    await tabTo(page, 'button', 'Relationship');
    await page.keyboard.press('Enter');
    await page.getByLabel('Name, as its column is headed').focus();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('Trust');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Apply renames the heading of its column too.')).toBeVisible();
    await page.getByLabel('Better is').focus();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByLabel('Better is')).toHaveValue('Lower');
    await page.getByRole('button', { name: 'Move Trust up' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('.criterion-name')).toHaveText([
      'Annual revenue',
      'Growth potential',
      'Trust',
      'Strategic fit',
      'Complaints',
    ]);
    await expect(page.getByRole('button', { name: 'Move Trust up' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Move Trust down' })).toBeFocused();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await expect(page.locator('.criterion-name').nth(2)).toHaveText('Trust');
    await page.getByRole('button', { name: 'Take out Trust' }).focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Take out', exact: true })).toBeFocused();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Take out Trust' })).toBeFocused();
    await expect(page.locator('.criterion-name')).toHaveCount(5);
    await page.getByRole('button', { name: 'Take out Trust' }).press('Enter');
    await page.getByRole('button', { name: 'Take out', exact: true }).press('Enter');
    await expect(page.locator('.criterion-name')).toHaveCount(4);
    await expect(page.getByRole('button', { name: 'Strategic fit', exact: true }).first()).toBeFocused();
    await expect(weightOf(page, 'Annual revenue')).toHaveAttribute('aria-valuetext', '35.3 %, was 30 %');
    await tabTo(page, 'button', 'Add a criterion');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('button', { name: 'Add a criterion' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.offer').first()).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.locator('.criterion-name')).toHaveCount(5);
    await expect(page.locator('.criterion-name').last()).toBeFocused();
  });
});

test.describe('weights', () => {
  test('make 100 % with a lock held, typed with a comma, and a drag that goes back is no edit', async ({
    page,
  }) => {
    await open(page, 'scored');
    await page.getByRole('button', { name: 'Keep the weight of Growth potential as it is' }).click();
    const field = page.getByLabel('Weight of Complaints in per cent');
    await field.fill('22,5');
    await field.press('Enter');
    const fields = page.locator('.criterion-weight input');
    await expect(fields.nth(4)).toHaveValue('22.5');
    const texts = await fields.evaluateAll((inputs) =>
      inputs.map((input) => (input as HTMLInputElement).value),
    );
    expect(texts.map(Number).reduce((sum, weight) => sum + weight, 0)).toBeCloseTo(100, 9);
    expect(texts[1]).toBe('25');
    await page.getByRole('button', { name: 'Revert' }).click();
    await weightOf(page, 'Annual revenue').focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(page.getByRole('button', { name: 'Apply' })).toBeVisible();
    for (let press = 0; press < 3; press++) await page.keyboard.press('PageUp');
    await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden();
  });

  test('the ranking, the counts and the list of moves follow, and nothing is written', async ({ page }) => {
    await open(page, 'scored');
    const first = page.locator('.ranking li').first();
    const before = await first.textContent();
    await weightOf(page, 'Complaints').focus();
    await page.keyboard.press('End');
    await expect(first).not.toHaveText(before ?? '');
    await expect(page.locator('.tier-tile').nth(1)).toContainText('→');
    await expect(page.getByRole('heading', { name: 'Who would move' })).toBeVisible();
    await expect(page.locator('main')).not.toContainText(/demot/i);
    await page.getByRole('button', { name: 'Show who' }).click();
    await expect(page.locator('.moves .list-row').first()).toBeFocused();
    await expect(page.getByRole('heading', { name: 'Who would move' })).toBeInViewport();
    expect(await inHost(page, (host) => host.batches.length)).toBe(0);
  });
});

test.describe('other people', () => {
  test('a change in the sheet shows at once', async ({ page }) => {
    await open(page, 'scored');
    await inHost(page, (host) => host.type('KAM Model', 3, 1, 100));
    await expect(page.getByLabel('Weight of Annual revenue in per cent')).toHaveValue('58.8');
  });

  test('a change below my edits asks whose shall count', async ({ page }) => {
    await open(page, 'scored');
    await weightOf(page, 'Annual revenue').press('PageUp');
    await inHost(page, (host) => host.type('KAM Model', 4, 1, 70));
    await expect(page.getByText('The model changed in the sheet while you were editing it.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Apply' })).toBeHidden();
    await expect(page.getByLabel('Weight of Annual revenue in per cent')).toHaveValue('40');
    await page.getByRole('button', { name: 'Keep mine' }).click();
    await page.getByRole('button', { name: 'Apply' }).click();
    await expect(page.getByText('The model is changed')).toBeVisible();
    expect(await cell(page, 'KAM Model', 4, 1)).toBe(21.4);
  });

  test('a table without its name is named', async ({ page }) => {
    await open(page, 'lost');
    await page.getByRole('button', { name: 'Name it KAM_MODEL' }).click();
    await expect(page.getByRole('tab', { name: 'Model' })).toBeVisible();
    expect(await inHost(page, (host) => host.area('KAM_MODEL'))).toMatchObject({
      sheet: 'KAM Model',
      row: 2,
      rows: 6,
    });
  });

  test('rows below the accounts are taken in', async ({ page }) => {
    await open(page, 'grown');
    await page.getByRole('button', { name: 'Include them' }).click();
    await expect(page.getByText('The formulas reach the new rows.')).toBeVisible();
    expect(await inHost(page, (host) => host.area('KAM_ACCOUNTS')?.rows)).toBe(63);
  });
});

test('a workbook that can not be read says so, and is read again', async ({ page }) => {
  await open(page, 'failing');
  await expect(page.getByRole('alert')).toContainText('This Excel is too old');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('tab', { name: 'Model' })).toBeVisible();
});

test('a part that does not load says so, and is asked for again', async ({ page }) => {
  const parts = 'http://panel.test/parts/portfolio-*';
  // Nothing is loaded ahead.
  await page.addInitScript(() => Object.assign(window, { requestIdleCallback: () => 0 }));
  await open(page, 'scored');
  await page.route(parts, (route) => route.abort());
  await page.getByRole('tab', { name: 'Portfolio' }).click();
  await expect(page.getByRole('alert')).toContainText('Portfolio didn’t load');
  await page.unroute(parts);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { name: 'Findings' })).toBeVisible();
  expect(complaints.splice(0)).toEqual([expect.stringContaining('net::ERR_FAILED')]);
});

test('text from cells is text', async ({ page }) => {
  await open(page, 'hostile', { height: 1600 });
  await weightOf(page, 'Growth potential').press('End');
  await page.getByRole('button', { name: 'Strategic fit' }).first().click();
  await page.getByText('Definition').click();
  await expect(page.getByLabel('Owner')).toHaveValue('<script>window.harmed = true</script>');
  for (const name of ['Accounts', 'Portfolio', 'Model']) await page.getByRole('tab', { name }).click();
  expect(await page.evaluate(() => 'harmed' in window)).toBe(false);
  await expect(page.locator('main img, main script, main a[href^="http"]')).toHaveCount(0);
});

test('a reader who wants no motion gets none', async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await open(page, 'scored');
  await weightOf(page, 'Complaints').press('End');
  await expect(page.getByText(/^Preview/)).toBeVisible();
  expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
});

test('a step of a slider costs a fraction of scoring a hundred thousand accounts anew', async ({ page }) => {
  test.slow();
  await open(page, 'scored', { rows: '100000' });
  await expect(page.locator('.ranking li')).toHaveCount(10);
  const { step, naive } = await sliderTime(page, 2);
  expect(step / naive).toBeLessThan(0.5);

  await test.step('and of as many in the list only those in view exist, however far one scrolls', async () => {
    await page.getByRole('tab', { name: 'Accounts' }).click();
    const rows = page.locator('.virtual-row');
    await expect(rows.first()).toBeVisible({ timeout: 20_000 });
    expect(await rows.count()).toBeLessThan(40);
    await page.getByRole('listbox').press('End');
    await page.getByRole('button', { name: 'Back to all accounts' }).click();
    await expect(rows.last()).toHaveAttribute('aria-posinset', '100000');
    expect(await rows.count()).toBeLessThan(40);
  });
});
