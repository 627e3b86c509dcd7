import type { Page } from '@playwright/test';
import { build } from 'esbuild';
import { resolve } from 'node:path';
import { workerScript } from './thread';
import { inParts } from '../../src/tools/in-parts';

const address = 'http://panel.test/';

/** The page's files by their path. */
export type BuiltPage = ReadonlyMap<string, string>;

const entries = { panel: 'test/panel/page.ts', style: 'src/panel/styles/page.css' };

let page: Promise<BuiltPage> | undefined;

/** The panel over the memory host, bundled in parts as the hosts bundle it. */
export function buildPanelPage(): Promise<BuiltPage> {
  return (page ??= bundled());
}

async function bundled(): Promise<BuiltPage> {
  const { outputFiles } = await build({
    ...inParts(entries.panel),
    entryPoints: entries,
    outdir: 'dist',
    bundle: true,
    minify: true,
    write: false,
    target: 'es2021',
    jsx: 'automatic',
    jsxImportSource: 'preact',
  });
  const files = outputFiles.map(({ path, text }) => [path.slice(resolve('dist').length), text] as const);
  return new Map([...files, ['/worker.js', workerScript()]]);
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'";

/** Serves the page to a browser under the strictest policy that a host has, and opens it; one that is open shows what is asked for. */
export async function openPanel(page: Page, built: BuiltPage, query = ''): Promise<void> {
  if (page.url().startsWith(address)) return page.evaluate<void>(`window.show(${JSON.stringify(query)})`);
  await page.route(`${address}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    const contentType = path.endsWith('.css') ? 'text/css' : 'text/javascript';
    if (built.has(path)) return route.fulfill({ contentType, body: built.get(path) });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body:
        '<!doctype html><html lang="en"><head><title>KAM Score</title>' +
        '<link rel="stylesheet" href="/style.css"></head>' +
        '<body><div id="panel"></div><script type="module" src="/panel.js"></script></body></html>',
    });
  });
  // Many accounts take the page a while; what is waited for is what it shows.
  await page.goto(`${address}?${query}`, { waitUntil: 'commit' });
}
