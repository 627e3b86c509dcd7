// What can't be read twice as it is, is copied to a temporary file first: standard input, and texts in other encodings.
import { createReadStream, mkdtempSync, readSync, openSync, closeSync, rmSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

let folder: string | undefined;

/** A path for a temporary file that is gone when the command ends. */
export function temporaryPath(name: string): string {
  folder ??= mkdtempSync(join(tmpdir(), 'kam-'));
  return join(folder, name);
}

export function removeTemporary(): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = undefined;
}

export async function spoolStandardInput(): Promise<string> {
  const path = temporaryPath('input');
  await copyTo(path, process.stdin as AsyncIterable<Buffer>);
  return path;
}

const sampleSize = 256 * 1024;

/** The path of the file in UTF-8: itself, or a copy of one in UTF-16 or in Windows' Western letters. */
export async function inUtf8(path: string): Promise<string> {
  const sample = Buffer.alloc(sampleSize);
  const file = openSync(path, 'r');
  const length = readSync(file, sample, 0, sampleSize, 0);
  closeSync(file);
  const encoding = encodingOf(sample.subarray(0, length));
  if (encoding === 'utf-8') return path;
  const copy = temporaryPath('in-utf-8.csv');
  await copyTo(copy, decoded(path, encoding));
  return copy;
}

function encodingOf(sample: Buffer): 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' {
  if (sample[0] === 0xff && sample[1] === 0xfe) return 'utf-16le';
  if (sample[0] === 0xfe && sample[1] === 0xff) return 'utf-16be';
  try {
    // A sample may end in the middle of a letter.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true });
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

async function* decoded(path: string, encoding: string): AsyncGenerator<Buffer> {
  const decoder = new TextDecoder(encoding);
  for await (const chunk of createReadStream(path) as AsyncIterable<Buffer>) {
    yield Buffer.from(decoder.decode(chunk, { stream: true }));
  }
  yield Buffer.from(decoder.decode());
}

async function copyTo(path: string, chunks: AsyncIterable<Buffer>): Promise<void> {
  const file = await open(path, 'w');
  try {
    for await (const chunk of chunks) await file.writeFile(chunk);
  } finally {
    await file.close();
  }
}
