import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  compileModel,
  fold,
  planTierMove,
  PlanWriter,
  type Expression,
  type Plan,
} from '../../shared/compile';
import type { Input } from '../../shared/compile/expression';
import { modelColumns, readModel } from '../../shared/model/read-model';
import { readTiers } from '../../shared/tiers/read-tiers';
import type { Cell } from '../../shared/cells';
import { kam } from '../call';
import { dearRuns } from '../unmutated';
import { compileCases, type CompileCase } from './cases';
import { evaluate } from './evaluate';

const category = { highGrowth: 7, moderateGrowth: 4, minimumFit: 6 };

function planOf(each: CompileCase): Plan {
  const model = readModel(each.model as Cell[][]);
  const tiers = readTiers(each.tiers as Cell[][]);
  return compileModel({ model, tiers, published: true, others: ['Account'], category }).plan;
}

type Part = Expression | Input;

/** An expression and all that it is made of. */
function partsOf(value: unknown): Part[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(partsOf);
  return 'kind' in value ? [value as Part, ...inside] : inside;
}

const allParts = ({ columns }: Plan) => columns.flatMap(({ expression }) => partsOf(expression));

function forEveryPlan(check: (plan: Plan, each: CompileCase) => void): void {
  fc.assert(fc.property(compileCases(), (each) => check(planOf(each), each)), dearRuns(30, 10)); // prettier-ignore
}

describe('a plan', () => {
  test('names every column and input once, in words that people read too', () => {
    forEveryPlan(({ columns, inputs }) => {
      for (const list of [columns, inputs]) {
        expect(new Set(list.map(({ id }) => id)).size).toBe(list.length);
        for (const { id, label } of list) expect([id.trim(), label.trim()]).not.toContain('');
      }
    });
  });

  test('refers to nothing that does not stand before it', () => {
    forEveryPlan(({ columns, inputs }) => {
      const before = new Set<string>();
      const given = new Set(inputs.map(({ id }) => id));
      const astray = columns.flatMap(({ id, expression }) => {
        const found = partsOf(expression).filter(
          (part) =>
            (part.kind === 'column' && !before.has(part.id)) ||
            (part.kind === 'input' && !given.has(part.id)),
        );
        before.add(id);
        return found;
      });
      expect(astray).toEqual([]);
    });
  });

  test('says of each parameter which cell of the tables holds it', () => {
    forEveryPlan((plan, each) => {
      const columns = { model: modelColumns as readonly string[], tiers: each.tiers[0].map(String) };
      const astray = allParts(plan).filter(
        (part) => part.kind === 'parameter' && !columns[part.table].includes(part.column),
      );
      expect(astray).toEqual([]);
    });
  });
});

const isConstant = (part: Part) => part.kind === 'constant';

/** Whether folding should have left something else in this part's place. */
function isOpenToFolding(part: Part): boolean {
  switch (part.kind) {
    case 'parameter':
      return true;
    case 'and':
    case 'or':
      return part.of.length < 2 || part.of.some(isConstant);
    case 'not':
    case 'logarithm':
    case 'without dust':
      return isConstant(part.of);
    case 'least':
    case 'greatest':
      return part.of.filter(isConstant).length > 1;
    case 'arithmetic':
    case 'comparison':
    case 'same text':
      return isConstant(part.left) && isConstant(part.right);
    case 'case':
      return part.branches.length === 0 || part.branches.some(({ when }) => isConstant(when));
    default:
      return false;
  }
}

test('a folded plan has no parameter, and nothing that constants decide', () => {
  forEveryPlan((plan) => {
    const left = fold(plan);
    expect(allParts(left).filter(isOpenToFolding)).toEqual([]);
    expect(left.columns.filter(({ single, expression }) => single && isConstant(expression))).toEqual([]);
  });
});

test('moves between tiers are those of KAMTIERMOVE', () => {
  const labels = ['Key', 'Growth', 'Rest'];
  const label = fc.constantFrom<unknown>(...labels, ' key ', '', 0, null, 'Other');
  const rows = fc.array(fc.tuple(label, label), { minLength: 1, maxLength: 12 });
  const table = [['Tier', 'Score'], ['Key', 8], ['Growth', 5], ['Rest', '']]; // prettier-ignore
  fc.assert(
    fc.property(rows, (pairs) => {
      const writer = new PlanWriter();
      const { problem, move } = planTierMove(writer, readTiers(table));
      const cells = { computed: pairs.map(([now]) => now), published: pairs.map(([, before]) => before) };
      const columns = evaluate(writer.plan(), cells, pairs.length);
      const shown = pairs.map((_, row) =>
        columns.get(problem.id)![row] === undefined ? (columns.get(move.id)![row] ?? '') : 'problem',
      );
      const core = kam('KAMTIERMOVE', cells.computed.map((cell) => [cell]), cells.published.map((cell) => [cell]), table); // prettier-ignore
      expect(shown).toEqual(
        (core as unknown[][]).map(([cell]) => (typeof cell === 'object' ? 'problem' : cell)),
      );
    }),
  );
});
