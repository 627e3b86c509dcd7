import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { filesBelow } from '../src/tools/files-below';

/** What tests need of a built host: its files by their path. */
export interface Built {
  readonly name: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

const inMemory = new Map<string, Promise<Built>>();

/** A host as `npm run build` makes it: as `npm test` has just built it, or, where a test runs by itself, built in memory. */
export async function builtHost(name: string, origin?: string): Promise<Built> {
  if (origin !== undefined) return build(name, origin);
  if (process.env.KAM_BUILT !== undefined) return { name, files: filesIn(join(process.env.KAM_BUILT, name)) };
  const built = inMemory.get(name) ?? build(name);
  inMemory.set(name, built);
  return built;
}

async function build(name: string, origin?: string): Promise<Built> {
  // Loaded where it is needed: all that builds takes longer to load than many a test takes.
  const { buildHosts } = await import('../src/tools/build-hosts');
  const [host] = await buildHosts({ hosts: [name], origin });
  return host;
}

function filesIn(folder: string): Map<string, Uint8Array> {
  return new Map(filesBelow(folder).map((path) => [path, readFileSync(join(folder, path))]));
}

/** A built file's text. */
export function textOf(host: Built, path: string): string {
  const content = host.files.get(path);
  if (content === undefined) {
    throw new Error(`${host.name} has no ${path}, only ${[...host.files.keys()].join(', ')}`);
  }
  return Buffer.from(content).toString('utf8');
}
