import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { callFunction } from '../../shared/call';
import { kamClv } from '../../shared/functions/clv';
import { call } from '../call';

const cell = (...args: unknown[]) => (call(kamClv, ...args) as unknown[][])[0][0];
const clv = (...args: unknown[]) => cell(...args) as number;

describe('published', () => {
  // Gupta & Lehmann, J. Interactive Marketing 17 (2003) 9–24; Managing Customers as Investments (2005), Table 2.1.
  test.each([
    [0.6, [1.2, 1.15, 1.11, 1.07]],
    [0.7, [1.75, 1.67, 1.59, 1.52]],
    [0.8, [2.67, 2.5, 2.35, 2.22]],
    [0.9, [4.5, 4.09, 3.75, 3.46]],
  ])('margin multiples at a retention of %p (CLV-01)', (retention, multiples) => {
    multiples.forEach((multiple, i) => {
      const discount = 0.1 + 0.02 * i;
      const value = clv(1, retention, discount);
      expect(Math.abs(value - multiple)).toBeLessThanOrEqual(0.005 + 1e-12);
      expect(value).toBeCloseTo(retention / (1 + discount - retention), 12);
    });
  });

  // Farris et al., Marketing Metrics, the Netflix example; UVA Darden, Market Analytics: 67.33 → $1,209.
  test('Netflix by the month, first margin now and at the end (CLV-02)', () => {
    const contribution = 19.95 - 1.5 - 6 / 12;
    expect(contribution).toBeCloseTo(17.95, 12);
    expect(Math.abs(clv(contribution, 1 - 0.005, 0.01, '', '', 'now') - 1209)).toBeLessThanOrEqual(0.7);
    expect(clv(contribution, 0.995, 0.01, '', '', 'now')).toBeCloseTo(1208.6333333333, 8);
    expect(clv(contribution, 0.995, 0.01, '', '', 'end')).toBeCloseTo(1190.6833333333, 8);
    expect(clv(1, 0.995, 0.01, '', '', 'now')).toBeCloseTo(67.3333333333, 9);
  });

  // Gupta & Lehmann 2003: m·r/(1+i−r(1+g)); Σ over n periods.
  test('growth, and a finite horizon (CLV-04)', () => {
    expect(clv(100, 0.8, 0.12, 0.05)).toBeCloseTo(285.7142857143, 9);
    expect(clv(100, 0.8, 0.12, '', 5)).toBeCloseTo(203.5163919795, 9);
    expect(clv(100, 0.8, 0.12)).toBeCloseTo(250, 9);
  });
});

/** The sum as the definition has it, margin by margin. */
function byHand(m: number, r: number, i: number, g: number, n: number, start: 'end' | 'now'): number {
  let sum = 0;
  for (let t = 0; t < n; t++) {
    sum +=
      start === 'now'
        ? m * ((r * (1 + g)) / (1 + i)) ** t
        : (m * r ** (t + 1) * (1 + g) ** t) / (1 + i) ** (t + 1);
  }
  return sum;
}

const share = fc.double({ min: 0, max: 1, noNaN: true });
const start = fc.constantFrom('end' as const, 'now' as const);

describe('against the definition', () => {
  test('property: any number of periods', () => {
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: -0.5, max: 0.3, noNaN: true }),
        fc.integer({ min: 1, max: 70 }),
        start,
        (r, i, g, n, when) => {
          const expected = byHand(100, r, i, g, n, when);
          expect(Math.abs(clv(100, r, i, g, n, when) - expected)).toBeLessThanOrEqual(
            1e-9 * Math.max(1, expected),
          );
        },
      ),
    );
  });

  test('property: very many periods come to the limit', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.95, noNaN: true }), share, start, (r, i, when) => {
        const limit = clv(100, r, i, '', '', when);
        expect(Math.abs(clv(100, r, i, '', 5000, when) - limit)).toBeLessThanOrEqual(
          1e-9 * Math.max(1, limit),
        );
      }),
    );
  });

  test('property: the first margin at once is one margin more', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.99, noNaN: true }), share, (r, i) => {
        expect(clv(100, r, i + 0.01, '', '', 'now')).toBeCloseTo(clv(100, r, i + 0.01) + 100, 6);
      }),
    );
  });
});

describe('edges', () => {
  test('no retention leaves the first margin, or nothing', () => {
    expect(clv(100, 0, 0.1)).toBe(0);
    expect(clv(100, 0, 0.1, '', '', 'now')).toBeCloseTo(100, 12);
    expect(clv(100, 0, 0.1, '', 3, 'now')).toBe(100);
  });

  test('full retention is a perpetuity', () => expect(clv(100, 1, 0.08)).toBeCloseTo(1250, 9));
  test('one period', () =>
    expect([clv(100, 0.5, 0.25, 0.2, 1), clv(100, 0.5, 0.25, 0.2, 1, 'now')]).toEqual([40, 100]));
  test('a negative margin', () => expect(clv(-100, 0.8, 0.12)).toBeCloseTo(-250, 9));
  test('no discount', () => expect(clv(100, 0.75, 0)).toBeCloseTo(300, 9));
  test('a negative discount', () => expect(clv(90, 0.5, -0.1)).toBeCloseTo(45 / 0.4, 9));
  test('a margin that ends', () => expect(clv(100, 0.8, 0.25, -1)).toBeCloseTo(64, 12));
  test('periods of 0 are left out', () => expect(clv(100, 0.8, 0.12, '', 0)).toBeCloseTo(250, 9));

  test('as much growth as discount, for some periods', () => {
    expect(clv(100, 1, 0.1, 0.1, 5)).toBeCloseTo(500 / 1.1, 9);
    expect(clv(100, 1, 0, '', 7, 'now')).toBe(700);
  });

  test('without a limit, and with one for some periods', () => {
    const sentence = (kept: number, needed: number) => ({
      error: `retention × (1 + growth) = ${kept} is not below 1 + discount = ${needed}, so the value has no limit; give periods`,
    });
    expect(cell(100, 1, 0)).toEqual(sentence(1, 1));
    expect(cell(100, 0.8, 0.1, 0.375)).toEqual(sentence(1.1, 1.1));
    expect(cell(100, 0.7, 0.05, 0.5)).toEqual(sentence(1.05, 1.05));
    expect(cell(100, 1.2, 0.1)).toEqual(sentence(1.2, 1.1));
    expect(cell(100, 0.9, 0.1, 0.3)).toEqual(sentence(1.17, 1.1));
    expect(cell(100, 0.9, 0.1, 0.3, 2)).toBeCloseTo(byHand(100, 0.9, 0.1, 0.3, 2, 'end'), 9);
    expect(cell(100, 1.05, 0.1)).toBeCloseTo(105 / 0.05, 6);
  });

  test('a rate in per cent is a mistake, one a little above 1 is not', () => {
    expect(cell(100, 80, 0.1, '', 5)).toEqual({
      error: 'retention: 80 is more than 200 %; write 80 % as 0.8',
    });
    expect(cell(100, 0.8, 10)).toEqual({ error: 'discount: 10 is more than 200 %; write 80 % as 0.8' });
    expect(cell(100, 0.8, 0.1, 5)).toEqual({ error: 'growth: 5 is more than 200 %; write 80 % as 0.8' });
    expect(cell(100, 2, 2, '', 1)).toBeCloseTo(200 / 3, 12);
  });

  test('too large for a number', () => {
    expect(cell(100, 2, 0, '', 2000)).toEqual({ error: 'the value is too large for a number' });
  });
});

describe('rows', () => {
  test('each argument is a column or one value for all', () => {
    expect(call(kamClv, [[100], [200]], 0.8, [[0.12], [0.1]])).toEqual([
      [clv(100, 0.8, 0.12)],
      [clv(200, 0.8, 0.1)],
    ]);
    expect(call(kamClv, 100, 0.8, 0.12, [[0], [0.05], ['']])).toEqual([
      [clv(100, 0.8, 0.12)],
      [clv(100, 0.8, 0.12, 0.05)],
      [''],
    ]);
  });

  test('a blank growth is none', () => {
    expect(call(kamClv, [[100], [100]], 0.8, 0.12, [[''], [0.05]])).toEqual([
      [clv(100, 0.8, 0.12)],
      [clv(100, 0.8, 0.12, 0.05)],
    ]);
  });

  test('a blank row is blank, and a blank value is named', () => {
    expect(call(kamClv, [[''], [100], ['']], [[''], [''], [0.8]], 0.1, [[''], [''], ['']])).toEqual([
      [''],
      [{ error: 'retention is blank' }],
      [{ error: 'margin is blank' }],
    ]);
  });

  test('bad cells cost their rows', () => {
    expect(
      call(
        kamClv,
        [['abc'], [1], [1], [1], [1]],
        [[0.8], [-0.1], [0.8], [0.8], [0.8]],
        [[0.1], [0.1], [-1], [0.1], [0.1]],
        [[0], [0], [0], [-1.5], [0]],
      ),
    ).toEqual([
      [{ error: 'margin: "abc" is not a number' }],
      [{ error: 'retention: -0.1 is below 0' }],
      [{ error: 'discount: -1 is not above -1' }],
      [{ error: 'growth: -1.5 is below -1' }],
      [clv(1, 0.8, 0.1)],
    ]);
  });
});

test('errors know their row', () => {
  const args = [[[1], [1], [1e308]], [[0.8], [''], [2]], 0.1, '', 400];
  const shown = (...given: unknown[]) =>
    callFunction(kamClv, given, (error) => error.toMessage()) as unknown[][];
  expect(shown(...args).map(([each]) => each)).toEqual([
    expect.any(Number),
    'Row 2, retention is blank',
    'Row 3, the value is too large for a number',
  ]);
  expect(shown([[1], [1]], [[0.8], [2]], 0.1)[1][0]).toMatch(/^Row 2, retention × /);
});

describe('errors', () => {
  test.each([-1, 2.5])('%p periods', (periods) => {
    expect(() => clv(100, 0.8, 0.1, '', periods)).toThrow(
      `KAMCLV: periods must be a whole number of 0 or more; got ${periods}`,
    );
  });

  test('an unknown start', () => {
    expect(() => clv(100, 0.8, 0.1, '', '', 'later')).toThrow(
      'KAMCLV: start must be end or now; got "later"',
    );
  });
});
