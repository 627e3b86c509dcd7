import { buildSync } from 'esbuild';
import { Worker as NodeThread } from 'node:worker_threads';

const around = `
  const { parentPort } = require('node:worker_threads');
  globalThis.addEventListener = (_, listener) => parentPort.on('message', (data) => listener({ data }));
  globalThis.postMessage = (message) => parentPort.postMessage(message);
`;

let script: string | undefined;

/** The panel's script for long computations, bundled as the hosts bundle it. */
export function workerScript(): string {
  return (script ??= buildSync({
    entryPoints: ['src/panel/worker.ts'],
    bundle: true,
    minify: true,
    write: false,
    format: 'iife',
    target: 'es2019',
  }).outputFiles[0].text);
}

/** As much of a browser's Worker as the panel uses, with that script in a thread of Node's. */
export class Thread {
  onmessage?: (event: { data: unknown }) => void;
  onerror?: (event: Event) => void;
  readonly ended: Promise<void>;
  private readonly thread = new NodeThread(around + workerScript(), { eval: true });

  constructor() {
    this.thread.on('message', (data) => this.onmessage?.({ data }));
    this.thread.on('error', () => this.onerror?.(new Event('error')));
    this.ended = new Promise((resolve) => this.thread.on('exit', () => resolve()));
  }

  postMessage(message: unknown): void {
    this.thread.postMessage(message);
  }

  terminate(): void {
    void this.thread.terminate();
  }
}
