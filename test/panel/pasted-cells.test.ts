import { describe, expect, test } from '@jest/globals';
import { pastedCells } from '../../src/panel/book/pasted-cells';

describe('cells of the clipboard', () => {
  test.each<[string, string, unknown[][]]>([
    [
      'columns and rows',
      'a\tb\r\nc\td',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    ['a line end at the end is a blank row', 'a\n', [['a'], [null]]],
    ['blanks', '\tb\t', [[null, 'b', null]]],
    ['quotes around tabs, line ends and quotes', '"a\t""b""\nc"\td', [['a\t"b"\nc', 'd']]],
    ['a quote inside is a quote', '5" pipe\tx', [['5" pipe', 'x']]],
    [
      'numbers as people write them',
      '1.5\t1,5\t10,000,000\t10.000.000\t−2\t1E+07',
      [[1.5, 1.5, 1e7, 1e7, -2, 1e7]],
    ],
    ['per cent', '25 %\t7.5%', [[0.25, 0.075]]],
    [
      'neither dates nor numbers of telephones',
      '31.01.2026\t+49 30 1234\t0=1; 50=4',
      [['31.01.2026', '+49 30 1234', '0=1; 50=4']],
    ],
  ])('%s', (_, text, cells) => {
    expect(pastedCells(text)).toEqual(cells);
  });
});
