import { expect, test, type Page } from '@playwright/test';
import { complaintsOf } from '../panel/page-checks';
import { buildPanelPage, openPanel, type BuiltPage } from '../panel/panel-page';
import { otherModel } from '../panel/share-states';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

let complaints: string[];
test.beforeEach(({ page }) => {
  complaints = complaintsOf(page);
});
test.afterEach(() => expect(complaints).toEqual([]));

async function openPart(page: Page, part: string, book = 'scored'): Promise<void> {
  await page.setViewportSize({ width: 300, height: 900 });
  await openPanel(page, built, `book=${book}`);
  await page.getByRole('tab', { name: 'Share' }).click();
  await page.locator('summary', { hasText: part }).click();
}

const at = (page: Page, row: number, column: number) =>
  page.evaluate(([r, c]) => window.host.at('Accounts', r, c), [row, column] as const);

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });

test('tiers are published with their day, taken back, and no word speaks of a fall', async ({ page }) => {
  await openPart(page, 'Publish tiers');
  await expect(page.getByRole('heading', { name: /^Promotions/ })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(/demot/i);
  const was = await at(page, 3, 10);
  await button(page, /^Publish \d+ tiers$/).click();
  await expect(page.getByText(/^\d+ tiers are published\.$/)).toBeVisible();
  await expect(button(page, 'Nothing to publish')).toBeDisabled();
  expect(await at(page, 2, 11)).toBe('Published on');
  await button(page, 'Undo').click();
  await expect(page.getByText('Taken back: Publish tiers')).toBeVisible();
  expect([await at(page, 3, 10), await at(page, 2, 11)]).toEqual([was, null]);
});

test('edits that are not applied are not published', async ({ page }) => {
  await openPanel(page, built, 'book=scored');
  await page.getByRole('slider').first().press('PageUp');
  await page.getByRole('tab', { name: 'Share' }).click();
  await page.locator('summary', { hasText: 'Publish tiers' }).click();
  await expect(page.getByText('Apply or revert the edits of the model first.')).toBeVisible();
  await expect(button(page, /^Publish \d+ tiers$/)).toBeDisabled();
});

test('another model is compared and becomes a draft that Apply writes', async ({ page }) => {
  await openPart(page, 'Another model');
  await page.getByLabel('A model file (.json)').setInputFiles({
    name: 'other.json',
    mimeType: 'application/json',
    buffer: Buffer.from(otherModel),
  });
  await expect(page.getByText('4 changed, 0 new, 2 taken out.')).toBeVisible();
  await button(page, 'Take over as a draft').click();
  await expect(page.getByRole('tabpanel', { name: 'Model' })).toBeVisible();
  await expect(page.locator('.criterion-name')).toHaveCount(3);
  await button(page, 'Apply').click();
  await expect(page.getByText('The model is changed')).toBeVisible();
  expect(await page.evaluate(() => window.host.at('KAM Tiers', 3, 3))).toBe(null);
});

test('what is no model is said in a sentence', async ({ page }) => {
  await openPart(page, 'Another model');
  await page.getByLabel(/^Or paste it/).fill('{"format":"x"}');
  await expect(page.getByRole('alert')).toContainText('A model file has the format "kam-score-model"');
});

test('the model is saved as a file that is read again', async ({ page }) => {
  await openPart(page, 'Save the model');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: 'Save kam-model.json' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('kam-model.json');
  const shown = await page.getByLabel('The model as JSON').inputValue();
  expect(JSON.parse(shown)).toMatchObject({ format: 'kam-score-model', version: 1 });
});

test('each change of the model is told, and any earlier model comes back as a draft', async ({ page }) => {
  await openPanel(page, built, 'book=scored');
  const weight = page.getByLabel('Weight of Annual revenue in per cent');
  const apply = async (reason: string) => {
    await page.getByLabel('Reason for the change').fill(reason);
    await button(page, 'Apply').click();
    await expect(button(page, 'Apply')).toBeHidden();
  };
  await page.getByRole('slider').first().press('PageUp');
  await apply('more revenue');
  await page.getByRole('slider').nth(1).press('PageUp');
  await apply('=more growth');
  await page.getByRole('tab', { name: 'Share' }).click();
  await page.locator('summary', { hasText: 'History' }).click();
  const changes = page.locator('.history > li');
  await expect(changes).toContainText(['“=more growth”', '“more revenue”']);
  await expect(changes.nth(1)).toContainText(/\d+ (promotions?|held)\. Tier I+ → Tier I+: \w+/);
  await expect(page.getByText('without Apply')).toBeHidden();
  const fit = await page.evaluate(() => window.host.at('KAM Model', 5, 1));
  await page.evaluate(() => window.host.type('KAM Model', 5, 1, 77));
  await expect(page.getByText(/^Changed since then without Apply.* M\w+-\w+ → M\w+-\w+$/)).toBeVisible();
  await page.evaluate((weight) => window.host.type('KAM Model', 5, 1, weight), fit);
  await expect(page.getByText('without Apply')).toBeHidden();
  await changes.nth(1).getByText('The model before it').click();
  await button(page, 'Bring it back as a draft').click();
  await expect(page.getByRole('tabpanel', { name: 'Model' })).toBeVisible();
  await expect(weight).toHaveValue('30');
  expect(await page.evaluate(() => window.host.at('KAM Model', 3, 1))).not.toBe(30);
  await apply('as it was');
  expect(await page.evaluate(() => [3, 4].map((row) => window.host.at('KAM Model', row, 1)))).toEqual([
    30, 25,
  ]);
  expect(await page.evaluate(() => window.host.at('KAM History', 3, 3))).toBe('as it was');
});

test('a team weighs in a sheet, and its mean becomes a draft', async ({ page }) => {
  await openPart(page, 'Team weights');
  await page.getByLabel(/^Who weighs/).fill('Anna, Finance\nBen, Service');
  await button(page, 'Set up the sheet').click();
  await expect(page.getByText('0 of 2 raters have given points.')).toBeVisible();
  await page.evaluate(() =>
    [40, 30, 10, 10, 10].forEach((points, k) => window.host.type('KAM Raters', 4, 2 + k, points)),
  );
  await expect(page.getByText('No points yet from Service.')).toBeVisible();
  await button(page, 'Use the mean as a draft').click();
  await expect(page.getByLabel('Weight of Annual revenue in per cent')).toHaveValue('40');
});

test('a report stands alone, prints, and holds text from cells as text', async ({ page, context }) => {
  await openPart(page, 'Report', 'hostile');
  await button(page, 'Make the report').click();
  const html = await page.getByLabel('The page as HTML').inputValue();
  expect(html).toContain('&lt;img src=x onerror=');
  const [opened] = await Promise.all([page.waitForEvent('popup'), button(page, 'Open in a new tab').click()]);
  await expect(opened.getByRole('heading', { level: 1 })).toHaveCSS('color', 'rgb(11, 90, 99)');
  const report = await context.newPage();
  await report.setContent(html);
  for (const shown of [opened, report]) {
    await expect(shown.locator('img, script, a')).toHaveCount(0);
    await expect(shown.getByText('<img src=x onerror="window.harmed = true">').first()).toBeAttached();
    expect(await shown.evaluate(() => 'harmed' in window)).toBe(false);
    const attributes = await shown.evaluate(() => [
      ...new Set([...document.querySelectorAll('*')].flatMap((element) => element.getAttributeNames())),
    ]);
    expect(attributes.filter((name) => /^on|^(src|href|style)$/.test(name))).toEqual([]);
  }
  expect(await report.locator('section h2').allTextContents()).toEqual([
    'Tiers',
    'Moves to publish',
    'Highest scores',
    'Portfolio',
    'Model',
    'Findings',
  ]);
  await expect(report.locator('.drawing > svg')).toHaveCount(4);
  expect((await report.pdf({ format: 'A4' })).subarray(0, 5).toString()).toBe('%PDF-');
});

test('a report without holds tells none', async ({ page }) => {
  await openPart(page, 'Report');
  await page.getByLabel(/^With what is held/).uncheck();
  await button(page, 'Make the report').click();
  const html = await page.getByLabel('The page as HTML').inputValue();
  expect(html).not.toMatch(/\bheld\b|figures say|internal/i);
});
