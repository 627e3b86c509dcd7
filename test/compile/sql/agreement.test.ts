import { afterAll, beforeAll, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Cell } from '../../../shared/cells';
import { sqlOf } from '../../../shared/compile/sql';
import { readModel } from '../../../shared/model/read-model';
import { standardMinimums } from '../../../shared/segments/category';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { dearRuns } from '../../unmutated';
import { compileCases } from '../cases';
import { columnNames, expectedOf, typed, type TypedCase } from './core';
import { allDatabases, type Database, type Row } from './databases';

/** The printed query, run by real databases, gives what the functions give. */

let databases: readonly Database[];

beforeAll(async () => {
  databases = await allDatabases();
}, 60_000);

afterAll(async () => {
  for (const database of databases) await database.close();
});

async function expectSame(each: TypedCase): Promise<void> {
  const expected = expectedOf(each);
  for (const database of databases) {
    const sql = sqlOf({
      dialect: database.dialect,
      table: each.table.name,
      model: readModel(each.model as Cell[][]),
      tiers: readTiers(each.tiers as Cell[][]),
      keep: ['row'],
      others: ['Account'],
      published: columnNames.published,
      category: { ...columnNames, ...standardMinimums },
    });
    const rows = await database.query(each.table, sql);
    const inOrder = [...rows].sort((a, b) => Number(a.row) - Number(b.row));
    expectRows(inOrder, expected, database.dialect);
  }
}

function expectRows(rows: readonly Row[], expected: readonly Row[], where: string): void {
  expect(rows.length).toBe(expected.length);
  rows.forEach((row, r) => {
    for (const name of Object.keys(expected[r])) {
      const [got, wanted] = [row[name], expected[r][name]];
      if (typeof wanted === 'number' && typeof got === 'number' && name !== 'kam_rank') {
        if (Math.abs(got - wanted) <= 1e-9) continue;
      } else if (got === wanted) continue;
      throw new Error(`${where}, row ${r + 1}, ${name}: ${String(got)}, and the core says ${String(wanted)}`);
    }
  });
}

test('DuckDB and PostgreSQL agree with the core on 200 random models and their accounts', async () => {
  // Measures stand in columns of numbers or of texts.
  const cases = fc.tuple(compileCases(), fc.constantFrom('numbers', 'texts'));
  await fc.assert(
    fc.asyncProperty(cases, ([each, numbers]) => expectSame(typed(each, numbers))),
    dearRuns(200, 12),
  );
}, 300_000);
