/** `npm run sheets`: builds, and pushes dist/sheets to the Apps Script project that .clasp.json names. */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build';
import { root } from './root';

const rootDir = 'dist/sheets';
const settings = join(root, '.clasp.json');

async function main(): Promise<void> {
  checkSettings();
  await build({ hosts: ['sheets'] });
  const clasp = join(root, 'node_modules/@google/clasp/build/src/index.js');
  const { status } = spawnSync(process.execPath, [clasp, 'push'], { cwd: root, stdio: 'inherit' });
  process.exitCode = status ?? 1;
}

/** .clasp.json holds the id of one's own script, so it is made once by hand and never committed. */
function checkSettings(): void {
  if (!existsSync(settings)) {
    throw new Error(
      [
        '.clasp.json is missing; it says which Apps Script project to push to. Once:',
        '  npx clasp login',
        'then, for the script of a spreadsheet that you have (Extensions › Apps Script › Project settings › Script ID),',
        `write .clasp.json: {"scriptId": "…", "rootDir": "${rootDir}"}`,
        'or, for a new spreadsheet with a script:',
        `  npx clasp create-script --type sheets --title "KAM Score" --rootDir ${rootDir}`,
      ].join('\n'),
    );
  }
  const { rootDir: found } = JSON.parse(readFileSync(settings, 'utf8')) as { rootDir?: string };
  if (found?.replace(/^\.\/|\/$/g, '') !== rootDir) {
    throw new Error(`.clasp.json must have "rootDir": "${rootDir}"; got ${JSON.stringify(found) ?? 'none'}`);
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
