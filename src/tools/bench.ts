/**
 * `npm run bench [-- name … --option …]`: runs bench/*.ts, or those named, one after the other, each in a process of its own. They are
 * bundled as the product is: a loader that leaves modules apart makes every call between them several times slower.
 */
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { basename } from 'node:path';

const known = readdirSync('bench')
  .filter((file) => file.endsWith('.ts'))
  .map((file) => basename(file, '.ts'));
const isOption = (word: string) => word.startsWith('--');
const options = process.argv.slice(2).filter(isOption);
const asked = process.argv.slice(2).filter((word) => !isOption(word));
const unknown = asked.filter((name) => !known.includes(name));

if (unknown.length > 0) {
  console.error(`no benchmark called ${unknown.join(', ')}; there are ${known.join(', ')}`);
  process.exitCode = 1;
} else {
  for (const name of asked.length > 0 ? asked : known) {
    const outfile = `reports/bench/${name}.mjs`;
    buildSync({
      entryPoints: [`bench/${name}.ts`],
      outfile,
      bundle: true,
      platform: 'node',
      packages: 'external',
      format: 'esm',
      external: ['@duckdb/node-api', 'esbuild'], // native
      target: 'es2019',
      supported: { 'class-field': true, 'class-private-field': true, 'top-level-await': true },
    });
    const { status } = spawnSync(process.execPath, [outfile, ...options], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
}
