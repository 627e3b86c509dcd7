/** The panel's page as it is built for the sidebar, in a browser, over the built script and a fake of Google's services. */
import { expect, test, type Page } from '@playwright/test';
import { templates } from '../../shared/model/templates';
import { setupBatch } from '../../src/panel/book/setup-batch';
import { shareParts, type SharePart } from '../../src/panel/share-tab/parts';
import type { Snapshot } from '../../src/panel/host';
import { readBook } from '../../src/panel/book/book';
import type { Book } from './sheets/book';
import { builtHost, textOf } from '../built';
import { complaintsOf } from '../panel/page-checks';
import { bookOf, scriptServer } from './sheets/script-server';

const built = builtHost('sheets');

const file = async (name: string) => textOf(await built, name);

const { model, tiers } = templates[0];
const header = ['Account', ...model.map(({ Criterion }) => Criterion)];
const accounts = Array.from({ length: 40 }, (_, i) => [
  `Account ${i + 1}`,
  ...model.map((_row, k) => 1 + ((i * (k + 3)) % 9)),
]);
accounts[3][0] = '<img src=x onerror="document.title=1">';
accounts[4][0] = '=HYPERLINK("https://example.com")';

/** A workbook with accounts, set up by the script itself where `scored`. */
async function workbook(
  scored: boolean,
): Promise<{ book: Book; call: (this: void, name: string, text: string) => string }> {
  const book = bookOf({ sheets: { Accounts: [header, ...accounts] } });
  const server = scriptServer(await file('Code.js'), book);
  const call = (name: string, text: string) => server.call(name, [text]) as string;
  if (scored) {
    const read = (request: object) =>
      (JSON.parse(call('panelRead', JSON.stringify(request))) as { done: Snapshot }).done;
    const known = readBook(
      read({ names: [], sheets: [], formulas: true }),
      read({ names: [], sheets: ['active'] }),
    );
    const { batch } = setupBatch({ model, tiers, accounts: known.accounts }, known, false);
    expect(JSON.parse(call('panelWrite', JSON.stringify(batch)))).toHaveProperty('done');
  }
  return { book, call };
}

/** Opens the page in a frame's width, with google.script.run and nothing else in reach; gives back what went wrong. */
async function open(
  page: Page,
  call: (name: string, text: string) => string,
  part?: SharePart,
): Promise<string[]> {
  const errors = complaintsOf(page);
  await page.exposeFunction('callScript', call);
  await page.addInitScript(() => {
    const server = window as unknown as { callScript(name: string, text: string): Promise<string> };
    const runner = (done?: (text: string) => void, failed?: (error: Error) => void): object =>
      new Proxy(
        {
          withSuccessHandler: (handler: (text: string) => void) => runner(handler, failed),
          withFailureHandler: (handler: (error: Error) => void) => runner(done, handler),
        },
        {
          get: (own: Record<string, unknown>, name: string) =>
            own[name] ?? ((text: string) => void server.callScript(name, text).then(done, failed)),
        },
      );
    Object.assign(window, { google: { script: { run: runner() } } });
  });
  const asked = part === undefined ? '' : ` data-part="${part}"`;
  const html = (await file('panel.html')).replace('<div id="panel"', `$&${asked}`);
  await page.route('**/*', async (route) => {
    if (route.request().url() === 'https://script.test/') {
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: html });
    }
    if (!route.request().url().endsWith('/favicon.ico')) errors.push(`asked for ${route.request().url()}`);
    return route.abort();
  });
  await page.goto('https://script.test/');
  return errors;
}

test.use({ viewport: { width: 300, height: 700 } });

for (const scored of [false, true]) {
  test(`the panel opens in the sidebar, ${scored ? 'with' : 'without'} a model`, async ({ page }) => {
    const { call } = await workbook(scored);
    const errors = await open(page, call);
    await expect(page.locator('main.content')).toBeVisible();
    await expect(page.getByRole('tab')).toHaveCount(scored ? 6 : 0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
    expect(errors).toEqual([]);
  });
}

test('every part in the page opens when it is wanted', async ({ page }) => {
  const worker = page.waitForEvent('worker');
  const { call } = await workbook(true);
  const errors = await open(page, call);
  await page.getByRole('button', { name: model[0].Criterion }).first().click();
  await expect(page.getByLabel('Name, as its column is headed')).toHaveValue(model[0].Criterion);
  await page.getByText('Other ways to weights').click();
  await expect(page.getByRole('combobox', { name: 'Method' })).toBeVisible();
  for (const [tab, shows] of Object.entries({
    Accounts: 'Find an account',
    Portfolio: 'Findings',
    Sensitivity: 'Chance of the top 10',
    Programme: 'Qualify an opportunity',
  })) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toContainText(shows);
  }
  expect((await worker).url()).toMatch(/^blob:/);
  expect(errors).toEqual([]);
});

for (const part of ['repair', 'freeze'] as const) {
  test(`the menu opens the panel at its part ${part}`, async ({ page }) => {
    const { call } = await workbook(true);
    const errors = await open(page, call, part);
    await expect(page.getByRole('tab', { name: 'Share' })).toHaveAttribute('aria-selected', 'true');
    const opened = page.locator('details[open]');
    await expect(opened).toContainText(shareParts[part][0]);
    await expect(opened.locator('summary')).toBeFocused();
    expect(errors).toEqual([]);
  });
}

test('what a person does in the sheet shows in the panel, and names stay texts', async ({ page }) => {
  const { book, call } = await workbook(true);
  const errors = await open(page, call);
  await page.getByRole('tab', { name: 'Accounts' }).click();
  const search = page.getByLabel('Find an account');
  await search.fill('<img');
  await expect(page.getByText('<img src=x onerror="document.title=1">').first()).toBeVisible();
  book.sheet('Accounts').set(1, 0, { value: 'Renamed by a colleague' });
  await search.fill('renamed');
  await expect(page.getByText('Renamed by a colleague').first()).toBeVisible({ timeout: 15_000 });
  expect(await page.title()).toBe('KAM Score');
  expect(errors).toEqual([]);
});

test('a weight that is applied is in the sheet, and Undo takes it back', async ({ page }) => {
  const { book, call } = await workbook(true);
  const errors = await open(page, call);
  const model = () => JSON.stringify([...book.sheet('KAM Model').cells].sort());
  const was = model();
  const weight = page.getByRole('slider').first();
  await weight.focus();
  await page.keyboard.press('ArrowRight');
  await page.getByRole('button', { name: 'Apply' }).click();
  await expect.poll(model).not.toBe(was);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(model).toBe(was);
  expect(errors).toEqual([]);
});
