import { describe, expect, test } from '@jest/globals';
import { kamAhp } from '../../shared/functions/ahp';
import { call } from '../call';
import { judgements } from '../judgements';

const ahp = (...args: readonly unknown[]) => call(kamAhp, ...args);
const weights = (table: unknown) => (ahp(table) as number[][]).map(([weight]) => weight);

function expectWeights(text: string, expected: readonly number[]): void {
  const total = expected.reduce((a, b) => a + b);
  const found = weights(judgements(text));
  expect(found).toHaveLength(expected.length);
  expected.forEach((weight, i) => expect(found[i]).toBeCloseTo(weight / total, 14));
}

describe('KAMAHP reads', () => {
  test.each([
    ['both halves', '1 2 4; 1/2 1 2; 1/4 1/2 1'],
    ['the upper half', '1 2 4; . 1 2; . . 1'],
    ['the lower half', '1 . .; 1/2 1 .; 1/4 1/2 1'],
    ['halves that are mixed', '. . 4; 1/2 . .; . 1/2 .'],
    ['blanks as the zeros of Excel on the desktop', '0 2 4; 0 0 2; 0 0 0'],
    ['a pair left out', '. 2 .; . . 2; . . .'],
    ['names on both sides', '. A B C; A 1 2 4; B . 1 2; C . . 1'],
    ['a title in the corner and blank names', 'over A . C; A 1 2 4; . . 1 2; C . . 1'],
    ['names above', 'A B C; 1 2 4; . 1 2; . . 1'],
    ['names at the left', 'A 1 2 4; B . 1 2; C . . 1'],
  ])('%s', (_, text) => {
    expectWeights(text, [4, 2, 1]);
  });

  test('texts', () => {
    const table = [
      ['1', '2', '4/1'],
      ['1/2', 1, ' 2 '],
      ['1 / 4', '.5:1', '1.0'],
    ];
    expect(weights(table)).toEqual([4 / 7, 2 / 7, 1 / 7].map((weight) => expect.closeTo(weight, 14)));
  });

  test('names are shown trimmed, and numbers are made up for blanks', () => {
    const worst = (text: string) => ahp(judgements(text), 'worst');
    expect(ahp([[' A ', 'B', 'C'], ...judgements('. 4 2; . . 2; . . .')], 'worst')).toMatch(/^A over B: /);
    expect(worst('. A B C; A . 4 2; b . . 2; C . . .')).toMatch(/^A over B: /);
    expect(worst('A . 4 2; B . . 2; C . . .')).toMatch(/^A over B: /);
    expect(worst('. A . C; A . 4 2; . . . 2; C . . .')).toMatch(/^A over Criterion 2: /);
    expect(worst('. A 0 C; A . 4 2; 0 . . 2; C . . .')).toMatch(/^A over Criterion 2: /);
    expect(worst('. 4 2; . . 2; . . .')).toMatch(/^Criterion 1 over Criterion 2: /);
  });

  test('names above and at the left must be the same, in one order and each once', () => {
    const differ = (column: string, row: string, place: number) =>
      `KAMAHP: pairwise names its column ${place} "${column}" and its row ${place} "${row}"; ` +
      'give the criteria the same names in the same order above and at the left';
    expect(() => ahp(judgements('. A B C; X . 4 2; Y . . 2; Z . . .'))).toThrow(differ('A', 'X', 1));
    expect(() => ahp(judgements('. A B C; A . 4 2; C . . 2; B . . .'))).toThrow(differ('B', 'C', 2));
    expect(() => ahp(judgements('. . B C; X . 4 2; C . . 2; B . . .'))).toThrow(differ('B', 'C', 2));
    expect(() => ahp(judgements('. A A; A . 2; A . .'))).toThrow(
      'KAMAHP: pairwise names "A" twice; rename or remove one',
    );
  });

  test('names may be numbers, such as years, where they stand on both sides', () => {
    const years = [['', 2023, 2024, 2025], [2023, 1, 4, 2], [2024, '', 1, 2], [2025, '', '', 1]]; // prettier-ignore
    expect(ahp(years, 'worst')).toMatch(/^2023 over 2024: /);
    const mixed = [['', 2023, 'Fit'], [2023, 1, 3], ['Fit', '', 1]]; // prettier-ignore
    expect(ahp(mixed)).toEqual([[0.75], [0.25]]);
    // blanks of Excel on the desktop
    expect(ahp([[0, 2024, 2025], [2024, 1, 3], [2025, 0, 1]])).toEqual([[0.75], [0.25]]); // prettier-ignore
    const partly = [[0, 'A', 'B', 'C'], ['A', 1, 2, 4], ['B', 0, 1, 2], [0, 0, 0, 1]]; // prettier-ignore
    expect(ahp(partly)).toEqual([[4 / 7], [2 / 7], [1 / 7]]);
    const nameless = [[0, 'A', 0, 0], ['A', 1, 2, 4], [0, 0, 1, 2], [0, 0, 0, 1]]; // prettier-ignore
    expect(ahp(nameless)).toEqual([[4 / 7], [2 / 7], [1 / 7]]);
    // a matrix of ones, and judgements that look alike, are no names
    expectWeights('. 1 1; 1 . 1; 1 1 .', [1, 1, 1]);
    expect(ahp([[1, 2], [0.5, 1]])).toHaveLength(2); // prettier-ignore
  });

  test('of 3 and 0.33 the 3 is what was meant, on either side', () => {
    expectWeights('1 3; 0.33 1', [3, 1]);
    expectWeights('1 0.33; 3 1', [1, 3]);
    expectWeights('1 0.33; . 1', [0.33, 1]);
    expectWeights('. .; 0.33 .', [1, 0.33]);
  });

  test('reciprocals of two decimals', () => {
    expectWeights('1 8; 0.13 1', [8, 1]);
    expectWeights('1 8; 0.12 1', [8, 1]);
    expectWeights('1 0.11; 9 1', [1, 9]);
    expectWeights('1 20; 0.05 1', [20, 1]);
    expectWeights('1 1.01; 1 1', [1.01, 1]);
    expectWeights('1 1; 0.99 1', [1, 1]);
    expectWeights('1 50; 0.021 1', [50, 1]);
  });

  test('the largest and the smallest judgement', () => {
    expectWeights('. 10000; . .', [10_000, 1]);
    expectWeights('. 1/10000; . .', [1, 10_000]);
  });
});

describe('KAMAHP says what is wrong', () => {
  const notOne = 'is not a judgement above 0, such as 3 or 1/3';
  const maybeDate = 'is no judgement; 1/3 typed into a cell becomes a date, so type =1/3';

  test.each<[unknown, string]>([
    ['much', `"much" ${notOne}`],
    [-3, `-3 ${notOne}`],
    [true, `TRUE ${notOne}`],
    ['0/3', `"0/3" ${notOne}`],
    ['1/3/2', `"1/3/2" ${notOne}`],
    ['about 3', `"about 3" ${notOne}`],
    ['3x', `"3x" ${notOne}`],
    [NaN, `NaN ${notOne}`],
    [46_025, `46025 ${maybeDate}`],
    [0.00009, `0.00009 ${maybeDate}`],
    ['1/0', `"1/0" ${maybeDate}`],
    [new Date(2026, 0, 3), `2026-01-03 ${maybeDate}`],
    ['#N/A', '#N/A'],
    ['#VALUE! Growth: "x" is not a number', 'Growth: "x" is not a number'],
  ])('%s', (cell, message) => {
    const table = judgements('. Revenue Growth Fit; Revenue . . 4; Growth . . 2; Fit . . .');
    table[1][2] = cell;
    expect(() => ahp(table)).toThrow(new Error(`KAMAHP: Revenue over Growth: ${message}`));
    table[1][2] = '';
    table[2][1] = cell;
    expect(() => ahp(table)).toThrow(new Error(`KAMAHP: Growth over Revenue: ${message}`));
  });

  test('the code of an error in a cell is passed on', () => {
    expect(() => ahp([['', '#N/A'], ['', '']])).toThrow(expect.objectContaining({ code: '#N/A' })); // prettier-ignore
    expect(() => ahp([['', 'x'], ['', '']])).toThrow(expect.objectContaining({ code: '#VALUE!' })); // prettier-ignore
  });

  test.each([
    ['1 3; 2 1', '3', '2'],
    ['1 2; 0.51 1', '2', '0.51'],
    ['1 8; 0.14 1', '8', '0.14'],
    ['1 0.14; 8 1', '0.14', '8'],
    ['1 20; 0.06 1', '20', '0.06'],
    ['1 1.02; 1 1', '1.02', '1'],
  ])('halves that contradict each other: %s', (text, there, back) => {
    expect(() => ahp(judgements(text))).toThrow(
      new Error(
        `KAMAHP: Criterion 1 over Criterion 2 is ${there} but Criterion 2 over Criterion 1 is ${back}; ` +
          'make one of them blank, or 1 divided by the other',
      ),
    );
  });

  test('a diagonal other than 1', () => {
    expect(() => ahp(judgements('1 2; . 3'))).toThrow(
      'KAMAHP: Criterion 2 over itself must be 1 or blank; got 3',
    );
    expect(() => ahp([['x']])).toThrow(`KAMAHP: Criterion 1 over itself: "x" ${notOne}`);
  });

  test('criteria that nothing links', () => {
    const table = judgements(
      '. Revenue Growth Fit Service; Revenue . 3 . .; Growth . . . .; Fit . . . 2; Service . . . .',
    );
    expect(() => ahp(table)).toThrow(
      'KAMAHP: nothing compares Fit and Service with Revenue and Growth; give at least one judgement that links them',
    );
    expect(() => ahp(judgements('. .; . .'))).toThrow(
      'KAMAHP: nothing compares Criterion 2 with Criterion 1;',
    );
  });

  test.each([
    ['a row too few', '1 2 4; . 1 2', '2 rows of 3'],
    ['a row too many', '1 2; . 1; . .', '3 rows of 2'],
    ['much too wide', 'A 1 2 4; B . 1 2', '2 rows of 4'],
    ['much too high', 'A B; 1 2; . 1; . .', '4 rows of 2'],
    ['names of which one is a number', 'A 2024; 1 2; . 1', '3 rows of 2'],
    ['names at the left of which one is a number', 'A 1 2; 2024 . 1', '2 rows of 3'],
    ['names that are all blank', '. .; 1 2; . 1', '3 rows of 2'],
  ])('%s', (_, text, shape) => {
    expect(() => ahp(judgements(text))).toThrow(
      new Error(
        `KAMAHP: pairwise must be as high as it is wide, beside its names; got ${shape}; ` +
          'select a row and a column for each criterion',
      ),
    );
  });

  test('a square block with names on one side only', () => {
    expect(() => ahp(judgements('A B C; 1 2 4; . 1 2'))).toThrow(
      `KAMAHP: Criterion 1 over itself: "A" ${notOne}`,
    );
    expect(() => ahp(judgements('A 1 2; B . 1; C . .'))).toThrow(
      `KAMAHP: Criterion 1 over itself: "A" ${notOne}`,
    );
    expect(() => ahp(judgements('1 2 x; . 1 2; . . 1'))).toThrow(
      `KAMAHP: Criterion 1 over Criterion 3: "x" ${notOne}`,
    );
  });

  test('missing arguments and unknown words', () => {
    expect(() => ahp('')).toThrow('KAMAHP: pairwise not given; select the cells to use');
    expect(() => ahp([[1]], 'sum')).toThrow(
      'KAMAHP: output must be weights, ratio, lambda, index or worst; got "sum"',
    );
    expect(() => ahp([[1]], '', 'Alonso')).toThrow(
      'KAMAHP: randomIndex must be Saaty or Aguaron-Moreno; got "Alonso"',
    );
  });

  test('a ratio beyond the random index, though weights are there', () => {
    const table = Array.from({ length: 11 }, () => new Array<number>(11).fill(1));
    expect(weights(table)).toHaveLength(11);
    expect(() => ahp(table, 'ratio')).toThrow(
      'KAMAHP: the random index of Saaty reaches to 10 criteria; got 11; choose Aguaron-Moreno',
    );
    expect(ahp(table, 'ratio', 'Aguaron-Moreno')).toBe(0);
  });
});
