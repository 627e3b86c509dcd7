/** The playground in a real browser, served as `npm start` serves it. */
import { expect, test, type Page } from '@playwright/test';
import { createServer } from 'node:net';
import { functions } from '../../shared/functions';
import { accounts } from '../../src/hosts/playground/sample/accounts';
import { violations } from '../axe';
import * as at from './playground-page';

let served: at.Served;
test.beforeAll(async () => {
  served = await at.serve();
});
test.afterAll(() => served.stop());
test.use({ viewport: { width: 1280, height: 800 } });

const notice = (page: Page) => page.getByRole('status');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();

/** Everything that the notice says from now on, however short. */
async function noticesFrom(page: Page): Promise<() => Promise<(string | null)[]>> {
  const told = await page.evaluateHandle(() => {
    const texts: (string | null)[] = [];
    const area = document.querySelector('#notice')!;
    new MutationObserver(() => texts.push(area.textContent)).observe(area, { childList: true });
    return texts;
  });
  return () => told.jsonValue();
}

for (const colorScheme of ['light', 'dark'] as const) {
  test(`loads without a word of complaint and is accessible, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    const wrong = await at.openPage(page, served.address);
    await expect(at.panel(page).getByRole('slider')).toHaveCount(6);
    // The grid is the engine's own affair, and the list of functions has a test of its own.
    expect(await violations(page, { except: '#spreadsheet' })).toEqual([]);
    await page.screenshot({ path: `test-results/playground-${colorScheme}.png` });
    await press(page, 'Functions');
    await expect(at.functionList(page).getByText('KAMSCORE', { exact: true }).first()).toBeVisible();
    expect(wrong).toEqual([]);
  });
}

test('npm start tells its address in one line, and takes another port where the usual one is taken', async ({
  page,
}) => {
  const other = createServer().listen(0, '127.0.0.1');
  await new Promise((resolve) => other.once('listening', resolve));
  const { port } = other.address() as { port: number };
  const second = await at.start(port);
  other.close();
  expect(second.output).toMatch(/^.*http:\/\/127\.0\.0\.1:\d+\/.*\n$/);
  expect(second.address).not.toContain(`:${port}/`);
  expect(await at.openPage(page, second.address)).toEqual([]);
  second.stop();
});

test('a formula typed into a cell is helped along, and scores', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  await at.select(page, 'T3');
  await at.typeOn(page, '=KAMSC');
  await expect(page.locator('.o-autocomplete-dropdown')).toContainText('KAMSCORE');
  await expect(page.locator('.o-autocomplete-dropdown')).toContainText('Scores accounts from 1 to 10');
  await at.complete(page, 'Tab', '=KAMSCORE(');
  await at.typeOn(page, 'G2:Q3', '=KAMSCORE(');
  await expect(page.locator('.o-formula-assistant')).toContainText(
    'A row per account, a column per criterion',
  );
  await at.typeOn(page, ',KAM_MODEL,G1:Q1)', '=KAMSCORE(G2:Q3');
  await page.keyboard.press('Enter');
  expect(await at.copied(page, 'T3:T4')).toEqual(await at.copied(page, 'B2:B3'));
  await at.typeAt(page, 'U3', '=KAMSCORE({8,6,9;4,7,5},{50,30,20})');
  expect(await at.copied(page, 'U3:U4')).toEqual([['7.60'], ['5.10']]);
  await at.typeAt(page, 'T6', '=KAMRANK({1;2},"worst")');
  await at.select(page, 'T6');
  expect((await at.copied(page, 'T6'))[0][0]).toBe('#VALUE!');
  expect(wrong).toEqual([]);
});

test('a bad cell says what is wrong with it; a weight changed by keyboard re-scores at once', async ({
  page,
}) => {
  await at.openPage(page, served.address);
  const row = accounts.findIndex((account) => account.includes('n/a'));
  const grid = (await page.locator('.o-grid').boundingBox())!;
  // 26 px of column letters, a header row of 40 and rows of 23.
  const y = grid.y + 26 + 40 + 23 * row + 12;
  await page.mouse.move(grid.x + 48 + 236 + 30, y);
  await page.mouse.move(grid.x + 48 + 236 + 34, y);
  await expect(page.locator('.o-error-tooltip')).toContainText('Growth: "n/a" is not a number');
  const before = await at.copied(page, 'B2:C9');
  await press(page, 'Show me the weights');
  await expect(page.locator('.o-named-range-selector input')).toHaveValue('B2');
  await at.typeOn(page, '70');
  await page.keyboard.press('Enter');
  await at.goToSheet(page, 'Accounts');
  const after = await at.copied(page, 'B2:C9');
  expect(after.filter(([score], r) => score !== before[r][0])).toHaveLength(8);
  await page.keyboard.press('ControlOrMeta+z');
  expect(await at.copied(page, 'B2:C9')).toEqual(before);
});

const table = [
  'Kunde;Umsatz;Aufträge;Rabatt',
  'Müller;1.250.000,50;40;0,05',
  'Özil;9.000;4;0,2',
  '"=1+1";52.000,25;17;0',
  'Weiß;310.000;25;0,1',
];

test('one’s own table is opened and scored by hand', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  await at.openFile(page, 'kunden.csv', table.join('\n'));
  await expect(notice(page)).toContainText('Opened kunden.csv.');
  expect(await at.copied(page, 'A1:D4')).toEqual([
    ['Kunde', 'Umsatz', 'Aufträge', 'Rabatt'],
    ['Müller', '1250000.5', '40', '0.05'],
    ['Özil', '9000', '4', '0.2'],
    ['=1+1', '52000.25', '17', '0'],
  ]);
  const model = ['Criterion Weight Scale From To', 'Umsatz 60 Log 5000 2000000', 'Rabatt 40 Linear 0.2 0'];
  for (const [row, cells] of model.entries()) {
    await at.select(page, `F${row + 1}`);
    for (const text of cells.split(' ')) {
      await at.typeOn(page, text);
      await page.keyboard.press('Tab');
    }
  }
  await at.typeAt(page, 'F5', '=KAMSCORE(A2:D5,F1:J3,A1:D1)');
  const byHand = (await at.copied(page, 'F5:F8')).flat().map(Number);
  const span = Math.log(2_000_000 / 5_000);
  const expected = [
    [1_250_000.5, 0.05],
    [9_000, 0.2],
    [52_000.25, 0],
    [310_000, 0.1],
  ].map(
    ([sales, discount]) =>
      0.6 * (1 + (9 * Math.log(sales / 5_000)) / span) + 0.4 * (1 + (9 * (0.2 - discount)) / 0.2),
  );
  byHand.forEach((score, r) => expect(score).toBeCloseTo(expected[r], 2));
  expect(wrong).toEqual([]);
});

test('what is downloaded opens again with every score, name and formula', async ({ page }) => {
  const wrong = await at.openPage(page, served.address);
  await at.goToSheet(page, 'KAM Model');
  await at.typeAt(page, 'B2', '44');
  await at.goToSheet(page, 'Accounts');
  const before = await at.copied(page, 'A1:F61');
  const told = await noticesFrom(page);
  const file = await at.download(page);
  await expect(notice(page)).toContainText('KAM Score sample.xlsx is downloaded');
  expect(await told()).toContainEqual(expect.stringContaining('Writing KAM Score sample.xlsx …'));
  await press(page, 'Sample');
  await expect(notice(page)).toContainText('as it was at first');
  expect(await at.copied(page, 'A1:F61')).not.toEqual(before);
  await at.openFile(page, 'mine.xlsx', file);
  await expect(notice(page)).toContainText('Opened mine.xlsx.');
  expect(await at.copied(page, 'A1:F61')).toEqual(before);
  await at.select(page, 'D2');
  await expect(at.composer(page)).toContainText('=KAMTIER(B2:B61, KAM_TIERS, R2:R61)');
  await at.goToSheet(page, 'KAM Model');
  await at.typeAt(page, 'B2', '25');
  await at.goToSheet(page, 'Accounts');
  expect(await at.copied(page, 'B2:B9')).not.toEqual(before.slice(1, 9).map((row) => [row[1]]));
  expect(wrong).toEqual([]);
});

test('unsaved changes are asked about, and kept where the answer is so', async ({ page }) => {
  await at.openPage(page, served.address);
  await at.typeAt(page, 'T1', 'mine');
  await press(page, 'New');
  await expect(notice(page)).toContainText('Replace KAM Score sample, whose changes were not downloaded?');
  await press(page, 'Keep');
  expect(await at.copied(page, 'T1')).toEqual([['mine']]);
  await press(page, 'New');
  await press(page, 'Replace');
  await expect(page.locator('.o-sheet')).toHaveCount(1);
  await press(page, 'Bring back KAM Score sample');
  expect(await at.copied(page, 'T1')).toEqual([['mine']]);
});

test('files are dropped anywhere; one that cannot be read changes nothing', async ({ page }) => {
  await at.openPage(page, served.address);
  const drop = async (name: string, bytes: number[]) => {
    const data = await page.evaluateHandle(
      ([fileName, content]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([Uint8Array.from(content)], fileName));
        return transfer;
      },
      [name, bytes] as const,
    );
    await page.dispatchEvent('.o-grid', 'dragenter', { dataTransfer: data });
    await expect(page.getByText('Drop to open')).toBeVisible();
    await page.dispatchEvent('.o-grid', 'drop', { dataTransfer: data });
  };
  await drop('old.xls', [0xd0, 0xcf, 0x11, 0xe0]);
  await expect(notice(page)).toContainText('old.xls was not opened: it is an old .xls');
  await expect(page.locator('.o-sheet', { hasText: 'Explanation' })).toBeVisible();
  await drop('latin.csv', [...'Name;Umsatz\nM'].map((c) => c.charCodeAt(0)).concat(0xfc, 0x3b, 0x35));
  await expect(notice(page)).toContainText('Opened latin.csv.');
  expect(await at.copied(page, 'A2:B2')).toEqual([['Mü', '5']]);
});

test('everything of ours works by keyboard', async ({ page }) => {
  await at.openPage(page, served.address);
  await page.keyboard.press('F6');
  await expect(page.getByRole('button', { name: 'Open…' })).toBeFocused();
  const buttons = await page.getByRole('group', { name: 'Workbook' }).getByRole('button').count();
  for (let step = 2; step < buttons; step++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Functions' })).toBeFocused();
  await page.keyboard.press('Enter');
  const help = at.functionList(page);
  await expect(help.getByLabel('Find a function')).toBeFocused();
  await expect(help.locator('details')).toHaveCount(functions.length);
  await page.keyboard.type('rank');
  await expect(help.locator('details:visible').first()).toContainText('KAMRANK');
  await page.keyboard.press('Escape');
  await expect(page.locator('#functions')).toBeHidden();
  await expect(page.getByRole('button', { name: 'Functions' })).toBeFocused();
  await page.keyboard.press('F6');
  await expect(at.panel(page).getByRole('tab', { name: 'Model' })).toBeFocused();
  await page.keyboard.press('F6');
  await at.inGrid(page);
  await at.typeOn(page, '=KAMRANK({3;9})');
  await page.keyboard.press('Enter');
  await expect(at.composer(page)).not.toContainText('KAMSCORE');
});
