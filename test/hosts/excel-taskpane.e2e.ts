/** The built task pane in a browser, under Microsoft's client, with the fake of Excel at the other end of its bridge. */
import { expect, test, type Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { functions } from '../../shared/functions';
import { partCommands } from '../../src/hosts/part-commands';
import { shareParts } from '../../src/panel/share-tab/parts';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { violations } from '../axe';
import { builtHost } from '../built';
import { sampleHeaders, sampleModel, sampleRows, sampleTiers } from '../panel/sample';
import { area } from './contract/parts';
import { clientPath } from './excel/microsoft-client';
import { startExcel, type Desk } from './excel/process';

const built = builtHost('excel');
const client = readFileSync(clientPath, 'utf8');

/** What Office.js finds in Excel, and what its own loader would make of the page. */
const excelAround = `
  const mappings = {};
  const associate = (name, command) => (mappings[name.toUpperCase()] = command);
  const actions = { _association: { mappings }, associate };
  window.Office = { actions };
  window.Microsoft = { Office: { WebExtension: window.Office } };
  window._richApiNativeBridge = { sendMessageToHost: (text) => void window.sendToExcel(text) };
`;
const officeReady = `
  window.Office = {
    actions,
    addin: { showAsTaskpane: () => Promise.resolve(void window.shown++) },
    onReady: (ready) => Promise.resolve({ host: 'Excel' }).then((info) => (ready?.(info), info)),
    context: { requirements: { isSetSupported: (set) => set === 'ExcelApi' || set.startsWith('RichApiRuntime') } },
  };
  window.shown = 0;
  window.OSF = {};
`;

const setup = () => {
  const model = modelTable(sampleModel);
  const tiers = tierTable(sampleTiers);
  const rows = sampleRows(30);
  return {
    sheets: { Accounts: [[...sampleHeaders], ...rows], 'KAM Model': model, 'KAM Tiers': tiers },
    names: {
      KAM_MODEL: area('KAM Model', 0, 0, model.length, model[0].length),
      KAM_TIERS: area('KAM Tiers', 0, 0, tiers.length, tiers[0].length),
      KAM_ACCOUNTS: area('Accounts', 0, 0, rows.length + 1, sampleHeaders.length),
    },
  };
};

async function openPane(page: Page): Promise<Desk> {
  const { receive, desk } = startExcel(setup(), {}, (text) => {
    page
      .evaluate((message) => {
        const { _richApiNativeBridge: bridge } = window as unknown as {
          _richApiNativeBridge: { onMessageFromHost(text: string): void };
        };
        bridge.onMessageFromHost(message);
      }, text)
      .catch(() => undefined);
  });
  await page.exposeFunction('sendToExcel', receive);
  const { files } = await built;
  await page.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const name = pathname.slice(1);
    const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[name.split('.').pop() ?? ''];
    if (hostname === 'appsforoffice.microsoft.com') {
      await route.fulfill({ body: excelAround + client + officeReady, contentType: 'text/javascript' });
    } else if (hostname === 'localhost' && files.has(name)) {
      await route.fulfill({ body: Buffer.from(files.get(name)!), contentType: type });
    } else await route.abort();
  });
  await page.goto('https://localhost/taskpane.html');
  return desk;
}

test.use({ viewport: { width: 320, height: 760 } });

const weightOf = (page: Page, criterion: string) => page.getByRole('slider', { name: new RegExp(criterion) });

test('shows the model, follows the sheet, applies, and takes back', async ({ page }) => {
  const worker = page.waitForEvent('worker');
  const desk = await openPane(page);
  const revenue = weightOf(page, 'Annual revenue');
  await expect(revenue).toHaveAttribute('aria-valuetext', '30 %');

  for (const [tab, shows] of Object.entries({
    Accounts: 'Find an account',
    Portfolio: 'Findings',
    Sensitivity: 'Chance of the top 10',
    Programme: 'Qualify an opportunity',
    Model: 'Who would move|Ranking',
  })) {
    await page.getByRole('tab', { name: tab }).click();
    await expect(page.getByRole('tabpanel', { name: tab })).toContainText(new RegExp(shows));
  }
  expect((await worker).url()).toBe('https://localhost/worker.js');

  desk.type('KAM Model', 1, 1, 55);
  await expect(revenue).not.toHaveAttribute('aria-valuetext', '30 %');
  desk.type('KAM Model', 1, 1, 30);
  await expect(revenue).toHaveAttribute('aria-valuetext', '30 %');

  await revenue.focus();
  await page.keyboard.press('ArrowRight');
  expect(desk.cell('KAM Model', 1, 1).value).toBe(30);
  await page.getByRole('button', { name: /^Apply/ }).click();
  await expect.poll(() => desk.cell('KAM Model', 1, 1).value).toBe(31);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => desk.cell('KAM Model', 1, 1).value).toBe(30);
});

test('the ribbon’s menu shows the pane, each command with its part open', async ({ page }) => {
  const desk = await openPane(page);
  await page.getByRole('button', { name: 'All functions' }).click();
  await expect(page.locator('#panel')).toBeHidden();
  for (const [part, command] of partCommands) {
    desk.command(command);
    const opened = page.locator(`#share-${part}[open]`);
    await expect(opened.locator('summary')).toContainText(shareParts[part][0]);
    await expect(opened.locator('summary')).toBeFocused();
    await expect(opened.locator('.disclosure-body')).toBeInViewport();
  }
  expect(await page.evaluate('window.shown')).toBe(partCommands.length);

  await page.locator('#share-history summary').click();
  desk.command('showHistory');
  await expect(page.locator('#share-history[open] summary')).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`the functions are one button away, without leaving the page (${colorScheme})`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await openPane(page);
    await expect(weightOf(page, 'Annual revenue')).toBeVisible();
    await expect(page.locator('html')).toHaveAttribute('data-theme', colorScheme);
    expect(await violations(page, { within: '.shelf' })).toEqual([]);

    await page.getByRole('button', { name: 'All functions' }).click();
    const list = page.frameLocator('#functions');
    await expect(list.locator('.group summary')).toHaveCount(functions.length);
    await expect(list.locator('html')).toHaveAttribute('data-theme', colorScheme);
    await expect(page.locator('#panel')).toBeHidden();
    await page.getByRole('button', { name: 'Back to the panel' }).click();
    await expect(weightOf(page, 'Annual revenue')).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });
}
