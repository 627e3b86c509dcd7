import { Worker } from 'node:worker_threads';
import { DuckDBInstance, type DuckDBValue } from '@duckdb/node-api';
import { dialects, type DialectId } from '../../../shared/compile/sql';
import { mutated } from '../../unmutated';

/** A table to be made: its columns, numbers or texts, and its rows; null is NULL. */
export interface Table {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: 'number' | 'text' }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** A database that runs queries; rows are lists in the order of the query's columns. */
export interface Database {
  readonly dialect: DialectId;
  /** Makes the table anew and runs a query over it. */
  query(table: Table, sql: string): Promise<Row[]>;
  close(): Promise<void>;
}

export type Row = Readonly<Record<string, unknown>>;

/** Those that run here; mutants are told by the first, which starts at once. */
export async function allDatabases(): Promise<readonly Database[]> {
  return mutated ? [await duckDb()] : [await duckDb(), await postgres()];
}

export async function duckDb(): Promise<Database> {
  const connection = await (await DuckDBInstance.create(':memory:', { threads: '1' })).connect();
  return {
    dialect: 'duckdb',
    query: async (table, sql) => {
      for (const statement of statementsOf(table, 'duckdb')) await connection.run(statement);
      const reader = await connection.runAndReadAll(sql);
      return reader.getRowObjects().map((row) => mapped(row, numberOf));
    },
    close: () => Promise.resolve(connection.closeSync()),
  };
}

/**
 * In a thread of its own, for it loads its parts in a way that jest's modules don't know. The folder of an empty server
 * comes as a package of its maker's: to make it takes seconds.
 */
const thread = `
const { parentPort, workerData } = require('node:worker_threads');
const { PGlite } = require(workerData.server);
const server = require(workerData.folder).dataDir().then((loadDataDir) => PGlite.create({ loadDataDir }));
parentPort.on('message', async ({ statements, sql }) => {
  try {
    for (const statement of statements) await (await server).exec(statement);
    const { rows } = await (await server).query(sql);
    parentPort.postMessage({ rows });
  } catch (error) {
    parentPort.postMessage({ failed: error.message });
  }
});`;

/** The real server, as WebAssembly. */
export function postgres(): Promise<Database> {
  const worker = new Worker(thread, {
    eval: true,
    workerData: {
      server: require.resolve('@electric-sql/pglite'),
      folder: require.resolve('@electric-sql/pglite-prepopulatedfs'),
    },
  });
  const ask = (statements: readonly string[], sql: string) =>
    new Promise<Row[]>((resolve, reject) => {
      worker.once('message', ({ rows, failed }: { rows?: Row[]; failed?: string }) => {
        if (rows) resolve(rows);
        else reject(new Error(`${failed}\n${sql}`));
      });
      worker.postMessage({ statements, sql });
    });
  return Promise.resolve({
    dialect: 'postgres',
    query: (table: Table, sql: string) => ask(statementsOf(table, 'postgres'), sql),
    close: async () => {
      await worker.terminate();
    },
  });
}

function mapped(row: Row, value: (cell: never) => unknown): Row {
  return Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, value(cell as never)]));
}

/** DuckDB's 64-bit numbers come as bigint. */
function numberOf(value: DuckDBValue): unknown {
  return typeof value === 'bigint' ? Number(value) : value;
}

function statementsOf({ name, columns, rows }: Table, id: DialectId): string[] {
  const { identifier, double, text, textLiteral } = dialects[id];
  const literal = (cell: unknown) => {
    if (cell === null || cell === undefined) return 'NULL';
    if (typeof cell !== 'number') return textLiteral(typeof cell === 'string' ? cell : JSON.stringify(cell));
    return Number.isFinite(cell)
      ? `CAST('${cell}' AS ${double})`
      : `CAST('${String(cell).toLowerCase()}' AS ${double})`;
  };
  const types = columns.map(
    (column) => `${identifier(column.name)} ${column.type === 'number' ? double : text}`,
  );
  const values = rows.map((row) => `(${row.map(literal).join(', ')})`);
  const table = identifier(name);
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${types.join(', ')})`,
    ...(values.length > 0 ? [`INSERT INTO ${table} VALUES ${values.join(', ')}`] : []),
  ];
}
