import { asCell } from '../block';
import { isBlank, nameKey, quote } from '../cells';
import { defineFunction, type Parameter } from '../define';
import { ScoreError } from '../errors';
import { headers, model, number, optionalNumber, values } from '../parameters';
import { readRated } from '../sensitivity/rated';
import { topChances } from '../sensitivity/top-chance';
import type { Spread } from '../sensitivity/weight-draws';

const usualSpread = 0.25;
/** A chance of a half is then within 0.001 in 19 of 20 cases; more draws are a wait without a gain. */
const mostDraws = 1_000_000;

const spread: Parameter<Spread> = {
  help:
    'How far each weight may be off, up or down, as a share of itself from 0 to 1, or the word any for any weights at ' +
    `all; left out: ${usualSpread}`,
  optional: true,
  shape: 'cell',
  read: (raw, name) => {
    const cell = asCell(raw);
    if (isBlank(cell)) return usualSpread;
    if (typeof cell === 'number' && cell >= 0 && cell <= 1) return cell;
    if (nameKey(cell) === 'any') return 'any';
    const got = Array.isArray(cell) ? 'a range' : quote(cell);
    throw new ScoreError(`${name} must be a number from 0 to 1, or any; got ${got}`);
  },
};

export const kamTopChance = defineFunction({
  name: 'KAMTOPCHANCE',
  group: 'Sensitivity',
  summary: "Gives each account's chance of being at the top when nobody is sure of the weights.",
  source: 'R10, R27; rank acceptability of SMAA-2: Lahdelma & Salminen 2001',
  parameters: {
    values,
    model,
    top: number('How many accounts the top has', { min: 1, whole: true }),
    spread,
    draws: optionalNumber('How many sets of weights are drawn', 10_000, {
      min: 1,
      max: mostDraws,
      whole: true,
    }),
    seed: optionalNumber('Which random numbers: the same seed gives the same result everywhere', 1, {
      min: 1,
      max: 2 ** 32 - 1,
      whole: true,
    }),
    headers,
  },
  result: {
    shape: 'range',
    help:
      'The share of the draws, 0–1, in which fewer accounts than the top has score higher; "" for a blank row. With ' +
      '10,000 draws a chance is within 0.01 of the true one in 19 of 20 cases. Criteria of weight 0 stay out',
  },
  examples: [
    {
      title: 'One account is better in everything',
      arguments: [
        [
          [9, 8, 9],
          [4, 7, 5],
          ['', '', ''],
        ],
        [[50, 30, 20]],
        1,
      ],
      result: [[1], [0], ['']],
    },
    {
      title: 'Two places for two accounts; a bad cell costs its row',
      arguments: [
        [
          [8, 6],
          [4, 7],
          ['abc', 5],
        ],
        [[50, 50]],
        2,
        'any',
      ],
      result: [[1], [1], [{ error: 'Criterion 1: "abc" is not a number' }]],
    },
  ],
  compute: ({ values, model, top, spread, draws, seed, headers }) => {
    const { accounts, ratings, scores, weights } = readRated(values, model, headers);
    const data = topChances(ratings, scores, weights, top, { spread, draws, seed });
    return { rows: accounts.rows, columns: 1, data, errors: accounts.errors };
  },
});
