import { describe, expect, test } from '@jest/globals';
import type { Parameter } from '../shared/define';
import {
  block,
  choice,
  headers,
  labels,
  model,
  number,
  option,
  optionalLabels,
  optionalModel,
  optionalNumber,
  optionalTable,
  table,
  text,
  values,
  vector,
} from '../shared/parameters';

const blanks: unknown[] = [undefined, null, '', '  ', [['']], [[null]]];
const noRange: unknown[] = [undefined, null, [], [[]]];

/** The sentence with which reading an argument called `it` fails. */
function sentenceOf<T>(parameter: Parameter<T>, raw: unknown): string {
  try {
    parameter.read(raw, 'it');
    return '';
  } catch (error) {
    return (error as Error).message;
  }
}

describe('a range', () => {
  test('is rows of cells, whether one cell, a list or rows are handed over', () => {
    const cells = block('Cells');
    expect(cells.read(7, 'it')).toEqual([[7]]);
    expect(cells.read([7, 8], 'it')).toEqual([[7, 8]]);
    expect(cells.read([[7], [8]], 'it')).toEqual([[7], [8]]);
    expect(cells.read([[7], 8, [9]], 'it')).toEqual([[7], [8], [9]]);
    expect(cells.read(Object.assign([[7]], { length: 2 }), 'it')).toEqual([[7], [undefined]]);
    for (const blank of ['', ' ', '\u00a0']) expect(cells.read(blank, 'it')).toEqual([['']]);
    expect(values.read([['']], 'it')).toEqual([['']]);
    expect(vector('Numbers').read([7, ''], 'it')).toMatchObject({ data: Float64Array.of(7, NaN), width: 2 });
    expect(labels('Words').read([['a'], ['']], 'it')).toMatchObject({ texts: ['a', ''], width: 1 });
  });

  test('that is missing is an error', () => {
    for (const none of noRange) {
      for (const parameter of [block(''), values, vector(''), labels(''), model, table('', () => 1)]) {
        expect(sentenceOf<unknown>(parameter, none)).toBe('it not given; select the cells to use');
      }
    }
    for (const blank of [...blanks, 0, [[0]]]) {
      expect(
        sentenceOf(
          table('', () => 1),
          blank,
        ),
      ).toBe('it not given; select the cells to use');
      expect(sentenceOf(model, blank)).toBe('it not given; select the cells to use');
    }
  });

  test('that may be left out is undefined then', () => {
    for (const blank of [...blanks, 0, [[0]], []]) {
      for (const parameter of [optionalModel, headers, optionalLabels(''), optionalTable('', () => 1)]) {
        expect((parameter as Parameter<unknown>).read(blank, 'it')).toBeUndefined();
      }
    }
  });

  test('is read by whoever knows how', () => {
    expect(optionalModel.read([[1, 2]], 'it')?.criteria).toHaveLength(2);
    expect(model.read([[1, 2]], 'it').criteria).toHaveLength(2);
    expect(headers.read([['a'], ['b']], 'it')).toEqual(['a', 'b']);
    expect(optionalLabels('').read([['a', '']], 'it')?.texts).toEqual(['a', '']);
    expect(optionalTable('', (cells) => cells.length).read([[1], [2]], 'it')).toBe(2);
    expect(table('', (cells) => cells.length).read([[1], [2]], 'it')).toBe(2);
  });
});

describe('a word', () => {
  const may = option('How', ['min', 'Very dense', 'average']);
  const must = choice('How', ['min', 'Very dense']);

  test('matches whatever its case and spaces', () => {
    expect(may.read('VERYDENSE', 'it')).toBe('Very dense');
    expect(must.read([[' Very  Dense ']], 'it')).toBe('Very dense');
  });

  test('that may be left out is the first one then, and the help says so', () => {
    for (const blank of [...blanks, 0, [[0]]]) expect(may.read(blank, 'it')).toBe('min');
    expect([may.help, may.optional, may.options]).toEqual([
      'How: min, Very dense or average; left out: min',
      true,
      ['min', 'Very dense', 'average'],
    ]);
  });

  test('that must be given is an error when blank', () => {
    for (const blank of [...blanks, 0]) {
      expect(sentenceOf(must, blank)).toBe('it must be min or Very dense; got blank');
    }
    expect([must.help, must.optional, must.options]).toEqual([
      'How: min or Very dense',
      false,
      ['min', 'Very dense'],
    ]);
  });

  test('that is unknown is an error with the valid ones', () => {
    expect(sentenceOf(may, 'max')).toBe('it must be min, Very dense or average; got "max"');
    expect(sentenceOf(must, 7)).toBe('it must be min or Very dense; got 7');
    expect(sentenceOf(must, [['min', 'min']])).toBe('it must be min or Very dense; got a range');
  });
});

describe('a text', () => {
  test('is trimmed, and a number will do', () => {
    expect([text('').read(' Growth ', 'it'), text('').read([[2024]], 'it')]).toEqual(['Growth', '2024']);
  });

  test('must be one cell that is not blank', () => {
    for (const blank of [...blanks, 0]) {
      expect(sentenceOf(text(''), blank)).toBe('it not given; select the cells to use');
    }
    expect(sentenceOf(text(''), [['a'], ['b']])).toBe('it must be one cell; got a range');
  });
});

describe('a number', () => {
  test('is read from one cell, also a date', () => {
    expect([number('').read(7.5, 'it'), number('').read([[-1]], 'it')]).toEqual([7.5, -1]);
    expect(number('').read(new Date(2024, 1, 29), 'it')).toBe(45351);
  });

  test.each<[object, unknown, string]>([
    [{}, '', 'a number; got blank'],
    [{}, 'x', 'a number; got "x"'],
    [{}, true, 'a number; got TRUE'],
    [{}, NaN, 'a number; got NaN'],
    [{}, Infinity, 'a number; got Infinity'],
    [{}, '#N/A', 'a number; got #N/A'],
    [{}, [[1, 2]], 'a number; got a range'],
    [{ whole: true }, 1.5, 'a whole number; got 1.5'],
    [{ min: 1 }, 0.99, 'a number of 1 or more; got 0.99'],
    [{ min: 1, whole: true }, 0, 'a whole number of 1 or more; got 0'],
    [{ max: 5 }, 5.01, 'a number of 5 or less; got 5.01'],
    [{ min: 0, max: 1 }, 1.01, 'a number from 0 to 1; got 1.01'],
    [{ min: 0, max: 1 }, -0.01, 'a number from 0 to 1; got -0.01'],
    [{ above: 0 }, 0, 'a number above 0; got 0'],
    [{ above: 0, max: 1 }, 1.5, 'a number above 0 and up to 1; got 1.5'],
  ])('%p refuses %p', (limits, raw, rest) => {
    expect(sentenceOf(number('', limits), raw)).toBe(`it must be ${rest}`);
  });

  test('may be at its limits', () => {
    const read = (limits: object, raw: unknown) => number('', limits).read(raw, 'it');
    expect([read({ min: 1 }, 1), read({ max: 5 }, 5), read({ above: 0 }, 1e-300)]).toEqual([1, 5, 1e-300]);
    expect([read({ whole: true }, -3), read({ min: 0, max: 1 }, 0), read({ min: 0, max: 1 }, 1)]).toEqual([
      -3, 0, 1,
    ]);
  });

  test('that may be left out has a fallback, and the help says so', () => {
    const may = optionalNumber('Months', 12);
    for (const blank of blanks) expect(may.read(blank, 'it')).toBe(12);
    expect([may.read(0, 'it'), may.read(3, 'it'), may.help, may.optional]).toEqual([
      0,
      3,
      'Months; left out: 12',
      true,
    ]);
    expect([
      optionalNumber('Months', undefined).help,
      optionalNumber('Months', undefined).read('', 'it'),
    ]).toEqual(['Months', undefined]);
    expect(sentenceOf(may, 'x')).toBe('it must be a number; got "x"');
  });

  test('left out as a 0 of Excel on the desktop, where a 0 is not allowed', () => {
    expect(optionalNumber('', 5, { min: 1 }).read(0, 'it')).toBe(5);
    expect(optionalNumber('', 5, { above: 0 }).read(0, 'it')).toBe(5);
    expect(optionalNumber('', 5, { min: 0 }).read(0, 'it')).toBe(0);
    expect(optionalNumber('', 5, { above: -1 }).read(0, 'it')).toBe(0);
  });
});
