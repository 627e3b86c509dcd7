import { check } from '../check/check';
import { percent } from '../check/finding';
import {
  leastCoverage,
  leastSpread,
  mostBlanks,
  mostCorrelation,
  mostKeyAccounts,
  mostOverlap,
  mostRevenue,
} from '../check/limits';
import { defineFunction, type ResultCell } from '../define';
import { ScoreError } from '../errors';
import { headers, model, optionalTable, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { rate } from '../scoring/ratings';
import { score } from '../scoring/score';
import { readVector } from '../vector';

export const kamCheck = defineFunction({
  name: 'KAMCHECK',
  group: 'Scoring',
  summary: 'Reads a model and its accounts as a good colleague would, and lists what may mislead.',
  source: 'R2, R3, R4, R7, R10, R11, R24, R29, R30; double counting by the correlation of ratings',
  parameters: {
    values,
    model,
    headers,
    revenue: optionalTable(
      'The revenue of each account; left out: the first criterion that is revenue',
      (block) => readVector(block, 'revenue'),
    ),
  },
  result: {
    shape: 'range',
    help:
      'A header and a row per finding: Severity, Rule, Finding; one row OK when there are none. It looks for too few or ' +
      `too many criteria, revenue above ${percent(mostRevenue)} of the weight, the top by score being ` +
      `${percent(mostOverlap)} or more the largest (from ten accounts on), more than ${mostKeyAccounts} accounts that ` +
      'score 8 or more, criteria without a ' +
      `definition, biases, blanks above ${percent(mostBlanks)}, ratings that spread less than ${leastSpread}, accounts ` +
      `scored on less than ${percent(leastCoverage)} of the weight, and criteria with |ρ| above ${mostCorrelation} over five accounts or more`,
  },
  examples: [
    {
      title: 'Revenue decides, and the criteria are not defined',
      arguments: [
        [
          [8, 6, 3],
          [4, 9, 5],
        ],
        [
          ['Criterion', 'Weight'],
          ['Revenue', 62],
          ['Growth', 20],
          ['Fit', 18],
        ],
      ],
      result: [
        ['Severity', 'Rule', 'Finding'],
        ['Warning', 'R2', 'Revenue-type criteria hold 62 % of the weight; above 40 % size decides (R2)'],
        [
          'Warning',
          'R7',
          'No criterion is defined: say in the model what each means, what a worst and a best look like, its source and its owner (R7)',
        ],
      ],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    const { rows, errors } = accounts;
    if (args.revenue !== undefined && args.revenue.data.length !== rows) {
      throw new ScoreError(
        `revenue must have an amount for each of the ${rows} accounts; got ${args.revenue.data.length}`,
      );
    }
    const ratings = rate(accounts);
    const scores = score(accounts, undefined, ratings).map((value, row) => (errors.has(row) ? NaN : value));
    const findings = check({ accounts, ratings, scores, revenue: args.revenue });
    const table: ResultCell[][] = findings.map(({ severity, rule, text }) => [severity, rule, text]);
    if (table.length === 0) table.push(['OK', '', 'Nothing to mend']);
    return [['Severity', 'Rule', 'Finding'], ...table];
  },
});
