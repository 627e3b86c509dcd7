import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { builtHost, textOf } from '../built';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The built command line in a folder of its own, and what it does there. */
export async function commandLine() {
  // Two folders below the project's root, as what `npm run build` makes.
  const home = join(__dirname, `../../dist/test-cli-${process.env.JEST_WORKER_ID ?? '0'}`);
  mkdirSync(home, { recursive: true });
  const script = join(home, 'kam.mjs');
  writeFileSync(script, textOf(await builtHost('cli'), 'kam.mjs'));
  const folder = mkdtempSync(join(tmpdir(), 'kam-test-'));
  return {
    folder,
    path: (name: string) => join(folder, name),
    write: (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content),
    read: (name: string) => readFileSync(join(folder, name), 'utf8'),
    kam: (...args: string[]) => run(process.execPath, [script, ...args], folder),
    /** With something on standard input. */
    kamFrom: (input: string | Uint8Array, ...args: string[]) =>
      run(process.execPath, [script, ...args], folder, input),
    /** Through a shell, for pipes; `kam` stands for the command. */
    shell: (command: string) =>
      run('sh', ['-c', command.replaceAll('kam ', `'${process.execPath}' '${script}' `)], folder),
  };
}

function run(command: string, args: string[], cwd: string, input?: string | Uint8Array): Promise<Run> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd });
    let out = '';
    let err = '';
    child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code, out, err }));
    child.stdin.on('error', () => undefined); // it may end before it has read everything
    child.stdin.end(input);
  });
}

/** A model file of these rows. */
export function modelJson(criteria: readonly object[], tiers?: readonly object[]): string {
  return JSON.stringify({ format: 'kam-score-model', version: 1, criteria, ...(tiers && { tiers }) });
}
