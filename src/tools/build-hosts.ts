import { build as bundle, type BuildResult } from 'esbuild';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, parse, relative } from 'node:path';
import { functions } from '../../shared/functions';
import type { Bundle, BuiltFiles, EmitContext, HostTarget, Measure } from '../hosts/target';
import { inParts } from './in-parts';
import { root } from './root';
import { withoutDocumentation } from './without-documentation';

export interface BuildRequest {
  /** Which hosts; all of them when left out. */
  readonly hosts?: readonly string[];
  /** Where the Excel add-in will be served from. */
  readonly origin?: string;
}

export interface BuiltHost {
  readonly name: string;
  readonly files: BuiltFiles;
  readonly measures: readonly Measure[];
}

export const defaultOrigin = 'https://localhost:3000';

/** Builds hosts in memory: every folder of src/hosts with a target.ts and the command line, or those that are asked for. */
export async function buildHosts(request: BuildRequest = {}): Promise<BuiltHost[]> {
  const origin = checkOrigin(request.origin ?? defaultOrigin);
  const names = request.hosts ?? hostNames();
  return Promise.all(names.map(async (name) => buildHost(await targetOf(name), origin)));
}

export function hostNames(): string[] {
  const folder = join(root, 'src/hosts');
  const hosts = readdirSync(folder).filter((name) => existsSync(join(folder, name, 'target.ts')));
  return [commandLine, ...hosts].sort();
}

/** Built as a host is, though it is none. */
const commandLine = 'cli';

async function targetOf(name: string): Promise<HostTarget> {
  if (!hostNames().includes(name)) {
    throw new Error(`host must be one of ${hostNames().join(', ')}; got "${name}"`);
  }
  const module = name === commandLine ? import('../cli/target') : import(`../hosts/${name}/target.ts`);
  return ((await module) as { target: HostTarget }).target;
}

/** Excel loads add-ins over HTTPS only, and a path behind the host's name would end up in every address. */
function checkOrigin(origin: string): string {
  const address = URL.canParse(origin) ? new URL(origin) : undefined;
  if (address?.protocol !== 'https:' || address.origin !== origin.replace(/\/$/, '')) {
    throw new Error(`origin must be an https address such as https://kam.example.com; got "${origin}"`);
  }
  return address.origin;
}

async function buildHost(target: HostTarget, origin: string): Promise<BuiltHost> {
  const files = new Map<string, Uint8Array>();
  const bundled = await Promise.all(target.bundles.map(bundleFiles));
  const outputs = new Map(target.bundles.map(({ out }, i) => [out, new Map(bundled[i])]));
  for (const { out, inline } of target.bundles) {
    if (!inline) for (const [path, content] of outputs.get(out)!) files.set(path, content);
  }
  for (const { from, to } of target.copies ?? []) files.set(to, readFileSync(join(root, from)));
  const emitted = (await target.emit?.(contextOf(outputs, origin))) ?? {};
  for (const [path, content] of Object.entries(emitted)) {
    files.set(path, typeof content === 'string' ? Buffer.from(content) : content);
  }
  return { name: target.name, files, measures: target.measure?.(files) ?? [] };
}

const ownBuiltins = {
  inject: ['src/hosts/own-builtins.ts'],
  define: { NaN: 'ownNaN', Infinity: 'ownInfinity' },
};

/** A bundle's files: the script itself and whatever esbuild puts beside it, such as the parts of one that is split. */
async function bundleFiles({
  entry,
  out,
  options,
  forCells,
  ...how
}: Bundle): Promise<[string, Uint8Array][]> {
  const folder = join(root, 'dist');
  const { dir, name } = parse(out);
  const split = how.inParts ? inParts(entry) : undefined;
  const result: BuildResult<{ write: false }> = await bundle({
    bundle: true,
    ...options,
    ...split,
    plugins: [
      ...(options.plugins ?? []),
      ...(split?.plugins ?? []),
      ...(forCells ? [withoutDocumentation] : []),
    ],
    ...(forCells ? ownBuiltins : {}),
    absWorkingDir: root,
    entryPoints: [{ in: entry, out: join(dir, name) }],
    outdir: folder,
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles.map((file) => [relative(folder, file.path).replaceAll('\\', '/'), file.contents]);
}

function contextOf(outputs: ReadonlyMap<string, BuiltFiles>, origin: string): EmitContext {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const parts = (out: string) => {
    const files = outputs.get(out);
    if (files === undefined) throw new Error(`no bundle came to "${out}"`);
    return new Map([...files].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]));
  };
  const { version } = JSON.parse(read('package.json')) as { version: string };
  return {
    functions,
    version,
    origin,
    read,
    parts,
    built: (out) => parts(out).get(out)!,
  };
}
