import { expect, test } from '@jest/globals';
import { CellError, ScoreError } from '../shared/errors';

test('a row’s error as text in a cell, and as the message behind an error value', () => {
  const error = new CellError('Growth: "abc" is not a number', 3);
  expect(error.toText()).toBe('#VALUE! Growth: "abc" is not a number');
  expect(error.toMessage()).toBe('Row 3, Growth: "abc" is not a number');
});

test('an error that another cell handed over names no row, and without words is its code', () => {
  const handedOver = new CellError('Growth: "abc" is not a number', 0, '#N/A');
  expect([handedOver.toText(), handedOver.toMessage()]).toEqual([
    '#N/A Growth: "abc" is not a number',
    'Growth: "abc" is not a number',
  ]);
  expect([new CellError('', 0, '#REF!').toText(), new CellError('', 0).toMessage()]).toEqual(['#REF!', '']);
});

test('a call’s error is an Error with a code', () => {
  const error = new ScoreError('tiers must fall; got 6, 8');
  expect(error).toBeInstanceOf(Error);
  expect([error.name, error.message, error.code]).toEqual([
    'ScoreError',
    'tiers must fall; got 6, 8',
    '#VALUE!',
  ]);
  expect(new ScoreError('', '#N/A').code).toBe('#N/A');
});
