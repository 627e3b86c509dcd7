import { beforeAll, describe, expect, test } from '@jest/globals';
import { commandLine, modelJson } from './kam';

let at: Awaited<ReturnType<typeof commandLine>>;

beforeAll(async () => {
  at = await commandLine();
  at.write(
    'model.json',
    modelJson(
      [
        { Criterion: 'Revenue', Weight: 50 },
        { Criterion: 'Growth', Weight: 50 },
      ],
      [{ Tier: 'A', Score: 7 }, { Tier: 'B' }],
    ),
  );
  at.write(
    'accounts.csv',
    'No,Customer,Revenue,Growth\n1,Acme,8,8\n2,Zenith,4,6\n3,Borealis,4,6\n4,Acme Labs,2,\n',
  );
}, 60_000);

describe('help', () => {
  test('teaches what there is, and each command by itself', async () => {
    const { out, code } = await at.kam();
    expect(code).toBe(0);
    for (const name of ['score', 'check', 'explain', 'rank', 'sql', 'template']) {
      expect(out).toMatch(new RegExp(`^  ${name} +\\w`, 'm'));
      expect((await at.kam(name, '--help')).out).toMatch(
        new RegExp(`^kam ${name} .*\n.*\n\n[^]*Options[^]*Examples`),
      );
    }
  });

  test.each([
    [
      ['scroe', 'x.csv'],
      /^there is no command "scroe"; there are score, check, .*; kam --help explains them\n$/,
    ],
    [['score'], /^kam score needs accounts.csv: kam score accounts.csv/],
    [['score', 'accounts.csv'], /^give the model: --model model.json/],
    [['score', 'no.csv', '-m', 'model.json'], /^there is no file no.csv\n$/],
    [['score', 'accounts.csv', '-m', 'no.json'], /^the model can't be read: .*no such file/],
    [
      ['score', 'accounts.csv', '-m', 'model.json', '--outptu', 'x'],
      /^kam score: Unknown option '--outptu'.*--output/,
    ],
    [['score', 'accounts.csv', '-m', 'model.json', '-o', 'x.doc'], /^the output's name must end in \.csv, /],
    [
      ['rank', 'accounts.csv', '-m', 'model.json', '--top', 'all'],
      /^--top takes a whole number of 1 or more; got "all"/,
    ],
    [
      ['sql', 'model.json', '-d', 'oracle'],
      /^--dialect takes bigquery \(BigQuery\), snowflake .*; got "oracle"/,
    ],
    [['sql', 'model.json', '-d', 'duckdb'], /^give the table of accounts: --table accounts/],
    [['template', 'best'], /^there is no template "best"; there are criteria-matrix, /],
  ])('kam %j fails with one sentence', async (args, sentence) => {
    const { code, out, err } = await at.kam(...args);
    expect(err).toMatch(sentence);
    expect([code, out]).toEqual([2, '']);
  });
});

describe('kam rank', () => {
  test('lists the best, and never cuts between equals', async () => {
    const { out } = await at.kam('rank', 'accounts.csv', '-m', 'model.json', '--top', '2', '--json');
    expect(JSON.parse(out)).toEqual([
      { rank: 1, account: 'Acme', score: 8, tier: 'A' },
      { rank: 2, account: 'Zenith', score: 5, tier: 'B' },
      { rank: 2, account: 'Borealis', score: 5, tier: 'B' },
    ]);
  });

  test('calls accounts by their name, not by their key', async () => {
    at.write('keys.csv', 'customer_id,company_name,Revenue,Growth\nALFKI,Alfreds,8,8\n');
    const { out } = await at.kam('rank', 'keys.csv', '-m', 'model.json', '--json');
    expect(JSON.parse(out)).toMatchObject([{ account: 'Alfreds' }]);
  });
});

describe('kam explain', () => {
  test('shows the points, which add up to the score, and the way to the next tier', async () => {
    const { out } = await at.kam('explain', 'accounts.csv', '-m', 'model.json', '-a', ' zenith', '--json');
    const found = JSON.parse(out) as { score: number; criteria: { points: number }[]; next: unknown };
    expect(found).toMatchObject({ account: 'Zenith', score: 5, rank: 2, of: 4, tier: 'B', coverage: 1 });
    expect(found.criteria.map(({ points }) => points)).toEqual([2, 3]);
    expect(found.next).toMatchObject({ tier: 'A', score: 7, steps: [{ name: 'Revenue', from: 4, to: 8 }] });
  });

  test('asks which of several, and offers names that are near', async () => {
    const { err } = await at.kam('explain', 'accounts.csv', '-m', 'model.json', '-a', 'labs');
    expect(err).toBe('accounts.csv has no account "labs"; did you mean Acme Labs?\n');
  });
});

describe('kam check', () => {
  test('lists findings, and an error makes the exit code', async () => {
    const { out, code } = await at.kam('check', 'accounts.csv', '-m', 'model.json', '--json');
    const { findings } = JSON.parse(out) as { findings: { severity: string; text: string }[] };
    expect(findings.map(({ text }) => text)).toContainEqual(
      expect.stringContaining('Revenue-type criteria hold 50 %'),
    );
    expect(code).toBe(findings.some(({ severity }) => severity === 'Error') ? 1 : 0);
    expect((await at.kam('check', 'accounts.csv', '-m', 'model.json', '--strict')).code).toBe(1);
  });
});

test('a template is a model that can be used at once', async () => {
  const { out } = await at.kam('template', 'criteria-matrix');
  at.write('matrix.json', out);
  const { criteria } = JSON.parse(out) as { criteria: { Criterion: string }[] };
  at.write(
    'matrix.csv',
    `Account,${criteria.map(({ Criterion }) => Criterion).join(',')}\nA${',7'.repeat(criteria.length)}\n`,
  );
  const scored = await at.kam('score', 'matrix.csv', '-m', 'matrix.json', '--json');
  expect([scored.code, scored.err]).toEqual([0, '']);
});
