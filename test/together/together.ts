/**
 * Files of tests that `npm test` runs as one file a group: jest loads everything anew for each file, which takes these
 * longer than their tests. groups.json names a group's files by the beginning of their path below test/. By themselves
 * they stay files like all others. Folders with a file that measures growth are in no group: the garbage of others would count.
 */
import { describe, jest } from '@jest/globals';
import { join } from 'node:path';
import { filesBelow } from '../../src/tools/files-below';
import groups from './groups.json';

const tests = join(__dirname, '..');

/** Every test of a group's files, each under the name of its file. */
export function together(group: keyof typeof groups): void {
  const files = filesBelow(tests)
    .filter((file) => /\.test\.tsx?$/.test(file) && groups[group].some((start) => file.startsWith(start)))
    .sort();
  for (const file of files) {
    describe(file, () => {
      jest.requireActual(join(tests, file));
    });
  }
}
