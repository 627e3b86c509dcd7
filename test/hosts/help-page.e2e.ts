/** The page that lists the functions, as each spreadsheet shows it: 300 px wide, in light and in dark, by mouse and by keyboard. */
import { expect, test, type Page } from '@playwright/test';
import { functions } from '../../shared/functions';
import { violations } from '../axe';
import { builtHost } from '../built';

const pages = [
  { host: 'excel', file: 'functions.html', schemes: ['light', 'dark'] },
  { host: 'sheets', file: 'help.html', schemes: ['light'] },
] as const;

/** Office.js asks for it by itself; that it is out of reach changes nothing. */
const officeTelemetry = 'telemetryservice.firstpartyapps.oaspapps.com';

/** Opens a built page from memory, Microsoft's package in the place of its CDN and nothing else in reach. */
async function open(page: Page, host: string, file: string): Promise<string[]> {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  const { files } = await builtHost(host);
  await page.route('**/*', async (route) => {
    const { hostname, pathname } = new URL(route.request().url());
    const name = pathname.slice(1);
    if (hostname === 'appsforoffice.microsoft.com') {
      const path = `node_modules/@microsoft/office-js/dist/${name.split('/').slice(3).join('/')}`;
      await route.fulfill({ path });
    } else if (hostname === 'localhost' && files.has(name)) {
      const type = { html: 'text/html', js: 'text/javascript', css: 'text/css' }[name.split('.').pop() ?? ''];
      await route.fulfill({ body: Buffer.from(files.get(name)!), contentType: type });
    } else {
      if (name !== 'favicon.ico' && hostname !== officeTelemetry) {
        errors.push(`asked for ${route.request().url()}`);
      }
      await route.abort();
    }
  });
  await page.goto(`https://localhost/${file}`);
  return errors;
}

test.use({ viewport: { width: 300, height: 700 } });

for (const { host, file, schemes } of pages) {
  for (const colorScheme of schemes) {
    test(`${host}, ${colorScheme}: accessible, and as wide as its pane`, async ({ page }) => {
      await page.emulateMedia({ colorScheme });
      const errors = await open(page, host, file);
      await page.evaluate(() => document.querySelectorAll('details').forEach((entry) => (entry.open = true)));
      expect(await violations(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
      expect(errors).toEqual([]);
    });
  }

  test(`${host}: typing narrows the list`, async ({ page }) => {
    await open(page, host, file);
    const shown = page.locator('.group summary:visible');
    await expect(shown).toHaveCount(functions.length);
    await page.getByLabel('Find a function').fill('equal kamRANK');
    await expect(shown).toHaveText(['KAMRANK'].map((name) => new RegExp(name)));
    await expect(page.getByRole('status')).toHaveText(`1 of ${functions.length} functions`);
    await page.getByLabel('Find a function').fill('nothing like it');
    await expect(page.locator('.group:visible')).toHaveCount(0);
    await page.getByLabel('Find a function').fill('');
    await expect(shown).toHaveCount(functions.length);
    await expect(page.getByRole('status')).toHaveText('');
  });

  test(`${host}: the keyboard opens a function and copies its formula`, async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await open(page, host, file);
    await page.getByLabel('Find a function').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.locator('details').first()).toHaveAttribute('open');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: 'Copied' })).toBeFocused();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      '=KAMSCORE({8,6,9;4,7,5},{50,30,20})',
    );
  });

  test(`${host}: where the clipboard is closed, the formula is selected and copied the older way`, async ({
    page,
  }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
      Object.defineProperty(document, 'execCommand', { value: () => false });
    });
    await open(page, host, file);
    await page.getByRole('button', { name: 'Copy' }).first().click();
    await expect(page.getByRole('button', { name: 'Press Ctrl+C' })).toBeVisible();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe('=KAMSCORE({8,6,9;4,7,5},{50,30,20})');
  });
}

test('excel: every id is associated when the page has loaded, under Office.js itself', async ({ page }) => {
  await open(page, 'excel', 'taskpane.html');
  const ids = await page.evaluate(() => {
    const { _association } = CustomFunctions as unknown as { _association: { mappings: object } };
    return Object.keys(_association.mappings);
  });
  expect(ids).toEqual(functions.map((fn) => fn.name));
});

for (const [colour, theme] of [
  ['#262626', 'dark'],
  ['#FFFFFF', 'light'],
]) {
  test(`excel: the pane is ${theme} where Excel is`, async ({ page }) => {
    await page.addInitScript((background) => {
      Object.defineProperty(window, 'Office', {
        get: () => ({
          onReady: (ready: () => void) => Promise.resolve(ready()),
          context: { officeTheme: { bodyBackgroundColor: background } },
        }),
        set: () => undefined,
      });
    }, colour);
    await page.emulateMedia({ colorScheme: theme === 'dark' ? 'light' : 'dark' });
    await open(page, 'excel', 'taskpane.html');
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
  });
}
