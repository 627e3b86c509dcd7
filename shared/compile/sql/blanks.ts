import { stretches } from '../curve';
import type { Case, Expression, Truth } from '../expression';
import type { Plan } from '../plan';

/**
 * A database hands NULL on where a formula would show an error: x ≤ 1 of no x is not true, and x + 1 of no x is NULL.
 * Branches that ask first whether there is an x, and give NULL where there is none, can go then.
 */
export function withoutIdleBranches(plan: Plan): Plan {
  const columns = plan.columns.map((column) => ({ ...column, expression: shorter(column.expression) }));
  return { ...plan, columns: columns as unknown as Plan['columns'] };
}

function shorter(expression: Expression): Expression {
  if (expression.kind !== 'case') return expression;
  const { branches, otherwise } = expression as Case<Expression>;
  const inner = branches.map(({ when, then }) => ({ when, then: shorter(then) }));
  const rest = shorter(otherwise);
  const [first, ...others] = inner;
  if (first.then.kind === 'blank') {
    const subject = askedWhetherBlank(first.when);
    const left = caseOf(others, rest);
    if (subject !== undefined && isNullFor(subject, left)) return left;
  }
  if (inner.length === 1 && rest.kind === 'blank') {
    const subject = askedWhetherThere(first.when);
    if (subject !== undefined && isNullFor(subject, first.then)) return first.then;
  }
  return caseOf(inner, rest);
}

function caseOf(branches: readonly { readonly when: Truth; readonly then: Expression }[], rest: Expression) {
  return branches.length === 0 ? rest : ({ kind: 'case', branches, otherwise: rest } as Expression);
}

/** The id of the column or of the cell that is asked about. */
function askedWhetherBlank(when: Truth): string | undefined {
  return when.kind === 'is blank' && when.of.kind === 'column' ? when.of.id : undefined;
}

function askedWhetherThere(when: Truth): string | undefined {
  if (when.kind === 'is number') return when.of.id;
  return when.kind === 'not' ? askedWhetherBlank(when.of) : undefined;
}

/** Whether an expression is NULL where the subject is, in every database. */
function isNullFor(subject: string, expression: Expression): boolean {
  switch (expression.kind) {
    case 'blank':
      return true;
    case 'column':
      return expression.id === subject;
    case 'number of':
    case 'logarithm':
    case 'without dust':
      return expression.of.kind === 'input'
        ? expression.of.id === subject
        : isNullFor(subject, expression.of);
    case 'curve':
      return isNullFor(subject, stretches(expression));
    case 'arithmetic':
    case 'comparison':
      return isNullFor(subject, expression.left) || isNullFor(subject, expression.right);
    case 'case': {
      const { branches, otherwise } = expression as Case<Expression>;
      return branches.every(({ when }) => isUntrueFor(subject, when)) && isNullFor(subject, otherwise);
    }
    default:
      return false;
  }
}

/** Whether a condition can't be true where the subject is NULL. */
function isUntrueFor(subject: string, when: Truth): boolean {
  switch (when.kind) {
    case 'comparison':
      return isNullFor(subject, when);
    case 'and':
      return when.of.some((each) => isUntrueFor(subject, each));
    case 'or':
      return when.of.every((each) => isUntrueFor(subject, each));
    default:
      return askedWhetherThere(when) === subject;
  }
}
