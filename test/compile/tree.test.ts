import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { compileModel, fold, type Plan } from '../../shared/compile';
import { readModel } from '../../shared/model/read-model';
import { readTiers } from '../../shared/tiers/read-tiers';
import type { Cell } from '../../shared/cells';
import { kam } from '../call';
import { dearRuns } from '../unmutated';
import { compileCases, type CompileCase } from './cases';
import { evaluate, type Value } from './evaluate';

/** The tree says what the core does: run by the reference evaluator, it gives what the functions give. */

const minimums = { highGrowth: 7, moderateGrowth: 4, minimumFit: 6 };

function compiled(each: CompileCase) {
  const model = readModel(each.model as Cell[][]);
  const tiers = readTiers(each.tiers as Cell[][]);
  return compileModel({ model, tiers, published: true, others: ['Account'], category: minimums });
}

function cellsOf(each: CompileCase): Record<string, readonly unknown[]> {
  const column = (at: number) => each.values.map((row) => row[at]);
  const last = each.headers.length - 1;
  const criteria = each.headers.slice(1).map((_, k) => [`criterion ${k}`, column(k + 1)] as const);
  return {
    'other 0': column(0),
    published: each.published,
    stage: each.stages,
    growth: column(1),
    fit: column(last),
    ...Object.fromEntries(criteria),
  };
}

type Column = readonly Value[];

/** A column as a function shows it: an error where there is a problem, "" for a blank. */
function shown(values: Column, ...problems: (Column | undefined)[]): unknown[] {
  return values.map((value, row) =>
    problems.some((problem) => problem?.[row] !== undefined) ? 'problem' : (value ?? ''),
  );
}

function run(each: CompileCase, rewrite: (plan: Plan) => Plan) {
  const { plan, scoring, rank, tier, category } = compiled(each);
  const columns = evaluate(rewrite(plan), cellsOf(each), each.values.length);
  const of = ({ id }: { id: string }) => columns.get(id)!;
  const problem = of(scoring.problem);
  return {
    scores: shown(of(scoring.score), problem),
    ratings: scoring.ratings.map((rating) => shown(of(rating), problem)),
    points: scoring.contributions.map((points) => shown(of(points), problem)),
    coverage: shown(of(scoring.coverage), problem),
    dimensions: scoring.dimensions.map((dimension) => shown(of(dimension.score), of(dimension.problem))),
    ranks: shown(of(rank), problem),
    tiers: shown(of(tier!.tier), problem, of(tier!.problem!)),
    categories: shown(of(category!.category), of(category!.problem)),
  };
}

/** A function's result, a list for each of its columns. */
function core(name: string, ...args: unknown[]): unknown[][] {
  const rows = kam(name, ...args) as unknown[][];
  return rows[0].map((_, c) => rows.map((row) => (isError(row[c]) ? 'problem' : row[c])));
}

function isError(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null && 'error' in cell;
}

function expectSame(each: CompileCase, rewrite: (plan: Plan) => Plan): void {
  const { model, tiers, values, headers, published, stages } = each;
  const byRule =
    tiers[0].length > 5 &&
    tiers.slice(1).some((row) => row.slice(5).some((cell) => cell !== '' && cell !== 0));
  const names = [headers];
  const labels = published.map((label) => [label]);
  const column = (at: number) => values.map((row) => [row[at]]);
  const scores = kam('KAMSCORE', values, model, names) as unknown[][];
  // A score that failed reaches other functions as the error that its cell shows.
  const scoreCells = scores.map(([score]) => [isError(score) ? '#VALUE! wrong' : score]);
  const result = run(each, rewrite);
  expect(result.scores).toEqual(core('KAMSCORE', values, model, names)[0]);
  expect(result.ratings).toEqual(core('KAMRATING', values, model, names));
  expect(result.points).toEqual(core('KAMEXPLAIN', values, model, names));
  expect(result.coverage).toEqual(core('KAMCOVERAGE', values, model, names)[0]);
  expect(result.ranks).toEqual(core('KAMRANK', scoreCells)[0]);
  const dimensions = compiled(each).scoring.dimensions.map(
    ({ name }) => core('KAMDIMENSION', values, model, name, names)[0],
  );
  expect(result.dimensions).toEqual(dimensions);
  expect(result.tiers).toEqual(
    (byRule
      ? core('KAMRULETIER', values, model, tiers, names, labels)
      : core('KAMTIER', scoreCells, tiers, labels))[0],
  );
  expect(result.categories).toEqual(
    core(
      'KAMCATEGORY',
      stages.map((stage) => [stage]),
      column(1),
      column(headers.length - 1),
    )[0],
  );
}

const runs = dearRuns(200, 50);

describe('the tree gives what the functions give, to the last digit', () => {
  test('run as it stands', () => {
    fc.assert(
      fc.property(compileCases(), (each) => expectSame(each, (plan) => plan)),
      runs,
    );
  });

  test('run with the constants worked out', () => {
    fc.assert(
      fc.property(compileCases(), (each) => expectSame(each, fold)),
      runs,
    );
  });

  test.each(['Worst', 'Middle', 'Error', ''])(
    'a bad cell of another dimension makes no empty row where a blank is %p',
    (policy) => {
      const each: CompileCase = {
        model: [
          ['Criterion', 'Weight', 'Dimension', 'Blank'],
          ['Value for us', 1, 'Value', ''],
          ['Room', 1, 'Growth', policy],
        ],
        tiers: [['Tier', 'Score', 'Match', 'Capacity', 'Band'], ['A', 8, '', '', ''], ['B', '', '', '', '']], // prettier-ignore
        headers: ['Account', 'Value for us', 'Room'],
        values: [['', 'abc', ''], ['', '', ''], ['', 0, 0], ['Acme', '', ''], ['', 7, '']], // prettier-ignore
        published: ['', '', '', '', ''],
        stages: ['', '', '', '', ''],
      };
      for (const rewrite of [(plan: Plan) => plan, fold]) expectSame(each, rewrite);
    },
  );
});
