import { expect, test } from '@playwright/test';
import { violations } from '../axe';
import { buildPanelPage, openPanel, type BuiltPage } from '../panel/panel-page';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

test('the model as SQL: BigQuery first, any database, a table that is no name is told', async ({ page }) => {
  await page.setViewportSize({ width: 300, height: 900 });
  await openPanel(page, built, 'book=scored');
  await page.getByRole('tab', { name: 'Share' }).click();
  await page.getByText('Copy as SQL').click();
  const query = page.getByLabel('The model as SQL');
  await expect(query).toHaveValue(
    /^-- KAM Score model \S+ for BigQuery[^]*FROM `accounts` AS t[^]*kam_score/,
  );
  await page.getByLabel('Database').selectOption('snowflake');
  await page.getByLabel('Table').fill('crm.clients');
  await page.getByLabel('Table').press('Enter');
  await expect(query).toHaveValue(/FROM "crm"\."clients" AS t/);
  await expect(query).toHaveValue(/kam_points_/);
  await page.getByLabel('Ratings, points and dimensions too').uncheck();
  await expect(query).not.toHaveValue(/kam_points_/);
  await page.getByLabel('Table').fill('crm..');
  await page.getByLabel('Table').press('Enter');
  await expect(page.getByText('table must be a name such as accounts or dataset.accounts')).toBeVisible();
  await page.getByLabel('Table').fill('accounts');
  await page.getByLabel('Table').press('Enter');
  expect(await violations(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('sql-section.png'), fullPage: true });
});
