import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { quantileSorted } from 'd3-array';
import { guessNumbers } from '../../shared/model/guess-numbers';

const scaleOf = (heading: string, numbers: readonly number[]) => guessNumbers(heading, numbers).row;
const repeated = (times: number, ...numbers: number[]) => Array.from({ length: times }, () => numbers).flat();
/** So many numbers from low to high, evenly by their difference or by their factor. */
const evenly = (count: number, low: number, high: number) =>
  Array.from({ length: count }, (_, i) => low + ((high - low) * i) / (count - 1));
const byFactor = (count: number, low: number, high: number) =>
  Array.from({ length: count }, (_, i) => low * (high / low) ** (i / (count - 1)));

describe('ratings', () => {
  test.each<[string, number[], object | undefined]>([
    ['one to ten', [1, 4, 7, 10], { Scale: 'Rating' }],
    ['halves', [1.5, 4, 7.5, 9], { Scale: 'Rating' }],
    ['up to six at least', [1, 2, 6], { Scale: 'Rating' }],
    ['one to five, of eight accounts', repeated(2, 1, 2, 3, 5), { Scale: 'Rating', From: 1, To: 5 }],
    ['five of fewer accounts may be anything', [1, 2, 3, 4, 5, 5, 5], undefined],
    ['up to four may be anything', repeated(3, 1, 2, 3, 4), undefined],
    ['a zero is no rating from one', [0, 4, 10], undefined],
    ['eleven', [1, 4, 11], undefined],
    ['thirds', [1, 4.33, 10], undefined],
    ['below zero', [-1, 4, 10], undefined],
  ])('%s', (_, numbers, row) => {
    const guess = guessNumbers('Fit', numbers);
    if (row === undefined) expect(guess.row?.Scale).toBe('Linear');
    else expect(guess).toEqual({ looks: expect.stringMatching(/^ratings from /), row, merit: 2 });
  });

  test('what is counted is none', () => {
    expect(scaleOf('Orders', [1, 4, 7, 10])).toEqual({ Scale: 'Linear', From: 0, To: 10 });
  });
});

describe('amounts over orders of magnitude', () => {
  test.each<[string, number[], object]>([
    ['a thousand to a million', byFactor(40, 1000, 1_000_000), { From: 1000, To: 1_000_000 }],
    ['bounds of one digit', byFactor(40, 700, 350_000), { From: 500, To: 500_000 }],
    ['two and five', byFactor(40, 2100, 230_000), { From: 2000, To: 200_000 }],
    ['small ones', byFactor(40, 0.001, 1), { From: 0.001, To: 1 }],
    [
      'some that bought nothing',
      [...repeated(9, 0), ...byFactor(31, 1000, 1_000_000)],
      { From: 1000, To: 1_000_000 },
    ],
  ])('%s', (_, numbers, bounds) => {
    expect(guessNumbers('Revenue', numbers)).toEqual({
      looks: expect.stringMatching(/^amounts from /),
      row: { Scale: 'Log', ...bounds },
      merit: 1.5,
    });
  });

  test.each<[string, number[]]>([
    ['of two orders of magnitude', byFactor(40, 1000, 100_000)],
    ['where few accounts stretch the range', [...evenly(58, 1000, 15_000), 1_000_000, 2_000_000]],
    ['where one is below zero', [-1, ...byFactor(40, 1000, 1_000_000)]],
    ['where half of them are zero', [...repeated(20, 0), ...byFactor(20, 1000, 1_000_000)]],
  ])('none %s', (_, numbers) => {
    expect(scaleOf('Revenue', numbers)?.Scale).toBe('Linear');
  });
});

describe('linear bounds', () => {
  test.each<[string, string, number[], number, number]>([
    ['begin at 0 where that is near', 'Margin', evenly(41, 0.03, 0.38), 0, 0.4],
    ['and not where it is far', 'Margin', evenly(41, 52, 98), 50, 100],
    ['end at 0 where that is near', 'Loss', evenly(41, -38, -3), -40, 0],
    ['and not where it is far', 'Loss', evenly(41, -98, -52), -100, -50],
    ['reach over zero', 'Growth', evenly(41, -0.12, 0.27), -0.2, 0.3],
    ['percentages by their heading', 'NPS', evenly(41, 30, 80), 0, 100],
    ['percentages up to 60 are as other numbers', 'NPS', evenly(41, 30, 50), 30, 50],
    ['more than a hundred is no percentage', 'Index', evenly(41, 70, 150), 60, 160],
    ['nor is less than none', 'Index', evenly(41, -10, 90), -20, 100],
    ['a few outliers move no bound', 'Sites', [...evenly(99, 30, 60), 9000], 30, 60],
  ])('%s: %s', (_, heading, numbers, From, To) => {
    expect(guessNumbers(heading, numbers)).toEqual({
      looks: expect.stringMatching(/^numbers from /),
      row: { Scale: 'Linear', From, To },
      merit: 1.5,
    });
  });

  test('where nine tenths are alike, the ends count', () => {
    expect(scaleOf('Sites', [...repeated(40, 20), 60])).toEqual({ Scale: 'Linear', From: 0, To: 60 });
  });

  test('fewer than four different numbers are hardly a measure', () => {
    expect(guessNumbers('Size', repeated(9, 20, 30, 40)).merit).toBe(0.1);
    expect(guessNumbers('Size', repeated(9, 20, 30, 40, 50)).merit).toBe(1.5);
  });

  const numbers = fc
    .array(fc.integer({ min: -5000, max: 5000 }), { minLength: 5, maxLength: 40 })
    .filter((list) => new Set(list).size > 4);

  test('hold the middle nine tenths, in five to ten round steps', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const row = scaleOf('Units', list);
        fc.pre(row?.Scale === 'Linear');
        const [from, to] = [Number(row.From), Number(row.To)];
        const sorted = [...list].sort((a, b) => a - b);
        expect(from).toBeLessThanOrEqual(quantileSorted(sorted, 0.05)! + 1e-6);
        expect(to).toBeGreaterThanOrEqual(quantileSorted(sorted, 0.95)! - 1e-6);
        expect(from).toBeLessThan(to);
      }),
    );
  });

  test('follow the unit, and not the order of rows', () => {
    fc.assert(
      fc.property(numbers, (list) => {
        const row = scaleOf('Units', list);
        fc.pre(row?.Scale !== 'Rating');
        expect(scaleOf('Units', [...list].reverse())).toEqual(row);
        const tenfold = scaleOf('Units', list.map((value) => value * 10)); // prettier-ignore
        fc.pre(tenfold?.Scale !== 'Rating');
        expect(tenfold?.Scale).toBe(row?.Scale);
        expect(Number(tenfold?.From)).toBeCloseTo(Number(row?.From) * 10, 6);
        expect(Number(tenfold?.To)).toBeCloseTo(Number(row?.To) * 10, 6);
      }),
    );
  });
});

test('what it looks like is said with its ends', () => {
  expect(guessNumbers('Fit', [10, 1, 7]).looks).toBe('ratings from 1 to 10');
  expect(guessNumbers('Revenue', byFactor(40, 1000, 1_000_000).reverse()).looks).toBe(
    'amounts from 1,000 to 1,000,000',
  );
  expect(guessNumbers('Margin', [0.31, 0.02, 0.255, 0.1]).looks).toBe('numbers from 0.02 to 0.31');
  expect(guessNumbers('Fit', [7, 7, 7])).toEqual({ looks: 'always 7', merit: 0 });
});
