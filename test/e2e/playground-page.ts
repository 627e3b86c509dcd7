// The playground as a person uses it: by keyboard, mouse and files. Cells are drawn on a canvas, so what they show is
// read the way a person would get hold of it, by copying.
import { expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';

export interface Served {
  readonly address: string;
  readonly output: string;
  stop(): void;
}

/** Runs `npm start`'s tool and waits for the address that it prints. */
export function serve(port: number): Promise<Served> {
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', 'src/tools/serve.ts'], {
    env: { ...process.env, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  return new Promise((resolve, reject) => {
    let output = '';
    child.on('exit', (code) => reject(new Error(`the server ended with ${code}: ${output}`)));
    child.stdout?.on('data', (part: Buffer) => {
      output += part.toString();
      const address = /http:\/\/\S+/.exec(output)?.[0];
      if (address) resolve({ address, output, stop: () => child.kill() });
    });
  });
}

/** Opens the page; the list that comes back grows with everything that goes wrong on it. */
export async function openPage(page: Page, address: string): Promise<string[]> {
  const wrong: string[] = [];
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) wrong.push(message.text());
  });
  page.on('request', (request) => {
    const { protocol, origin } = new URL(request.url());
    if (protocol.startsWith('http') && origin !== new URL(address).origin) {
      wrong.push(`asked for ${request.url()}`);
    }
  });
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(address);
  await expect(page.locator('.o-grid')).toBeVisible();
  await expect(composer(page)).toContainText('KAMSCORE');
  return wrong;
}

/** The line that shows what the selected cell holds. */
export function composer(page: Page) {
  return page.locator('.o-topbar-composer .o-composer');
}

/** The panel at the right of the grid. */
export function panel(page: Page) {
  return page.frameLocator('#panel');
}

export function functionList(page: Page) {
  return page.frameLocator('#functions');
}

export async function goToSheet(page: Page, name: string): Promise<void> {
  const tab = page.locator('.o-sheet', { hasText: name });
  await tab.click();
  await expect(tab).toHaveClass(/active/);
}

/** Selects cells by the box that names them. */
export async function select(page: Page, range: string): Promise<void> {
  const box = page.locator('.o-named-range-selector input');
  // The engine draws the box anew after every move, and a name typed into the old one is lost.
  await expect(async () => {
    await box.fill(range);
    await box.press('Enter');
    await expect(box).toHaveValue(range, { timeout: 1000 });
    await expect(box).not.toBeFocused({ timeout: 1000 }); // the keyboard is back in the grid
  }).toPass({ timeout: 60_000 });
}

/** Types a letter at a time into the cell that is being edited; the next follows when the engine shows the last. */
export async function typeOn(page: Page, text: string, before = ''): Promise<void> {
  for (let n = 1; n <= text.length; n++) {
    await page.keyboard.type(text[n - 1]);
    await expect(composer(page)).toHaveText(before + text.slice(0, n));
  }
}

/** Selects a cell and types into it. */
export async function typeAt(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
}

/** What cells show, in rows. */
export async function copied(page: Page, range: string): Promise<string[][]> {
  await page.evaluate(() => navigator.clipboard.writeText('nothing copied'));
  await select(page, range);
  await page.keyboard.press('ControlOrMeta+c');
  await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).not.toBe('nothing copied');
  const text = await page.evaluate(() => navigator.clipboard.readText());
  return text.split('\n').map((line) => line.replace(/\r$/, '').split('\t'));
}

export async function openFile(page: Page, name: string, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open…' }).click(),
  ]);
  await chooser.setFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) });
}

export async function download(page: Page): Promise<Buffer> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download .xlsx' }).click(),
  ]);
  return readFileSync(await file.path());
}
