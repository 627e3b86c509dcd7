// Where results go. A file is written under another name beside its place and takes its place when it is whole; nothing
// that stood there is replaced unless that was asked for.
import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { CommandError } from '../failure';

export interface ByteSink {
  write(chunk: Uint8Array | string): Promise<void>;
}

const unfinished = new Set<string>();

/** Files that a command was stopped in the middle of are taken away. */
export function removeUnfinished(): void {
  for (const path of unfinished) rmSync(path, { force: true });
}

/** Throws where the path is taken, before anything is computed. */
export function checkFree(path: string, force: boolean): void {
  if (existsSync(path) && !force) {
    throw new CommandError(`${path} exists; give another name, or --force to replace it`);
  }
  if (!existsSync(dirname(path))) {
    throw new CommandError(`there is no folder ${dirname(path)} for ${basename(path)}`);
  }
}

/** Has `write` fill a new file, and puts it in its place. `write` gets the path too, for engines that write themselves. */
export async function writeSafely(
  path: string,
  force: boolean,
  write: (sink: ByteSink, temporary: string) => Promise<void>,
): Promise<void> {
  checkFree(path, force);
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
  unfinished.add(temporary);
  let file: FileHandle | undefined;
  try {
    file = await open(temporary, 'w');
    const handle = file;
    await write({ write: async (chunk) => writeAll(handle, chunk) }, temporary);
    await file.close();
    file = undefined;
    takePlace(temporary, path, force);
  } finally {
    await file?.close();
    rmSync(temporary, { force: true });
    unfinished.delete(temporary);
  }
}

async function writeAll(file: FileHandle, chunk: Uint8Array | string): Promise<void> {
  const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

function takePlace(temporary: string, path: string, force: boolean): void {
  if (force) return renameSync(temporary, path);
  try {
    linkSync(temporary, path); // fails where another program made the file in the meantime
  } catch (error) {
    checkFree(path, false);
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw error;
    renameSync(temporary, path); // a file system without links
  }
}

/** Standard output, waiting while the reader at the other end is slower. */
export const standardOutput: ByteSink = {
  write: (chunk) =>
    new Promise((resolve) => {
      if (process.stdout.write(chunk)) resolve();
      else process.stdout.once('drain', resolve);
    }),
};
