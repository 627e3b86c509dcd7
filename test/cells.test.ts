import { describe, expect, test } from '@jest/globals';
import { runInNewContext } from 'node:vm';
import {
  dozen,
  errorOf,
  isBlank,
  isBlankOrZero,
  isDate,
  nameKey,
  notANumber,
  quote,
  serialOf,
  textOf,
} from '../shared/cells';

const day = new Date(2024, 1, 29, 12);
const dayOfAnotherRealm = runInNewContext('new Date(2024, 1, 29, 12)') as Date;

describe('blanks', () => {
  test.each([null, undefined, '', ' ', ' \t\n', '\u00a0'])('%p is blank', (cell) => {
    expect([isBlank(cell), isBlankOrZero(cell)]).toEqual([true, true]);
  });

  test('a zero is blank only where it could mean nothing', () => {
    expect([isBlank(0), isBlankOrZero(0), isBlankOrZero(-0)]).toEqual([false, true, true]);
  });

  test.each([1, NaN, false, '0', 'x', [], {}, day])('%p is not blank', (cell) => {
    expect([isBlank(cell), isBlankOrZero(cell)]).toEqual([false, false]);
  });
});

describe('dates', () => {
  test('are known from this realm and another', () => {
    expect([isDate(day), isDate(dayOfAnotherRealm)]).toEqual([true, true]);
    expect([new Date(NaN), '2024-02-29', 45351, {}, null].map(isDate)).toEqual(new Array(5).fill(false));
  });

  test.each([
    [new Date(1899, 11, 30), 0],
    [new Date(1900, 0, 1), 2],
    [new Date(2024, 1, 29), 45351],
    [day, 45351.5],
    [new Date(2024, 6, 1, 6, 0, 0), 45474.25],
    [new Date(2024, 0, 1, 0, 0, 27), 45292 + 27 / 86400],
    [new Date(2024, 0, 1, 0, 9), 45292 + 9 / 1440],
  ])('%p is day %p as spreadsheets count', (date, serial) => {
    expect(serialOf(date)).toBeCloseTo(serial, 9);
  });
});

describe('errors in cells', () => {
  test.each(['#VALUE!', '#N/A', '#NUM!', '#DIV/0!', '#REF!', '#NAME?', '#NULL!'])(
    '%s, as a text and as an object',
    (code) => {
      expect(errorOf(code)).toMatchObject({ code, message: '', row: 0 });
      expect(errorOf({ code })).toMatchObject({ code, message: '' });
      expect(errorOf({ type: 'Error', basicType: 'Error', basicValue: code, errorType: 'x' })).toMatchObject({
        code,
      });
    },
  );

  test('keep their words', () => {
    expect(errorOf('#VALUE! Growth: "abc"\nis not a number')).toMatchObject({
      code: '#VALUE!',
      message: 'Growth: "abc"\nis not a number',
    });
    expect(errorOf({ code: '#N/A', message: 'Row 3' })).toMatchObject({ code: '#N/A', message: 'Row 3' });
    expect(errorOf({ code: '#N/A', message: '' })).toMatchObject({ message: '' });
    expect(errorOf({ code: '#N/A', message: 7 })).toMatchObject({ message: '' });
    expect(errorOf({ code: '#VALUE! Growth', message: '' })).toMatchObject({
      code: '#VALUE!',
      message: 'Growth',
    });
  });

  test.each([
    '#ERROR!',
    '#SPILL!',
    '#CALC!',
    '#BUSY!',
    '#BAD_EXPR',
    '#CYCLE',
    '#CONNECT!',
    '#FIELD!',
    '#BLOCKED!',
    '#UNKNOWN!',
    '#GETTING_DATA',
  ])('%s counts as #VALUE!', (text) => {
    expect(errorOf(text)).toMatchObject({ code: '#VALUE!', message: '' });
  });

  test.each([
    null,
    undefined,
    '',
    '#',
    '#1 customer',
    '#VALUE',
    '#VALUE!x',
    '#N/A?',
    ' #N/A',
    'x #N/A',
    7,
    true,
    day,
    {},
    { code: 7 },
    { code: 'x' },
    [],
  ])('%p is none', (cell) => {
    expect(errorOf(cell)).toBeUndefined();
  });
});

describe('a cell in a sentence', () => {
  test.each<[unknown, string]>([
    ['', 'blank'],
    [null, 'blank'],
    ['abc', '"abc"'],
    ['a  b\nc', '"a b c"'],
    ['x'.repeat(60), `"${'x'.repeat(60)}"`],
    ['x'.repeat(61), `"${'x'.repeat(57)}…"`],
    ['#N/A', '#N/A'],
    ['#VALUE! Growth: no', '#VALUE!'],
    ['#SPILL!', '#SPILL!'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [0, '0'],
    [-0.5, '-0.5'],
    [1e21, '1e+21'],
    [Infinity, 'Infinity'],
    [new Date(2024, 0, 9), '2024-01-09'],
    [dayOfAnotherRealm, '2024-02-29'],
    [{ code: '#REF!' }, '#REF!'],
    [{ basicValue: 7 }, 'a value of an unknown kind'],
    [[1], 'a value of an unknown kind'],
  ])('%p reads %s', (cell, text) => {
    expect(quote(cell)).toBe(text);
  });

  test.each<[unknown, string]>([
    ['abc', '"abc" is not a number'],
    ['8', '"8" is text, not a number'],
    ['1,200.50', '"1,200.50" is text, not a number'],
    ['12 %', '"12 %" is text, not a number'],
    ['8 points', '"8 points" is not a number'],
    ['—', '"—" is not a number'],
    ['#1', '"#1" is not a number'],
    ['#DIV/0!', '#DIV/0! is not a number'],
    [true, 'TRUE is not a number'],
  ])('%p: %s', (cell, sentence) => {
    expect(notANumber(cell)).toBe(sentence);
  });
});

describe('what was received, in a sentence', () => {
  const upTo = (n: number) => Array.from({ length: n }, (_, i) => i + 1);

  test.each<[string, (string | number)[], number, string]>([
    ['one', [7], 0, '7'],
    ['a few, whatever the place', [6, 8, 3], 1, '6, 8, 3'],
    ['twelve', upTo(12), 5, '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12'],
    ['many, from the first', upTo(13), 0, '1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 …'],
    ['many, from a place', upTo(99), 4, '… 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16 …'],
    ['the last of many', upTo(14), 2, '… 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14'],
  ])('%s', (_, items, from, text) => {
    expect(dozen(items, from)).toBe(text);
  });
});

describe('texts and names', () => {
  test.each<[unknown, string]>([
    [null, ''],
    [undefined, ''],
    [' a b ', 'a b'],
    [7.5, '7.5'],
    [true, 'TRUE'],
    [false, 'FALSE'],
    [new Date(2024, 11, 31), '2024-12-31'],
    ['#N/A', '#N/A'],
    [{ code: '#N/A' }, '#N/A'],
    [{}, ''],
  ])('the text of %p is %p', (cell, text) => {
    expect(textOf(cell)).toBe(text);
  });

  test('names match whatever their case, spaces and way of writing an accent', () => {
    expect(nameKey('  Share\u00a0of\nWALLET ')).toBe('shareofwallet');
    expect(nameKey('Qualite\u0301')).toBe(nameKey('QUALITÉ'));
    expect(nameKey(2024)).toBe('2024');
    expect(nameKey('Growth')).not.toBe(nameKey('Growths'));
  });
});
