/** A million generated accounts in DuckDB, and the score of a model written by hand beside the query that is printed. */
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { sqlOf } from '../../shared/compile/sql';
import { readModel } from '../../shared/model/read-model';
import { readTiers } from '../../shared/tiers/read-tiers';

export const model = [
  ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To'],
  ['Revenue', 25, '', 'Log', 10_000, 50_000_000],
  ['Cost to serve', 10, 'Lower', 'Linear', 0, 0.4],
  ['Growth', 15, '', 'Linear', -0.1, 0.3],
  ['Share of wallet', 10, '', 'Linear', 0, 1],
  ['Strategic fit', 15, '', 'Rating', 1, 10],
  ['Relationship', 10, '', 'Rating', 1, 10],
  ['Access', 10, '', 'Rating', 1, 10],
  ['Complaints', 5, 'Lower', 'Linear', 0, 20],
];

export const tiers = [
  ['Tier', 'Score'],
  ['Tier I', 7],
  ['Tier II', 5],
  ['Tier III', ''],
];

export async function openWarehouse(): Promise<DuckDBConnection> {
  return (await DuckDBInstance.create(':memory:')).connect();
}

/** Accounts as many as asked for, the same on every machine; 3 % of the cells are blank, and one rating in a thousand is 11. */
export async function generate(connection: DuckDBConnection, table: string, size: number): Promise<void> {
  const random = (k: number) => `((hash(i * 16 + ${k}) >> 11)::DOUBLE / 9007199254740992)`;
  const cell = (k: number, value: string) => `CASE WHEN ${random(k + 8)} < 0.03 THEN NULL ELSE ${value} END`;
  const rating = (k: number) =>
    cell(k, `CASE WHEN ${random(k)} < 0.001 THEN 11 ELSE round(2 + 18 * ${random(k)}) / 2 END`);
  const columns = [
    `'Account ' || i AS "Account"`,
    `${cell(0, `round(10 ** (4 + 3.7 * ${random(0)}), 2)`)} AS "Revenue"`,
    `${cell(1, `round(0.4 * ${random(1)}, 4)`)} AS "Cost to serve"`,
    `${cell(2, `round(0.4 * ${random(2)} - 0.1, 4)`)} AS "Growth"`,
    `${cell(3, `round(${random(3)}, 4)`)} AS "Share of wallet"`,
    `${rating(4)} AS "Strategic fit"`,
    `${rating(5)} AS "Relationship"`,
    `${rating(6)} AS "Access"`,
    `${cell(7, `floor(25 * ${random(7)} ** 3)`)} AS "Complaints"`,
  ];
  await connection.run(
    `CREATE OR REPLACE TABLE ${table} AS SELECT ${columns.join(', ')} FROM range(${size}) AS r(i)`,
  );
}

export function printedSql(table: string): string {
  return sqlOf({
    dialect: 'duckdb',
    table,
    model: readModel(model),
    tiers: readTiers(tiers),
    keep: ['Account'],
    details: false,
  });
}

/**
 * What somebody who knows the model would write for the same columns. It minds ratings outside 1–10, and blanks, which
 * least() and greatest() would pass over.
 */
export function handWrittenSql(table: string): string {
  const linear = (name: string, low: number, high: number) =>
    `CASE WHEN "${name}" IS NOT NULL THEN 1 + 9 * least(1.0, greatest(0.0, ("${name}" - (${low})) / ${high - low})) END`;
  const rated = [
    `CASE WHEN "Revenue" IS NOT NULL THEN 1 + 9 * ln(least(50000000.0, greatest(10000.0, "Revenue")) / 10000) / ln(5000) END AS revenue`,
    `11 - (${linear('Cost to serve', 0, 0.4)}) AS cost`,
    `${linear('Growth', -0.1, 0.3)} AS growth`,
    `${linear('Share of wallet', 0, 1)} AS wallet`,
    `"Strategic fit" AS fit`,
    `"Relationship" AS relationship`,
    `"Access" AS access`,
    `11 - (${linear('Complaints', 0, 20)}) AS complaints`,
    `CASE WHEN "Strategic fit" NOT BETWEEN 1 AND 10 THEN 'Strategic fit: outside 1–10'
       WHEN "Relationship" NOT BETWEEN 1 AND 10 THEN 'Relationship: outside 1–10'
       WHEN "Access" NOT BETWEEN 1 AND 10 THEN 'Access: outside 1–10' END AS problem`,
  ];
  const weights = {
    revenue: 25,
    cost: 10,
    growth: 15,
    wallet: 10,
    fit: 15,
    relationship: 10,
    access: 10,
    complaints: 5,
  };
  const names = Object.entries(weights);
  const points = names.map(([name, weight]) => `coalesce(${weight} * ${name}, 0)`).join(' + ');
  const counted = names
    .map(([name, weight]) => `CASE WHEN ${name} IS NULL THEN 0 ELSE ${weight} END`)
    .join(' + ');
  return `WITH rated AS (SELECT "Account", ${rated.join(', ')} FROM ${table}),
    summed AS (SELECT "Account", problem, ${points} AS points, ${counted} AS counted FROM rated),
    scored AS (SELECT "Account", problem, CASE WHEN problem IS NULL AND counted > 0 THEN counted / 100 END AS coverage,
      CASE WHEN problem IS NULL AND counted > 0 THEN points / counted END AS score FROM summed)
    SELECT "Account", score, CASE WHEN score IS NOT NULL THEN rank() OVER (ORDER BY score DESC NULLS LAST) END AS rank,
      CASE WHEN score >= 7 THEN 'Tier I' WHEN score >= 5 THEN 'Tier II' WHEN score IS NOT NULL THEN 'Tier III' END AS tier,
      coverage, problem FROM scored`;
}
