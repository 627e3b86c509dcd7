import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { sqlOf, type SqlRequest } from '../../../shared/compile/sql';
import { ScoreError } from '../../../shared/errors';
import { readModel } from '../../../shared/model/read-model';
import { standardMinimums } from '../../../shared/segments/category';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { duckDb, type Database, type Table } from './databases';

/** What can be asked of a query besides a model, by what a database answers. */

let database: Database;
beforeAll(async () => {
  database = await duckDb();
}, 60_000);
afterAll(() => database.close());

const header = ['Criterion', 'Weight', 'Scale', 'From', 'To', 'Points', 'Dimension', 'Blank'];
const model = readModel([
  header,
  ['Fit', 3, '', '', '', '', 'Strategic', ''],
  ['Stage', 1, 'Words', '', '', 'Low=2; High=10', 'Value', ''],
]);
const accounts: Table = {
  name: 'accounts',
  columns: [
    { name: 'Account', type: 'text' },
    { name: 'Country', type: 'text' },
    { name: 'Fit', type: 'number' },
    { name: 'Stage', type: 'text' },
    { name: 'fit_2030', type: 'number' },
  ],
  rows: [
    ['Acme', 'AT', 9, 'high', 1],
    ['Globex', 'DE', 6, 'low', 10],
    ['', '', null, null, null],
    [null, 'CH', null, ' ', null],
  ],
};

async function answers(request: Partial<SqlRequest>, table = accounts) {
  return database.query(table, sqlOf({ dialect: 'duckdb', table: 'accounts', model, ...request }));
}

describe('columns', () => {
  test('of the table first, then the results, then what is wrong', async () => {
    const [row] = await answers({ keep: ['Country', 'Account'] });
    expect(Object.keys(row)).toEqual([
      'Country',
      'Account',
      'kam_score',
      'kam_rank',
      'kam_tier',
      'kam_coverage',
      'kam_dimension_strategic',
      'kam_dimension_value',
      'kam_rating_fit',
      'kam_rating_stage',
      'kam_points_fit',
      'kam_points_stage',
      'kam_problem',
    ]);
  });

  test('without details', async () => {
    const [row] = await answers({ details: false });
    expect(Object.keys(row)).toEqual(['kam_score', 'kam_rank', 'kam_tier', 'kam_coverage', 'kam_problem']);
  });

  test('of a criterion under another name, whatever letters it is given in', async () => {
    const rows = await answers({ keep: ['Account'], columns: new Map([['FIT ', 'fit_2030']]) });
    expect(rows.filter(({ Account: name }) => name === 'Globex')).toMatchObject([
      { kam_rating_fit: 10, kam_score: (3 * 10 + 2) / 4 },
    ]);
  });

  test('that make a row no empty one are the table’s own', async () => {
    const rows = [['Acme', '', 9, null, null]];
    const request = { others: ['Fit'], columns: new Map([['Fit', 'fit_2030']]) };
    expect(await answers({ ...request, others: [] }, { ...accounts, rows })).toMatchObject([{ kam_coverage: null }]); // prettier-ignore
    expect(await answers(request, { ...accounts, rows })).toMatchObject([{ kam_coverage: 0 }]);
  });

  test('of the table that are called as results would be', async () => {
    const table = { ...accounts, columns: accounts.columns.map((column) => ({ ...column })) };
    table.columns[1].name = 'kam_rank';
    const rows = await answers({ keep: ['kam_rank'] }, table);
    expect(rows.map(({ kam_rank, kam_rank_2 }) => [kam_rank, kam_rank_2]).sort()).toEqual([
      ['', null],
      ['AT', 1],
      ['CH', null],
      ['DE', 2],
    ]);
  });
});

describe('tiers', () => {
  const tiersOf = async (request: Partial<SqlRequest>) =>
    (await answers({ keep: ['Account'], ...request }))
      .map(({ Account: name, kam_tier }) => [name, kam_tier])
      .slice(0, 2);

  test('left out: I from 8, II from 6', async () => {
    expect(await tiersOf({})).toEqual([
      ['Acme', 'Tier I'],
      ['Globex', 'Tier III'],
    ]);
  });

  test('of one’s own', async () => {
    const tiers = readTiers([
      ['Tier', 'Score'],
      ['Key', 5],
      ['Rest', ''],
    ]);
    expect(await tiersOf({ tiers })).toEqual([
      ['Acme', 'Key'],
      ['Globex', 'Key'],
    ]);
  });
});

describe('the table', () => {
  test.each(['accounts', 'main.accounts', ' main . accounts '])('%j', async (table) => {
    expect(await answers({ table })).toHaveLength(4);
  });

  test.each(['', ' ', '.accounts', 'main..accounts', 'main.'])('%j is none', (table) => {
    const ask = () => sqlOf({ dialect: 'duckdb', table, model });
    expect(ask).toThrow(ScoreError);
    expect(ask).toThrow(/^table must be a name such as accounts or dataset\.accounts; got /);
  });
});

describe('what is wrong with a row', () => {
  const everything = readModel([
    header,
    ['Fit', 1, '', '', '', '', '', ''],
    ['Plan', 1, '', 0, 10, '', '', ''],
    ['Stage', 1, 'Words', '', '', 'Low=2; High=10', '', ''],
    ['Share', 1, 'Linear', 0, 1, '', '', 'Error'],
    ['Size', 1, 'Percentile', '', '', '', '', ''],
  ]);
  const names = ['Account', 'Fit', 'Plan', 'Stage', 'Share', 'Size', 'Published', 'At', 'Growth', 'Match'];
  const good = ['Acme', '5', '0', 'low', '0.5', '7', '', '', '', ''];
  /** Acme's cells, some of them others. */
  const row = (cells: Readonly<Record<string, string | null>>) =>
    names.map((name, i) => (name in cells ? cells[name] : good[i]));

  /** Of a row and a good one, or of it alone: the problem, and what is shown beside it. */
  const problemOf = async (cells: Readonly<Record<string, string | null>>, alone = false) => {
    const rows = [row({ ...cells, Account: 'Globex' }), ...(alone ? [] : [row({ Size: '3' })])];
    const table: Table = {
      name: 'accounts',
      columns: names.map((name) => ({ name, type: 'text' })),
      rows,
    };
    const found = await answers(
      {
        model: everything,
        keep: ['Account'],
        published: 'Published',
        category: { stage: 'At', growth: 'Growth', fit: 'Match', ...standardMinimums },
      },
      table,
    );
    const [{ kam_problem, kam_score, kam_tier, kam_category }] = found.filter(
      ({ Account: name }) => name === 'Globex',
    );
    const given = { score: kam_score, tier: kam_tier, category: kam_category };
    return [kam_problem, Object.entries(given).filter(([, value]) => value !== null).map(([name]) => name)]; // prettier-ignore
  };

  test.each([
    [{}, null, ['score', 'tier']],
    [{ Fit: '0', Plan: null, Stage: ' ' }, null, ['score', 'tier']],
    [{ Fit: 'five' }, 'Fit: not a number', []],
    [{ Fit: '11' }, 'Fit: outside From–To', []],
    [{ Fit: '0.5' }, 'Fit: outside From–To', []],
    [{ Plan: '-1' }, 'Plan: outside From–To', []],
    [{ Stage: 'middling' }, 'Stage: not one of its words', []],
    [{ Share: 'half' }, 'Share: not a number', []],
    [{ Share: '' }, 'Share: blank, and the model asks for a value', []],
    [{ Size: 'big' }, 'Size: not a number', []],
    // the first of several, in the model's order
    [{ Size: 'big', Stage: 'middling', Share: null }, 'Stage: not one of its words', []],
    [{ Published: 'tier ii' }, null, ['score', 'tier']],
    [{ Published: 'Gold' }, 'published: not one of the tiers', ['score']],
    [{ Fit: '11', Published: 'Gold' }, 'Fit: outside From–To', []],
    [{ At: 'Interconnected', Growth: '8', Match: '7' }, null, ['score', 'tier', 'category']],
    [{ At: 'Basic' }, null, ['score', 'tier', 'category']],
    [{ At: 'Somewhere' }, 'stage: not one of the stages', ['score', 'tier']],
    [{ Growth: '11', Match: 'good' }, 'growth: not a rating from 1 to 10', ['score', 'tier']],
    [{ Growth: '8', Match: 'good' }, 'fit: not a rating from 1 to 10', ['score', 'tier']],
    [{ At: 'Interconnected' }, 'growth and fit are blank', ['score', 'tier']],
    [{ At: 'Interconnected', Growth: '0', Match: '7' }, 'growth is blank', ['score', 'tier']],
    [{ At: 'Interconnected', Growth: '8', Match: ' ' }, 'fit is blank', ['score', 'tier']],
  ] as const)('%j', async (cells, problem, shown) => {
    expect(await problemOf(cells)).toEqual([problem, shown]);
  });

  test('a percentile of one account alone', async () => {
    const alone = 'Size: a percentile compares accounts and there is one alone';
    expect(await problemOf({}, true)).toEqual([alone, []]);
  });
});

test.each([
  ['postgres', 'AS MATERIALIZED'],
  ['duckdb', 'AS'],
  ['bigquery', 'AS'],
  ['snowflake', 'AS'],
  ['databricks', 'AS'],
] as const)('every step for %s is %s what it says', (dialect, how) => {
  const sql = sqlOf({ dialect, table: 'accounts', model });
  const steps = [...sql.matchAll(/^kam_\w+ (AS.*) \($/gm)].map(([, words]) => words);
  expect(steps.length).toBeGreaterThan(3);
  expect(new Set(steps)).toEqual(new Set([how]));
});

test('says on top what it is, and what weighs how much', () => {
  const thirds = readModel([header, ...['A', 'B\n', 'C'].map((name) => [name, 2])]);
  const lines = sqlOf({ dialect: 'snowflake', table: 'crm.accounts', model: thirds }).split('\n');
  const comments = lines.slice(0, lines.indexOf('WITH'));
  expect(comments.filter((line) => !line.startsWith('-- '))).toEqual([]);
  expect(comments[0]).toMatch(/^-- KAM Score model M[-\w]+ for Snowflake, over the table crm\.accounts\.$/);
  expect(comments[1]).toBe('-- Weights: A 33.3 %, B 33.3 %, C 33.3 %.');
  expect(comments[2]).toMatch(/ NULL .* kam_problem /);
  expect(comments[3]).toMatch(/ rank .* order of rows/);
});
