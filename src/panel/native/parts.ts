// From calls of our functions to plans: formulas over the same accounts and model share one.
import { planCategory, planRank, planTierMove, planTiers, PlanWriter } from '../../../shared/compile';
import { blank, choose, constant } from '../../../shared/compile/build';
import type { Numeric, Parameter } from '../../../shared/compile/expression';
import { ScoreError } from '../../../shared/errors';
import { oneOf } from '../../../shared/model/table';
import { checkMinimums } from '../../../shared/tiers/meets';
import { tieRules } from '../../../shared/tiers/rank';
import { readTiers } from '../../../shared/tiers/read-tiers';
import { defaultTiers, tiersOfMinimums, type Tier } from '../../../shared/tiers/tiers';
import { addressOf, type Area, type Block } from '../host';
import { ArgumentReader, type Cells } from './arguments';
import type { FoundCall } from './found-calls';
import { ScoringParts } from './scoring-parts';
import type { NativePart } from './section';
import { parameterCell } from './table-cells';

export interface RefusedCall {
  readonly at: Area;
  readonly formula: string;
  /** Why plain formulas can't be made of it. */
  readonly reason: string;
}

/** The plans of all calls that plain formulas can say, and the calls that they can't. */
export function partsOf(
  calls: readonly FoundCall[],
  used: Readonly<Record<string, Block>>,
): { parts: NativePart[]; refused: RefusedCall[] } {
  const parts: NativePart[] = [];
  const refused: RefusedCall[] = [];
  const scoring = new ScoringParts();
  for (const call of calls) {
    const read = new ArgumentReader(call, used);
    try {
      const make = makers[call.name];
      if (make) parts.push(make(read));
      else if (!scoring.add(read)) throw new ScoreError('there are no plain formulas for this function');
    } catch (error) {
      if (!(error instanceof ScoreError)) throw error;
      refused.push({ at: call.anchor, formula: call.formulas[0], reason: error.message });
    }
  }
  return { parts: [...scoring.parts(), ...parts], refused };
}

type Maker = (read: ArgumentReader) => NativePart;

const makers: Readonly<Record<string, Maker | undefined>> = {
  KAMRANK: rankPart,
  KAMTIER: tierPart,
  KAMTIERMOVE: tierMovePart,
  KAMCATEGORY: categoryPart,
};

/** The cells of a call's results: a row per account, from the formula on. */
function resultArea({ anchor }: FoundCall, rows: number, columns = 1): Area {
  return { ...anchor, rows, columns };
}

function rankPart(read: ArgumentReader): NativePart {
  const scores = read.column(0, 'scores');
  checkAlone(read, 'a rank');
  const ties = oneOf(read.text(1, 'ties'), tieRules, 'ties');
  const plan = new PlanWriter();
  const rank = planRank(plan, planScoreCell(plan), ties);
  return {
    title: 'Rank',
    plan: plan.plan(),
    rows: scores.rows,
    inputs: { score: scores },
    outputs: [
      {
        area: resultArea(read.call, scores.rows),
        columns: [{ id: rank.id, problems: [] }],
        inherits: { input: 'score', expects: 'number' },
      },
    ],
    parameter: () => undefined,
  };
}

function tierPart(read: ArgumentReader): NativePart {
  const scores = read.column(0, 'scores');
  const table = read.optionalRange(1, 'tiers');
  const published = read.optionalColumn(2, 'published', scores.rows);
  const tiers = tiersIn(table) ?? defaultTiers;
  checkMinimums(tiers);
  if (tiers.some(({ capacity }) => capacity < Infinity)) checkAlone(read, 'a capacity');
  const plan = new PlanWriter();
  const cell = published && plan.input('published', 'Published tier', 'text');
  const { tier, problem } = planTiers(plan, { score: planScoreCell(plan), tiers, published: cell });
  return {
    title: 'Tier',
    plan: plan.plan(),
    rows: scores.rows,
    inputs: { score: scores, ...(published && { published }) },
    outputs: [
      {
        area: resultArea(read.call, scores.rows),
        columns: [{ id: tier.id, problems: problem ? [problem.id] : [] }],
        inherits: { input: 'score', expects: 'number' },
      },
    ],
    parameter: (parameter) => table && parameterCell(table, parameter),
  };
}

/** Tier I to Tier XX, for labels that were given without a table. */
const numberedTiers = tiersOfMinimums(Array.from({ length: 19 }, (_, i) => -i));

function tierMovePart(read: ArgumentReader): NativePart {
  const computed = read.column(0, 'computed');
  const published = read.column(1, 'published', computed.rows);
  const table = read.optionalRange(2, 'tiers');
  const plan = new PlanWriter();
  const { move, problem } = planTierMove(plan, tiersIn(table) ?? numberedTiers);
  return {
    title: 'Move',
    plan: plan.plan(),
    rows: computed.rows,
    inputs: { computed, published },
    outputs: [
      {
        area: resultArea(read.call, computed.rows),
        columns: [{ id: move.id, problems: [problem.id] }],
        inherits: { input: 'computed', expects: 'text' },
      },
    ],
    parameter: (parameter) => table && parameterCell(table, parameter),
  };
}

const categoryMinimums = { highGrowth: 7, moderateGrowth: 4, minimumFit: 6 } as const;

function categoryPart(read: ArgumentReader): NativePart {
  const stage = read.column(0, 'stage');
  const growth = read.column(1, 'growth', stage.rows);
  const fit = read.column(2, 'fit', stage.rows);
  const cells: Record<string, Area | undefined> = {};
  const limit = (name: keyof typeof categoryMinimums, index: number): Numeric => {
    const given = read.number(index, name);
    cells[name] = given?.cell;
    const value = given?.value || categoryMinimums[name];
    const parameter: Parameter<number> = { kind: 'parameter', table: 'model', row: 0, column: name, value };
    return given?.cell ? parameter : constant(value);
  };
  const plan = new PlanWriter();
  const { category, problem } = planCategory(plan, {
    highGrowth: limit('highGrowth', 3),
    moderateGrowth: limit('moderateGrowth', 4),
    minimumFit: limit('minimumFit', 5),
  });
  return {
    title: 'Category',
    plan: plan.plan(),
    rows: stage.rows,
    inputs: { stage, growth, fit },
    outputs: [
      { area: resultArea(read.call, stage.rows), columns: [{ id: category.id, problems: [problem.id] }] },
    ],
    parameter: ({ column }) => cells[column] && addressOf(cells[column]),
  };
}

/** The numbers among the cells of scores. */
function planScoreCell(plan: PlanWriter) {
  const of = plan.input('score', 'Score', 'number');
  const number: Numeric = { kind: 'number of', of };
  return plan.number('score', 'Score', choose<Numeric>([[{ kind: 'is number', of }, number]], blank));
}

function tiersIn(table: Cells | undefined): Tier[] | undefined {
  return table && readTiers(table.cells);
}

function checkAlone({ call }: ArgumentReader, what: string): void {
  if (call.filled) throw new ScoreError(`it was filled down, so that ${what} sees one account alone`);
}
