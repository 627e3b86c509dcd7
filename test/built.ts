import { buildHosts, type BuiltHost } from '../src/tools/build-hosts';

/** A host as `npm run build` makes it, in memory. */
export async function builtHost(name: string, origin?: string): Promise<BuiltHost> {
  const [host] = await buildHosts({ hosts: [name], origin });
  return host;
}

/** A built file's text. */
export function textOf(host: BuiltHost, path: string): string {
  const content = host.files.get(path);
  if (content === undefined) {
    throw new Error(`${host.name} has no ${path}, only ${[...host.files.keys()].join(', ')}`);
  }
  return Buffer.from(content).toString('utf8');
}
