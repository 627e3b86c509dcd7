/**
 * `npm test`: every check, the build, and every test, each stage run to its end even where another failed. The checks run
 * beside the build and jest: their longest has one thread. The last line counts jest's and Playwright's tests; a stage that
 * fails without a failed test of its own counts as one.
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
  /** It speaks when it has ended, for another stage speaks meanwhile. */
  outputAtEnd?: boolean;
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

const checks: Stage = { command: 'npm run check', outputAtEnd: true };

const tests: Stage[] = [
  // Not as `npm run build` does, which brings the reference up to date: that it is, is one of the checks.
  { command: 'tsx src/tools/build.ts', leaves: { KAM_BUILT: join(root, 'dist') } },
  {
    command: 'jest --config jest.together.config.js --json --outputFile=reports/jest.json',
    report: 'reports/jest.json',
    count: ({ numPassedTests, numFailedTests, numRuntimeErrorTestSuites }: JestReport) => ({
      passed: numPassedTests,
      failed: numFailedTests + numRuntimeErrorTestSuites,
    }),
  },
];

const browserTests: Stage = {
  command: 'playwright test',
  report: 'reports/playwright.json',
  count: ({ stats }: PlaywrightReport) => ({
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky,
  }),
};

const total: Counts = { passed: 0, failed: 0 };

/** Runs one stage and adds to the total. */
async function run({ command, outputAtEnd = false, leaves, report, count }: Stage): Promise<void> {
  const title = `\n▸ ${command}`;
  if (!outputAtEnd) console.log(title);
  if (report) rmSync(report, { force: true });
  const { code, output } = await ended(command, outputAtEnd);
  if (outputAtEnd) console.log(`${title}\n${output}`);
  const counts = report && count ? readCounts(report, count) : { passed: 0, failed: 0 };
  if (code !== 0 && counts.failed === 0) counts.failed = 1;
  if (counts.failed === 0) Object.assign(process.env, leaves);
  total.passed += counts.passed;
  total.failed += counts.failed;
}

/** Its output passes through, unless it is kept. */
function ended(command: string, keepOutput: boolean): Promise<{ code: number; output: string }> {
  return new Promise((resolve) => {
    const child = spawn(keepOutput ? `${command} 2>&1` : command, {
      shell: true,
      stdio: ['inherit', keepOutput ? 'pipe' : 'inherit', 'inherit'],
    });
    let output = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => (output += text));
    child.on('error', () => resolve({ code: 1, output }));
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

async function inOrder(stages: readonly Stage[]): Promise<void> {
  for (const stage of stages) await run(stage);
}

function readCounts(report: string, count: (report: never) => Counts): Counts {
  try {
    return count(JSON.parse(readFileSync(report, 'utf8')) as never);
  } catch {
    return { passed: 0, failed: 1 }; // no report, no proof
  }
}

mkdirSync('reports', { recursive: true }); // jest makes no folder for its report
await Promise.all([run(checks), inOrder(tests)]);
await run(browserTests);
process.exitCode = total.failed === 0 ? 0 : 1;
console.log(`\n${total.passed} passed, ${total.failed} failed`);
