import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { kamAhp } from '../../shared/functions/ahp';
import { call } from '../call';
import { judgements } from '../judgements';

const ahp = (...args: readonly unknown[]) => call(kamAhp, ...args);
const weights = (table: unknown) => (ahp(table) as number[][]).map(([weight]) => weight);

function expectWeights(table: unknown, expected: readonly number[], tolerance: number): void {
  const found = weights(table);
  expect(found).toHaveLength(expected.length);
  expected.forEach((weight, i) => expect(Math.abs(found[i] - weight)).toBeLessThanOrEqual(tolerance));
}

const house = judgements(`
  1    5   3   7 6   6   1/3 1/4;
  1/5  1   1/3 5 3   3   1/5 1/7;
  1/3  3   1   6 3   4   6   1/5;
  1/7  1/5 1/6 1 1/3 1/4 1/7 1/8;
  1/6  1/3 1/3 3 1   1/2 1/5 1/6;
  1/6  1/3 1/4 4 2   1   1/5 1/6;
  3    5   1/6 7 5   5   1   1/2;
  4    7   5   8 6   6   2   1`);

describe('KAMAHP, published cases', () => {
  test('AHP-01: Saaty, school; weights as in pymcdm (MIT), after Wang & Chin, Information Sciences 181 (2011)', () => {
    const school = judgements(`
      1   4   3 1   3   4;
      1/4 1   7 3   1/5 1;
      1/3 1/7 1 1/5 1/5 1/6;
      1   1/3 5 1   1   1/3;
      1/3 5   5 1   1   3;
      1/4 1   6 3   1/3 1`);
    expectWeights(school, [0.3208, 0.1395, 0.0348, 0.1285, 0.2374, 0.1391], 5e-5);
    const precise = [0.3207701833, 0.1395027454, 0.0347683077, 0.1284860185, 0.2373899947, 0.1390827504];
    expectWeights(school, precise, 1e-10);
    expect(ahp(school, 'lambda')).toBeCloseTo(7.4198701019, 9);
    expect(ahp(school, 'index')).toBeCloseTo(0.2839740204, 9);
    expect(ahp(school, 'ratio')).toBeCloseTo(0.2290113068, 9);
  });

  test('AHP-02: Saaty, house, EJOR 48 (1990) 9–26, data as in LINDO AnaHierProc02', () => {
    expectWeights(house, [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333], 0.0015);
    const precise = [
      0.1730174746, 0.053975723, 0.1881102989, 0.0175079113, 0.0310437364, 0.0363222022, 0.1668336736,
      0.33318898,
    ];
    expectWeights(house, precise, 1e-10);
    expect(ahp(house, 'lambda')).toBeCloseTo(9.6688873171, 9);
    expect(ahp(house, 'index')).toBeCloseTo(0.2384124739, 9);
    expect(ahp(house, 'ratio', 'Saaty')).toBeCloseTo(0.1690868609, 9);
  });

  test('AHP-02: the three houses under each criterion, and the synthesis', () => {
    const houses = [
      '. 6 8;   . . 4;   . . .',
      '. 7 1/5; . . 1/8; . . .',
      '. 8 6;   . . 1/4; . . .',
      '. 1 1;   . . 1;   . . .',
      '. 5 4;   . . 1/3; . . .',
      '. 8 6;   . . 1/5; . . .',
      '. 1/2 1/2; . . 1; . . .',
      '. 1/7 1/5; . . 3; . . .',
    ].map(judgements);
    const expected = [
      [0.753553899, 0.1811354645, 0.0653106365],
      [0.2330592342, 0.0544537292, 0.7124870366],
      [0.753553899, 0.0653106365, 0.1811354645],
      [1 / 3, 1 / 3, 1 / 3],
      [0.6738105711, 0.1006539297, 0.2255354992],
      [0.7466065849, 0.060070061, 0.1933233541],
      [0.2, 0.4, 0.4],
      [0.0719274299, 0.6491180046, 0.2789545655],
    ];
    expected.forEach((priorities, criterion) => expectWeights(houses[criterion], priorities, 1e-9));
    const locals = houses.map(weights);
    const composite = [0, 1, 2].map((k) =>
      weights(house).reduce((sum, weight, criterion) => sum + weight * locals[criterion][k], 0),
    );
    [0.3959129077, 0.3407193401, 0.2633677522].forEach((score, k) =>
      expect(composite[k]).toBeCloseTo(score, 9),
    );
  });

  test("AHP-04: the manual of Goepel's template, and the ratio by either random index", () => {
    const table = judgements('1 5 1/3; 1/5 1 1/7; 3 7 1');
    expectWeights(table, [0.279, 0.072, 0.649], 5e-4);
    expectWeights(table, [0.2789545655, 0.0719274299, 0.6491180046], 1e-10);
    expect(ahp(table, 'lambda')).toBeCloseTo(3.0648875799, 9);
    expect(ahp(table, 'ratio')).toBeCloseTo(0.0559375689, 9);
    expect(ahp(table, 'RATIO', 'aguaron-moreno')).toBeCloseTo(0.0324437899 / 0.525, 9);
  });

  test('AHP-05: the eigenvector, not the average of normalised columns (JMcDM, MIT)', () => {
    const upper = judgements(`
      1 7 1/5 1/8 1/2 1/3 1/5 1;
      . 1 1/8 1/9 1/4 1/5 1/9 1/8;
      . . 1   1/3 4   2   1   1;
      . . .   1   7   5   3   3;
      . . .   .   1   1/2 1/5 1/5;
      . . .   .   .   1   1/3 1/3;
      . . .   .   .   .   1   1;
      . . .   .   .   .   .   1`);
    const exact = [
      0.0537202712, 0.016667754, 0.1514546829, 0.3466582706, 0.0469275112, 0.0761503766, 0.1675207288,
      0.1409004047,
    ];
    expectWeights(upper, exact, 1e-10);
    expect(ahp(upper, 'lambda')).toBeCloseTo(8.6981975982, 9);
    expect(ahp(upper, 'index')).toBeCloseTo(0.099742514, 9);
    expect(ahp(upper, 'ratio')).toBeCloseTo(0.0707393717, 9);
  });

  test('AHP-07: a pair not compared; Bozóki, Fülöp & Rónyai, Math. Comput. Modelling 52 (2010) 318–333', () => {
    const table = judgements('. 1 5 2; . . 3 4; . . . .; . . . .');
    expectWeights(table, [0.3738, 0.392, 0.0985, 0.1357], 5e-5);
    expect(ahp(table, 'lambda')).toBeCloseTo(4.0923672939, 9);
    expect(ahp(table, 'ratio')).toBeCloseTo(0.0923672939 / 3 / 0.9, 9);
  });
});

describe('KAMAHP, small and consistent tables', () => {
  test('one criterion', () => {
    expect(ahp([[1]])).toEqual([[1]]);
    expect(ahp([[1]], 'ratio')).toBe(0);
    expect(ahp([[1]], 'index')).toBe(0);
    expect(ahp([[1]], 'lambda')).toBe(1);
    expect(ahp([[1]], 'worst')).toBe('None: the judgements agree');
    expectWeights([['Fit'], [1]], [1], 0);
  });

  test('two criteria cannot contradict each other', () => {
    const table = judgements('. 3; . .');
    expectWeights(table, [0.75, 0.25], 1e-15);
    expect(ahp(table, 'ratio')).toBe(0);
    expect(ahp(table, 'lambda')).toBe(2);
    expect(ahp(table, 'worst')).toBe('None: the judgements agree');
  });

  test('all criteria equal', () => {
    const table = Array.from({ length: 5 }, () => new Array<number>(5).fill(1));
    expectWeights(table, new Array<number>(5).fill(0.2), 1e-15);
    expect(ahp(table, 'ratio')).toBe(0);
  });

  test('a consistent table of odd ratios has a ratio of 0, without rounding dust', () => {
    const w = [7, 3, 1.5, 1, 0.3];
    const table = w.map((a) => w.map((b) => a / b));
    expect(ahp(table, 'ratio')).toBe(0);
    expect(ahp(table, 'lambda')).toBe(5);
  });

  test('a small contradiction is no dust', () => {
    expect(ahp(judgements('. 2 4.0001; . . 2; . . .'), 'ratio')).toBeGreaterThan(1e-11);
  });
});

describe('KAMAHP, properties', () => {
  const ratio = fc.constantFrom(1 / 9, 1 / 7, 1 / 5, 1 / 3, 1 / 2, 1, 2, 3, 4, 6, 8, 9);
  const six = fc.array(ratio, { minLength: 6, maxLength: 6 });
  const square = ([ab, ac, ad, bc, bd, cd]: readonly number[]) => [
    ['', ab, ac, ad],
    ['', '', bc, bd],
    ['', '', '', cd],
    ['', '', '', ''],
  ];

  test('weights are positive and add up to 1; the eigenvalue is never below n', () => {
    fc.assert(
      fc.property(six, (given) => {
        const found = weights(square(given));
        expect(found.every((weight) => weight > 0)).toBe(true);
        expect(found.reduce((a, b) => a + b)).toBeCloseTo(1, 14);
        const lambda = ahp(square(given), 'lambda') as number;
        expect(lambda).toBeGreaterThanOrEqual(4);
        expect(ahp(square(given), 'index')).toBeCloseTo((lambda - 4) / 3, 15);
        expect(ahp(square(given), 'ratio')).toBeCloseTo((lambda - 4) / 3 / 0.9, 15);
      }),
    );
  });

  test('the order of the criteria does not matter', () => {
    fc.assert(
      fc.property(six, ([ab, ac, ad, bc, bd, cd]) => {
        const turned = weights(square([1 / cd, 1 / bd, 1 / ad, 1 / bc, 1 / ac, 1 / ab])).reverse();
        weights(square([ab, ac, ad, bc, bd, cd])).forEach((weight, i) =>
          expect(turned[i]).toBeCloseTo(weight, 13),
        );
      }),
    );
  });
});
