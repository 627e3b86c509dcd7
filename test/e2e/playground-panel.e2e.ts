/** The panel beside the playground's grid: both show one workbook, whoever changes it. */
import { expect, test, type Page } from '@playwright/test';
import * as at from './playground-page';

let served: at.Served;
test.beforeAll(async () => {
  served = await at.serve();
});
test.afterAll(() => served.stop());
test.use({ viewport: { width: 1280, height: 800 } });

const table = [
  'Customer,Revenue,Growth,Fit',
  ...['Alder', 'Birch', 'Cedar', 'Douglas', 'Elm', 'Fir', '=1+1', '<img src=x>'].map(
    (name, i) => `${name},${20_000 * 2 ** ((i * 5) % 8)},${(i * 3) % 8},${1 + ((i * 7) % 10)}`,
  ),
];

const slider = (page: Page, criterion: string) =>
  at.panel(page).getByRole('slider', { name: `Weight of ${criterion}` });
const press = (page: Page, name: string) => at.panel(page).getByRole('button', { name, exact: true }).click();
const sheets = (page: Page) => page.locator('.o-sheet');

test('one’s own accounts: set up, weigh, preview, apply, and take back by panel and by Ctrl+Z', async ({
  page,
}) => {
  const wrong = await at.openPage(page, served.address);
  await at.openFile(page, 'customers.csv', table.join('\n'));
  await press(page, 'Score these accounts');
  await expect(at.panel(page).getByText('which is empty; nothing is overwritten')).toBeVisible();
  await press(page, 'Set up');
  await expect(slider(page, 'Revenue')).toBeVisible();
  await expect(sheets(page)).toHaveText(['customers', 'KAM Model', 'KAM Tiers']);
  const scored = await at.copied(page, 'A1:H9');
  expect(scored[0]).toEqual(['Customer', 'Revenue', 'Growth', 'Fit', 'Score', 'Rank', 'Tier', 'Coverage']);
  expect(scored.slice(1).map(([name]) => name)).toEqual(table.slice(1).map((line) => line.split(',')[0]));
  expect(new Set(scored.slice(1).map((row) => row[5])).size).toBeGreaterThan(5);
  const scores = () => at.copied(page, 'E2:F9');
  const before = await scores();

  // Nothing is written while a weight moves.
  const [was, now] = [await slider(page, 'Fit').inputValue(), '900'];
  const move = async () => {
    await slider(page, 'Fit').fill(now);
    await expect(at.panel(page).locator('.draft-effect')).toContainText(/\d+ accounts? change/);
  };
  await move();
  expect(await scores()).toEqual(before);
  await press(page, 'Apply');
  await expect(at.panel(page).getByText('The model is changed')).toBeVisible();
  const after = await scores();
  expect(after).not.toEqual(before);

  await press(page, 'Undo');
  await expect(slider(page, 'Fit')).toHaveValue(was);
  expect(await scores()).toEqual(before);

  await move();
  await press(page, 'Apply');
  await expect(at.panel(page).getByText('The model is changed')).toBeVisible();
  expect(await scores()).toEqual(after);
  await page.keyboard.press('ControlOrMeta+z');
  await expect(slider(page, 'Fit')).toHaveValue(was);
  expect(await scores()).toEqual(before);

  // The two batches of Apply and Undo, then the set-up: also from inside the panel.
  for (let step = 0; step < 2; step++) await page.keyboard.press('ControlOrMeta+z');
  await at.panel(page).getByRole('tab', { name: 'Model' }).focus();
  await page.keyboard.press('ControlOrMeta+z');
  await expect(at.panel(page).getByRole('button', { name: 'Score these accounts' })).toBeVisible();
  await expect(sheets(page)).toHaveText(['customers']);
  expect((await at.copied(page, 'A1:E2'))[0]).toEqual(['Customer', 'Revenue', 'Growth', 'Fit', '']);
  expect(wrong).toEqual([]);
});

test('grid and panel follow each other', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  const gridWidth = async () => (await page.locator('.o-grid').boundingBox())!.width;
  const [grid, panel] = await shownAfter(page);
  test.info().annotations.push({ type: 'shown after', description: `grid ${grid} ms, panel ${panel} ms` });
  // A second at most where the grid took one and a half; the slower the machine, the longer both take.
  expect((panel - grid) / grid).toBeLessThan(0.6);

  await test.step('a cell typed into shows in the panel', async () => {
    await expect(slider(page, 'Revenue')).toHaveValue('250');
    await at.goToSheet(page, 'KAM Model');
    await at.typeAt(page, 'B2', '100');
    await expect(slider(page, 'Revenue')).toHaveAttribute('aria-valuetext', /^57\.\d %/);
    await page.keyboard.press('ControlOrMeta+z');
    await expect(slider(page, 'Revenue')).toHaveValue('250');
  });

  await test.step('a row selected shows its account, and an account chosen selects its row', async () => {
    await at.panel(page).getByRole('tab', { name: 'Accounts' }).click();
    await at.goToSheet(page, 'Accounts');
    await at.select(page, 'A9');
    await expect(at.panel(page).getByRole('heading', { name: 'Tanaka Precision' })).toBeVisible();
    await at.panel(page).getByRole('button', { name: 'Back to all accounts' }).click();
    await at.panel(page).getByLabel('Find an account').fill('Ibérica');
    await at.panel(page).getByRole('listbox').getByText('Ibérica Rail').click();
    await expect(page.locator('.o-named-range-selector input')).toHaveValue('A18:R18');
  });

  await test.step('a chart goes into the workbook as one of its own', async () => {
    await at.panel(page).getByRole('tab', { name: 'Portfolio' }).click();
    await at
      .panel(page)
      .getByRole('button', { name: /^Insert .* into the workbook$/ })
      .first()
      .click();
    await expect(at.panel(page).getByText('Inserted on the sheet KAM Dashboard.')).toBeVisible();
    await at.goToSheet(page, 'KAM Dashboard');
    await expect(page.locator('.o-figure canvas')).toBeVisible();
  });

  await test.step('its edge is moved by keys and by hand, within limits', async () => {
    const edge = page.getByRole('separator', { name: 'Width of the panel' });
    const width = async () => (await page.locator('#dock').boundingBox())!.width;
    await edge.focus();
    await page.keyboard.press('ArrowLeft');
    await expect(edge).toHaveAttribute('aria-valuenow', '380');
    expect(await width()).toBe(380);
    await page.keyboard.press('End');
    expect(await width()).toBe(480);
    await page.keyboard.press('Home');
    expect(await width()).toBe(300);
    const box = (await edge.boundingBox())!;
    await page.mouse.move(box.x + 4, 400);
    await page.mouse.down();
    await page.mouse.move(box.x - 96, 400, { steps: 4 });
    await page.mouse.move(box.x + 204, 420, { steps: 4 }); // over the panel
    await page.mouse.move(box.x - 46, 420, { steps: 4 });
    await page.mouse.up();
    expect(Math.round(await width())).toBe(350);
    expect(Math.abs((await gridWidth()) - (1280 - 350))).toBeLessThanOrEqual(2);
  });

  await test.step('it is put away and brought back, and follows the workbook that is opened', async () => {
    const toggle = page.getByRole('button', { name: 'Panel', exact: true });
    await toggle.click();
    await expect(page.locator('#panel')).toBeHidden();
    expect(Math.abs((await gridWidth()) - 1280)).toBeLessThanOrEqual(2);
    await toggle.click();
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('button', { name: 'Replace' }).click();
    await expect(at.panel(page).getByText('Begin with a template')).toBeVisible();
    await page.getByRole('button', { name: 'Bring back KAM Score sample' }).click();
    await expect(slider(page, 'Revenue')).toHaveValue('250');
  });

  await test.step('an empty workbook: a template makes the sheets, and an account typed in is scored', async () => {
    await page.getByRole('button', { name: 'New', exact: true }).click();
    await page.getByRole('button', { name: 'Replace' }).click();
    await at
      .panel(page)
      .getByRole('button', { name: /^Criteria matrix/ })
      .click();
    await press(page, 'Set up');
    await expect(at.panel(page).getByText('Write the first account below its header')).toBeVisible();
    await expect(sheets(page)).toHaveText(['Sheet1', 'KAM Model', 'KAM Tiers', 'KAM Accounts']);
    await at.goToSheet(page, 'KAM Accounts');
    await at.typeAt(page, 'A2', '<img src=x>');
    for (const cell of ['B2', 'C2', 'D2', 'E2', 'F2']) await at.typeAt(page, cell, '8');
    await expect(at.panel(page).locator('.ranking li')).toContainText(['<img src=x>']);
    expect((await at.copied(page, 'A2:I2'))[0]).toEqual([
      '<img src=x>',
      '8',
      '8',
      '8',
      '8',
      '8',
      '8.00',
      '1',
      'Tier I',
    ]);
  });
  expect(wrong).toEqual([]);
});

/** Milliseconds after which the grid and the panel could be seen. */
async function shownAfter(page: Page): Promise<[number, number]> {
  await expect(slider(page, 'Revenue')).toBeVisible();
  return page.evaluate(() => {
    const panel = document.querySelector<HTMLIFrameElement>('#panel')!.contentWindow as Window &
      typeof globalThis;
    const [gridMark] = performance.getEntriesByName('kam-grid');
    const [panelMark] = panel.performance.getEntriesByName('kam-panel');
    const apart = panel.performance.timeOrigin - performance.timeOrigin;
    return [gridMark.startTime, panelMark.startTime + apart] as [number, number];
  });
}
