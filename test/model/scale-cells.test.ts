import { describe, expect, test } from '@jest/globals';
import { failure, kam } from '../call';

/** A model whose one criterion has the cells given. */
const model = (cells: Record<string, unknown>) => [
  ['Criterion', 'Weight', ...Object.keys(cells)],
  ['Growth', 1, ...Object.values(cells)],
];
const sentenceOf = (cells: Record<string, unknown>) => failure('KAMSCORE', [[5]], model(cells));

test.each([
  ['Scale', 'Cubic', 'Rating, Linear, Log, Percentile, Points or Words'],
  ['Direction', 'Up', 'Higher or Lower'],
  ['Blank', 'Zero', 'Skip, Worst, Middle or Error'],
])('%s: an unknown word is an error that lists the valid ones', (column, word, valid) => {
  expect(sentenceOf({ [column]: word })).toBe(`KAMSCORE: Growth: ${column} must be ${valid}; got "${word}"`);
});

test('a criterion of weight 0 is checked as others are', () => {
  const cells = [
    ['Criterion', 'Weight', 'Blank'],
    ['A', 1, ''],
    ['B', 0, 'Zero'],
  ];
  expect(failure('KAMSCORE', [[5, 5]], cells)).toBe(
    'KAMSCORE: B: Blank must be Skip, Worst, Middle or Error; got "Zero"',
  );
});

describe('bounds', () => {
  test.each<[string, unknown, unknown, string]>([
    ['Linear', 5, 5, 'From and To must differ; got 5 and 5'],
    ['Rating', 5, 5, 'From and To must differ; got 5 and 5'],
    ['Linear', '', null, 'the scale Linear needs From (worst) and To (best); got blank'],
    ['Log', 0, 0, 'the scale Log needs From (worst) and To (best); got 0 and 0'],
    ['Linear', 5, '', 'the scale Linear needs From (worst) and To (best); got 5 and blank'],
    ['Linear', 0, null, 'the scale Linear needs From (worst) and To (best); got 0 and blank'],
    ['Log', ' ', 100, 'the scale Log needs From (worst) and To (best); got blank and 100'],
    ['Linear', '', 0, 'the scale Linear needs From (worst) and To (best); got blank and 0'],
    ['Rating', 10, '', 'From and To must differ; got 10 and 10'],
    ['Linear', 'low', 9, 'From must be a number; got "low"'],
    ['Linear', 0, Infinity, 'To must be a number; got Infinity'],
    ['Linear', -1.1e150, 0, 'From must be a number up to 1e+150 in size; got -1.1e+150'],
    ['Log', 0, 9, 'the scale Log needs From and To above 0; got 0 and 9'],
    ['Log', 9, -1, 'the scale Log needs From and To above 0; got 9 and -1'],
    ['Log', 9.9e-151, 1, 'the scale Log needs From and To above 0; got 9.9e-151 and 1'],
  ])('%s from %p to %p is an error', (Scale, From, To, sentence) => {
    expect(sentenceOf({ Scale, From, To })).toBe(`KAMSCORE: Growth: ${sentence}`);
  });

  test.each<[unknown, unknown, unknown, number]>([
    ['', '', 10, 10],
    [0, 0, 10, 10],
    ['', 0, 10, 10],
    [0, '', 5, 5.5],
    [0, null, 0, 1],
    [4, '', 7, 5.5],
    ['', 5, 3, 5.5],
    [null, 5, 5, 10],
  ])('of ratings, a blank one is 1 or 10: from %p to %p', (From, To, cell, rating) => {
    expect(kam('KAMRATING', [[cell]], model({ From, To }))).toEqual([[rating]]);
  });

  test('of scales that have no use for them are ignored, whatever they are', () => {
    const cells = { Scale: 'Words', From: 'low', To: 'low', Points: 'a=5' };
    expect(kam('KAMSCORE', [['a']], model(cells))).toEqual([[5]]);
  });
});

describe('points and words', () => {
  const curve = '0=1; 50=4; 100=10';
  const words = 'Limited=3; Good=6; Strong=9';

  test.each<[string, string, string]>([
    ['Points', '', `the scale Points needs Points such as ${curve}; got blank`],
    ['Points', ' ; ', `the scale Points needs Points such as ${curve}; got blank`],
    ['Points', '0=1; 50=4; 20=10', 'Points must rise; got 0, 50, 20; write the lowest first, each once'],
    ['Points', '0=1; 0=4', 'Points must rise; got 0, 0; write the lowest first, each once'],
    [
      'Points',
      Array.from({ length: 14 }, (_, i) => `${i === 13 ? 12 : i}=5`).join(';'),
      'Points must rise; got … 12, 12; write the lowest first, each once',
    ],
    ['Points', '5=7', 'Points needs at least two points; got "5=7"'],
    ['Points', 'a=1; b=2', `Points must read like ${curve}; got "a=1"`],
    ['Points', '0=1; 50', `Points must read like ${curve}; got "50"`],
    ['Points', '=1; 5=2', `Points must read like ${curve}; got "=1"`],
    ['Points', '0=1; 5=two', `Points must read like ${curve}; got "5=two"`],
    ['Points', '0=1; 5=7 or 8', `Points must read like ${curve}; got "5=7 or 8"`],
    [
      'Points',
      '0=1,50=4,100=10',
      `Points must read like ${curve}; got "0=1,50=4,100=10"; part them by semicolons`,
    ],
    [
      'Points',
      '0,5=1; 5=7',
      `Points must read like ${curve}; got "0,5=1"; write 0.5 and 1000 without commas`,
    ],
    ['Points', '0=1; 5x=7', `Points must read like ${curve}; got "5x=7"`],
    ['Points', '0=1; x5=7', `Points must read like ${curve}; got "x5=7"`],
    ['Points', '0=1; 0x10=7', `Points must read like ${curve}; got "0x10=7"`],
    ['Points', '0=1; 1e5e5=7', `Points must read like ${curve}; got "1e5e5=7"`],
    ['Points', '-1e999=1; 5=10', `Points must read like ${curve}; got "-1e999=1"`],
    ['Points', '0=1; 5=10.5', 'Points give ratings from 1 to 10; got "5=10.5"'],
    ['Words', '', `the scale Words needs Points such as ${words}; got blank`],
    ['Words', 'Cold', `Points must read like ${words}; got "Cold"`],
    ['Words', ' = 5', `Points must read like ${words}; got "= 5"`],
    ['Words', 'Cold=0.99', 'Points give ratings from 1 to 10; got "Cold=0.99"'],
    ['Words', 'Cold=1; COLD=2', 'Points name the word "COLD" twice'],
  ])('%s: %p is an error', (Scale, Points, sentence) => {
    expect(sentenceOf({ Scale, Points })).toBe(`KAMSCORE: Growth: ${sentence}`);
  });

  test('numbers may be written in any of the usual ways', () => {
    const cells = { Scale: 'Points', Points: '-.5=1; +1.=4; 1e1 = 1.0e1' };
    expect(kam('KAMSCORE', [[-0.5], [1], [10]], model(cells))).toEqual([[1], [4], [10]]);
  });

  test('ratings may be the ends of the scale, and lines will do for semicolons', () => {
    expect(kam('KAMSCORE', [['a'], ['b']], model({ Scale: 'Words', Points: 'a=1\nb=10' }))).toEqual([
      [1],
      [10],
    ]);
  });
});

test.each<[string, number, number]>([
  ['.25=1; 1=10', 0.25, 1],
  ['-.125=1; 2.=10', -0.125, 2],
  ['1e-10=1; 1E+2=10', 1e-10, 100],
  ['+1.5e1=1; 1e12=10', 15, 1e12],
])('points may stand at %s', (points, low, high) => {
  const table = [
    ['Criterion', 'Weight', 'Scale', 'Points'],
    ['Fit', 1, 'Points', points],
  ];
  expect(kam('KAMSCORE', [[low], [(low + high) / 2], [high]], table)).toEqual([
    [1],
    [expect.closeTo(5.5, 9)],
    [10],
  ]);
});
