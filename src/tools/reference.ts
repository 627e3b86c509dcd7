/**
 * Writes the function reference into README.md between its markers, and the manual of the functions into docs, as
 * `npm run build` does first; with --check it fails where one of them is behind.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../shared/functions';
import { manualOf } from './manual-text';
import { referenceOf, withReference } from './reference-text';
import { root } from './root';

const pages: readonly (readonly [path: string, fresh: (text: string) => string])[] = [
  ['README.md', (readme) => withReference(readme, referenceOf(functions))],
  ['docs/functions.md', () => manualOf(functions)],
];

try {
  for (const [path, freshen] of pages) {
    const file = join(root, path);
    const text = readFileSync(file, 'utf8');
    const fresh = freshen(text);
    if (!process.argv.includes('--check')) {
      writeFileSync(file, fresh);
    } else if (fresh !== text) {
      throw new Error(`the function reference in ${path} is behind; run: npm run build`);
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
