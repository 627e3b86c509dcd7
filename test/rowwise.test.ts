import { describe, expect, test } from '@jest/globals';
import { defineFunction } from '../shared/define';
import {
  answerCell,
  markCell,
  numberAbove,
  numberCell,
  numberFrom,
  ratingCell,
  shareCell,
  textCell,
  wordCell,
} from '../shared/row-cells';
import { column, eachFullRow, eachRow, optionalColumn, type CellReader } from '../shared/rowwise';
import { call } from './call';

const declaration = { name: 'KAMTEST', group: 'Scoring', summary: '', source: '', examples: [] } as const;
const result = { shape: 'range', help: '' } as const;

/** Shows what a row holds. */
const kamTest = defineFunction({
  ...declaration,
  parameters: {
    first: column('', numberCell),
    second: column('', ratingCell),
    third: optionalColumn('', textCell),
  },
  result,
  compute: (columns) => {
    return eachRow(columns, ({ first, second, third }, at) => `${at}: ${first} ${second} ${third}`);
  },
});

const kamFull = defineFunction({
  ...declaration,
  parameters: { first: column('', numberCell), second: column('', ratingCell), third: column('', textCell) },
  result,
  compute: (columns) => eachFullRow(columns, ({ first, second, third }) => `${first} ${second} ${third}`),
});

describe('lists and single values', () => {
  test('lists of equal length go row by row', () => {
    expect(call(kamTest, [[1], [2]], [[3], [4]], [['a'], ['b']])).toEqual([['0: 1 3 a'], ['1: 2 4 b']]);
  });

  test('a single value applies to all rows, in whatever place it stands', () => {
    expect(call(kamTest, 1, [[3], [4]], 'b')).toEqual([['0: 1 3 b'], ['1: 1 4 b']]);
    expect(call(kamTest, [[1], [2]], [[3]], [['b']])).toEqual([['0: 1 3 b'], ['1: 2 3 b']]);
  });

  test('single values give one row', () => {
    expect(call(kamTest, 1, 2, 'c')).toEqual([['0: 1 2 c']]);
  });

  test('an optional list left out leaves its value undefined, and so does a blank one', () => {
    for (const omitted of [undefined, null, '', 0, [['']], [[0]]]) {
      expect(call(kamTest, 1, 2, omitted)).toEqual([['0: 1 2 undefined']]);
    }
  });

  test('the result lies as the longest list does', () => {
    expect(call(kamTest, 1, [[2, 3]])).toEqual([['0: 1 2 undefined', '1: 1 3 undefined']]);
    expect(
      call(
        kamTest,
        [
          [1, 2],
          [3, 4],
        ],
        5,
      ),
    ).toEqual([
      ['0: 1 5 undefined', '1: 2 5 undefined'],
      ['2: 3 5 undefined', '3: 4 5 undefined'],
    ]);
  });

  test('lists of different lengths are an error', () => {
    const equal = 'must be of equal length, or one cell each for all rows; got';
    expect(() => call(kamTest, [[1], [2]], [[1], [2], [3]])).toThrow(
      `KAMTEST: first and second ${equal} 2 and 3`,
    );
    expect(() => call(kamTest, [[1], [2]], 1, [['a'], ['b'], ['c']])).toThrow(
      `KAMTEST: first, second and third ${equal} 2, 1 and 3`,
    );
  });

  test('a list that is missing is an error', () => {
    expect(() => call(kamTest, 1, undefined)).toThrow('KAMTEST: second not given; select the cells to use');
  });
});

describe('blank rows', () => {
  test('a row whose lists are all blank is blank, whatever applies to all rows', () => {
    expect(call(kamTest, [[''], [1], [null]], [[''], [''], [0]], 'all')).toEqual([
      [''],
      ['1: 1 undefined all'],
      [''],
    ]);
  });

  test('single values that are all blank give a blank', () => {
    expect(call(kamTest, '', [['']], '')).toEqual([['']]);
    expect(call(kamTest, '', 5)).toEqual([['0: undefined 5 undefined']]);
  });

  test('a row that needs all its values names the blank ones', () => {
    expect(call(kamFull, [[1], [''], ['']], [[2], [2], ['']], [['a'], ['b'], ['c']])).toEqual([
      ['1 2 a'],
      [{ error: 'first is blank' }],
      [{ error: 'first and second are blank' }],
    ]);
    expect(call(kamFull, [[1], ['']], [[''], ['']], [[''], ['']])).toEqual([
      [{ error: 'second and third are blank' }],
      [''],
    ]);
  });
});

test('what may be blank has a value to fall back on, but fills no row', () => {
  const kamFallback = defineFunction({
    ...declaration,
    parameters: { first: column('', numberCell), second: optionalColumn('', numberCell) },
    result,
    compute: (columns) => eachFullRow(columns, ({ first, second }) => first + second, { second: 100 }),
  });
  expect(call(kamFallback, [[1], [2], ['']], [[''], [5], ['']])).toEqual([[101], [7], ['']]);
  expect(call(kamFallback, [[1], ['']])).toEqual([[101], ['']]);
  expect(call(kamFallback, [[''], [1]], [[5], [0]])).toEqual([[{ error: 'first is blank' }], [1]]);
});

describe('bad cells', () => {
  test('cost their row, the first of a row being told', () => {
    expect(call(kamTest, [['abc'], [2], ['x']], [[3], [4], [11]])).toEqual([
      [{ error: 'first: "abc" is not a number' }],
      ['1: 2 4 undefined'],
      [{ error: 'first: "x" is not a number' }],
    ]);
  });

  test('an error in a cell is passed on, also from an otherwise blank row', () => {
    expect(call(kamTest, [[1], [{ code: '#N/A' }]], [['#REF!'], ['']])).toEqual([
      [{ error: '#REF!' }],
      [{ error: '#N/A' }],
    ]);
  });

  test('a bad value for all rows costs all rows', () => {
    expect(call(kamTest, [[1], [2]], 11)).toEqual([
      [{ error: 'second: 11 is not a rating from 1 to 10' }],
      [{ error: 'second: 11 is not a rating from 1 to 10' }],
    ]);
  });

  test('errors know their row, but for a value that applies to all', () => {
    const shown = (...args: unknown[]) => {
      const output = kamTest.compute(
        Object.fromEntries(
          Object.entries(kamTest.parameters).map(([name, each], i) => [name, each.read(args[i], name)]),
        ),
      ) as { toMessage(): string }[][];
      return output.map(([cell]) => (typeof cell === 'object' ? cell.toMessage() : cell));
    };
    expect(shown([[1], ['abc']], [[2], [3]])).toEqual([
      '0: 1 2 undefined',
      'Row 2, first: "abc" is not a number',
    ]);
    expect(shown('abc', [[3]])).toEqual(['first: "abc" is not a number']);
  });

  test('a row that lacks values knows its row', () => {
    const output = kamFull.compute({
      first: { cells: [1, 2], width: 1 },
      second: { cells: [1, undefined], width: 1 },
      third: { cells: ['a'], width: 1 },
    }) as { toMessage(): string }[][];
    expect(output[1][0].toMessage()).toBe('Row 2, second is blank');
  });
});

describe('cells', () => {
  const read = <T>(reader: CellReader<T>, cell: unknown) => reader(cell, (wrong) => wrong as never);

  test.each([
    [
      'a number',
      numberCell,
      [
        [0, 0],
        [-2.5, -2.5],
        ['7', 'is text, not a number'],
        [true, 'is not a number'],
        [Infinity, 'is not a number'],
      ],
    ],
    [
      'a number from a bound',
      numberFrom(0),
      [
        [0, 0],
        [3, 3],
        [-0.1, 'is below 0'],
        ['x', 'is not a number'],
      ],
    ],
    [
      'a number above a bound',
      numberAbove(-1),
      [
        [-0.99, -0.99],
        [-1, 'is not above -1'],
        ['x', 'is not a number'],
      ],
    ],
    [
      'a rating',
      ratingCell,
      [
        [1, 1],
        [10, 10],
        [5.5, 5.5],
        [0, undefined],
        [0.99, 'is not a rating from 1 to 10'],
        [10.01, 'is not a rating from 1 to 10'],
        ['8', 'is text, not a rating from 1 to 10'],
      ],
    ],
    [
      'a share',
      shareCell,
      [
        [0, 0],
        [1, 1],
        [0.6, 0.6],
        [60, 'is not a share from 0 to 1 (60 % is 0.6)'],
        [-0.1, 'is not a share from 0 to 1 (60 % is 0.6)'],
        ['x', 'is not a share from 0 to 1 (60 % is 0.6)'],
      ],
    ],
    [
      'a text',
      textCell,
      [
        [' a ', 'a'],
        [7, '7'],
        [0, undefined],
      ],
    ],
    [
      'a word',
      wordCell(['Red', 'Deep Blue', 'Green']),
      [
        ['red', 'Red'],
        ['DEEPBLUE', 'Deep Blue'],
        [0, undefined],
        ['grey', 'is not Red, Deep Blue or Green'],
      ],
    ],
    [
      'a mark',
      markCell,
      [
        [true, true],
        [false, false],
        ['Yes', true],
        ['NO', false],
        [1, true],
        [0, false],
        ['1', true],
        ['0', false],
        ['X', true],
        ['true', true],
        ['FALSE', false],
        [2, 'is not TRUE or FALSE, yes or no, 1 or 0, or x'],
        ['maybe', 'is not TRUE or FALSE, yes or no, 1 or 0, or x'],
        ['constructor', 'is not TRUE or FALSE, yes or no, 1 or 0, or x'],
      ],
    ],
    [
      'an answer',
      answerCell,
      [
        [true, true],
        [false, false],
        ['Yes', true],
        ['no', false],
        ['True', true],
        ['FALSE', false],
        [6, true],
        [5.99, false],
        [1, false],
        [10, true],
        [0, undefined],
        [0.5, 'is not yes or no, TRUE or FALSE, or a rating from 1 to 10'],
        [11, 'is not yes or no, TRUE or FALSE, or a rating from 1 to 10'],
        ['perhaps', 'is not yes or no, TRUE or FALSE, or a rating from 1 to 10'],
        ['constructor', 'is not yes or no, TRUE or FALSE, or a rating from 1 to 10'],
      ],
    ],
  ] as [string, CellReader<unknown>, [unknown, unknown][]][])('%s', (_, reader, cases) => {
    for (const [cell, expected] of cases) expect([cell, read(reader, cell)]).toEqual([cell, expected]);
  });
});
