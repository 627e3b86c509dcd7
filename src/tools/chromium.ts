import { existsSync } from 'node:fs';

// The system's, so that nothing is downloaded. The one without a window takes a third less time.
const usual = ['/usr/bin/chromium-headless-shell', '/usr/bin/chromium'];

/** The browser that tests and pictures use; CHROMIUM_PATH names another. */
export const chromiumPath = process.env.CHROMIUM_PATH ?? usual.find((path) => existsSync(path)) ?? usual[1];
