import { expect, test } from '@jest/globals';
import { readModel } from '../../shared/model/read-model';
import { highestRating } from '../../shared/sensitivity/best-rating';

const highest = (...cells: readonly unknown[]) =>
  highestRating(
    readModel([
      ['Criterion', 'Weight', 'Direction', 'Scale', 'From', 'To', 'Points'],
      ['Any', 1, ...cells],
    ]).criteria[0],
  );

test.each([
  ['a rating', ['', '', '', '', ''], 10],
  ['a linear scale', ['Lower', 'Linear', 0, 5, ''], 10],
  ['words that end below', ['', 'Words', '', '', 'Limited=3; Good=6; Strong=9'], 9],
  ['words, less is better', ['Lower', 'Words', '', '', 'Rare=3; Some=6; Many=9'], 8],
  ['a curve that ends below', ['', 'Points', '', '', '0=1; 50=7; 100=4'], 7],
  ['a curve, mirrored', ['Lower', 'Points', '', '', '0=2; 50=4; 100=10'], 9],
])('%s', (_, cells, expected) => {
  expect(highest(...cells)).toBe(expected);
});
