import { describe, expect, test } from '@jest/globals';
import { callFunction } from '../shared/call';
import { defineFunction, type Output } from '../shared/define';
import { CellError, ScoreError } from '../shared/errors';
import { functions } from '../shared/functions';
import { call, failure, kam } from './call';

/** A function that gives what it is told to. */
const gives = (compute: () => Output) =>
  defineFunction({
    name: 'KAMTEST',
    group: 'Scoring',
    summary: '',
    source: '',
    parameters: {},
    result: { shape: 'range', help: '' },
    examples: [],
    compute,
  });

const shown = (output: Output) =>
  callFunction(
    gives(() => output),
    [],
    (error) => error.toText(),
  );
const error = new CellError('no', 2);

describe('what a host shows', () => {
  test('a number or a text for a whole block', () => {
    expect([shown(7), shown('MD82R')]).toEqual([7, 'MD82R']);
  });

  test.each([4, 40_003])('one number a row, a blank for NaN, %i of them', (count) => {
    const data = Float64Array.from({ length: count }, (_, row) => (row % 3 === 1 ? NaN : row / 2));
    const rows = shown({ rows: count, columns: 1, data, errors: new Map([[3, error]]) });
    const wanted = Array.from(data, (value, row) => [row === 3 ? '#VALUE! no' : row % 3 === 1 ? '' : value]);
    // As text: where many rows differ, a list of the differences takes minutes.
    expect(JSON.stringify(rows) === JSON.stringify(wanted)).toBe(true);
  });

  test('rows of cells, errors in their places', () => {
    expect(shown([[1, 'a'], [error, true], [], [2, error]])).toEqual([
      [1, 'a'],
      ['#VALUE! no', true],
      [],
      [2, '#VALUE! no'],
    ]);
  });

  test('a column of numbers, NaN as ""', () => {
    const data = Float64Array.of(1, NaN, 3);
    expect(shown({ rows: 3, columns: 1, data })).toEqual([[1], [''], [3]]);
    expect(shown({ rows: 3, columns: 1, data, errors: new Map([[2, error]]) })).toEqual([
      [1],
      [''],
      ['#VALUE! no'],
    ]);
  });

  test('columns of numbers, an error in every cell of its row', () => {
    const data = Float64Array.of(1, 2, 3, 4, NaN, 6);
    const errors = new Map([[0, error]]);
    expect(shown({ rows: 2, columns: 3, data })).toEqual([
      [1, 3, ''],
      [2, 4, 6],
    ]);
    expect(shown({ rows: 2, columns: 3, data, errors })).toEqual([
      ['#VALUE! no', '#VALUE! no', '#VALUE! no'],
      [2, 4, 6],
    ]);
  });

  test('a list of numbers in rows of its width, errors in their places', () => {
    const data = Float64Array.of(1, NaN, 3, 4);
    const errors = new Map([[2, error]]);
    expect(shown({ width: 1, data, errors })).toEqual([[1], [''], ['#VALUE! no'], [4]]);
    expect(shown({ width: 2, data, errors })).toEqual([
      [1, ''],
      ['#VALUE! no', 4],
    ]);
  });

  test('a list of words by their places; a place without a word is blank', () => {
    const data = Int32Array.of(1, -1, 0, 0);
    const errors = new Map([[3, error]]);
    expect(shown({ width: 1, data, words: ['A', 'B'], errors })).toEqual([
      ['B'],
      [''],
      ['A'],
      ['#VALUE! no'],
    ]);
    expect(shown({ width: 4, data, words: ['A', 'B'], errors })).toEqual([['B', '', 'A', '#VALUE! no']]);
  });
});

describe('errors of a call', () => {
  test('begin with the name of the function and keep their code', () => {
    const failing = gives(() => {
      throw new ScoreError('tiers must fall', '#NUM!');
    });
    expect(() => call(failing)).toThrow(
      expect.objectContaining({ name: 'ScoreError', message: 'KAMTEST: tiers must fall', code: '#NUM!' }),
    );
  });

  test('that are mistakes of the program are passed on as they are', () => {
    const broken = gives(() => {
      throw new TypeError('oops');
    });
    expect(() => call(broken)).toThrow(new TypeError('oops'));
    expect(() => kam('KAMNONE')).toThrow('no function called KAMNONE in the registry');
  });
});

describe('every function', () => {
  const required = functions.filter((fn) => Object.values(fn.parameters).some(({ optional }) => !optional));

  test.each(required.map((fn) => [fn.name, fn] as const))('%s says which argument is missing', (name, fn) => {
    const first = Object.keys(fn.parameters).find((parameter) => !fn.parameters[parameter].optional)!;
    expect(failure(name)).toContain(`${name}: ${first} `);
  });

  test.each(functions.map((fn) => [fn.name, fn] as const))(
    '%s leaves its arguments as they were',
    (_, fn) => {
      for (const example of fn.examples) {
        const before = JSON.stringify(example.arguments);
        call(fn, ...example.arguments);
        expect(JSON.stringify(example.arguments)).toBe(before);
      }
    },
  );

  test.each(functions.map((fn) => [fn.name, fn] as const))(
    '%s takes null, "" and undefined alike for what may be left out',
    (_, fn) => {
      const names = Object.keys(fn.parameters);
      for (const example of fn.examples) {
        const given = names.map((name, i) => [name, example.arguments[i]] as const);
        const omitted = given.map(
          ([name, value]) => fn.parameters[name].optional && (value === undefined || value === null),
        );
        const fill = (blank: unknown) =>
          call(fn, ...given.map(([, value], i) => (omitted[i] ? blank : value)));
        expect(fill(null)).toEqual(fill(undefined));
        expect(fill('')).toEqual(fill(undefined));
      }
    },
  );
});
