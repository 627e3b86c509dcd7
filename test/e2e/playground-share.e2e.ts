/** What the tab Share does to a real workbook: formulas frozen, brought back and repaired, changes told, tiers published. */
import { expect, test, type Page } from '@playwright/test';
import { columnLetters } from '../../src/panel/host';
import { sharePartIds, shareParts } from '../../src/panel/share-tab/parts';
import { violations } from '../axe';
import * as at from './playground-page';

let served: at.Served;
test.beforeAll(async () => {
  served = await at.serve();
});
test.afterAll(() => served.stop());
test.use({ viewport: { width: 1280, height: 800 } });

const press = (page: Page, name: string | RegExp) => at.panel(page).getByRole('button', { name }).click();
const part = (page: Page, title: string) => at.panel(page).locator('summary', { hasText: title }).click();
const says = (page: Page, text: string | RegExp) => expect(at.panel(page).getByText(text)).toBeVisible();

test('the menu Share opens each part of the panel, by keyboard too', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  const button = page.getByRole('button', { name: 'Share' });
  const items = page.getByRole('menuitem');
  const titles = sharePartIds.map((id) => shareParts[id][0]);

  await page.getByRole('button', { name: 'Panel', exact: true }).click();
  await expect(page.locator('#panel')).toBeHidden();
  await button.press('Enter');
  await expect(items).toContainText(titles);
  await expect(items.first()).toBeFocused();
  for (const colorScheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme });
    expect(await violations(page, { within: '.kam-bar' })).toEqual([]);
  }
  await page.keyboard.press('ArrowUp');
  await expect(items.last()).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button).toBeFocused();
  await expect(items.first()).toBeHidden();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('h');
  await page.keyboard.press('Enter');
  await expect(at.panel(page).locator('#share-history[open] > summary')).toBeFocused();

  for (const id of sharePartIds) {
    await button.click();
    await items.filter({ hasText: shareParts[id][0] }).click();
    await expect(items.first()).toBeHidden();
    const opened = at.panel(page).locator(`#share-${id}[open]`);
    await expect(opened.locator('summary').first()).toBeFocused();
    await expect(opened.locator('.disclosure-body')).toBeInViewport();
  }
  await button.click();
  await page.locator('.o-grid-overlay').click();
  await expect(items.first()).toBeHidden();
  expect(wrong).toEqual([]);
});

test('formulas are repaired in a workbook without a model; what needs one says so', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  const choose = async (title: string) => {
    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByRole('menuitem').filter({ hasText: title }).click();
  };
  await page.getByRole('button', { name: 'New', exact: true }).click();
  await says(page, 'Which accounts are key?');
  await at.typeAt(page, 'C2', '=IFERROR(__xludf.DUMMYFUNCTION("KAMHHI(B2:B9)"),1)');
  await choose('Repair formulas');
  await press(page, 'Repair 1 formula');
  await says(page, '1 formula is live again.');
  await at.select(page, 'C2');
  await expect(at.composer(page)).toContainText('=KAMHHI(B2:B9)');
  await choose('History');
  await says(page, '“History” needs a model, and this workbook has none yet. Set it up here first.');
  await expect(at.panel(page).locator('details[open]')).toHaveCount(1);
  expect(wrong).toEqual([]);
});

test('the sample is changed, reported on, frozen, brought back and repaired', async ({ page }) => {
  test.setTimeout(120_000);
  const wrong = await at.openPage(page, served.address);
  const tab = (name: string) => at.panel(page).getByRole('tab', { name }).click();
  const line = at.composer(page);

  await test.step('a change of the model is a row of the history', async () => {
    await at.panel(page).getByRole('slider').first().press('PageUp');
    await at.panel(page).getByLabel('Reason for the change').fill('=more revenue');
    await press(page, 'Apply');
    await says(page, /^The model is changed/);
    await expect(page.locator('.o-sheet', { hasText: 'KAM History' })).toBeVisible();
    await tab('Share');
    await part(page, 'History');
    await says(page, '“=more revenue”');
    await part(page, 'History');
  });

  await test.step('the report opens in a tab of its own', async () => {
    await part(page, 'Report');
    await press(page, 'Make the report');
    const [report] = await Promise.all([page.waitForEvent('popup'), press(page, /^Open in a new tab/)]);
    await expect(report.getByRole('heading', { name: 'Highest scores' })).toBeVisible();
    await report.close();
    await part(page, 'Report');
  });

  await test.step('formulas become values with the same figures, and come back', async () => {
    await at.goToSheet(page, 'Accounts');
    const shown = await at.copied(page, 'A1:R12');
    const score = `${columnLetters(shown[0].indexOf('Score'))}2`;
    await part(page, 'Freeze and bring back');
    await press(page, /^Freeze \d+ formulas to values$/);
    await says(page, /^\d+ formulas are kept, frozen/);
    expect(await at.copied(page, 'A1:R12')).toEqual(shown);
    await at.select(page, score);
    await expect(line).not.toContainText('=');
    await press(page, /^Bring \d+ formulas back/);
    await says(page, 'The formulas are back.');
    expect(await at.copied(page, 'A1:R12')).toEqual(shown);
    await at.select(page, score);
    await expect(line).toContainText('=KAMSCORE(');
    await part(page, 'Freeze and bring back');
  });

  await test.step('a formula as Google exports it lives again', async () => {
    await at.typeAt(page, 'Z2', '=IFERROR(__xludf.DUMMYFUNCTION("KAMHHI(B2:B9)"),1)');
    await part(page, 'Repair formulas');
    await press(page, 'Repair 1 formula');
    await says(page, '1 formula is live again.');
    await at.select(page, 'Z2');
    await expect(line).toContainText('=KAMHHI(B2:B9)');
  });
  expect(wrong).toEqual([]);
});
