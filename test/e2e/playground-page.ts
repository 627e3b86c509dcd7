// The playground as a person uses it: by keyboard, mouse and files. Cells are drawn on a canvas, so what they show is
// read the way a person would get hold of it, by copying.
import { expect, type Page } from '@playwright/test';
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../src/tools/root';
import { serveFolder, type Served } from '../../src/tools/serve-folder';

export type { Served };

/** Serves the built playground as `npm start` does: what `npm test` has just built, or else what is built now. */
export async function serve(): Promise<Served> {
  if (process.env.KAM_BUILT === undefined) {
    const { build } = await import('../../src/tools/build');
    await build({ hosts: ['playground'] });
  }
  return serveFolder(join(process.env.KAM_BUILT ?? join(root, 'dist'), 'playground'));
}

/** Runs `npm start`'s tool and waits for the address that it prints. */
export function start(port: number): Promise<Served & { readonly output: string }> {
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

/** Types into the cell that is selected, or behind what the one being edited holds. */
export async function typeOn(page: Page, text: string, before = ''): Promise<void> {
  await page.keyboard.type(text[0]);
  await caretBehind(page, before + text[0]);
  await page.keyboard.type(text.slice(1));
  await caretBehind(page, before + text);
}

/**
 * Presses a key that completes what is typed, and holds it until the text is there, as a hand does: the engine draws its
 * caret a frame after its text, and takes the caret for moved back where the key is let go before that.
 */
export async function complete(page: Page, key: string, text: string): Promise<void> {
  await page.keyboard.down(key);
  await caretBehind(page, text);
  await page.keyboard.up(key);
}

/** Waits until keys go to the grid. */
export async function inGrid(page: Page): Promise<void> {
  await page.waitForFunction(() => document.activeElement?.matches('.o-grid .o-composer'));
}

/** Waits until the cell being edited shows a text and the caret stands behind it. */
async function caretBehind(page: Page, text: string): Promise<void> {
  await expect(composer(page)).toHaveText(text);
  await page.waitForFunction(() => {
    const [selection, edited] = [getSelection(), document.activeElement];
    if (!selection?.focusNode || !edited?.contains(selection.focusNode)) return false;
    const behind = document.createRange();
    behind.selectNodeContents(edited);
    behind.setStart(selection.focusNode, selection.focusOffset);
    return behind.toString() === '';
  });
}

/** Selects a cell and types into it. */
export async function typeAt(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell);
  await typeOn(page, text);
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
