import { defineConfig } from '@playwright/test';
import { chromiumPath } from './src/tools/chromium';

export default defineConfig({
  workers: '100%',
  // Patience on a busy machine; no test measures by it.
  timeout: 120_000,
  expect: { timeout: 20_000 },
  fullyParallel: true,
  testDir: 'test',
  testMatch: '**/*.e2e.ts',
  forbidOnly: Boolean(process.env.CI),
  reporter: [['list'], ['json', { outputFile: 'reports/playwright.json' }]],
  use: {
    launchOptions: {
      executablePath: chromiumPath,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
});
