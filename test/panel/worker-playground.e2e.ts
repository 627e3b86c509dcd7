/** The built playground: what its worker finds and what its page finds when there is none, read from a downloaded file. */
import { expect, test, type Page } from '@playwright/test';
import ExcelJS from 'exceljs';
import * as at from '../e2e/playground-page';

let served: at.Served;
test.beforeAll(async () => {
  served = await at.serve();
});
test.afterAll(() => served.stop());

const charts = ['Which weight matters most', 'Weights that keep the top 10', 'Chance of the top 10'];

async function insertCharts(page: Page): Promise<void> {
  const panel = at.panel(page);
  for (const title of charts) {
    await panel.getByRole('button', { name: `Insert ${title} into the workbook` }).click();
    await expect(panel.getByText('Inserted on the sheet KAM Dashboard.')).toBeVisible();
    await panel.getByRole('button', { name: 'Dismiss' }).click();
  }
}

/** From now on no worker can be made in the panel's frame. */
async function refuseWorkers(page: Page): Promise<void> {
  await page.frame({ url: /panel\.html$/ })!.evaluate(() => {
    window.Worker = class {
      constructor() {
        throw new Error('refused');
      }
    } as unknown as typeof window.Worker;
  });
}

/** The cells below each title, in the order in which they were inserted. */
async function inserted(file: Buffer): Promise<unknown[][]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(file as unknown as ArrayBuffer);
  const parts: unknown[][] = [];
  book.getWorksheet('KAM Dashboard')!.eachRow((row) => {
    const cells = row.values as unknown[];
    if (charts.includes(String(cells[1]))) parts.push([]);
    parts[parts.length - 1].push(cells);
  });
  return parts;
}

test('the playground’s worker and its page find the same digits', async ({ page }) => {
  test.slow();
  const wrong = await at.openPage(page, served.address);
  const worker = page.waitForEvent('worker');
  await at.panel(page).getByRole('tab', { name: 'Sensitivity' }).click();
  expect((await worker).url()).toBe(new URL('worker.js', served.address).href);
  await insertCharts(page);

  await refuseWorkers(page);
  const top = at.panel(page).getByLabel('Top', { exact: true });
  for (const [key, size] of [
    ['ArrowUp', 11],
    ['ArrowDown', 10],
  ]) {
    await top.press(String(key));
    await expect(at.panel(page).getByText(`Chance of the top ${size}`)).toBeVisible();
  }
  await insertCharts(page);

  const parts = await inserted(await at.download(page));
  expect(parts).toHaveLength(6);
  for (const part of parts) expect(part.length).toBeGreaterThan(5);
  expect(parts.slice(3)).toEqual(parts.slice(0, 3));
  expect(wrong).toEqual([]);
});
