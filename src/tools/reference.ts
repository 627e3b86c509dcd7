/**
 * Writes the function reference into README.md between its markers, and the manual of the functions into docs, as the build
 * does too; with --check it fails where one of them is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { functions } from '../../shared/functions';
import { manualOf } from './manual-text';
import { referenceOf, withReference } from './reference-text';
import { root } from './root';

const pages: readonly (readonly [path: string, fresh: (text: string) => string])[] = [
  ['README.md', (readme) => withReference(readme, referenceOf(functions))],
  ['docs/functions.md', () => manualOf(functions)],
];

/** Brings the pages up to date; those that are stay untouched. */
export function writeReference(): void {
  for (const { file, fresh } of pagesBehind()) writeFileSync(file, fresh);
}

function pagesBehind() {
  return pages.flatMap(([path, freshen]) => {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    const fresh = freshen(text);
    return fresh === text ? [] : [{ path, file, fresh }];
  });
}

function main(): void {
  if (!process.argv.includes('--check')) {
    writeReference();
    return;
  }
  const [behind] = pagesBehind();
  if (behind) throw new Error(`the function reference in ${behind.path} is behind; run: npm run build`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    main();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
