/** Draws Excel's icons from src/panel/mark.svg, the smallest from a drawing of its own; run it when the mark changes. */
import { chromium } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromiumPath } from './chromium';
import { root } from './root';

const drawings = [
  { size: 16, drawing: 'mark-small.svg' },
  { size: 32, drawing: 'mark.svg' },
  { size: 64, drawing: 'mark.svg' },
  { size: 80, drawing: 'mark.svg' },
];

const browser = await chromium.launch({
  executablePath: chromiumPath,
  args: ['--no-sandbox', '--disable-gpu'],
});
for (const { size, drawing } of drawings) {
  const svg = readFileSync(join(root, 'src/panel', drawing), 'utf8');
  const page = await browser.newPage({ viewport: { width: size, height: size } });
  await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`);
  const file = join(root, `src/hosts/excel/icons/icon-${size}.png`);
  writeFileSync(file, await page.screenshot({ omitBackground: true }));
  await page.close();
}
await browser.close();
