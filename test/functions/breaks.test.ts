import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { ckmeans } from 'simple-statistics';
import { kamBreaks } from '../../shared/functions/breaks';
import { call } from '../call';
import { dearRuns } from '../unmutated';

const column = (cells: readonly unknown[]) => cells.map((cell) => [cell]);
const breaks = (scores: readonly unknown[], classes: unknown) => {
  return (call(kamBreaks, column(scores), classes) as number[][]).map(([cell]) => cell);
};

/** The squared distances from the means of the classes that the breaks make. */
function spread(scores: readonly number[], upper: readonly number[]): number {
  return upper.reduce((sum, high, k) => {
    const inside = scores.filter((score) => score <= high && (k === 0 || score > upper[k - 1]));
    const mean = inside.reduce((a, b) => a + b, 0) / inside.length;
    return sum + inside.reduce((a, b) => a + (b - mean) ** 2, 0);
  }, 0);
}

const differentIn = (scores: readonly number[]) => new Set(scores).size;

/**
 * Employment density of 58 counties of California: pysal/mapclassify (BSD-3), tests of FisherJenks over
 * mapclassify/datasets/calemp/calempdensity.csv.
 */
const employment = [
  329.92, 0.42, 5.9, 14.03, 2.78, 1.34, 181.27, 1.65, 10.03, 16.7, 1.32, 3.99, 3.16, 0.22, 8.7, 6.56, 3.27,
  0.33, 370.5, 4.51, 75.29, 0.99, 2.74, 8.68, 0.14, 0.92, 12.63, 28.7, 12.02, 722.85, 36.68, 0.74, 29.82,
  192.05, 3.38, 11.15, 110.74, 4111.45, 49.47, 10.33, 317.11, 20.47, 264.93, 66.26, 5.39, 0.13, 0.61, 50.65,
  40.48, 36.67, 13.09, 1.81, 0.2, 7.6, 2.51, 57.26, 24.32, 6.97,
];

describe('published', () => {
  test('employment density in five classes (JENKS-01-calemp)', () => {
    const upper = breaks(employment, 5);
    expect(upper).toEqual([75.29, 192.05, 370.5, 722.85, 4111.45]);
    const counts = upper.map(
      (high, k) => employment.filter((v) => v <= high && (k === 0 || v > upper[k - 1])).length,
    );
    expect(counts).toEqual([49, 3, 4, 1, 1]);
    expect(Math.abs(spread(employment, upper) - 26654.7839666667)).toBeLessThan(1e-6);
  });
});

describe('against ckmeans of simple-statistics', () => {
  test('real-valued data have the same classes', () => {
    const values = Array.from({ length: 2000 }, (_, i) => Math.exp(4 * Math.sin(i * i)) + i / 977);
    for (const classes of [1, 2, 3, 5, 8, 17]) {
      expect(breaks(values, classes)).toEqual(
        ckmeans(values, classes).map((inside) => inside[inside.length - 1]),
      );
    }
  });

  test('property: the classes are as tight as those of ckmeans', () => {
    const scores = fc.oneof(
      fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 1, maxLength: 30 }),
      fc.array(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 60 }),
    );
    fc.assert(
      fc.property(scores, fc.integer({ min: 1, max: 12 }), (values, wanted) => {
        const classes = Math.min(wanted, differentIn(values));
        const upper = breaks(values, classes);
        expect(upper).toEqual([...upper].sort((a, b) => a - b));
        expect(differentIn(upper)).toBe(classes);
        expect(upper[classes - 1]).toBe(values.reduce((a, b) => Math.max(a, b)));
        const best = ckmeans(values, classes).map((inside) => inside[inside.length - 1]);
        expect(spread(values, upper)).toBeLessThanOrEqual(spread(values, best) * (1 + 1e-9) + 1e-6);
      }),
      dearRuns(300, 40),
    );
  });

  test('property: no other breaks are better', () => {
    const every = (from: readonly number[], count: number): number[][] => {
      if (count === 1) return [[from[from.length - 1]]];
      return from
        .slice(0, from.length - count + 1)
        .flatMap((first, i) => every(from.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 5 }),
        (values, wanted) => {
          const sorted = [...new Set(values)].sort((a, b) => a - b);
          const classes = Math.min(wanted, sorted.length);
          const least = Math.min(...every(sorted, classes).map((upper) => spread(values, upper)));
          expect(spread(values, breaks(values, classes))).toBeCloseTo(least, 8);
        },
      ),
      dearRuns(200, 40),
    );
  });

  test('property: of equally good breaks the lower classes have the fewest scores, whatever decimals they have', () => {
    const cuts = (from: readonly number[], count: number): number[][] =>
      count === 1
        ? [[from[from.length - 1]]]
        : from
            .slice(0, from.length - count + 1)
            .flatMap((first, i) => cuts(from.slice(i + 1), count - 1).map((rest) => [first, ...rest]));
    /** Times the least number that every class of up to ten divides, so that it is exact for whole numbers. */
    const exact = (scores: readonly number[], upper: readonly number[]) =>
      upper.reduce((total, high, k) => {
        const inside = scores.filter((score) => score <= high && (k === 0 || score > upper[k - 1]));
        const sum = inside.reduce((a, b) => a + b, 0);
        const squares = inside.reduce((a, b) => a + b * b, 0);
        return total + (2520 / inside.length) * (squares * inside.length - sum * sum);
      }, 0);
    /** Which has fewer scores below its last class, then below the one before, and so on. */
    const lower = (a: readonly number[], b: readonly number[]) => {
      for (let k = a.length - 1; k >= 0; k--) if (a[k] !== b[k]) return a[k] - b[k];
      return 0;
    };
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 70, max: 78 }), { minLength: 1, maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        fc.constantFrom(1, 10, 100),
        (whole, wanted, unit) => {
          const sorted = [...new Set(whole)].sort((a, b) => a - b);
          const all = cuts(sorted, Math.min(wanted, sorted.length));
          const least = Math.min(...all.map((upper) => exact(whole, upper)));
          const [best] = all.filter((upper) => exact(whole, upper) === least).sort(lower);
          const found = breaks(
            whole.map((score) => score / unit),
            best.length,
          );
          expect(found).toEqual(best.map((score) => score / unit));
        },
      ),
      dearRuns(300, 60),
    );
  });

  test('property: the order of the rows changes nothing', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0, max: 10, noNaN: true }), { minLength: 3, maxLength: 40 }),
        (values) => {
          const classes = Math.min(3, differentIn(values));
          expect(breaks([...values].reverse(), classes)).toEqual(breaks(values, classes));
        },
      ),
    );
  });
});

describe('edges', () => {
  test('one class reaches up to the highest score', () => expect(breaks([3, 9, 4], 1)).toEqual([9]));
  test('as many classes as different scores', () => expect(breaks([3, 9, 4, 9, 3], 3)).toEqual([3, 4, 9]));
  test('one account', () => expect(breaks([7], 1)).toEqual([7]));
  test('a single number that is no range', () => expect(call(kamBreaks, 7, 1)).toEqual([[7]]));

  test('of equally good classes, the lower ones are the smaller', () => {
    expect(breaks([1, 2, 3], 2)).toEqual([1, 3]);
    expect(breaks([1, 2, 3, 4, 5, 6, 7], 3)).toEqual([2, 4, 7]);
  });

  test('a value weighs as often as it occurs', () => {
    expect(breaks([1, 2, 3, 3, 3], 2)).toEqual([2, 3]);
    expect(breaks([1, 1, 1, 2, 3], 2)).toEqual([1, 3]);
  });

  test('blanks and errors are left out', () => {
    expect(breaks([1, '', 2, 'abc', 9, null, '#N/A'], 2)).toEqual([2, 9]);
  });

  test('tiny differences far from zero', () => {
    const base = 1e9;
    const scores = [0, 0.001, 0.002, 0.5, 0.501, 0.9].map((gap) => base + gap);
    expect(breaks(scores, 3)).toEqual([base + 0.002, base + 0.501, base + 0.9]);
  });

  test('an outlier at either end blurs no classes of the others', () => {
    const others = [1, 1.001, 1.002, 2, 2.001];
    expect(breaks([...others, 1e9], 3)).toEqual([1.002, 2.001, 1e9]);
    expect(breaks([-1e9, ...others], 3)).toEqual([-1e9, 1.002, 2.001]);
  });

  test('numbers of any size', () => {
    for (const unit of [1e-200, 1e-9, 1e9, 1e200]) {
      expect(
        breaks(
          [1, 2, 40, 41, 90].map((x) => x * unit),
          3,
        ),
      ).toEqual([2, 41, 90].map((x) => x * unit));
    }
  });

  test('the largest numbers there are', () => {
    expect(breaks([1, 2, 1e308, 1.7e308], 3)).toEqual([2, 1e308, 1.7e308]);
    expect(breaks([-1.7e308, -1.6e308, 0, 1e308, 1.7e308], 4)).toEqual([-1.6e308, 0, 1e308, 1.7e308]);
  });

  test('more classes than different scores', () => {
    expect(() => breaks([4, 4, 5, 6], 4)).toThrow(
      'KAMBREAKS: classes must not exceed the number of different scores; got 4, and there are only 3 different scores',
    );
    expect(() => breaks([4, 4], 2)).toThrow(
      'KAMBREAKS: classes must not exceed the number of different scores; got 2, and there is only 1 different score',
    );
  });

  test('no numbers', () => {
    expect(() => breaks(['', 'x'], 1)).toThrow(
      'KAMBREAKS: scores hold no numbers; select the cells that hold them',
    );
  });

  test.each([0, 2.5, 101])('%p classes', (classes) => {
    expect(() => breaks([1, 2, 3], classes)).toThrow(
      `KAMBREAKS: classes must be a whole number from 1 to 100; got ${classes}`,
    );
  });

  test('a hundred classes are not too many', () => {
    const scores = Array.from({ length: 100 }, (_, i) => i * i);
    expect(breaks(scores, 100)).toEqual(scores);
  });
});
