import { decimalText, doubled, escapedText, spaces, standardText, withoutNul, type Dialect } from './dialect';

const quoted = doubled('"');
const ticked = doubled('`');
const joined = (identifier: (name: string) => string) => (parts: readonly string[]) =>
  parts.map(identifier).join('.');

/** In BigQuery a backslash escapes within names too, and a table is one name with points in it. */
const bigQueryName = (name: string) =>
  `\`${withoutNul(name).replace(/\\/g, '\\\\').replace(/`/g, '\\`').replace(/\n/g, '\\n').replace(/\r/g, '\\r')}\``;

export const dialects = {
  bigquery: {
    name: 'BigQuery',
    blanksLast: '',
    step: 'AS',
    double: 'FLOAT64',
    text: 'STRING',
    identifier: bigQueryName,
    table: (parts) => bigQueryName(parts.join('.')),
    textLiteral: escapedText,
    numberLiteral: decimalText,
    safeDouble: (cell) => `SAFE_CAST(${cell} AS FLOAT64)`,
    key: (text) => `LOWER(REGEXP_REPLACE(NORMALIZE(${text}, NFC), r'[${spaces}]+', ''))`,
  },
  snowflake: {
    name: 'Snowflake',
    blanksLast: ' NULLS LAST',
    step: 'AS',
    double: 'FLOAT',
    text: 'VARCHAR',
    identifier: quoted,
    table: joined(quoted),
    textLiteral: (text) => escapedText(text, "''"),
    numberLiteral: (value) => `${value}::FLOAT`,
    // it tries casts of texts only, and a number would lose digits on the way through a text
    safeDouble: (cell) => `CAST(${cell} AS FLOAT)`,
    // its patterns know no code points, and it has no normal form of letters
    key: (text) => `LOWER(REGEXP_REPLACE(${text}, '\\\\s+', ''))`,
  },
  databricks: {
    name: 'Databricks',
    blanksLast: '',
    step: 'AS',
    double: 'DOUBLE',
    text: 'STRING',
    identifier: ticked,
    table: joined(ticked),
    textLiteral: escapedText,
    numberLiteral: (value) => `${decimalText(value)}D`,
    safeDouble: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
    key: (text) => `LOWER(REGEXP_REPLACE(${text}, ${escapedText(`[${spaces}]+`)}, ''))`,
  },
  duckdb: {
    name: 'DuckDB',
    blanksLast: ' NULLS LAST',
    step: 'AS',
    double: 'DOUBLE',
    text: 'VARCHAR',
    identifier: quoted,
    table: joined(quoted),
    textLiteral: standardText,
    numberLiteral: (value) => (String(value).includes('e') ? String(value) : `${value}e0`),
    safeDouble: (cell) => `TRY_CAST(${cell} AS DOUBLE)`,
    key: (text) => `LOWER(REGEXP_REPLACE(NFC_NORMALIZE(${text}), '[${spaces}]+', '', 'g'))`,
  },
  postgres: {
    name: 'PostgreSQL',
    blanksLast: ' NULLS LAST',
    step: 'AS MATERIALIZED',
    double: 'DOUBLE PRECISION',
    text: 'TEXT',
    identifier: quoted,
    table: joined(quoted),
    textLiteral: standardText,
    numberLiteral: (value) => (value < 0 ? `(${value})::float8` : `${value}::float8`),
    // it has no cast that tries, but says what a cast would take (from version 16)
    safeDouble: (cell) =>
      `CASE WHEN pg_input_is_valid(${cell}::text, 'float8') THEN ${cell}::text::float8 END`,
    key: (text) =>
      `LOWER(REGEXP_REPLACE(NORMALIZE(${text}, NFC), '[\\s\\u00A0\\u1680\\u2000-\\u200A\\u2028\\u2029\\u202F\\u205F\\u3000\\uFEFF]+', '', 'g'))`,
  },
} as const satisfies Record<string, Dialect>;

export type DialectId = keyof typeof dialects;
export const dialectIds = Object.keys(dialects) as DialectId[];
