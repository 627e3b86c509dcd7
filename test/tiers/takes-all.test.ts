import { expect, test } from '@jest/globals';
import { failure } from '../call';
import { model, tiersOf } from './rule-tiers';

const ruled = (rows: unknown[][]) => [['Tier', 'Score', 'Value', 'Growth', 'Match'], ...rows];

test.each<[string, unknown[][], string]>([
  [
    'the worst tier first',
    [
      ['Bronze', 4, 4, 4, ''],
      ['Silver', 6, 6, 6, ''],
      ['Gold', 8, 8, 8, ''],
    ],
    '4, 6, 8',
  ],
  [
    'as much in all, and more',
    [
      ['I', 8, 7, '', 'All'],
      ['II', 8, 7, 6, 'All'],
      ['III', '', '', '', ''],
    ],
    '8, 8',
  ],
  [
    'one of several is enough above',
    [
      ['I', 6, '', 8, 'Any'],
      ['II', 8, '', '', ''],
      ['III', '', '', '', ''],
    ],
    '6, 8',
  ],
  [
    'a last tier above the first',
    [
      ['I', 6, 7, '', ''],
      ['II', 8, 8, '', ''],
    ],
    '6, 8',
  ],
])('a score that does not fall, and a tier that nobody can be in: %s', (_, rows, got) => {
  expect(failure('KAMRULETIER', [[5, 5, 5]], model, ruled(rows))).toBe(
    `KAMRULETIER: tiers must fall; got ${got}`,
  );
});

test('each tier is compared with all above it', () => {
  const tiers = ruled([['I', 8, '', '', ''], ['II', 5, '', 6, 'All'], ['III', 8, '', '', ''], ['IV', '', '', '', '']]); // prettier-ignore
  expect(failure('KAMRULETIER', [[5, 5, 5]], model, tiers)).toBe('KAMRULETIER: tiers must fall; got 8, 5, 8');
});

test('where scores fall or there are none, tiers are taken as they are given', () => {
  const twins = ruled([['I', '', 7, '', ''], ['II', '', 7, '', ''], ['III', '', '', '', '']]); // prettier-ignore
  expect(tiersOf([[8, 1, 1], [1, 1, 1]], twins)).toEqual(['I', 'III']); // prettier-ignore
  const passed = ruled([['I', 8, 7, 6, ''], ['II', 6, '', 9, 'All'], ['III', '', '', '', '']]); // prettier-ignore
  expect(tiersOf([[1, 1, 9], [1, 1, 1]], passed)).toEqual(['I', 'III']); // prettier-ignore
});

test.each<[string, unknown[][]]>([
  [
    'one of two minimums is another',
    [
      ['I', 8, '', '', 'Any'],
      ['II', 8, '', 7, 'Any'],
      ['III', '', '', '', ''],
    ],
  ],
  [
    'all are asked for above',
    [
      ['I', 6, 7, '', 'All'],
      ['II', 8, '', '', ''],
      ['III', '', '', '', ''],
    ],
  ],
  [
    'any is enough here',
    [
      ['I', 6, 7, '', 'All'],
      ['II', 8, 8, '', 'Any'],
      ['III', '', '', '', ''],
    ],
  ],
  [
    'another dimension',
    [
      ['I', '', 7, '', ''],
      ['II', '', '', 8, ''],
      ['III', '', '', '', ''],
    ],
  ],
])('a tier that somebody can be in does not: %s', (_, rows) => {
  expect(tiersOf([[1, 1, 1]], ruled(rows))).toEqual(['III']);
});

test.each(['Valeu', 'values', 'Growht'])('a minimum of %s is no column of the user’s own', (name) => {
  const meant = name === 'Growht' ? 'Growth' : 'Value';
  expect(
    failure('KAMRULETIER', [[5, 5, 5]], model, [
      ['Tier', 'Score', name],
      ['I', 8, 7],
      ['II', '', ''],
    ]),
  ).toBe(
    `KAMRULETIER: tiers have minimums of "${name}" and the model has the dimension "${meant}"; spell them alike`,
  );
  // beside the dimension itself it is another column
  const both = [
    ['Tier', 'Score', name, meant],
    ['I', 8, 7, 7],
    ['II', '', '', ''],
  ];
  expect(tiersOf([[7, 7, 7]], both)).toEqual(['I']);
});
