/**
 * `npm test`: every check, the build, and every test, each stage run to its end even where one before it failed. The last
 * line counts jest's and Playwright's tests; a stage that fails without a failed test of its own counts as one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './root';

interface Counts {
  passed: number;
  failed: number;
}

interface Stage {
  command: string;
  /** What the stages after it find in their environment if it did well. */
  leaves?: Readonly<Record<string, string>>;
  /** Where the stage leaves its results, and how to count them. */
  report?: string;
  count?: (report: never) => Counts;
}

interface JestReport {
  numPassedTests: number;
  numFailedTests: number;
  /** Files that failed before their first test. */
  numRuntimeErrorTestSuites: number;
}

interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number };
}

const stages: Stage[] = [
  { command: 'npm run check' },
  { command: 'npm run build', leaves: { KAM_BUILT: join(root, 'dist') } },
  {
    command: 'jest --json --outputFile=reports/jest.json',
    report: 'reports/jest.json',
    count: ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }: JestReport) => ({
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
    }),
  },
  {
    command: 'playwright test',
    report: 'reports/playwright.json',
    count: ({ stats }: PlaywrightReport) => ({
      passed: stats.expected,
      failed: stats.unexpected + stats.flaky,
    }),
  },
];

/** Runs one stage, its output passing through. */
async function run({ command, leaves, report, count }: Stage): Promise<Counts> {
  console.log(`\n▸ ${command}`);
  if (report) rmSync(report, { force: true });
  const ended = await exitCode(command);
  const counts = report && count ? readCounts(report, count) : { passed: 0, failed: 0 };
  if (ended !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.failed === 0) Object.assign(process.env, leaves);
  return counts;
}

function exitCode(command: string): Promise<number> {
  return new Promise((resolve) => {
    const child = spawn(command, { shell: true, stdio: 'inherit' });
    child.on('error', () => resolve(1));
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function readCounts(report: string, count: (report: never) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1 }; // no report, no proof
  }
}

mkdirSync('reports', { recursive: true }); // jest makes no folder for its report
const total: Counts = { passed: 0, failed: 0 };
for (const stage of stages) {
  const { passed, failed } = await run(stage);
  total.passed += passed;
  total.failed += failed;
}
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
