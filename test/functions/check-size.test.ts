import { describe, expect, test } from '@jest/globals';
import { accounts, defined, findings, good, model, only } from '../check/findings';

describe('R2, size decides', () => {
  const weighted = (weight: number, name = 'Revenue') =>
    model(defined(name, weight), defined('Growth', (100 - weight) / 2), defined('Fit', (100 - weight) / 2));
  const sentence = (share: string) =>
    `Revenue-type criteria hold ${share} of the weight; above 40 % size decides (R2)`;

  test.each([
    [40, undefined],
    [40.2, '40.2 %'],
    [62, '62 %'],
    [99, '99 %'],
  ])('%p of the weight', (weight, share) => {
    expect(only('R2', findings(accounts.slice(0, 9), weighted(weight)))).toEqual(
      share === undefined ? [] : [['Warning', 'R2', sentence(share)]],
    );
  });
  test('all of the weight is an error', () => {
    const found = only('R2', findings(accounts.slice(0, 9), weighted(100)));
    expect(found[0]).toEqual(['Error', 'R2', sentence('100 %')]);
  });
  test.each([
    ...[
      'Annual sales',
      'Umsatz 2025',
      'Jahresumsatz',
      'ARR',
      'Turnover',
      'Spend with us',
      'Billings',
      'Income',
    ],
    ...[
      'Purchase volume',
      'Annual purchases',
      'Order volume',
      'Account size',
      'Size',
      'ACV',
      'Contract value',
    ],
    ...[
      'Size of the customer',
      'Purchasing  volume',
      'Bookings',
      'Ventas anuales',
      'Chiffre d’affaires',
      ' size ',
      'Sales reported 2024',
      'Sales processed',
      'Revenue from trendsetters',
    ],
  ])('%s is revenue', (name) => {
    expect(only('R2', findings(accounts, weighted(60, name)))).not.toEqual([]);
  });
  test.each([
    ...['Revenue potential', 'Sales growth', 'Salesforce fit', 'Warranty', 'Future spend', 'Umsatzwachstum'],
    ...[
      'Staff turnover',
      'Cost of sales',
      'Sales cycle',
      'Sales team fit',
      'Market size',
      'Team size',
      'Net income',
    ],
    ...[
      'Centralised purchasing',
      'Purchase frequency',
      'Share of their spend',
      'Sales reps',
      'Sales teams',
      'Sales processes',
      'Sales leadership',
      'Umsatztrend',
      'Sales relationship',
      'Revenue trend',
      'Sizeable need',
    ],
  ])('%s is not', (name) => {
    expect(only('R2', findings(accounts, weighted(60, name)))).toEqual([]);
  });
});

describe('R2, the ranking is the revenue ranking', () => {
  const revenue = accounts.map((row) => [row[0] * 40 + row[1] * 30 + row[2] * 30]);
  const text =
    '100 % of the best 5 accounts by score are the largest 5 by revenue; the criteria hardly add to size (R2)';
  test('revenue given beside the values', () => {
    expect(findings(accounts, good, '', revenue)).toEqual([['Warning', 'R2', text]]);
  });
  test('revenue that orders the accounts otherwise', () => {
    const other = accounts.map((row) => [-row[1]]);
    expect(only('R2', findings(accounts, good, '', other))).toEqual([]);
  });
  test('a criterion that is revenue stands in for it', () => {
    const byRevenue = model(defined('Revenue', 39), defined('Growth', 1), defined('Fit', 1));
    const sized = accounts.map(([a, b, c], i) => [1 + i * 0.7, b, c, a].slice(0, 3));
    const [finding] = only('R2', findings(sized, byRevenue)).slice(-1);
    expect(finding[2]).toMatch(/^100 % of the best 5 accounts by score/);
  });
  test('fewer than ten accounts prove nothing', () => {
    expect(only('R2', findings(accounts.slice(0, 9), good, '', revenue.slice(0, 9)))).toEqual([]);
  });
  test('revenue of another length is an error', () => {
    expect(() => findings(accounts, good, '', [[1], [2]])).toThrow(
      'KAMCHECK: revenue must have an amount for each of the 12 accounts; got 2',
    );
  });
});
