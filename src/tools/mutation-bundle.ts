/** The tests of shared/ as one file, for `npm run mutation`: Stryker runs this in its copy, where shared/ holds the mutants. */
import { build } from 'esbuild';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

/** They look at the files, or at a block too large to repeat. */
const leftOut = ['architecture.test.ts', 'a-million-rows.test.ts'];

/** Tests mirror the paths: those of shared/ stand in the folders of its names, or in none. */
function isOfShared(path: string): boolean {
  const folder = path.split('/').slice(0, -1).shift();
  return folder === undefined || existsSync(join(root, 'shared', folder));
}

const files = readdirSync(join(root, 'test'), { recursive: true, encoding: 'utf8' })
  .map((path) => path.replaceAll('\\', '/'))
  .filter((path) => path.endsWith('.test.ts') && !leftOut.includes(path) && isOfShared(path))
  .sort();

await build({
  stdin: {
    contents: [
      `const { begin, tests } = require('./mutation-globals.ts');`,
      ...files.map((path) => `begin('${path}'); require('./${path}');`),
      'module.exports = { tests };',
    ].join('\n'),
    resolveDir: join(root, 'test'),
  },
  outfile: join(root, 'reports/mutation/tests.cjs'),
  bundle: true,
  platform: 'node',
  alias: { '@jest/globals': join(root, 'test/mutation-globals.ts') },
  // They load parts of their own from where they stand.
  external: ['@duckdb/node-api', '@electric-sql/*', '@ironcalc/wasm'],
  logLevel: 'warning',
});
