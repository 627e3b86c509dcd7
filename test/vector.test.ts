import { describe, expect, test } from '@jest/globals';
import { CellError } from '../shared/errors';
import { layOutAs, mapVector, readLabels, readVector } from '../shared/vector';

describe('numbers', () => {
  test('are read row by row; blanks are NaN, bad cells too, with their place and row', () => {
    const { data, errors, width } = readVector(
      [
        [1, ''],
        [null, 'x'],
        ['#N/A', -2.5],
      ],
      'scores',
    );
    expect(width).toBe(2);
    expect(Array.from(data)).toEqual([1, NaN, NaN, NaN, NaN, -2.5]);
    expect([...errors.keys()]).toEqual([3, 4]);
    expect(errors.get(3)?.toMessage()).toBe('Row 4, scores: "x" is not a number');
    expect(errors.get(4)).toEqual(new CellError('', 0, '#N/A'));
  });
});

describe('texts', () => {
  test('are trimmed; blanks and zeros are "", errors are passed on', () => {
    const { texts, errors, width } = readLabels([
      [' A ', 0],
      [null, '#REF!'],
      [7, true],
    ]);
    expect([texts, width]).toEqual([['A', '', '', '', '7', 'TRUE'], 2]);
    expect([...errors]).toEqual([[3, new CellError('', 0, '#REF!')]]);
  });
});

describe('lists laid out in rows', () => {
  const error = new CellError('no', 1);

  test('of the width of the input', () => {
    expect(layOutAs(1, [1, 2, 3])).toEqual([[1], [2], [3]]);
    expect(layOutAs(2, [1, 2, 3, error])).toEqual([
      [1, 2],
      [3, error],
    ]);
    expect(layOutAs(3, [1, 2, 3])).toEqual([[1, 2, 3]]);
  });

  test('a cell for each number, "" for NaN, its error where there is one, even over a number', () => {
    const data = Float64Array.of(1, NaN, 3, 4);
    const show = (value: number, at: number) => `${value} at ${at}`;
    expect(mapVector({ data, errors: new Map(), width: 2 }, show)).toEqual([
      ['1 at 0', ''],
      ['3 at 2', '4 at 3'],
    ]);
    expect(mapVector({ data, errors: new Map([[2, error]]), width: 1 }, show)).toEqual([
      ['1 at 0'],
      [''],
      [error],
      ['4 at 3'],
    ]);
  });
});
