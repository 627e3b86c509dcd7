import { defineFunction } from '../define';
import { ratingCell, shareCell } from '../row-cells';
import { alignColumns, blanksOf, column, eachRow, isFull } from '../rowwise';
import { positionOf } from '../segments/position';

export const kamPosition = defineFunction({
  name: 'KAMPOSITION',
  group: 'Segments and categories',
  summary:
    'Tells how we stand with an account: Strong where we are entrenched, Good where we can grow, or Limited.',
  source: 'R36',
  parameters: {
    relationship: column('The relationship, a rating from 1 to 10', ratingCell),
    penetration: column(
      'Our share of what the account buys in our field, from 0 to 1 (0.6 or 60 %)',
      shareCell,
    ),
    headroom: column('Room to grow, a rating from 1 to 10', ratingCell),
  },
  result: {
    shape: 'range',
    help:
      'Strong from relationship 7 and penetration 60 %; Good from relationship 6 and headroom 5; else Limited; ' +
      '"" for a blank row',
  },
  examples: [
    {
      title: 'Entrenched, able to grow, and neither',
      arguments: [
        [[8], [8], [6], [5]],
        [[0.6], [0.3], [0.7], [0.9]],
        [[2], [5], [4], [9]],
      ],
      result: [['Strong'], ['Good'], ['Limited'], ['Limited']],
    },
  ],
  compute: (columns) => {
    const { rows } = alignColumns(columns);
    const ratings = (['relationship', 'headroom'] as const).filter(
      (name) => columns[name].cells.length === rows,
    );
    return eachRow(columns, (row, at) => {
      // A row of zeros is a blank one as Excel on the desktop hands it over.
      const isUnrated = ratings.length > 0 && ratings.every((name) => row[name] === undefined);
      if (isUnrated && !row.penetration) return '';
      return isFull(row) ? positionOf(row.relationship, row.penetration, row.headroom) : blanksOf(row, at);
    });
  },
});
