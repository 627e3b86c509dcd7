import type { Cell } from '../cells';
import { defineFunction, type Parameter } from '../define';
import { CellError, ScoreError } from '../errors';
import { block, optionalNumber, vector } from '../parameters';
import { meanOutcomes, spearman } from '../sensitivity/backtest';
import { readVector, type Vector } from '../vector';

export const kamBacktest = defineFunction({
  name: 'KAMBACKTEST',
  group: 'Sensitivity',
  summary:
    'Tells whether past scores foretold what came: how far their order agrees with the outcomes, and what the top gained.',
  source: 'R41; rank correlation: Spearman 1904, ties sharing the mean of their ranks',
  parameters: {
    scores: vector('The scores of accounts as they were'),
    outcomes: outcomes(
      'What came of each account, more being better: revenue, margin, renewal as TRUE or FALSE, 1 or 0',
    ),
    top: optionalNumber(
      'The share of the accounts that is the top by score, rounded to whole accounts, at least one',
      0.2,
      {
        above: 0,
        max: 1,
      },
    ),
  },
  result: {
    shape: 'range',
    help:
      'One row of two figures. The rank correlation of scores and outcomes, from −1 to 1: 0 is no better than chance. ' +
      'The mean outcome of the top over that of all: 1 is no better than chance; accounts tied at the edge are all in the ' +
      'top. Pairs with a blank or a bad cell are left out',
  },
  examples: [
    {
      title: 'The best two of five by score brought half as much again as the average',
      arguments: [[[9], [8], [6], [5], [2]], [[50], [40], [30], [10], [20]], 0.4],
      result: [[0.9, 1.5]],
    },
    {
      title: 'Scores that had it the wrong way round; the account without an outcome is left out',
      arguments: [
        [[9], [7], [5], [4]],
        [[10], [20], [''], [30]],
      ],
      result: [[-1, 0.5]],
    },
  ],
  compute: ({ scores, outcomes, top }) => {
    const [x, y] = pairsOf(scores, outcomes);
    const rho = spearman(x, y);
    const means = meanOutcomes(x, y, top);
    const constant = isConstant(x) ? 'scores' : 'outcomes';
    return [
      [
        rho === rho ? rho : missing(`all ${constant} are the same, so they have no order to compare`),
        means.all > 0
          ? means.top / means.all
          : missing('the outcomes must average more than 0 to be divided by their average'),
      ],
    ];
  },
});

/** A list of numbers in which TRUE is 1 and FALSE is 0. */
function outcomes(help: string): Parameter<Vector> {
  const cells = block(help);
  const number = (cell: Cell) => (typeof cell === 'boolean' ? Number(cell) : cell);
  return {
    ...cells,
    read: (raw, name) =>
      readVector(
        cells.read(raw, name).map((row) => row.map(number)),
        name,
      ),
  };
}

/** The places where both lists have a number. */
function pairsOf(given: Vector, came: Vector): [Float64Array, Float64Array] {
  const [scores, outcomes] = [given.data, came.data];
  if (scores.length !== outcomes.length) {
    const got = `${scores.length} and ${outcomes.length}`;
    throw new ScoreError(`scores and outcomes must be of equal length, a row for each account; got ${got}`);
  }
  const isPair = (_: number, i: number) => scores[i] === scores[i] && outcomes[i] === outcomes[i];
  const x = scores.filter(isPair);
  if (x.length < 2) {
    const [bad] = [...given.errors, ...came.errors].filter(([, { message }]) => message !== '');
    const why = bad === undefined ? '' : `; ${bad[1].message} in row ${bad[0] + 1}`;
    throw new ScoreError(`at least 2 accounts need both a score and an outcome; got ${x.length}${why}`);
  }
  return [x, outcomes.filter(isPair)];
}

function isConstant(values: Float64Array): boolean {
  return values.every((value) => value === values[0]);
}

/** A figure that there is none of, with the reason; the other figure still stands. */
function missing(reason: string): CellError {
  return new CellError(reason, 0, '#N/A');
}
