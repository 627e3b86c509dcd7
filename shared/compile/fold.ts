import { nameKey } from '../cells';
import { withoutDust } from '../plain-number';
import { constant } from './build';
import type { Constant, Expression, KeyOf, Numeric, Textual, Truth } from './expression';
import { calculated, compared } from './operators';
import type { Plan, PlanColumn } from './plan';

/**
 * The plan with every cell of the model's and the tiers' tables as the constant it holds, and all that follows from
 * constants worked out: for printers whose results needn't stay tied to the tables. Columns that turn into constants are
 * left out.
 */
export function fold(plan: Plan): Plan {
  const known = new Map<string, Constant<number | string | boolean>>();
  const columns: PlanColumn[] = [];
  for (const column of plan.columns) {
    const expression = folded(column.expression, known);
    if (column.single && expression.kind === 'constant') known.set(column.id, expression);
    else columns.push({ ...column, expression } as PlanColumn);
  }
  return { inputs: plan.inputs, columns };
}

type Known = ReadonlyMap<string, Constant<number | string | boolean>>;

function folded<E extends Expression>(expression: E, known: Known): E {
  return foldAny(expression, known) as E;
}

function foldAny(expression: Expression, known: Known): Expression {
  switch (expression.kind) {
    case 'parameter':
      return constant(expression.value);
    case 'column':
      return (known.get(expression.id) as Expression | undefined) ?? expression;
    case 'key of':
      return foldKey(expression);
    case 'arithmetic':
    case 'comparison':
      return foldOperator({
        ...expression,
        left: folded(expression.left, known),
        right: folded(expression.right, known),
      });
    case 'same text': {
      const [left, right] = [folded(expression.left, known), folded(expression.right, known)];
      if (isConstant(left) && isConstant(right)) return constant(left.value === right.value);
      return { ...expression, left, right };
    }
    case 'logarithm': {
      const of = folded(expression.of, known);
      return isConstant(of) ? constant(Math.log(of.value)) : { ...expression, of };
    }
    case 'without dust': {
      const of = folded(expression.of, known);
      return isConstant(of) ? constant(withoutDust(of.value)) : { ...expression, of };
    }
    case 'least':
    case 'greatest':
      return foldExtreme(
        expression.kind,
        expression.of.map((each) => folded(each, known)),
      );
    case 'and':
    case 'or':
      return foldJunction(
        expression.kind,
        expression.of.map((each) => folded(each, known)),
      );
    case 'not': {
      const of = folded(expression.of, known);
      return isConstant(of) ? constant(!of.value) : { ...expression, of };
    }
    case 'case':
      return foldCase(expression, known);
    case 'sum of products':
    case 'sum of weights':
      return {
        ...expression,
        pairs: expression.pairs.map(({ weight, value }) => ({ weight: folded(weight, known), value })),
      };
    case 'crowded':
      return { ...expression, capacity: folded(expression.capacity, known) };
    case 'lookup':
      return {
        ...expression,
        entries: expression.entries.map((entry) => ({
          ...entry,
          key: folded<Textual>(entry.key, known) as KeyOf,
        })),
      };
    default:
      return expression;
  }
}

interface CaseOf {
  readonly kind: 'case';
  readonly branches: readonly { readonly when: Truth; readonly then: Expression }[];
  readonly otherwise: Expression;
}

function isConstant(expression: Expression): expression is Constant<never> {
  return expression.kind === 'constant';
}

function foldKey(expression: KeyOf): Expression {
  return expression.of.kind === 'parameter' ? constant(nameKey(expression.of.value)) : expression;
}

function foldOperator(expression: Extract<Expression, { kind: 'arithmetic' | 'comparison' }>): Expression {
  const { left, right } = expression;
  if (!isConstant(left) || !isConstant(right)) return expression;
  return expression.kind === 'arithmetic'
    ? constant(calculated(expression.operator, left.value, right.value))
    : constant(compared(expression.operator, left.value, right.value));
}

function foldExtreme(kind: 'least' | 'greatest', of: readonly Numeric[]): Numeric {
  const constants = of.filter(isConstant).map(({ value }) => value as number);
  if (constants.length < 2) return { kind, of };
  const extreme = constant(kind === 'least' ? Math.min(...constants) : Math.max(...constants));
  return constants.length === of.length
    ? extreme
    : { kind, of: [extreme, ...of.filter((each) => !isConstant(each))] };
}

function foldJunction(kind: 'and' | 'or', of: readonly Truth[]): Truth {
  const decides = kind === 'or';
  if (of.some((each) => isConstant(each) && each.value === decides)) return constant(decides);
  const open = of.filter((each) => !isConstant(each));
  if (open.length === 0) return constant(!decides);
  return open.length === 1 ? open[0] : { kind, of: open };
}

function foldCase({ branches, otherwise }: CaseOf, known: Known): Expression {
  const open: { when: Truth; then: Expression }[] = [];
  let rest: Expression | undefined;
  for (const { when, then } of branches) {
    const test = folded(when, known);
    if (isConstant(test)) {
      if (!test.value) continue;
      rest = folded(then, known);
      break;
    }
    open.push({ when: test, then: folded(then, known) });
  }
  rest = rest ?? folded(otherwise, known);
  return open.length === 0 ? rest : ({ kind: 'case', branches: open, otherwise: rest } as Expression);
}
