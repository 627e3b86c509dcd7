import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import type { Criterion } from '../../shared/model/model';
import { readModel } from '../../shared/model/read-model';
import { failure } from '../call';

const header = ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points', 'Dimension', 'Blank'];
const read = (...rows: unknown[][]) => readModel([header, ...rows]).criteria;

const plain: Criterion = {
  name: 'A',
  weight: 1,
  direction: 'Higher',
  scale: 'Rating',
  from: 1,
  to: 10,
  points: [],
  words: new Map(),
  dimension: '',
  blank: 'Skip',
  description: '',
  worst: '',
  best: '',
  source: '',
  owner: '',
};

describe('the table', () => {
  test('needs a name and a weight; the rest has defaults, blank in any manner', () => {
    expect(
      readModel([
        ['Criterion', 'Weight'],
        ['A', 5],
      ]),
    ).toEqual({ criteria: [plain], named: true });
    for (const blank of ['', null, undefined, 0, ' ']) {
      expect(read(['A', 5, ...new Array<unknown>(7).fill(blank)])).toEqual([plain]);
    }
  });

  test('may have its columns in any order, unknown ones among them, under names of any case and spaces', () => {
    const cells = {
      ' OWNER': 'Ann',
      'worst  Looks like': 'w',
      weight: 2,
      Colour: 'red',
      'Best looks like': 'b',
      Source: 's',
      CRITERION: 'A',
      Description: 'd',
    };
    fc.assert(
      fc.property(fc.shuffledSubarray(Object.entries(cells), { minLength: 8 }), (entries) => {
        const [criterion] = readModel([
          entries.map(([name]) => name),
          entries.map(([, cell]) => cell),
        ]).criteria;
        expect(criterion).toEqual({
          ...plain,
          owner: 'Ann',
          worst: 'w',
          best: 'b',
          source: 's',
          description: 'd',
        });
      }),
    );
  });

  test('is read whole', () => {
    expect(
      read(
        ['Revenue', 3, 'lower', 'LOG', 10, 1000, '', 'Value', 'worst'],
        ['Fit', 1, 'Higher', 'Points', 7, 7, '0=1; 5=10', ' Own ', 'Middle'],
        ['Stage', 0, '', 'Words', '', '', 'Cold = 1; Hot=10', '', 'Error'],
      ),
    ).toEqual([
      {
        ...plain,
        name: 'Revenue',
        weight: 3,
        direction: 'Lower',
        scale: 'Log',
        from: 10,
        to: 1000,
        dimension: 'Value',
        blank: 'Worst',
      },
      {
        ...plain,
        name: 'Fit',
        scale: 'Points',
        points: [
          { at: 0, rating: 1 },
          { at: 5, rating: 10 },
        ],
        dimension: 'Own',
        blank: 'Middle',
      },
      {
        ...plain,
        name: 'Stage',
        weight: 0,
        scale: 'Words',
        words: new Map([
          ['cold', { label: 'Cold', rating: 1 }],
          ['hot', { label: 'Hot', rating: 10 }],
        ]),
        blank: 'Error',
      },
    ]);
  });

  test('may have blank rows, and columns without a name', () => {
    const rows = [
      ['', 'Criterion', '', 'Weight'],
      ['x', 'A', 'y', 1],
      ['', '', '', ''],
      [0, 0, 0, 0],
      [null, 'B', undefined, 1],
    ];
    expect(readModel(rows).criteria.map(({ name }) => name)).toEqual(['A', 'B']);
  });

  test('bounds may be dates', () => {
    const [criterion] = read([
      'Last order',
      1,
      '',
      'Linear',
      new Date(2024, 0, 1),
      new Date(2025, 0, 1),
      '',
      '',
      '',
    ]);
    expect([criterion.from, criterion.to]).toEqual([45292, 45658]);
  });

  test('a bound of 0 is a bound where the other is not', () => {
    expect(read(['A', 1, '', 'Rating', 0, 5, '', '', ''])[0]).toMatchObject({ from: 0, to: 5 });
    expect(read(['A', 1, '', 'Linear', 5, 0, '', '', ''])[0]).toMatchObject({ from: 5, to: 0 });
  });
});

describe('bare weights', () => {
  test('name their criteria by number', () => {
    for (const block of [[[2, 4]], [[2], [4]]]) {
      expect(readModel(block)).toEqual({
        criteria: [
          { ...plain, name: 'Criterion 1' },
          { ...plain, name: 'Criterion 2', weight: 2 },
        ],
        named: false,
      });
    }
  });
});

describe('a wrong model fails the call in one sentence', () => {
  const give = 'give a row or column of weights, or the KAM_MODEL table with its header row';
  const noTable = `model has no column Criterion; ${give}; its first row is`;
  const weight = (name: string, got: string) =>
    `the weight of ${name} must be a number of 0 or more; got ${got}`;
  const table = (...rows: unknown[][]) => [['Criterion', 'Weight'], ...rows];

  test.each<[string, unknown, string]>([
    ['a negative weight', [[1, -2]], weight('Criterion 2', '-2')],
    ['a blank weight', [[1, '', 3]], weight('Criterion 2', 'blank')],
    ['a weight of text', [['x', 1]], weight('Criterion 1', '"x"')],
    ['an infinite weight', [[1], [Infinity]], weight('Criterion 2', 'Infinity')],
    ['weights that are all 0', [[0, 0, 0]], 'at least one weight must be above 0; got 0, 0, 0'],
    ['text alone', [['heavy', 'light']], `${noTable} "heavy", "light"`],
    ['one word', 'heavy', `${noTable} "heavy"`],
    ['blanks alone', [['', '']], `${noTable} blanks`],
    [
      'a block of numbers',
      [
        [1, 2],
        [3, 4],
      ],
      `${noTable} 1, 2`,
    ],
    [
      'a table without its header',
      [['Fit', 1, '', 0, 'Log', 2, 3, 'x', 'y'], []],
      `${noTable} "Fit", 1, "Log", 2, 3, "x", "y"`,
    ],
    [
      'no weights',
      [
        ['Criterion', 'Rank', ''],
        ['A', 1, ''],
      ],
      'model has no column Weight; its columns are Criterion and Rank',
    ],
    [
      'a column named by a paragraph',
      [
        ['Criterion', 'x'.repeat(5000)],
        ['A', 1],
      ],
      `model has no column Weight; its columns are Criterion and ${'x'.repeat(57)}…`,
    ],
    ['a header alone', table(), 'model has a header row and no criteria; add a row for each'],
    ['a header and blank rows', table(['', 0]), 'model has a header row and no criteria; add a row for each'],
    [
      'an error for a name',
      table(['A', 1], ['#N/A', 2]),
      'criterion 2 of the model has #N/A for a name; mend the column Criterion',
    ],
    ['no name', table(['A', 1], ['', 2]), 'criterion 2 of the model has no name; fill the column Criterion'],
    [
      'a name twice',
      table(['Fit', 1], ['B', 1], [' fit', 2]),
      'model has the criterion "fit" twice; rename or remove one',
    ],
    [
      'a column twice',
      [
        ['Criterion', 'Weight', 'weight '],
        ['A', 1, 2],
      ],
      'two columns of model are named "weight"; rename one',
    ],
    ['a negative weight in the table', table(['Fit', -1]), weight('Fit', '-1')],
    ['a blank weight in the table', table(['Fit', '']), weight('Fit', 'blank')],
    ['a weight that is an error', table(['Fit', '#REF!']), weight('Fit', '#REF!')],
  ])('%s', (_, model, sentence) => {
    expect(failure('KAMSCORE', [[5]], model)).toBe(`KAMSCORE: ${sentence}`);
  });
});
