import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { nameKey } from '../../../shared/cells';
import { dialectIds, dialects, type DialectId } from '../../../shared/compile/sql';
import { duckDb, type Database } from './databases';

/** Literals and names, read back as the manuals of the databases say that they are read. */

const withEscapes = new Set<DialectId>(['bigquery', 'snowflake', 'databricks']);

/** Reads what stands between two signs: a doubled sign is one, and behind a backslash stands a letter or a sign, if it escapes. */
function between(sign: string, escapes: boolean, sql: string): string {
  const [first, last, inside] = [sql.slice(0, 1), sql.slice(-1), sql.slice(1, -1)];
  if (first !== sign || last !== sign || sql.length < 2) throw new Error(`no ${sign} around ${sql}`);
  const letters: Readonly<Record<string, string>> = { n: '\n', r: '\r' };
  let read = '';
  for (let i = 0; i < inside.length; i++) {
    const next = inside[i + 1];
    if (escapes && inside[i] === '\\') {
      if (next !== '\\' && next !== "'" && next !== '`' && !(next in letters)) throw new Error(`\\${next}`);
      read += letters[next] ?? next;
      i++;
    } else if (inside[i] === sign) {
      if (next !== sign) throw new Error(`${sql} ends at ${i}`);
      read += sign;
      i++;
    } else read += inside[i];
  }
  return read;
}

function textRead(id: DialectId, sql: string): string {
  if (!sql.startsWith('E')) return between("'", withEscapes.has(id), sql);
  // PostgreSQL's and DuckDB's own, where a text holds line ends
  return between("'", true, sql.slice(1));
}

const hard = fc.string({ unit: fc.oneof(fc.constantFrom(...'\'"`\\\n\r\0nE-;*/ a'), fc.string()) });
const withoutNul = (text: string) => text.replace(/\0/g, '');

describe.each(dialectIds)('%s', (id) => {
  const dialect = dialects[id];

  test('reads a text as it is, but for the character 0, and on one line', () => {
    fc.assert(
      fc.property(hard, (text) => {
        const sql = dialect.textLiteral(text);
        expect(textRead(id, sql)).toBe(withoutNul(text));
        expect(sql).not.toMatch(/[\n\r]/);
      }),
    );
  });

  test('reads a column by its name, and a table by its parts', () => {
    const isBigQuery = id === 'bigquery';
    const sign = isBigQuery || id === 'databricks' ? '`' : '"';
    fc.assert(
      fc.property(hard, hard, (one, other) => {
        const [name, table] = [dialect.identifier(one), dialect.table([one, other])];
        expect(between(sign, isBigQuery, name)).toBe(withoutNul(one));
        if (isBigQuery) expect(between(sign, true, table)).toBe(withoutNul(`${one}.${other}`));
        else expect(table).toBe(`${name}.${dialect.identifier(other)}`);
      }),
    );
  });

  test('takes a number for a double with all its digits, and no sign for an operator', () => {
    const shapes: Readonly<Record<DialectId, RegExp>> = {
      bigquery: /^(-?\d+\.\d+(?:e[+-]\d+)?|-?\d+e[+-]\d+)$/,
      snowflake: /^(.+)::FLOAT$/,
      databricks: /^(-?\d+\.\d+(?:e[+-]\d+)?|-?\d+e[+-]\d+)D$/,
      duckdb: /^(-?[\d.]+e[+-]?\d+)$/,
      postgres: /^(\d.*|\(-.*\))::float8$/,
    };
    const numbers = fc.oneof(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer(),
      fc.constantFrom(0, 10, 0.5, 1e21, 1e300, -1e-7, 1.5e-7),
    );
    fc.assert(
      fc.property(numbers, (value) => {
        const [, digits] = shapes[id].exec(dialect.numberLiteral(value)) ?? [];
        expect(Number(digits?.replace(/^\((.*)\)$/, '$1'))).toBe(value + 0);
      }),
    );
  });
});

test.each(['duckdb', 'postgres'] as const)(
  '%s has texts as standard SQL does where they are on one line',
  (id) => {
    expect(dialects[id].textLiteral("it's C:\\")).toBe("'it''s C:\\'");
  },
);

describe('the key by which names match', () => {
  const spaces = [
    ' \t\n\v\f\r\u00a0\u1680',
    '\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a',
    '\u2028\u2029\u202f\u205f\u3000\ufeff',
  ].join('');
  const texts = [
    'Very strong',
    ...Array.from(spaces, (space) => `${space}A${space}${space}b${space}`),
    'A\u0308hnlich',
    'ÄHNLICH',
    "it's\\",
    '',
    ' ',
  ];

  let database: Database;
  beforeAll(async () => {
    database = await duckDb();
  }, 60_000);
  afterAll(() => database.close());

  test('as DuckDB takes it', async () => {
    const table = {
      name: 'texts',
      columns: [{ name: 'text', type: 'text' as const }],
      rows: texts.map((text) => [text]),
    };
    const sql = `SELECT "text", ${dialects.duckdb.key('"text"')} AS key FROM texts`;
    const rows = await database.query(table, sql);
    expect(rows.map(({ key }) => key)).toEqual(texts.map(nameKey));
  }, 60_000);

  test.each(['bigquery', 'databricks', 'postgres'] as const)('the spaces that %s drops', (id) => {
    const [, pattern] = /'(\[.*\]\+)'/.exec(dialects[id].key('x'))!;
    // RE2, which BigQuery and DuckDB have, takes five characters for `\s`
    const asHere = pattern
      .replace(/\\\\/g, '\\')
      .replace('\\s', id === 'postgres' ? '\\s' : ' \\t\\n\\f\\r')
      .replace(/\\x\{(\w+)\}/g, '\\u$1');
    const all = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).join('');
    const dropped = all.match(new RegExp(asHere, 'g'))!.join('');
    expect(dropped).toBe(all.match(/\s/g)!.join(''));
  });
});
