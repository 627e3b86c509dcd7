/** The preview behind a slider of the panel, in Chromium, beside scoring everything anew; and the memory that the page takes. */
import { chromium, type Page } from '@playwright/test';
import config from '../playwright.config';
import { buildPanelPage, openPanel } from '../test/panel/panel-page';
import { sliderTime, type SliderTime } from '../test/panel/slider-time';
import { markdownTable, publish, ratioText } from './lib/report';

const sizes = [1_000, 10_000, 100_000];
const megabyte = 1_000_000;

/** What the page's script keeps, the workbook in memory that stands in for a host included. */
async function memoryOf(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.send('Performance.enable');
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value / megabyte;
}

const built = await buildPanelPage();
const browser = await chromium.launch(config.use!.launchOptions);
const results: (SliderTime & { size: number; memory: number })[] = [];
for (const size of sizes) {
  const page = await browser.newPage({ viewport: { width: 320, height: 800 } });
  await openPanel(page, built, `book=scored&rows=${size}`);
  await page.locator('.ranking li').first().waitFor({ timeout: 120_000 });
  results.push({ size, ...(await sliderTime(page)), memory: await memoryOf(page) });
  await page.close();
}
await browser.close();

const at = (size: number) => results.find((result) => result.size === size)!;
const ratioAt = (size: number) => at(size).step / at(size).naive;

publish(
  'panel',
  markdownTable(
    [
      'accounts × 5 criteria',
      'step ÷ naive re-score',
      'step, ms',
      'with painting, ms',
      'naive re-score, ms',
      'memory, MB',
    ],
    results.map(({ size, step, painted, naive, memory }) => [
      size.toLocaleString('en'),
      ratioText(step / naive),
      step.toFixed(1),
      painted.toFixed(1),
      naive.toFixed(1),
      memory.toFixed(0),
    ]),
  ),
  [
    { what: '10,000 accounts: step ÷ naive re-score', value: ratioAt(10_000), limit: 1 },
    { what: '100,000 accounts: step ÷ naive re-score', value: ratioAt(100_000), limit: 0.2 },
    { what: '100,000 accounts: memory in MB', value: at(100_000).memory, limit: 200 },
  ],
);
