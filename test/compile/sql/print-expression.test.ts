import { describe, expect, test } from '@jest/globals';
import {
  all,
  any,
  blank,
  calculate,
  choose,
  column,
  compare,
  constant,
  isBlank,
  not,
} from '../../../shared/compile/build';
import type { Expression, Input, Numeric, Textual, Truth } from '../../../shared/compile/expression';
import { dialects } from '../../../shared/compile/sql';
import { printExpression } from '../../../shared/compile/sql/print-expression';

/** How it reads; that it says the same is what algebra.test.ts looks at. */

const printed = (expression: Expression) =>
  printExpression(expression, dialects.duckdb, {
    cell: (id) => `cell_${id}`,
    whole: (id) => (id === 'word' ? undefined : { raw: `raw_${id}`, key: `key_${id}` }),
    column: (id) => id,
  });

const input = (id: string): Input => ({ kind: 'input', id });
const [x, y] = [column('x'), column('y')];
const [one, two] = [constant(1), constant(2)];
const never: Truth = { kind: 'is number', of: input('word') };
const ever = not(never);
const above = compare(x, '>', one);

test.each<readonly [Expression, string]>([
  [not(isBlank(x)), 'x IS NOT NULL'],
  [not(x), 'NOT x'],
  [not(above), 'NOT (x > 1e0)'],
  [isBlank(input('a')), "cell_a IS NULL AND (raw_a IS NULL OR key_a = '')"],
  [isBlank(input('word')), 'cell_word IS NULL'],
  [{ kind: 'is no number', of: input('a') }, "cell_a IS NULL AND raw_a IS NOT NULL AND key_a <> ''"],
  [{ kind: 'is no number', of: input('word') }, 'cell_word IS NOT NULL'],
  [calculate(x, '-', calculate(y, '-', one)), 'x - (y - 1e0)'],
  [calculate(constant(-1), '*', x), '(-1e0) * x'],
  [calculate({ kind: 'rank', of: x, ties: 'dense' }, '-', one), 'CAST(DENSE_RANK() OVER (ORDER BY x DESC NULLS LAST) AS DOUBLE) - 1e0'], // prettier-ignore
  [{ kind: 'least', of: [x, one] }, 'LEAST(x, 1e0)'],
  [{ kind: 'sum of products', pairs: [] }, '0e0'],
  [{ kind: 'parameter', table: 'model', row: 0, column: 'Weight', value: 3 }, '3e0'],
])('%j', (expression, sql) => {
  expect(printed(expression)).toBe(sql);
});

describe('what a cell of words decides is not asked', () => {
  test.each<readonly [Truth, string]>([
    [never, 'FALSE'],
    [ever, 'TRUE'],
    [all([above, never]), 'FALSE'],
    [any([above, ever]), 'TRUE'],
    [all([above, ever]), 'x > 1e0'],
    [any([above, never]), 'x > 1e0'],
    [all([ever, ever]), 'TRUE'],
    [any([never, never]), 'FALSE'],
    [all([isBlank(x), any([above, isBlank(y)])]), 'x IS NULL AND (x > 1e0 OR y IS NULL)'],
    [any([any([above, never]), isBlank(y)]), 'x > 1e0 OR y IS NULL'],
  ])('%j', (truth, sql) => {
    expect(printed(truth)).toBe(sql);
  });
});

describe('what has an AND or OR of its own stands in brackets', () => {
  const isOne = compare({ kind: 'number of', of: input('a') }, '=', one);
  test.each<readonly [Truth, string]>([
    [any([all([above, isBlank(y)]), isBlank(x)]), '(x > 1e0 AND y IS NULL) OR x IS NULL'],
    [any([any([above, isBlank(y)]), isBlank(x)]), '(x > 1e0 OR y IS NULL) OR x IS NULL'],
    [any([isBlank(input('a')), above]), "(cell_a IS NULL AND (raw_a IS NULL OR key_a = '')) OR x > 1e0"],
    [
      any([{ kind: 'is no number', of: input('a') }, above]),
      "(cell_a IS NULL AND raw_a IS NOT NULL AND key_a <> '') OR x > 1e0",
    ],
    [
      any([choose<Truth>([[{ kind: 'is number', of: input('a') }, isOne]], constant(false)), above]),
      '(cell_a IS NOT NULL AND cell_a = 1e0) OR x > 1e0',
    ],
  ])('%j', (truth, sql) => {
    expect(printed(truth)).toBe(sql);
  });
});

describe('a case', () => {
  const numeric = (...args: Parameters<typeof choose<Numeric>>) => choose<Numeric>(...args);
  test.each<readonly [string, Expression, string]>([
    ['in one line', numeric([[above, one]], two), 'CASE WHEN x > 1e0 THEN 1e0 ELSE 2e0 END'],
    ['that says nothing else', numeric([[above, one]], blank), 'CASE WHEN x > 1e0 THEN 1e0 END'],
    ['that gives what is there', numeric([[not(isBlank(x)), x]], blank), 'x'],
    ['that gives nothing where nothing is', numeric([[isBlank(x), blank]], x), 'x'],
    ['that gives another', numeric([[not(isBlank(x)), y]], blank), 'CASE WHEN x IS NOT NULL THEN y END'],
    ['that ends in another', numeric([[isBlank(x), blank]], y), 'CASE WHEN x IS NULL THEN NULL ELSE y END'],
    [
      'that gives nothing at all',
      numeric(
        [
          [above, blank],
          [isBlank(y), blank],
        ],
        blank,
      ),
      'NULL',
    ],
    [
      'whose last branches give nothing',
      numeric(
        [
          [above, one],
          [isBlank(y), blank],
        ],
        blank,
      ),
      'CASE WHEN x > 1e0 THEN 1e0 END',
    ],
    [
      'whose first branch gives nothing',
      numeric(
        [
          [above, blank],
          [isBlank(y), one],
        ],
        blank,
      ),
      'CASE WHEN x > 1e0 THEN NULL WHEN y IS NULL THEN 1e0 END',
    ],
    [
      'with a branch that is never taken',
      numeric(
        [
          [never, one],
          [above, two],
        ],
        y,
      ),
      'CASE WHEN x > 1e0 THEN 2e0 ELSE y END',
    ],
    ['with none that is ever taken', numeric([[never, one]], y), 'y'],
    [
      'that ends in a case',
      numeric([[above, one]], numeric([[isBlank(y), two]], y)),
      'CASE WHEN x > 1e0 THEN 1e0 WHEN y IS NULL THEN 2e0 ELSE y END',
    ],
    ['of texts', choose<Textual>([[above, constant("it's")]], blank), "CASE WHEN x > 1e0 THEN 'it''s' END"],
    [
      'that asks for a number first',
      choose<Truth>(
        [[{ kind: 'is number', of: input('a') }, compare({ kind: 'number of', of: input('a') }, '=', one)]],
        constant(false),
      ),
      'cell_a IS NOT NULL AND cell_a = 1e0',
    ],
    [
      'that asks for a number and is true otherwise',
      choose<Truth>([[{ kind: 'is number', of: input('a') }, above]], constant(true)),
      'CASE WHEN cell_a IS NOT NULL THEN x > 1e0 ELSE TRUE END',
    ],
    [
      'that asks for something else',
      choose<Truth>([[isBlank(y), above]], constant(false)),
      'CASE WHEN y IS NULL THEN x > 1e0 ELSE FALSE END',
    ],
  ])('%s', (_, expression, sql) => {
    // prettier-ignore
    expect(printed(expression)).toBe(sql);
  });

  test('that is too long for a line has one for each branch, moved in', () => {
    const long = column('a_name_as_long_as_half_of_a_line_may_be_in_a_query');
    const inner = numeric([[isBlank(long), long]], numeric([[above, one]], long));
    expect(printed(numeric([[isBlank(x), inner]], long))).toBe(
      [
        'CASE',
        '  WHEN x IS NULL THEN CASE',
        '    WHEN a_name_as_long_as_half_of_a_line_may_be_in_a_query IS NULL THEN a_name_as_long_as_half_of_a_line_may_be_in_a_query',
        '    WHEN x > 1e0 THEN 1e0',
        '    ELSE a_name_as_long_as_half_of_a_line_may_be_in_a_query',
        '  END',
        '  ELSE a_name_as_long_as_half_of_a_line_may_be_in_a_query',
        'END',
      ].join('\n'),
    );
  });
});
