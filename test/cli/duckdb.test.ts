import { beforeAll, expect, test } from '@jest/globals';
import { commandLine, modelJson } from './kam';

/** What goes through DuckDB comes to the same results as what is scored in memory. */

let at: Awaited<ReturnType<typeof commandLine>>;

const criteria = [
  { Criterion: 'Revenue', Weight: 50, Scale: 'Log', From: 10_000, To: 100_000_000, Blank: 'Middle' },
  { Criterion: 'Growth', Weight: 30, Scale: 'Percentile', Dimension: 'Growth' },
  { Criterion: 'Fit', Weight: 20 },
  { Criterion: 'Stage', Weight: 10, Scale: 'Words', Points: 'Basic=3; Good=7' },
];
const tiers = [
  { Tier: 'A', Score: 6, Growth: 8, Capacity: 2, Band: 1 },
  { Tier: 'B', Score: 4 },
  { Tier: 'C' },
];
const rows = [
  'Account,Revenue,Growth,Fit,Stage,Published tier,Note',
  'Acme,"1,000,000",12 %,8,good,A,=1+1',
  'Zenith,50000,,3,Basic,,-5',
  '"Two\nlines",,0.3,9, GOOD,B,@x',
  'Bad,abc,0.1,5,basic,A,x',
  'Range,1,0.1,11,,nonsense,x',
  'Tied,1000000,0.12,8,good,,x',
  ',,,,,,',
  'No data,,,,,,x',
];

interface Account {
  readonly [column: string]: unknown;
}

beforeAll(async () => {
  at = await commandLine();
  at.write('model.json', modelJson(criteria, tiers));
  at.write('accounts.csv', `${rows.join('\n')}\n`);
}, 60_000);

const score = (...args: string[]) => at.kam('score', ...args, '-m', 'model.json');

async function scored(file: string, ...args: string[]): Promise<Account[]> {
  await score(file, ...args, '-o', 'out.jsonl', '--force');
  return at
    .read('out.jsonl')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Account);
}

test('the same rows, scores, ranks, tiers and coverages; .parquet in and out', async () => {
  const inMemory = await scored('accounts.csv', '--engine', 'memory', '--points');
  const inDuckDb = await scored('accounts.csv', '--engine', 'duckdb', '--points');
  const { code } = await score('accounts.csv', '-o', 'accounts.parquet');
  expect(code).toBe(1);
  const names = [
    'Score',
    'Rank',
    'Tier',
    'Coverage',
    'Revenue points',
    'Growth points',
    'Fit points',
    'Stage points',
  ];
  expect(inDuckDb.map(({ Account: name }) => name)).toEqual(inMemory.map(({ Account: name }) => name));
  for (const name of names) {
    inMemory.forEach((account, r) => {
      const other = inDuckDb[r][name];
      if (typeof account[name] === 'number') expect(other).toBeCloseTo(account[name], 9);
      else expect([r, name, other]).toEqual([r, name, account[name]]);
    });
  }
  expect(inDuckDb.map(({ Problem }) => Problem !== null)).toEqual(
    inMemory.map(({ Problem }) => Problem !== null),
  );
  const listed = await at.kam('rank', 'accounts.parquet', '-m', 'model.json', '--json');
  expect((JSON.parse(listed.out) as Account[])[0].rank).toBe(1);
  const texts = (await scored('accounts.parquet', '--prefix', 'New ')).map(({ Note }) => Note);
  expect(texts).toEqual(['=1+1', '-5', '@x', 'x', 'x', 'x', null, 'x']);
}, 60_000);

test('lines that are no rows are listed, not lost', async () => {
  at.write('ragged.csv', 'Account,Revenue,Growth,Fit,Stage\nA,1,0,2,\nShort,5\nB,1,0.2,2,good\n');
  const { code, err } = await score('ragged.csv', '-o', 'ragged.parquet');
  expect(code).toBe(1);
  expect(err).toContain('3 accounts, 2 scored');
  expect(at.read('ragged.problems.csv')).toMatch(/^Row,Problem,.*\nline 3,.*Short,5/);
}, 60_000);
