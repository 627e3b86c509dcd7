import { describe, expect, test } from '@jest/globals';
import { accounts, columns, defined, findings, good, model, only } from './findings';

/** Where each finding begins, and which accounts it counts. */

const texts = (rule: string, ...args: unknown[]) => only(rule, findings(...args)).map((row) => row[2]);

describe('R10, key accounts', () => {
  const scored = (score: number, n: number) => Array.from({ length: n }, () => [score, score, score]);

  test('a score of 8 counts, one below does not', () => {
    expect(texts('R10', [...scored(8, 30), ...scored(7.9, 20)], good)).toEqual([]);
    expect(texts('R10', [...scored(8, 31), ...scored(7.9, 20)], good)[0]).toMatch(/^31 accounts/);
  });
});

describe('R2, the share of revenue', () => {
  test('is said in whole per cent but at the limit', () => {
    const thirds = model(defined('Revenue', 2), defined('Growth', 0.5), defined('Fit', 0.5));
    expect(texts('R2', accounts.slice(0, 9), thirds)[0]).toContain('hold 67 % of the weight');
  });
  test('never looks like the limit or like the whole where it is another', () => {
    const hold = (weight: number) => {
      const table = model(defined('Revenue', weight), defined('B', (100 - weight) / 2), defined('C', (100 - weight) / 2)); // prettier-ignore
      return only('R2', findings(accounts.slice(0, 9), table))[0]
        .slice(0, 3)
        .join(' ');
    };
    expect(hold(40.01)).toMatch(/^Warning .* hold 40.01 % of/);
    expect(hold(40.0001)).toContain('hold 40.0001 %');
    expect(hold(99.6)).toMatch(/^Warning .* hold 99.6 % of/);
    expect(hold(99.996)).toContain('hold 99.996 %');
    expect(hold(100)).toMatch(/^Error .* hold 100 % of/);
  });
});

describe('R2, overlap', () => {
  /** Eleven accounts, one of which has no revenue, and scores in the order of the first column. */
  const ranked = (n: number) => Array.from({ length: n }, (_, r) => [10 - r / 2, 5 + (r % 3), 5 - (r % 2)]);
  const heavy = model(defined('Potential', 98), defined('Growth', 1), defined('Fit', 1));
  const revenue = (n: number) => Array.from({ length: n }, (_, r) => [1000 - r]);

  test('ten accounts suffice, of which nine must not', () => {
    expect(texts('R2', ranked(10), heavy, '', revenue(10))).toHaveLength(1);
    expect(texts('R2', ranked(9), heavy, '', revenue(9))).toEqual([]);
  });
  test('accounts without revenue or without a score do not count', () => {
    const blankRevenue = revenue(10).map(([amount], r) => [r === 9 ? '' : amount]);
    expect(texts('R2', ranked(10), heavy, '', blankRevenue)).toEqual([
      'Revenue is blank for 1 of 10 accounts with a score, so nobody can tell how large they are (R2)',
    ]);
    const badScore = ranked(10).map((row, r) => (r === 9 ? ['x', ...row.slice(1)] : row));
    expect(texts('R2', badScore, heavy, '', revenue(10))).toEqual([]);
  });
  test('the best account without revenue leaves its place to the next', () => {
    const amounts = revenue(12).map(([amount], r) => [r === 0 ? '' : amount]);
    expect(texts('R2', ranked(12), heavy, '', amounts)[0]).toMatch(/^100 % of the best 5/);
    const values = ranked(12).map((row, r) => (r === 0 ? ['x', ...row.slice(1)] : row));
    expect(texts('R2', values, heavy, '', revenue(12))[0]).toMatch(/^100 % of the best 5/);
  });
  test('four of five are no overlap, nine of ten are', () => {
    const swapped = (n: number, top: number) => {
      const amounts = revenue(n);
      [amounts[top - 1], amounts[top]] = [amounts[top], amounts[top - 1]];
      return amounts;
    };
    expect(texts('R2', ranked(12), heavy, '', swapped(12, 5))).toEqual([]);
    const hundred = Array.from({ length: 100 }, (_, r) => [10 - r / 20, 5 + (r % 3), 5 - (r % 2)]);
    const byFirst = model(defined('Potential', 9998), defined('Growth', 1), defined('Fit', 1));
    expect(texts('R2', hundred, byFirst, '', swapped(100, 10))[0]).toMatch(/^90 % of the best 10/);
  });
  test('accounts tied at the edge are neither in nor out: the lists end where both have a clear cut', () => {
    const amounts = revenue(20).map(([amount], r) => [r === 4 || r === 5 ? 995 : amount]);
    expect(texts('R2', ranked(20), heavy, '', amounts)).toEqual([
      '100 % of the best 6 accounts by score are the largest 6 by revenue; the criteria hardly add to size (R2)',
    ]);
    const tiedScores = ranked(20).map((row, r) => (r === 4 || r === 5 ? [8, 5, 5] : row));
    expect(texts('R2', tiedScores, heavy, '', revenue(20))[0]).toMatch(
      /^100 % of the best 6 .* largest 6 by/,
    );
    const thirty = ranked(30).map(([, b, c], r) => [10 - r / 4, b, c]);
    const ties = revenue(30).map(([amount], r) => [r > 2 && r < 15 ? 990 : amount]);
    expect(texts('R2', thirty, heavy, '', ties)).toEqual([]);
  });
  test('revenue that is 0 for all, or alike, orders nobody', () => {
    const none = ranked(20).map(() => [0]);
    expect(texts('R2', ranked(20), heavy, '', none)).toEqual([]);
    const alike = ranked(20).map(() => [7]);
    expect(texts('R2', ranked(20), heavy, '', alike)).toEqual([]);
    const level = ranked(20).map(() => [5, 5, 5]);
    expect(texts('R2', level, heavy, '', revenue(20))).toEqual([]);
  });
  test('amounts that can’t be read are said', () => {
    const one = revenue(12).map(([amount], r) => [r === 2 ? '1.000 €' : amount]);
    expect(texts('R2', accounts, good, '', one)).toEqual([
      'Row 3 has no revenue to compare with; revenue: "1.000 €" is text, not a number (R2)',
    ]);
    const two = revenue(12).map(([amount], r) => [r === 7 ? '#REF!' : r === 1 ? '#N/A' : amount]);
    expect(texts('R2', accounts, good, '', two)).toEqual([
      '2 rows (2 and 8) have no revenue to compare with; the first: #N/A (R2)',
    ]);
    expect(only('R2', findings(accounts, good, '', two))[0][0]).toBe('Warning');
  });
  test('amounts that are blank are said, but of accounts with a score only', () => {
    const scored = accounts.map((row, r) => (r < 2 ? ['', '', ''] : row));
    const amounts = revenue(12).map(([amount], r) => [r < 3 || r === 8 ? '' : amount]);
    expect(only('R2', findings(scored, good, '', amounts))).toEqual([
      [
        'Note',
        'R2',
        'Revenue is blank for 2 of 10 accounts with a score, so nobody can tell how large they are (R2)',
      ],
    ]);
  });
  test('a criterion of revenue is found wherever it stands', () => {
    const sized = accounts.map(([a, b, c], r) => [b, c, 1 + r * 0.7, a].slice(0, 3));
    const table = model(defined('Growth', 1), defined('Fit', 1), defined('Revenue', 39));
    expect(texts('R2', sized, table).slice(-1)[0]).toMatch(/^100 % of the best 5/);
  });
  test('without revenue there is nothing to compare', () => {
    expect(texts('R2', accounts, good)).toEqual([]);
  });
});

describe('R3, rows without a score', () => {
  test('are named in the order of rows, whichever criterion is bad', () => {
    const bad = accounts.map(([a, b, c], r) => [r === 6 ? 'x' : a, r === 1 ? 'y' : b, c]);
    expect(texts('R3', bad, good)).toEqual([
      '2 rows have no score (2 and 7); the first: Growth: "y" is not a number (R3)',
    ]);
    const many = accounts.map(([a, b, c], r) => [r === 10 ? 'x' : a, r === 9 ? 'y' : b, r === 1 ? 'z' : c]);
    expect(texts('R3', many, good)[0]).toMatch(/^3 rows have no score \(2, 10 and 11\)/);
    const four = accounts.map(([a, b, c], r) => [r < 4 ? 'x' : a, b, c]);
    expect(texts('R3', four, good)[0]).toMatch(/^4 rows have no score \(1, 2, 3 and 4\)/);
  });
});

describe('R29, criteria that measure nothing', () => {
  test('one account says nothing of its criteria, two do', () => {
    const lone = [['', 5, 5], ['', '', '']]; // prettier-ignore
    expect(texts('R29', lone, good)).toEqual([]);
    const two = [['', 5, 2], ['', 9, 8]]; // prettier-ignore
    expect(texts('R29', two, good)).toEqual([
      'Potential is blank for 100 % of the accounts; a criterion must be measurable (R29)',
    ]);
  });
  test('ratings that look alike in tenths are about that', () => {
    const close = accounts.map(([a, b], r) => [a, b, 5 + (r % 2) / 100]);
    expect(texts('R29', close, good)[0]).toContain('(ratings about 5)');
  });
  test('a spread of exactly a quarter of a point is enough, in whatever order the rows stand', () => {
    const spread = accounts.map(([a, b], r) => [a, b, r % 2 ? 5.1 : 5.6]);
    const turned = [...spread.slice(5), ...spread.slice(0, 5)].reverse();
    const sorted = [...spread].sort((x, y) => x[2] - y[2]);
    for (const rows of [spread, turned, sorted]) expect(texts('R29', rows, good)).toEqual([]);
  });
  test('a criterion without weight need not tell accounts apart', () => {
    const table = model(...good.slice(1), defined('Note', 0), defined('Remark', 0));
    const values = accounts.map(([a, b, c]) => [a, b, c, 7, '']);
    expect(findings(values, table)).toEqual([['OK', '', 'Nothing to mend']]);
  });
  test('a single rating is no spread', () => {
    const once = accounts.map(([a, b, c], r) => [r === 0 ? a : '', b, c]);
    expect(texts('R29', once, good)).toHaveLength(1);
  });
  test('rows that are wholly blank or have a bad cell do not count', () => {
    const flat = accounts.map(([a, b], r) => [a, b, r === 0 ? 'x' : 7]);
    expect(texts('R29', flat, good)).toHaveLength(1);
    const fewBlanks = [
      ...accounts.map(([a, b, c], r) => [a, r < 2 ? '' : b, c]),
      ...Array.from({ length: 8 }, () => ['', '', '']),
    ];
    expect(texts('R29', fewBlanks, good)).toEqual([]);
    const blanksInBadRows = accounts.map(([a, b, c], r) => (r < 4 ? ['x', '', c] : [a, b, c]));
    expect(texts('R29', blanksInBadRows, good)).toEqual([]);
  });
  test('a share just above a fifth has a decimal', () => {
    const many = Array.from({ length: 104 }, (_, r) => [
      1 + (r % 10),
      r < 21 ? '' : 1 + (r % 7),
      1 + (r % 3),
    ]);
    expect(texts('R29', many, good)[0]).toMatch(/^Growth is blank for 20.2 % of the accounts/);
  });
});

describe('R30, coverage', () => {
  const thin = (n: number) => accounts.map(([a, b, c], r) => (r < n ? ['', '', c] : [a, b, c]));

  test('half of the weight is enough', () => {
    const halves = model(defined('Potential', 50), defined('Growth', 30), defined('Fit', 20));
    const half = accounts.map(([a, b, c], r) => (r === 0 ? [a, '', ''] : [a, b, c]));
    expect(texts('R30', half, halves)).toEqual([]);
  });
  test('counts in the right number', () => {
    expect(texts('R30', thin(2), good)).toEqual([
      '2 of 12 accounts are scored on less than half of the weight (R30)',
    ]);
    const hole = [['', '', ''], ...accounts];
    expect(texts('R30', hole, good)).toEqual([
      '1 of 13 accounts has no value at all; every account is to be evaluated (R30)',
    ]);
  });
  test('a row with a revenue is an account, the blank rows below the last are none', () => {
    const values = [...accounts, ['', '', ''], ['', '', ''], ['', '', '']];
    const amounts = values.map((_, r) => [r < 14 ? 1000 - r * ((r % 3) + 1) : '']);
    expect(texts('R30', values, good, '', amounts)).toEqual([
      '2 of 14 accounts have no value at all; every account is to be evaluated (R30)',
    ]);
    const desktop = amounts.map(([amount]) => [amount || 0]);
    expect(texts('R30', values, good, '', desktop)).toHaveLength(1);
    expect(texts('R30', values, good)).toEqual([]);
  });
  test('a value on a criterion without weight is none', () => {
    const table = model(...good.slice(1), defined('Note', 0));
    const values = accounts.map((row, r) => [...(r === 0 ? ['', '', ''] : row), 1 + ((r * 5) % 9)]);
    expect(texts('R30', values, table)[0]).toMatch(/^1 of 12 accounts has no value at all/);
  });
  test('rows with a bad cell are no accounts of it', () => {
    const bad = thin(2).map((row, r) => (r === 0 ? ['x', '', 5] : row));
    expect(texts('R30', bad, good)[0]).toMatch(/^1 of 11 accounts is scored/);
  });
});

describe('R7 and R3, definitions', () => {
  test('one criterion that says nothing does not silence what the others lack', () => {
    const table = model(defined('A', 1), ['B', 1, '', '', '', '', ''], defined('C', 1));
    expect(texts('R7', accounts, table)).toHaveLength(5);
    const two = model(['A', 1, 'd', 'w', 'b', 's', ''], ['B', 1, 'd', 'w', 'b', 's', ''], defined('C', 1));
    expect(texts('R7', accounts, two)).toEqual(['A and B have no owner in the model (R7)']);
  });
  test('level points do not fall', () => {
    const table = [
      [...columns, 'Scale', 'Points', 'Direction'],
      [...defined('Discount', 1), 'Points', '0=5; 5=9; 10=5', 'Lower'],
      [...defined('B', 1), '', '', ''],
      [...defined('C', 1), '', '', ''],
    ];
    expect(texts('R3', accounts, table)).toEqual([]);
  });
});
