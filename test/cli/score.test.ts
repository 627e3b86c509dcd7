import { beforeAll, describe, expect, test } from '@jest/globals';
import { existsSync, readdirSync } from 'node:fs';
import { kam as inCore } from '../call';
import { commandLine, modelJson } from './kam';

let at: Awaited<ReturnType<typeof commandLine>>;

const criteria = [
  { Criterion: 'Revenue', Weight: 50, Scale: 'Log', From: 10_000, To: 100_000_000 },
  { Criterion: 'Growth', Weight: 30, Scale: 'Linear', From: -0.1, To: 0.3 },
  { Criterion: 'Fit', Weight: 20 },
];
const tiers = [{ Tier: 'A', Score: 6 }, { Tier: 'B', Score: 4 }, { Tier: 'C' }];
const table = [
  ['Criterion', 'Weight', 'Scale', 'From', 'To'],
  ...criteria.map((row) => [row.Criterion, row.Weight, row.Scale ?? '', row.From ?? '', row.To ?? '']),
];
/** What the core says of one account's revenue, growth and fit. */
const scoreOf = (...values: unknown[]) => inCore('KAMSCORE', [values], table) as [[number]];
const shown = (...values: unknown[]) => String(scoreOf(...values)[0][0]);

beforeAll(async () => {
  at = await commandLine();
  at.write('model.json', modelJson(criteria, tiers));
}, 60_000);

const score = (file: string, ...more: string[]) => at.kam('score', file, '-m', 'model.json', ...more);

describe('kam score', () => {
  test('hands every row on, results behind it, columns found by name in any order', async () => {
    at.write('plain.csv', 'fit,Account,GROWTH,Revenue\n8,Acme,0.1,1000000\n3,Zenith,,50000\n');
    const { code, out } = await score('plain.csv');
    expect(out.split('\n')).toEqual([
      'fit,Account,GROWTH,Revenue,Score,Rank,Tier,Coverage,Problem',
      `8,Acme,0.1,1000000,${shown(1_000_000, 0.1, 8)},1,A,1,`,
      `3,Zenith,,50000,${shown(50_000, '', 3)},2,C,0.7,`,
      '',
    ]);
    expect(code).toBe(0);
  });

  test('a bad cell costs its row, which is told with its line, and the exit code says so', async () => {
    at.write(
      'bad.csv',
      'Account,Revenue,Growth,Fit\n"Two\nlines",1000,0.1,8\nZen,50000,abc,3\nHigh,1,0,11\n',
    );
    const { code, err } = await score('bad.csv', '-o', 'bad-out.csv');
    expect(code).toBe(1);
    expect(err).toContain('line 4 (Zen): Growth: "abc" is not a number');
    expect(err).toContain('line 5 (High): Fit: 11 is outside 1–10');
    expect(at.read('bad-out.problems.csv')).toBe(
      'Line,Problem,Account,Revenue,Growth,Fit\n' +
        '4,"Growth: ""abc"" is not a number",Zen,50000,abc,3\n5,Fit: 11 is outside 1–10,High,1,0,11\n',
    );
    expect(at.read('bad-out.csv')).toContain(`"Two\nlines",1000,0.1,8,${shown(1000, 0.1, 8)},1,C,1,\n`);
  });

  test('lines with too few or too many fields stay, and what stands beyond is told', async () => {
    at.write(
      'ragged.csv',
      'Account,Revenue,Growth,Fit\nShort,5\n\nLong,1,0,2,more,"and, more"\nFine,1,0,2\n',
    );
    const { out } = await score('ragged.csv');
    expect(out.split('\n').slice(1, 4)).toEqual([
      'Short,5,,,,,,,the line has 2 fields and the header 4',
      'Long,1,0,2,,,,,"the line has 6 fields and the header 4; beyond its columns stands more,""and, more"""',
      `Fine,1,0,2,${shown(1, 0, 2)},1,C,1,`,
    ]);
  });

  test('texts are written so that no spreadsheet takes them for a formula', async () => {
    const texts = [
      ['=cmd()', "'=cmd()"],
      ['@SUM(1)', "'@SUM(1)"],
      ['+49 123', "'+49 123"],
      ['-x', "'-x"],
      ['"=1,2"', `"'=1,2"`],
      ['-5', '-5'],
      ['+12', '+12'],
      ['-1.5 %', '-1.5 %'],
    ];
    const lines = texts.map(([text]) => `A,1,0,2,${text}`);
    at.write('guard.csv', `Account,Revenue,Growth,Fit,Note\n${lines.join('\n')}\n`);
    const { out } = await score('guard.csv');
    const alike = texts.map(([, written]) => `A,1,0,2,${written},${shown(1, 0, 2)},1,C,1,`);
    expect(out.trimEnd().split('\n').slice(1)).toEqual(alike);
    const verbatim = (await score('guard.csv', '--verbatim')).out.trimEnd().split('\n').slice(1);
    expect(verbatim.map((line, i) => line.startsWith(`${lines[i]},`))).toEqual(lines.map(() => true));
    const json = JSON.parse((await score('guard.csv', '--json')).out) as { accounts: { Note: unknown }[] };
    expect(json.accounts.map(({ Note }) => String(Note))).toEqual(
      texts.map(([text]) => text.replaceAll('"', '')),
    );
  });

  test.each<[string, string | Uint8Array]>([
    ['semicolons and decimal commas', 'Account;Revenue;Growth;Fit\r\nÄhre;1.000.000,5;0,1;8\r\n'],
    ["Excel's separator line", 'sep=|\r\nAccount|Revenue|Growth|Fit\r\nÄhre|1000000.5|0.1|8\r\n'],
    ['a byte order mark', '\ufeffAccount,Revenue,Growth,Fit\nÄhre,"1,000,000.5",10 %,8\n'],
    ['UTF-16', Buffer.from('\ufeffAccount\tRevenue\tGrowth\tFit\nÄhre\t1000000.5\t0.1\t8\n', 'utf16le')],
    ['Western letters', Buffer.from('Account,Revenue,Growth,Fit\nÄhre,1000000.5,0.1,8\n', 'latin1')],
    ['no line end at the end', 'Account,Revenue,Growth,Fit\nÄhre,1000000.5,0.1,8'],
  ])('reads %s', async (_, content) => {
    at.write('written.csv', content);
    const { out } = await score('written.csv', '--json');
    const { accounts } = JSON.parse(out) as { accounts: Record<string, unknown>[] };
    expect(accounts).toEqual([
      expect.objectContaining({ Account: 'Ähre', Score: scoreOf(1_000_000.5, 0.1, 8)[0][0] }),
    ]);
  });

  test('replaces nothing without --force, and leaves no unfinished file', async () => {
    at.write('in.csv', 'Account,Revenue,Growth,Fit\nA,1,0,2\n');
    at.write('there.csv', 'mine');
    const refused = await score('in.csv', '-o', 'there.csv');
    expect([refused.code, at.read('there.csv')]).toEqual([2, 'mine']);
    expect(refused.err).toBe('there.csv exists; give another name, or --force to replace it\n');
    expect((await score('in.csv', '-o', 'there.csv', '--force')).code).toBe(0);
    expect(at.read('there.csv')).toContain('Score');
    at.write('broken.csv', `Account,Revenue,Growth,Fit\n${'A,1,0,2\n'.repeat(3000)}"open,1,0,2\n`);
    const broken = await score('broken.csv', '-o', 'never.csv');
    expect(broken.code).toBe(2);
    expect(broken.err).toMatch(/a quote is opened on line 3002 or after it and never closed/);
    expect(readdirSync(at.folder).filter((name) => /never|part/.test(name))).toEqual([]);
  });

  test('a closed pipe is no failure', async () => {
    at.write('long.csv', `Account,Revenue,Growth,Fit\n${'A,1000,0.1,2\n'.repeat(100_000)}`);
    const { out, err } = await at.shell('(kam score long.csv -m model.json; echo "code $?" >&2) | head -n 2');
    expect(out.split('\n').length).toBe(3);
    expect(err).toContain('code 0');
  });

  test('reads standard input', async () => {
    const { out } = await at.kamFrom(
      'Account,Revenue,Growth,Fit\nA,1,0,2\n',
      'score',
      '-',
      '-m',
      'model.json',
    );
    expect(out).toContain(`A,1,0,2,${shown(1, 0, 2)},1,C,1,`);
  });

  test('one problem that belongs to the whole file is one sentence, and nothing is written', async () => {
    at.write('lacks.csv', 'Account,Revenue,Fit\nA,1,2\n');
    const { code, err } = await score('lacks.csv', '-o', 'lacks-out.csv');
    expect(err).toBe(
      'lacks.csv: its columns lack Growth; there are Account, Revenue and Fit; rename the column or the criterion\n',
    );
    expect([code, existsSync(at.path('lacks-out.csv'))]).toEqual([2, false]);
    at.write('again.csv', 'Account,Revenue,Growth,Fit,Score\nA,1,0,2,5\n');
    expect((await score('again.csv')).err).toBe(
      'again.csv has "Score" already; --prefix "New " names the results otherwise\n',
    );
    expect((await score('again.csv', '--prefix', 'New ')).out).toContain('Score,New Score,New Rank');
  });
});

describe('percentiles', () => {
  test('compare all accounts of the file, however many stretches it is read in', async () => {
    const rows = Array.from({ length: 2500 }, (_, r) => [(r * 7919) % 2503, 1 + (r % 10)]);
    at.write(
      'ranks.json',
      modelJson([
        { Criterion: 'Size', Weight: 2, Scale: 'Percentile' },
        { Criterion: 'Fit', Weight: 1 },
      ]),
    );
    at.write('ranks.csv', `Size,Fit\n${rows.map((row) => row.join(',')).join('\n')}\n`);
    const { out } = await at.kam('score', 'ranks.csv', '-m', 'ranks.json', '--json');
    const { accounts } = JSON.parse(out) as { accounts: { Score: number }[] };
    const model = [
      ['Criterion', 'Weight', 'Scale'],
      ['Size', 2, 'Percentile'],
      ['Fit', 1, ''],
    ];
    expect(accounts.map(({ Score }) => [Score])).toEqual(inCore('KAMSCORE', rows, model));
  });

  test('of one account alone are an error of its row', async () => {
    at.write('alone.csv', 'Size,Fit\n5,3\n');
    const { out } = await at.kam('score', 'alone.csv', '-m', 'ranks.json');
    expect(out).toContain(
      'Size: a percentile compares accounts and there is one alone; give the whole block',
    );
  });
});

test('workbooks go in and out, and carry their model', async () => {
  await at.kam('template', 'criteria-matrix', '-o', 'book.xlsx');
  const file = JSON.parse((await at.kam('template', 'criteria-matrix')).out) as {
    criteria: { Criterion: string }[];
  };
  const names = file.criteria.map(({ Criterion }) => Criterion);
  at.write('rated.csv', `Account,${names.join(',')}\n=Acme,${names.map(() => 7).join(',')}\n`);
  await at.kam('score', 'rated.csv', '-m', 'book.xlsx', '-o', 'rated.xlsx');
  const { out } = await at.kam('score', 'rated.xlsx', '-m', 'book.xlsx', '--prefix', 'Second ', '--json');
  const { accounts } = JSON.parse(out) as { accounts: Record<string, unknown>[] };
  expect(accounts).toEqual([
    expect.objectContaining({
      Account: '=Acme',
      Score: 7,
      'Second Score': 7,
      Tier: accounts[0]['Second Tier'],
    }),
  ]);
});
