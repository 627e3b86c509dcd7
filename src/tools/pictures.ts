/** `npm run pictures`: takes the README's pictures of the playground, and of its panel before and after a weight is moved. */
import { chromium, type Page } from '@playwright/test';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';
import { chromiumPath } from './chromium';
import { root } from './root';
import { serveFolder } from './serve-folder';

/** In bytes: a README is read on the road, too. */
const largest = 250_000;

/** Photographs a part of the page into docs/. */
async function take(page: Page, part: string, name: string): Promise<void> {
  await page.waitForTimeout(600); // rows have glided to their places
  const path = join(root, 'docs', name);
  await page.locator(part).screenshot({ path, animations: 'disabled' });
  const { size } = statSync(path);
  console.log(`${name}: ${Math.round(size / 1000)} KB`);
  if (size > largest) throw new Error(`${name} has ${size} bytes; ${largest} are allowed`);
}

await build({ hosts: ['playground'] });
const served = await serveFolder(join(root, 'dist/playground'));
const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, colorScheme: 'light' });
await page.goto(served.address);
const panel = page.frameLocator('#panel');
const weight = panel.getByRole('slider', { name: 'Weight of Revenue' });
await weight.waitFor();
await page.getByText('Sixty invented accounts').waitFor();
await take(page, 'body', 'playground.png');

await page.setViewportSize({ width: 1280, height: 1330 });
await take(page, '#dock', 'weight-before.png');
await weight.fill('500');
await panel.getByText('Who would move').waitFor();
await take(page, '#dock', 'weight-after.png');
await browser.close();
served.stop();
