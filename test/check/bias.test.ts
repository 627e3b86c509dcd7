import { expect, test } from '@jest/globals';
import { accounts, columns, defined, findings, model, only } from './findings';

test.each([
  ['Name recognition', 'a well-known name'],
  ['Friend of the CEO', 'friendship with an executive'],
  ['Demanding', 'being demanding'],
  ['Biggest today', "being today's largest"],
  ['Largest', "being today's largest"],
  ['Among our largest customers', "being today's largest"],
  ['Biggest by volume', "being today's largest"],
  ['Size today', "being today's largest"],
  ['Executive friendship', 'friendship with an executive'],
  ['Complains most', 'being demanding'],
  ['Prestigious logo', 'a well-known name'],
])('%s is a bias', (name, reason) => {
  const found = findings(accounts, model(defined(name, 1), defined('B', 1), defined('C', 1)));
  expect(found).toEqual([
    ['Warning', 'R24', `${name} rewards ${reason}, a bias rather than a reason to make an account key (R24)`],
  ]);
});

test.each([
  ...[
    'Cloud readiness',
    'User friendliness',
    'Eco-friendly',
    'Allowed discount',
    'Largest upside',
    'Biggest need',
  ],
  ...['Logistics', 'Catalogo fit', 'Golfo region'],
])('%s is none, whatever words are part of it', (name) => {
  expect(findings(accounts, model(defined(name, 1), defined('B', 1), defined('C', 1)))).toEqual([
    ['OK', '', 'Nothing to mend'],
  ]);
});

test('a criterion without weight rewards nothing', () => {
  const table = model(defined('Golf', 0), defined('B', 1), defined('C', 1), defined('D', 1));
  expect(findings(accounts.map(([a, b, c]) => [5, a, b, c]), table)).toEqual([['OK', '', 'Nothing to mend']]); // prettier-ignore
});

test('a bias that counts against an account is none', () => {
  const table = [
    [...columns, 'Direction'],
    [...defined('Demanding', 1), 'Lower'],
    [...defined('B', 1), ''],
    [...defined('C', 1), ''],
  ];
  expect(only('R24', findings(accounts, table))).toEqual([]);
});

test('a model without any description is looked through as well', () => {
  const table = [
    ['Criterion', 'Weight'],
    ['Executive friendship', 40],
    ['Fit', 30],
    ['Trust', 30],
  ];
  const rules = findings(accounts, table).map(([, rule]) => rule);
  expect(rules).toEqual(expect.arrayContaining(['R7', 'R24']));
});
