/** Long computations in a browser: in a worker, on the page's own thread where that is refused, and cancelled. */
import { expect, test, type Page, type Worker } from '@playwright/test';
import type { Batch } from '../../src/panel/host';
import { complaintsOf } from './page-checks';
import { buildPanelPage, type BuiltPage } from './panel-page';
import { processorTime } from './slider-time';
import { inHost, openState, states } from './states';

let built: BuiltPage;
test.beforeAll(async () => {
  built = await buildPanelPage();
});

const charts = ['Which weight matters most', 'Weights that keep the top 10', 'Chance of the top 10'];

function workersOf(page: Page): Worker[] {
  const workers: Worker[] = [];
  page.on('worker', (worker) => workers.push(worker));
  return workers;
}

const open = (page: Page) => openState(page, built, states['sensitivity, too many to do unasked']);
const workItOut = (page: Page) => page.getByRole('button', { name: 'Work it out' });

/** Works the figures out and puts them into the workbook; gives them back, with what the page's own thread did for them. */
async function figures(page: Page): Promise<{ batches: Batch[]; spent: number }> {
  await open(page);
  const clock = await processorTime(page);
  const { all: spent } = await clock.of(async () => {
    await workItOut(page).click();
    await expect(page.getByRole('heading', { name: charts[2] })).toBeVisible({ timeout: 60_000 });
  });
  for (const [i, title] of charts.entries()) {
    await page.getByRole('button', { name: `Insert ${title} into the workbook` }).click();
    await expect.poll(() => inHost(page, (host) => host.batches.length)).toBe(i + 1);
  }
  return { batches: await inHost(page, (host) => host.batches), spent };
}

test('a worker finds the same digits, and the page is free meanwhile', async ({ page, context }) => {
  test.slow();
  const complaints = complaintsOf(page);
  const workers = workersOf(page);
  const threaded = await figures(page);
  expect(workers).toHaveLength(1);

  const refusing = await context.newPage();
  await refusing.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('no worker here');
      }
    } as unknown as typeof window.Worker;
  });
  const none = workersOf(refusing);
  const sliced = await figures(refusing);
  expect(none).toEqual([]);
  expect(threaded.batches).toEqual(sliced.batches);
  expect(threaded.spent / sliced.spent).toBeLessThan(0.75);
  expect(complaints).toEqual([]);
});

test('Cancel ends the worker, and the work can begin again', async ({ page }) => {
  const workers = workersOf(page);
  await open(page);
  await workItOut(page).click();
  await expect.poll(() => workers.length).toBe(1);
  const ended = workers[0].waitForEvent('close');
  await page.getByRole('button', { name: 'Cancel' }).click();
  await ended;
  await expect(page.getByText('Press Work it out')).toBeVisible();
  await expect(page.getByRole('progressbar')).toHaveCount(0);
  await workItOut(page).click();
  await expect(page.getByRole('heading', { name: charts[2] })).toBeVisible({ timeout: 60_000 });
});
