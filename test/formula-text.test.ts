import { describe, expect, test } from '@jest/globals';
import type { KamFunction } from '../shared/define';
import { cellText, formulaOf, signatureOf } from '../shared/formula-text';
import { functions } from '../shared/functions';

const fn = functions.find(({ name }) => name === 'KAMSCORE')!;
const formula = (...args: unknown[]) => formulaOf(fn, { title: '', arguments: args, result: 0 });

describe('an example as a formula', () => {
  test.each<[string, unknown[], string]>([
    [
      'a block and a row',
      [
        [
          [8, 6, 9],
          [4, 7, 5],
        ],
        [[50, 30, 20]],
      ],
      '=KAMSCORE({8,6,9;4,7,5},{50,30,20})',
    ],
    ['a list is a row', [[1, 2]], '=KAMSCORE({1,2})'],
    ['one column', [[[1], [2]]], '=KAMSCORE({1;2})'],
    ['plain cells', [7, 'min', true], '=KAMSCORE(7,"min",TRUE)'],
    ['blanks in a block', [[['', null, undefined]]], '=KAMSCORE({"","",""})'],
    ['quotes', [[['5" pipe']]], '=KAMSCORE({"5"" pipe"})'],
    ['an argument left out', [1, undefined, [['a']]], '=KAMSCORE(1,,{"a"})'],
    ['the last arguments left out', [1, undefined, null], '=KAMSCORE(1)'],
    ['no arguments', [], '=KAMSCORE()'],
    ['very small and large numbers', [[[1e-7, 1e21, -0.5]]], '=KAMSCORE({1E-7,1E+21,-0.5})'],
    ['a date', [new Date(2024, 1, 29)], '=KAMSCORE(DATE(2024,2,29))'],
    ['a date in a block', [[[new Date(2024, 1, 29)]]], '=KAMSCORE({45351})'],
    ['an error in a block', [[['#N/A', { code: '#DIV/0!' }]]], '=KAMSCORE({#N/A,#DIV/0!})'],
  ])('%s', (_case, args, expected) => {
    expect(formula(...args)).toBe(expected);
  });

  test.each(functions.flatMap((each) => each.examples.map((example) => [formulaOf(each, example)])))(
    '%s is one that Excel takes',
    (text) => {
      expect(text.length).toBeLessThanOrEqual(8192);
      expect(text).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
    },
  );
});

test('a signature shows what may be left out', () => {
  expect(signatureOf(fn)).toBe('KAMSCORE(values, [model], [headers])');
  const none: KamFunction = { ...fn, parameters: {} };
  expect(signatureOf(none)).toBe('KAMSCORE()');
});

test.each<[unknown, string]>([
  [25 / 3, '8.3333'],
  [7.6, '7.6'],
  [3, '3'],
  ['', ''],
  ['Tier I', 'Tier I'],
  [true, 'TRUE'],
  [{ error: 'Growth: "abc" is not a number' }, '#VALUE! Growth: "abc" is not a number'],
])('a result %p is shown as %p', (cell, expected) => {
  expect(cellText(cell)).toBe(expected);
});
