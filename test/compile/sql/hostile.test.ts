import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { Parser } from 'node-sql-parser';
import { sqlOf, type DialectId } from '../../../shared/compile/sql';
import { readModel } from '../../../shared/model/read-model';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { kam } from '../../call';
import { allDatabases, type Database } from './databases';

/** Names and words that would end a literal, a comment or a query, if a printer let them. */

const hostile = [
  '"; DROP TABLE accounts; --',
  "'; DROP TABLE accounts; --",
  '`; DROP TABLE accounts; --',
  '*/ DROP TABLE accounts; /*',
  'back\\slash',
  "back\\' OR 1=1 --",
  'line\nend -- x',
  'kam_score',
  'kam_cell_kam_score',
  'Ähnlichkeit 日本 😀',
  '$1 :name ?',
  'SELECT',
];

const model = [
  ['Criterion', 'Weight', 'Scale', 'Points', 'Dimension'],
  ...hostile.map((name) => [name, 1, '', '', name]),
  ['Words', 2, 'Words', `it's=3; a "b"=6; c\\=9; --x=10`, 'Value'],
];
const tiers = [
  ['Tier', 'Score', 'Value'],
  ["Tier ' I", 7, 8],
  ['Tier "\\ II', 5, ''],
  ['-- III', '', ''],
];
const headers = [...hostile, 'Words'];
const words = ["it's", 'A "b"', 'C\\', '--x'];
const values = words.map((word, r) => [...hostile.map((_, k) => 1 + ((r * 7 + k) % 10)), word]);

const request = (dialect: DialectId) => ({
  dialect,
  table: 'accounts',
  model: readModel(model),
  tiers: readTiers(tiers),
  keep: ['row', 'kam_score'],
});

describe('hostile names and words', () => {
  let databases: readonly Database[];
  beforeAll(async () => {
    databases = await allDatabases();
  }, 60_000);
  afterAll(() => Promise.all(databases.map((database) => database.close())));

  test('do nothing but name columns and be words', async () => {
    const rows = values.map((row, r) => [r, ...row]);
    const columns = ['row', ...headers].map((name) => ({
      name,
      type: name === 'Words' ? ('text' as const) : ('number' as const),
    }));
    for (const database of databases) {
      const sql = sqlOf(request(database.dialect));
      const found = await database.query({ name: 'accounts', columns, rows }, sql);
      const inOrder = [...found].sort((a, b) => Number(a.row) - Number(b.row));
      expect(inOrder.map((row) => [row.kam_score_2])).toEqual(kam('KAMSCORE', values, model, [headers]));
      expect(inOrder.map((row) => [row.kam_tier])).toEqual(
        kam('KAMRULETIER', values, model, tiers, [headers]),
      );
      expect(inOrder.map((row) => row.kam_score)).toEqual(
        values.map((row) => row[hostile.indexOf('kam_score')]),
      );
    }
  }, 60_000);

  test('end no line where a dialect can escape line ends', () => {
    const sql = sqlOf({ ...request('bigquery'), table: 'a\nDROP TABLE b; --' });
    expect(sql.split('\n').filter((line) => /^\s*(DROP|end -- x)/.test(line))).toEqual([]);
  });
});

describe('a parser of each dialect takes the query', () => {
  const everything = [
    ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Dimension', 'Blank'],
    ['Revenue', 30, '', 'Log', 10_000, 50_000_000, '', 'Value', ''],
    ['Cost to serve', 10, 'Lower', 'Linear', 0.4, 0.05, '', 'Value', 'Middle'],
    ['Fit', 20, '', '', '', '', '', 'Strategic', 'Worst'],
    ['Stage', 15, '', 'Words', '', '', "Basic=2; Collab'd=7; Inter\\connected=10", 'Strategic', 'Error'],
    ['Share', 15, '', 'Points', '', '', '0=10; 0.5=4; 1=1', 'Growth', ''],
    ['Size', 10, '', 'Percentile', '', '', '', 'Growth', ''],
  ];
  const rules = [
    ['Tier', 'Score', 'Value', 'Match', 'Capacity', 'Band'],
    ['A', 7, 8, 'Any', 10, 0.5],
    ['B', 5, '', '', 100, 0.3],
    ['C', '', '', '', '', ''],
  ];
  /** What a parser doesn't know is put otherwise. */
  const unknownTo: Partial<Record<DialectId, (sql: string) => string>> = {
    // for Databricks there is none: that of Hive is the nearest, and knows neither casts that try nor the letter behind doubles
    databricks: (sql) => sql.replaceAll('TRY_CAST', 'CAST').replace(/(\d)D\b/g, '$1'),
    // PostgreSQL itself runs such steps, above
    postgres: (sql) => sql.replaceAll(' AS MATERIALIZED (', ' AS ('),
  };
  test.each([
    ['bigquery', 'BigQuery'],
    ['snowflake', 'Snowflake'],
    ['databricks', 'Hive'],
    ['postgres', 'Postgresql'],
  ] as const)('%s', (dialect, database) => {
    const sql = sqlOf({
      dialect,
      table: 'crm.accounts',
      model: readModel(everything),
      tiers: readTiers(rules),
      keep: ['Account', 'Country'],
      published: 'Published tier',
      category: {
        stage: 'Stage',
        growth: 'Growth',
        fit: 'Fit',
        highGrowth: 7,
        moderateGrowth: 4,
        minimumFit: 6,
      },
    });
    const parser = new Parser();
    const known = unknownTo[dialect]?.(sql) ?? sql;
    const statements = [parser.astify(known, { database })].flat();
    expect(statements.map(({ type }) => type)).toEqual(['select']);
    // a parser that takes anything would prove nothing
    expect(() => parser.astify(known.replace('FROM', 'FORM'), { database })).toThrow();
  });
});
