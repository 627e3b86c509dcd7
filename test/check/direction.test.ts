import { expect, test } from '@jest/globals';
import { accounts, columns, defined, findings, only } from './findings';

test('falling points and Lower contradict each other', () => {
  const table = (points: string, direction: string) => [
    [...columns, 'Scale', 'Points', 'Direction'],
    [...defined('Discount', 1), 'Points', points, direction],
    [...defined('B', 1), '', '', ''],
    [...defined('C', 1), '', '', ''],
  ];
  expect(only('R3', findings(accounts, table('0=10; 10=1', 'Lower')))).toEqual([
    [
      'Warning',
      'R3',
      'Discount: its points fall already, and the direction Lower turns them round, so that high values end up best (R3)',
    ],
  ]);
  expect(only('R3', findings(accounts, table('0=10; 10=1', 'Higher')))).toEqual([]);
  expect(only('R3', findings(accounts, table('0=1; 10=10', 'Lower')))).toEqual([]);
});

test('in a model without any description as well', () => {
  const table = [
    ['Criterion', 'Weight', 'Scale', 'Points', 'Direction'],
    ['Discount', 1, 'Points', '0=10; 10=1', 'Lower'],
    ['B', 1, '', '', ''],
    ['C', 1, '', '', ''],
  ];
  expect(only('R3', findings(accounts, table))).toHaveLength(1);
});
