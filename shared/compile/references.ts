import type { Case, Expression } from './expression';

/** The ids of the columns that an expression refers to. */
export function referencesOf(expression: Expression): string[] {
  switch (expression.kind) {
    case 'column':
      return [expression.id];
    case 'is blank':
      return expression.of.kind === 'column' ? [expression.of.id] : [];
    case 'arithmetic':
    case 'comparison':
    case 'same text':
      return [expression.left, expression.right].flatMap(referencesOf);
    case 'logarithm':
    case 'without dust':
    case 'not':
    case 'curve':
    case 'rank':
    case 'count':
      return referencesOf(expression.of);
    case 'crowded':
      return [expression.of, expression.capacity].flatMap(referencesOf);
    case 'least':
    case 'greatest':
    case 'and':
    case 'or':
      return expression.of.flatMap(referencesOf);
    case 'sum of products':
    case 'sum of weights':
      return expression.pairs.flatMap(({ weight, value }) => [weight, value].flatMap(referencesOf));
    case 'case': {
      const { branches, otherwise } = expression as Case<Expression>;
      return [...branches.flatMap(({ when, then }) => [when, then]), otherwise].flatMap(referencesOf);
    }
    default:
      return [];
  }
}
