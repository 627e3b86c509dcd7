import { describe, expect, test } from '@jest/globals';
import {
  all,
  any,
  blank,
  calculate,
  choose,
  compare,
  constant,
  isBlank,
  not,
} from '../../../shared/compile/build';
import { PlanWriter } from '../../../shared/compile';
import type { Numeric, Truth } from '../../../shared/compile/expression';
import { withoutIdleBranches } from '../../../shared/compile/sql/blanks';

/** That what is left says the same is what algebra.test.ts looks at. */

const writer = new PlanWriter();
const cell = writer.input('cell', 'Cell', 'number');
const inCell: Numeric = { kind: 'number of', of: cell };
const x = writer.number('x', 'X', choose<Numeric>([[{ kind: 'is number', of: cell }, inCell]], blank));
const y = writer.number('y', 'Y', x);

const shortened = (expression: Numeric) => {
  const plan = new PlanWriter();
  plan.number('it', 'It', expression);
  return withoutIdleBranches(plan.plan()).columns[0].expression;
};

const one = constant(1);
const two = constant(2);
const above = (column: Numeric) => compare(column, '>', one);
const points = [{ at: 0, rating: 1 }, { at: 5, rating: 4 }, { at: 9, rating: 10 }]; // prettier-ignore
const rank: Numeric = { kind: 'rank', of: x, ties: 'min' };

const next = calculate(x, '+', one);
/** NULL where there is no x, in every database. */
const idle: Readonly<Record<string, Numeric>> = {
  'the column itself': x,
  'a blank': blank,
  'an operator over it': next,
  'the other way round': calculate(one, '-', calculate(two, '*', x)),
  'its logarithm': { kind: 'logarithm', of: next },
  'a curve over it': { kind: 'curve', of: x, points },
  'a case that asks of it': choose<Numeric>([[above(x), next]], x),
  'a case that asks of it among others': choose<Numeric>([[all([above(y), above(x)]), one]], x),
  'a case that asks of it twice': choose<Numeric>([[any([above(x), compare(x, '<', two)]), one]], x),
  'a case that asks whether it is there': choose<Numeric>([[not(isBlank(x)), one]], blank),
};
/** Something may be there where there is no x. */
const needed: Readonly<Record<string, Numeric>> = {
  'a constant': one,
  'another column': y,
  'an operator over another': calculate(y, '+', one),
  'the logarithm of another': { kind: 'logarithm', of: y },
  'a curve over another': { kind: 'curve', of: y, points },
  // some databases leave blanks out of these
  'the least of it and another': { kind: 'least', of: [x, y] },
  'a rank': rank,
  'a case that asks of another': choose<Numeric>([[above(y), next]], x),
  'a case that asks of it or another': choose<Numeric>([[any([above(y), above(x)]), one]], x),
  'a case that asks of it first and then of another': choose<Numeric>([[above(x), one], [above(y), one]], x), // prettier-ignore
  'a case that asks whether it is blank': choose<Numeric>([[all([isBlank(x), above(y)]), one]], x),
  'a case that ends in another': choose<Numeric>([[above(x), next]], y),
};

describe('whether a column is blank is asked', () => {
  const isThere = not(isBlank(x));
  test.each(Object.entries(idle))('not before %s', (_, expression) => {
    expect(shortened(choose<Numeric>([[isBlank(x), blank]], expression))).toEqual(expression);
    expect(shortened(choose<Numeric>([[isThere, expression]], blank))).toEqual(expression);
  });

  test.each(Object.entries(needed))('before %s', (_, expression) => {
    const first = choose<Numeric>([[isBlank(x), blank]], expression);
    expect(shortened(first)).toEqual(first);
    const there = choose<Numeric>([[isThere, expression]], blank);
    expect(shortened(there)).toEqual(there);
  });

  test('where it has a value of its own', () => {
    const own = choose<Numeric>([[isBlank(x), one]], next);
    expect(shortened(own)).toEqual(own);
    const other = choose<Numeric>([[isThere, next]], one);
    expect(shortened(other)).toEqual(other);
  });

  test('where another branch stands behind', () => {
    const both = choose<Numeric>([[isThere, next], [above(y), one]], blank); // prettier-ignore
    expect(shortened(both)).toEqual(both);
  });

  test('not in a case within a case either', () => {
    const inner = choose<Numeric>([[isBlank(x), blank]], next);
    const around = (branch: Numeric, otherwise: Numeric) => choose<Numeric>([[above(y), branch]], otherwise);
    expect(shortened(around(inner, inner))).toEqual(around(next, next));
  });

  test('but not before the other branches', () => {
    const rest = [above(x), one] as const;
    expect(shortened(choose<Numeric>([[isBlank(x), blank], rest], next))).toEqual(
      choose<Numeric>([rest], next),
    );
  });
});

test('a cell is not asked whether it is a number', () => {
  const isNumber: Truth = { kind: 'is number', of: cell };
  const log: Numeric = { kind: 'logarithm', of: inCell };
  const curved: Numeric = calculate(inCell, '/', two);
  for (const expression of [inCell, log, curved, choose<Numeric>([[above(inCell), one]], log)]) {
    expect(shortened(choose<Numeric>([[isNumber, expression]], blank))).toEqual(expression);
  }
  const another = writer.input('another', 'Another', 'number');
  const ofAnother = choose<Numeric>([[{ kind: 'is number', of: another }, log]], blank);
  expect(shortened(ofAnother)).toEqual(ofAnother);
  const otherwise = choose<Numeric>([[isNumber, calculate(x, '/', two)]], blank);
  expect(shortened(otherwise)).toEqual(otherwise);
});
