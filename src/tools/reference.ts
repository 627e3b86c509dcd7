/** Writes the function reference into README.md between its markers; with --check it fails where README.md is behind. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { functions } from '../../shared/functions';
import { referenceOf, withReference } from './reference-text';
import { root } from './root';

const file = join(root, 'README.md');

try {
  const readme = readFileSync(file, 'utf8');
  const fresh = withReference(readme, referenceOf(functions));
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh);
  } else if (fresh !== readme) {
    throw new Error('the function reference in README.md is behind; run: npx tsx src/tools/reference.ts');
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
