import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { Peer } from './peers';

/** One thread, as ours. */
const env = { ...process.env, OPENBLAS_NUM_THREADS: '1', OMP_NUM_THREADS: '1' };
const folder = 'reports/bench';

/** A script of bench/peers at work on numbers, in a process of its own that waits for its turns. */
export interface NumpyPeer {
  readonly peer: (task: string, name: string, limit?: number) => Peer;
  /** What a task comes to, to see that it is the same. */
  readonly result: (task: string) => Promise<Float64Array>;
  readonly end: () => void;
}

/** Undefined on a machine without numpy. */
export function numpyPeer(
  script: string,
  data: Float64Array,
  ...args: readonly (string | number)[]
): NumpyPeer | undefined {
  if (spawnSync('python3', ['-c', 'import numpy'], { env }).status !== 0) return undefined;
  mkdirSync(folder, { recursive: true });
  const file = `${folder}/${script}.f64`;
  writeFileSync(file, data);
  const python = spawn('python3', [`bench/peers/${script}`, file, ...args.map(String)], {
    env,
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const ask = async (question: string) => {
    python.stdin.write(`${question}\n`);
    const answer: IteratorResult<string, unknown> = await lines.next();
    if (answer.done) throw new Error(`bench/peers/${script} has ended`);
    return Number(answer.value);
  };
  return {
    peer: (task, name, limit) => ({ name, task: { milliseconds: () => ask(task) }, limit }),
    result: async (task) => {
      const out = `${folder}/${script}.${task}.f64`;
      await ask(`${task} ${out}`);
      return new Float64Array(new Uint8Array(readFileSync(out)).buffer);
    },
    end: () => python.stdin.end(),
  };
}
