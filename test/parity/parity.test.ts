/**
 * One result everywhere: the same accounts through every engine, and the largest differences as a table.
 * `PARITY=write npx jest test/parity` puts the table into the README.
 */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cases } from './cases';
import { engines, type Engine, type Results } from './engines';
import { nativeFormulas } from './native';

const readme = join(__dirname, '../../README.md');
const [begin, end] = ['<!-- parity:begin -->', '<!-- parity:end -->'];
const allowed = 1e-9;

let all: readonly Engine[];
beforeAll(async () => {
  all = [...(await engines()), nativeFormulas];
}, 120_000);
afterAll(async () => {
  for (const engine of all) await engine.close?.();
});

/** How far an engine is from the core, over all cases. */
interface Distance {
  scores: number;
  points: number;
  ranks: number;
  tiers: number;
}

function add(distance: Distance, results: Results, core: Results): void {
  const furthest = (a: Results['scores'], b: Results['scores']) => {
    expect(a.length).toBe(b.length);
    return a.reduce<number>((most, value, i) => {
      if (value === null || b[i] === null) return value === b[i] ? most : Infinity;
      return Math.max(most, Math.abs(Number(value) - Number(b[i])));
    }, 0);
  };
  const different = (a: Results['tiers'], b: Results['tiers']) =>
    a.filter((value, i) => value !== b[i]).length;
  distance.scores = Math.max(
    distance.scores,
    furthest(results.scores, core.scores),
    furthest(results.coverages, core.coverages),
  );
  results.points.forEach(
    (points, k) => (distance.points = Math.max(distance.points, furthest(points, core.points[k]))),
  );
  distance.ranks += different(results.ranks, core.ranks);
  distance.tiers += different(results.tiers, core.tiers);
}

/** None, or the power of ten that it stays below: digits beyond it are the machine's. */
function differenceText(value: number): string {
  return value === 0 ? 'none' : `below 1e${Math.floor(Math.log10(value)) + 1}`;
}

test('every engine gives the same scores to 1e-9, and the same ranks and tiers', async () => {
  const accounts = cases.reduce((sum, { values }) => sum + values.length, 0);
  const rows: string[][] = [];
  const tooFar: string[] = [];
  const found = await Promise.all(cases.map((each) => all[0].results(each)));
  for (const engine of all.slice(1)) {
    const distance: Distance = { scores: 0, points: 0, ranks: 0, tiers: 0 };
    for (const [i, each] of cases.entries()) add(distance, await engine.results(each), found[i]);
    const { scores, points, ranks, tiers } = distance;
    rows.push([
      engine.name,
      differenceText(scores),
      differenceText(points),
      ...[ranks, tiers].map((n) => (n === 0 ? 'none' : String(n))),
    ]);
    if (scores > allowed || points > allowed || ranks > 0 || tiers > 0) tooFar.push(engine.name);
  }
  // engines that all say nothing would agree too
  expect(found.flatMap(({ tiers }) => tiers).filter((tier) => tier !== null).length).toBeGreaterThan(
    0.95 * accounts,
  );
  const header = [`${accounts} accounts, four models`, 'scores, coverage', 'points', 'ranks', 'tiers'];
  const table = [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n');
  process.stdout.write(`\nThe largest differences from the core\n${table}\n`);
  expect(tooFar).toEqual([]);
  const text = readFileSync(readme, 'utf8');
  const [before, rest] = text.split(begin);
  const [shown, after] = rest.split(end);
  if (process.env.PARITY === 'write') {
    writeFileSync(readme, `${before}${begin}\n\n${table}\n\n${end}${after}`);
  } else expect(rows.filter(([name]) => !shown.includes(`| ${name}`))).toEqual([]);
}, 120_000);
