import type { Page } from '@playwright/test';
import { build } from 'esbuild';

const address = 'http://panel.test/';

export interface BuiltPage {
  readonly script: string;
  readonly style: string;
}

/** The panel over the memory host, bundled as the hosts bundle it. */
export async function buildPanelPage(entry = 'test/panel/page.ts'): Promise<BuiltPage> {
  const options = { bundle: true, minify: true, write: false, format: 'iife', target: 'es2021' } as const;
  const [script, style] = await Promise.all([
    build({ ...options, entryPoints: [entry], jsx: 'automatic', jsxImportSource: 'preact' }),
    build({ ...options, entryPoints: ['src/panel/styles/page.css'] }),
  ]);
  return { script: script.outputFiles[0].text, style: style.outputFiles[0].text };
}

const policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; base-uri 'none'";

/** Serves the page to a browser under the strictest policy that a host has, and opens it. */
export async function openPanel(page: Page, built: BuiltPage, query = ''): Promise<void> {
  await page.route(`${address}**`, (route) => {
    const path = new URL(route.request().url()).pathname;
    if (path === '/panel.js') return route.fulfill({ contentType: 'text/javascript', body: built.script });
    if (path === '/panel.css') return route.fulfill({ contentType: 'text/css', body: built.style });
    return route.fulfill({
      contentType: 'text/html; charset=utf-8',
      headers: { 'content-security-policy': policy },
      body:
        '<!doctype html><html lang="en"><head><title>KAM Score</title>' +
        '<link rel="stylesheet" href="/panel.css"></head>' +
        '<body><div id="panel"></div><script src="/panel.js"></script></body></html>',
    });
  });
  await page.goto(`${address}?${query}`);
}
