import type {
  Arithmetic,
  Blank,
  Case,
  ColumnReference,
  Comparison,
  Constant,
  Input,
  IsBlank,
  Numeric,
  Truth,
} from './expression';

/** Short ways to write the commonest expressions down. */

export const blank: Blank = { kind: 'blank' };

export function constant<T extends number | string | boolean>(value: T): Constant<T> {
  return { kind: 'constant', value };
}

export function column(id: string): ColumnReference {
  return { kind: 'column', id };
}

export function isBlank(of: Input | ColumnReference): IsBlank {
  return { kind: 'is blank', of };
}

export function calculate(left: Numeric, operator: Arithmetic['operator'], right: Numeric): Arithmetic {
  return { kind: 'arithmetic', operator, left, right };
}

export function compare(left: Numeric, operator: Comparison['operator'], right: Numeric): Comparison {
  return { kind: 'comparison', operator, left, right };
}

export function all(of: readonly Truth[]): Truth {
  return of.length === 1 ? of[0] : { kind: 'and', of };
}

export function any(of: readonly Truth[]): Truth {
  return of.length === 1 ? of[0] : { kind: 'or', of };
}

export function not(of: Truth): Truth {
  return { kind: 'not', of };
}

/** `[[when, then], …]`, and what it is otherwise. */
export function choose<T>(branches: readonly (readonly [when: Truth, then: T])[], otherwise: T): Case<T> | T {
  if (branches.length === 0) return otherwise;
  return { kind: 'case', branches: branches.map(([when, then]) => ({ when, then })), otherwise };
}

/** A cell that holds the number 0, which among ratings and words is a blank as Excel on the desktop hands it over. */
export function isZero(input: Input): Truth {
  const zero = compare({ kind: 'number of', of: input }, '=', constant(0));
  return choose<Truth>([[{ kind: 'is number', of: input }, zero]], constant(false));
}

/** A cell that holds nothing, or the 0 that stands for nothing. */
export function isBlankOrZero(input: Input): Truth {
  return any([isBlank(input), isZero(input)]);
}
