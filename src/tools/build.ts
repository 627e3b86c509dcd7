/** `npm run build [-- --origin=https://…] [--out=folder] [host …]`: builds the hosts into dist/. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Measure } from '../hosts/target';
import { buildHosts, defaultOrigin, type BuildRequest, type BuiltHost } from './build-hosts';
import { filesBelow } from './files-below';
import { root } from './root';

/** Builds hosts and writes each into its folder below `out`; files of an earlier build that are gone now are deleted. */
export async function build({ out = join(root, 'dist'), ...request }: BuildRequest & { out?: string } = {}) {
  const hosts = await buildHosts(request);
  for (const host of hosts) writeHost(host, join(out, host.name));
  return hosts;
}

/** Writes what is new, and tidies up afterwards, so that a page being served is never without its files. */
function writeHost({ files }: BuiltHost, folder: string): void {
  for (const [path, content] of files) {
    const file = join(folder, path);
    if (existsSync(file) && readFileSync(file).equals(content)) continue;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  for (const path of filesBelow(folder)) if (!files.has(path)) rmSync(join(folder, path));
}

async function main(): Promise<void> {
  const started = performance.now();
  const { values, positionals } = parseArgs({
    options: { origin: { type: 'string', default: defaultOrigin }, out: { type: 'string' } },
    allowPositionals: true,
  });
  const hosts = await build({ ...values, hosts: positionals.length > 0 ? positionals : undefined });
  for (const host of hosts) console.log(reportOf(host));
  console.log(`built in ${((performance.now() - started) / 1000).toFixed(1)} s`);
  const over = hosts.flatMap((host) => host.measures).filter(({ value, limit = Infinity }) => value > limit);
  if (over.length > 0) {
    console.error(`over the limit: ${over.map(measureText).join('; ')}`);
    process.exitCode = 1;
  }
}

function reportOf({ name, files, measures }: BuiltHost): string {
  const bytes = [...files.values()].reduce((sum, content) => sum + content.length, 0);
  const size = `${files.size} files, ${(bytes / 1000).toFixed(0)} KB`;
  return [`${name.padEnd(11)} ${size}`, ...measures.map(measureText)].join(' · ');
}

function measureText({ what, value, limit, unit }: Measure): string {
  return `${what} ${value.toFixed(1)} ${unit}${limit === undefined ? '' : ` (limit ${limit})`}`;
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  main().catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
}
