import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { CompiledModel, PlanInput } from '../../../shared/compile';
import { dialects } from '../../../shared/compile/sql';
import { printQuery } from '../../../shared/compile/sql/print-query';
import { dearRuns } from '../../unmutated';
import { evaluate } from '../evaluate';
import { duckDb, type Database } from './databases';
import { randomPlans, type RandomPlan } from './random-plans';

let database: Database;
beforeAll(async () => {
  database = await duckDb();
}, 60_000);
afterAll(() => database.close());

async function expectSame({ plan, cells, columns }: RandomPlan): Promise<void> {
  const { length } = cells.a;
  const table = {
    name: 'cells',
    columns: [
      { name: 'row', type: 'number' as const },
      ...plan.inputs.map(({ id, expects }) => ({ name: id, type: expects })),
    ],
    rows: cells.a.map((a, row) => [row, a, cells.b[row], cells.word[row]]),
  };
  const values = evaluate(plan, cells, length);
  const expected = cells.a.map((_, row) => columns.map(({ id }) => shownAs(values.get(id)![row] ?? null)));
  const sql = printQuery({
    compiled: { plan, scoring: { readings: [] } } as unknown as CompiledModel,
    dialect: dialects.duckdb,
    table: ['cells'],
    keep: ['row'],
    columnOf: ({ id }: PlanInput) => id,
    outputs: columns.map((column, k) => ({ name: `kam_${k}`, column })),
    problems: [],
    comments: [],
  });
  const found = [...(await database.query(table, sql))].sort((a, b) => Number(a.row) - Number(b.row));
  const shown = found.map((row) => columns.map((_, k) => shownAs(row[`kam_${k}`])));
  expect({ sql, shown }).toEqual({ sql, shown: expected });
}

/** Zeros have no sign. */
function shownAs(cell: unknown): unknown {
  return typeof cell === 'number' ? cell + 0 : cell;
}

test('whatever the algebra can say, DuckDB says the same', async () => {
  await fc.assert(fc.asyncProperty(randomPlans, expectSame), dearRuns(80, 40));
}, 120_000);
