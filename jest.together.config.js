import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import alone from './jest.config.js';

const groups = JSON.parse(readFileSync(join(import.meta.dirname, 'test/together/groups.json'), 'utf8'));

// What `npm test` runs: the files that stand alone, and the groups of all others.
/** @type {import('jest').Config} */
export default {
  ...alone,
  testMatch: [
    ...alone.testMatch,
    ...Object.keys(groups).map((group) => `<rootDir>/test/together/${group}.group.ts`),
  ],
  testPathIgnorePatterns: Object.values(groups)
    .flat()
    .map((start) => `<rootDir>/test/${start}`),
  testSequencer: './test/together/long-first.js',
};
