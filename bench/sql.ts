/**
 * The printed SQL on DuckDB beside the same score written by hand, and the command line beside DuckDB's own way from a .csv
 * file to another. `npm run bench -- sql --large` goes up to ten million accounts.
 */
import type { DuckDBConnection } from '@duckdb/node-api';
import { buildSync } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { modelFileOf, textOfModelFile } from '../shared/model/model-file';
import { markdownTable, publish, ratioText, type Target } from './lib/report';
import { generate, handWrittenSql, model, openWarehouse, printedSql, tiers } from './lib/warehouse';

const large = process.argv.includes('--large');
const size = 1_000_000;
const sizes = large ? [100_000, size, 10_000_000] : [100_000, size];
const rounds = 5;

type Work = () => Promise<unknown>;

/** Milliseconds by the clock, or of the process's threads together, which others at work on the machine hardly touch. */
const clocks = {
  clock: () => performance.now(),
  processor: () => {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1000;
  },
};

/** The median time of each; they take turns, and the first turn only warms up. */
async function inTurns<Name extends string>(
  works: Readonly<Record<Name, Work>>,
  by: keyof typeof clocks,
  turns = rounds,
) {
  const now = clocks[by];
  const times = new Map<string, number[]>();
  for (let turn = 0; turn <= turns; turn++) {
    for (const name of Object.keys(works) as Name[]) {
      const begun = now();
      await works[name]();
      if (turn > 0) times.set(name, [...(times.get(name) ?? []), now() - begun]);
    }
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[values.length >> 1];
  return Object.fromEntries([...times].map(([name, values]) => [name, median(values)])) as Record<
    Name,
    number
  >;
}

/** Both queries come to the same, or their times say nothing. */
async function expectAlike(connection: DuckDBConnection): Promise<void> {
  const reader = await connection.runAndReadAll(
    `SELECT count(*)::DOUBLE FROM (${printedSql('accounts')}) AS p JOIN (${handWrittenSql('accounts')}) AS h USING ("Account")
     WHERE abs(p.kam_score - h.score) > 1e-9 OR (p.kam_score IS NULL) <> (h.score IS NULL)
     OR abs(p.kam_coverage - h.coverage) > 1e-9 OR (p.kam_coverage IS NULL) <> (h.coverage IS NULL)
     OR p.kam_tier IS DISTINCT FROM h.tier OR (p.kam_problem IS NULL) <> (h.problem IS NULL)`,
  );
  const different = Number(reader.getRowsJS()[0][0]);
  if (different !== 0) throw new Error(`${different} accounts differ from the score written by hand`);
}

const folder = mkdtempSync(join(tmpdir(), 'kam-bench-'));
const at = (name: string) => join(folder, name);

/** The command line as it ships, and the most memory that it held, in MB. */
function commandLine(script: string) {
  let most = 0;
  // Told by the process itself when it ends. Its resource usage would count what this process held when it began.
  const told =
    'data:text/javascript,import{readFileSync}from"node:fs";' +
    'process.on("exit",()=>process.stderr.write(/VmHWM.*/.exec(readFileSync("/proc/self/status","utf8"))[0]))';
  const score = () => {
    const args = [
      '--import',
      told,
      script,
      'score',
      at('in.csv'),
      '-m',
      at('model.json'),
      '-o',
      at('kam.csv'),
      '--force',
      '--engine',
      'memory',
    ];
    const { status, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    // 1: done, and some rows have a problem
    if (status !== 1) throw new Error(stderr);
    most = Math.max(most, Number(/VmHWM:\s+(\d+)/.exec(stderr)?.[1]) / 1024);
    return Promise.resolve();
  };
  return { score, memory: () => most };
}

async function main(): Promise<void> {
  const connection = await openWarehouse();
  const create = (sql: string) => () => connection.run(`CREATE OR REPLACE TABLE results AS ${sql}`);
  const perRow: number[] = [];
  let compared = { printed: 0, byHand: 0 };
  for (const each of sizes) {
    await generate(connection, 'accounts', each);
    if (each === size) {
      await expectAlike(connection);
      await connection.run(`COPY accounts TO '${at('in.csv')}' (FORMAT csv, HEADER true)`);
      compared = await inTurns(
        {
          printed: create(printedSql('accounts')),
          byHand: create(handWrittenSql('accounts')),
        },
        'processor',
      );
      perRow.push(compared.printed / each);
    } else {
      const { printed } = await inTurns(
        { printed: create(printedSql('accounts')) },
        'processor',
        each > size ? 2 : rounds,
      );
      perRow.push(printed / each);
    }
  }
  await connection.run('DROP TABLE accounts');
  writeFileSync(at('model.json'), textOfModelFile(modelFileOf(model, tiers)));
  // beside the project's packages, for DuckDB is one of them
  const script = 'reports/bench/kam.mjs';
  buildSync({
    entryPoints: ['src/cli/main.ts'],
    outfile: script,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    external: ['@duckdb/node-api'],
  });
  const { score, memory } = commandLine(script);
  const read = `read_csv('${at('in.csv')}', header = true)`;
  const files = await inTurns(
    {
      kam: score,
      duckDb: () =>
        connection.run(
          `COPY (WITH accounts AS (SELECT * FROM ${read}), results AS (${printedSql('accounts')})
           SELECT a.*, r.* EXCLUDE ("Account") FROM accounts AS a POSITIONAL JOIN results AS r) TO '${at('duck.csv')}' (FORMAT csv, HEADER true)`,
        ),
    },
    'clock',
    3,
  );
  const growth = Math.max(...perRow) / perRow[0];
  const targets: Target[] = [
    { what: 'printed SQL over hand-written', value: compared.printed / compared.byHand, limit: 1.3 },
    { what: 'kam over DuckDB, .csv to .csv', value: files.kam / files.duckDb, limit: 3 },
    { what: 'time per account, most over 100,000', value: growth, limit: 1.2 },
    { what: 'memory of kam, MB', value: memory(), limit: 512 },
  ];
  const table = markdownTable(
    ['1,000,000 accounts × 8', 'over hand-written SQL'],
    [
      ['SQL written by hand, DuckDB', '1'],
      ['SQL printed, DuckDB', ratioText(compared.printed / compared.byHand)],
      ...sizes
        .slice(1)
        .map((each, s) => [
          `SQL printed, time per account at ${each.toLocaleString('en')} over 100,000`,
          ratioText(perRow[s + 1] / perRow[0]),
        ]),
    ],
  );
  publish('sql', table, targets);
}

try {
  await main();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
