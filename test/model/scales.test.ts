import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { scaleIds, scales, type ScaleId } from '../../shared/model/scales';
import { kam } from '../call';

interface Row {
  readonly scale: ScaleId;
  readonly direction?: string;
  readonly from?: number;
  readonly to?: number;
  readonly points?: string;
}

const curve = '0=1; 50=4; 100=10';
const words = 'Limited=3; Good=6; Very strong=9';

/** A row a scale and a direction: values and their ratings, worked out by hand and rated together. */
const table: (readonly [Row, rated: string])[] = [
  [{ scale: 'Rating' }, '1=1; 7=7; 9.99=9.99; 10=10'],
  [{ scale: 'Rating', direction: 'Lower' }, '1=10; 7=4; 10=1'],
  [{ scale: 'Rating', from: 0, to: 5 }, '0=1; 1=2.8; 5=10'],
  [{ scale: 'Rating', from: 5, to: 0 }, '0=10; 1=8.2; 5=1'],
  [{ scale: 'Rating', from: 1, to: 6, direction: 'Lower' }, '1=10; 2=8.2; 6=1'],
  [{ scale: 'Rating', from: 0, to: 10 }, '0=1; 5=5.5; 10=10'],
  [{ scale: 'Linear', from: 0, to: 200 }, '-1e9=1; 0=1; 50=3.25; 200=10; 201=10'],
  [{ scale: 'Linear', from: 0, to: 200, direction: 'Lower' }, '-1=10; 0=10; 50=7.75; 200=1; 1e9=1'],
  [{ scale: 'Linear', from: 200, to: 0 }, '0=10; 50=7.75; 200=1'],
  [{ scale: 'Linear', from: 200, to: 0, direction: 'Lower' }, '0=10; 50=7.75; 200=1'],
  [{ scale: 'Linear', from: -0.1, to: 0.3 }, '-0.1=1; 0.1=5.5; 0.3=10'],
  [{ scale: 'Linear', from: 1, to: 10 }, '0=1; 1=1; 2.3=2.3; 10=10; 11=10'],
  [{ scale: 'Linear', from: 1, to: 10, direction: 'Lower' }, '0=10; 1=10; 2.25=8.75; 10=1; 11=1'],
  [{ scale: 'Linear', from: 10, to: 1 }, '0=10; 4=7; 11=1'],
  [{ scale: 'Linear', from: 1, to: 11 }, '1=1; 6=5.5; 11=10'],
  [{ scale: 'Linear', from: 0, to: 10 }, '0=1; 5=5.5; 10=10'],
  [{ scale: 'Log', from: 1000, to: 1e9 }, '-5=1; 0=1; 999=1; 1e6=5.5; 1e9=10; 1e12=10'],
  [{ scale: 'Log', from: 1000, to: 1e9, direction: 'Lower' }, '0=10; 1e6=5.5; 1e12=1'],
  [{ scale: 'Log', from: 8, to: 1 }, '1=10; 2=7; 4=4; 8=1'],
  [{ scale: 'Percentile' }, '10=1; 30=7; 20=4; 1e9=10'],
  [{ scale: 'Percentile', direction: 'Lower' }, '10=10; 30=4; 20=7; 1e9=1'],
  [{ scale: 'Percentile' }, '5=1; 5=1; 5=1'],
  [{ scale: 'Percentile' }, '0=1; 0=1; 7=7; 9=10'],
  [{ scale: 'Points', points: curve }, '-1=1; 0=1; 25=2.5; 50=4; 75=7; 100=10; 101=10'],
  [{ scale: 'Points', points: curve, direction: 'Lower' }, '0=10; 25=8.5; 50=7; 101=1'],
  [{ scale: 'Points', points: '-2=10\n 0 = 1 ;; 2.5e1=5.5' }, '-2=10; -1=5.5; 0=1; 12.5=3.25; 30=5.5'],
  [{ scale: 'Words', points: words }, 'Limited=3; good=6;  VERYSTRONG =9'],
  [{ scale: 'Words', points: words, direction: 'Lower' }, 'Limited=8; good=5'],
  [{ scale: 'Words', points: '2024=1; Yes=10; a=b=5' }, '2024=1; yes=10; A=B=5'],
];

/** The values and the ratings of a row of the table. */
function pairsOf(rated: string): { values: unknown[]; ratings: number[] } {
  const pairs = rated.split(';').map((pair) => {
    const at = pair.lastIndexOf('=');
    const value = pair.slice(0, at);
    return { value: Number.isNaN(Number(value)) ? value : Number(value), rating: Number(pair.slice(at + 1)) };
  });
  return { values: pairs.map(({ value }) => value), ratings: pairs.map(({ rating }) => rating) };
}

function rate(row: Row, values: readonly unknown[]): unknown[] {
  const { scale, direction = '', from = '', to = '', points = '' } = row;
  const model = [
    ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points'],
    ['A', 1, direction, scale, from, to, points],
  ];
  const column = values.map((value) => [value]);
  return (kam('KAMRATING', column, model) as unknown[][]).map(([rating]) => rating);
}

describe('ratings', () => {
  test.each(table.map(([row, rated]) => [Object.values(row).join(' '), rated, row] as const))(
    '%s: %s',
    (_, rated, row) => {
      const { values, ratings } = pairsOf(rated);
      rate(row, values).forEach((rating, i) => expect(rating).toBeCloseTo(ratings[i], 12));
    },
  );

  test('the ends of a scale are exact', () => {
    const ends = [0.1, 0.7, 3, 7e9];
    for (const scale of ['Linear', 'Log'] as const) {
      ends
        .slice(1)
        .forEach((to, i) => expect(rate({ scale, from: ends[i], to }, [ends[i], to])).toEqual([1, 10]));
    }
  });

  test('bounds may be as far apart as doubles allow', () => {
    expect(rate({ scale: 'Linear', from: -1e150, to: 1e150 }, [0, 1e308])).toEqual([5.5, 10]);
    expect(rate({ scale: 'Log', from: 1e-150, to: 1e150 }, [1, 5e-324])).toEqual([5.5, 1]);
  });
});

describe('every scale', () => {
  test('has its rows in the table above', () => {
    expect(new Set(table.map(([{ scale }]) => scale))).toEqual(new Set(scaleIds));
  });

  test.each(scaleIds)('%s: the example in its help is true', (scale) => {
    const { value, rating, ...cells } = scales[scale].example;
    // A percentile needs somebody to compare with.
    const [first] = rate({ scale, ...cells }, scale === 'Percentile' ? [value, 1e9] : [value]);
    expect(first).toBe(rating);
  });

  test.each(scaleIds)('%s: blanks stay blank and trouble nobody', (scale) => {
    const [row, rated] = table.find(([each]) => each.scale === scale)!;
    const { values } = pairsOf(rated);
    const withBlanks = values.flatMap((value) => [value, '']);
    expect(rate(row, withBlanks)).toEqual(rate(row, values).flatMap((rating) => [rating, '']));
  });
});

test('percentiles are the share of the others that are lower, whatever the numbers', () => {
  const number = fc.oneof(
    fc.integer({ min: 0, max: 9 }),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
  );
  fc.assert(
    fc.property(fc.array(number, { minLength: 2, maxLength: 40 }), (values) => {
      const lower = (value: number) => values.filter((other) => other < value).length;
      rate({ scale: 'Percentile' }, values).forEach((rating, i) => {
        expect(rating).toBeCloseTo(1 + (9 * lower(values[i])) / (values.length - 1), 12);
      });
    }),
  );
});

test('a value curve is never outside the ratings of the points beside it', () => {
  const place = fc.integer({ min: -50, max: 50 });
  const rating = fc.integer({ min: 1, max: 10 });
  const curves = fc.uniqueArray(fc.tuple(place, rating), {
    minLength: 2,
    maxLength: 6,
    selector: ([at]) => at,
  });
  fc.assert(
    fc.property(curves, fc.double({ min: -60, max: 60, noNaN: true }), (pairs, x) => {
      const points = pairs.sort(([a], [b]) => a - b);
      const after = points.find(([at]) => at >= x) ?? points[points.length - 1];
      const before = [...points].reverse().find(([at]) => at <= x) ?? points[0];
      const [rated] = rate({ scale: 'Points', points: points.map((pair) => pair.join('=')).join(';') }, [x]);
      expect(rated).toBeGreaterThanOrEqual(Math.min(before[1], after[1]) - 1e-12);
      expect(rated).toBeLessThanOrEqual(Math.max(before[1], after[1]) + 1e-12);
    }),
  );
});
