import { describe, expect, test } from '@jest/globals';
import { kam } from '../call';

const scores = (...args: unknown[]) => (kam('KAMSCORE', ...args) as unknown[][]).map(([score]) => score);

describe('blanks', () => {
  const model = (policy: string) => [
    ['Criterion', 'Weight', 'Blank'],
    ['A', 3, policy],
    ['B', 1, ''],
  ];

  test.each<[string, unknown[]]>([
    ['Skip', [8, 8, '']],
    ['', [8, 8, '']],
    ['Worst', [2.75, 2.75, '']],
    ['Middle', [(3 * 5.5 + 8) / 4, (3 * 5.5 + 8) / 4, '']],
    [
      'Error',
      [
        { error: 'A: blank, and the model asks for a value' },
        { error: 'A: blank, and the model asks for a value' },
        '',
      ],
    ],
    ['worst', [2.75, 2.75, '']],
  ])('under the policy %p', (policy, expected) => {
    expect(
      scores(
        [
          ['', 8],
          [0, 8],
          [null, ' '],
        ],
        model(policy),
      ),
    ).toEqual(expected);
  });

  test('Error asks for a value of its own criterion alone, whichever it is', () => {
    const second = [
      ['Criterion', 'Weight', 'Blank'],
      ['A', 3, ''],
      ['B', 1, 'Error'],
      ['C', 1, ''],
    ];
    const rows = [
      ['', 8, 8],
      [8, '', 8],
      [8, 8, ''],
    ];
    expect(scores(rows, second)).toEqual([8, { error: 'B: blank, and the model asks for a value' }, 8]);
  });

  test('a row that is blank but for columns the model does not name has data missing, and is not a blank row', () => {
    const headers = [['Account', 'A', 'B']];
    expect(scores([['Acme', '', '']], model('Skip'), headers)).toEqual(['']);
    expect(scores([['Acme', '', '']], model('Worst'), headers)).toEqual([1]);
    expect(scores([['Acme', '', '']], model('Error'), headers)).toEqual([
      { error: 'A: blank, and the model asks for a value' },
    ]);
  });

  test('a wholly blank row is "" under every policy, also with zeros for blanks as on Excel for the desktop', () => {
    const headers = [['Account', 'A', 'B']];
    for (const policy of ['Skip', 'Worst', 'Middle', 'Error']) {
      for (const row of [
        ['', '', ''],
        [0, 0, 0],
        [null, null, null],
      ]) {
        expect(scores([row, ['x', 6, 6]], model(policy), headers)).toEqual(['', 6]);
      }
    }
  });

  test('a row without any value under Skip is "", not a division by zero', () => {
    expect(scores([[0, 0]], [[1, 2]])).toEqual(['']);
  });
});

describe('one bad cell costs one row', () => {
  const bad = (cell: unknown, model?: unknown) =>
    scores(
      [
        [6, 6],
        [cell, 6],
        [7, 7],
      ],
      model,
    );
  const table = (scale: string, from: unknown = '', to: unknown = '', points = '') => [
    ['Criterion', 'Weight', 'Scale', 'From', 'To', 'Points'],
    ['Growth', 1, scale, from, to, points],
    ['Fit', 1, '', '', '', ''],
  ];

  test.each<[string, unknown, string]>([
    ['text', 'abc', '"abc" is not a number'],
    ['a number stored as text', '8', '"8" is text, not a number'],
    ['an amount stored as text', '€ 1.200,50', '"€ 1.200,50" is text, not a number'],
    ['an error text', '#N/A', '#N/A is not a number'],
    ['an error text with words', '#VALUE! Row 3: "x"', '#VALUE! is not a number'],
    ['an error object', { code: '#DIV/0!', message: '' }, '#DIV/0! is not a number'],
    ['an error entity', { type: 'Error', basicValue: '#REF!', basicType: 'Error' }, '#REF! is not a number'],
    ['another object', { type: 'Entity', text: 'Acme' }, 'a value of an unknown kind is not a number'],
    ['a date', new Date(2024, 2, 9), '2024-03-09 is a date, not a rating'],
    ['a date that is none', new Date(NaN), 'a value of an unknown kind is not a number'],
    ['TRUE', true, 'TRUE is not a number'],
    ['FALSE', false, 'FALSE is not a number'],
    ['Infinity', Infinity, 'Infinity is not a finite number'],
    ['−Infinity', -Infinity, '-Infinity is not a finite number'],
    ['NaN', NaN, 'NaN is not a finite number'],
    ['a huge number', 1e308, '1e+308 is outside 1–10'],
    ['a date as a number', 45351, '45351 is outside 1–10'],
    ['0.99', 0.99, '0.99 is outside 1–10'],
    ['10.01', 10.01, '10.01 is outside 1–10'],
    ['a negative number', -1, '-1 is outside 1–10'],
  ])('%s where a rating belongs', (_, cell, sentence) => {
    expect(bad(cell)).toEqual([6, { error: `Criterion 1: ${sentence}` }, 7]);
    expect(bad(cell, table('Rating'))).toEqual([6, { error: `Growth: ${sentence}` }, 7]);
  });

  test('the bounds themselves are ratings', () => {
    expect(scores([[1], [10]])).toEqual([1, 10]);
  });

  test('a 0 above a scale that lies below 0 is no blank', () => {
    expect(
      scores(
        [[0], [-5]],
        [
          ['Criterion', 'Weight', 'From', 'To'],
          ['Growth', 1, -10, -5],
        ],
      ),
    ).toEqual([{ error: 'Growth: 0 is outside -10–-5' }, 10]);
  });

  test('the best everywhere is 10 and no more, where the division gives a last digit too many', () => {
    const weights = [1 / 3, 3 / 7, 1]; // no decimals, which would be read as whole numbers
    const [weighted, total] = [10, 1].map((each) => weights.reduce((sum, weight) => sum + weight * each, 0));
    expect(weighted / total).toBeGreaterThan(10);
    expect(scores([[10, 10, 10]], [weights])).toEqual([10]);
  });

  test('bounds of its own: outside is an error, and 0 is a rating where the scale reaches it', () => {
    expect(
      scores(
        [
          [0, 6],
          [5, 6],
          [5.5, 6],
          [-1, 6],
        ],
        table('Rating', 0, 5),
      ),
    ).toEqual([3.5, 8, { error: 'Growth: 5.5 is outside 0–5' }, { error: 'Growth: -1 is outside 0–5' }]);
    expect(
      scores(
        [
          [0, 6],
          [2, 6],
          [6, 6],
        ],
        table('Rating', 5, 2),
      ),
    ).toEqual([6, 8, { error: 'Growth: 6 is outside 2–5' }]);
  });

  test('measures may be huge, and an infinite one is an error', () => {
    expect(
      scores(
        [
          [1e308, 1],
          [-1e308, 1],
        ],
        table('Linear', 0, 100),
      ),
    ).toEqual([5.5, 1]);
    expect(scores([[Infinity, 1]], table('Linear', 0, 100))).toEqual([
      { error: 'Growth: Infinity is not a finite number' },
    ]);
  });

  test('a date is a measure: days as the spreadsheet counts them', () => {
    const model = table('Linear', new Date(2024, 0, 1), new Date(2024, 0, 11));
    expect(
      scores(
        [
          [new Date(2024, 0, 6), 10],
          [45297, 10],
        ],
        model,
      ),
    ).toEqual([7.75, 7.75]);
  });

  test('a word that is none of the scale is quoted with those that are', () => {
    const model = table('Words', '', '', 'Limited=3; Very good = 6');
    const none = (cell: string) => ({ error: `Growth: ${cell} is not one of its words: Limited, Very good` });
    expect(
      scores(
        [
          ['fair', 6],
          [7, 6],
          ['#N/A', 6],
          [true, 6],
          ['VERYGOOD', 6],
          [0, 6],
        ],
        model,
      ),
    ).toEqual([none('"fair"'), none('7'), none('#N/A'), none('TRUE'), 6, 6]);
  });

  test('words may be numbers, and then 0 may be one of them', () => {
    expect(
      scores(
        [
          [0, 1],
          [2, 1],
          [true, 1],
        ],
        table('Words', '', '', '0=3; 2=9; TRUE=5'),
      ),
    ).toEqual([2, 5, 3]);
  });

  test('the first bad cell in the order of the model is told, one error a row', () => {
    expect(
      scores(
        [
          [11, 'abc'],
          ['x', 11],
        ],
        table('Rating'),
      ),
    ).toEqual([{ error: 'Growth: 11 is outside 1–10' }, { error: 'Growth: "x" is not a number' }]);
  });

  test('a bad cell in a column that the model does not name costs nothing', () => {
    expect(scores([['#REF!', 6, 8]], table('Rating'), [['Note', 'Growth', 'Fit']])).toEqual([7]);
  });

  test('a percentile of one account alone means nothing', () => {
    const alone = {
      error: 'Growth: a percentile compares accounts and there is one alone; give the whole block',
    };
    expect(scores([[5, 6]], table('Percentile'))).toEqual([alone]);
    expect(
      scores(
        [
          [5, 6],
          ['', 6],
        ],
        table('Percentile'),
      ),
    ).toEqual([alone, 6]);
    expect(
      scores(
        [
          [5, 6],
          [9, 6],
        ],
        table('Percentile'),
      ),
    ).toEqual([3.5, 8]);
    expect(scores([['', 6]], table('Percentile'))).toEqual([6]);
  });
});
