import { defineFunction } from '../define';
import { headers, model, optionalLabels, table, values } from '../parameters';
import { readAccounts } from '../scoring/accounts';
import { rate } from '../scoring/ratings';
import { score } from '../scoring/score';
import { assignTiers } from '../tiers/assign';
import { meetsRules } from '../tiers/meets';
import { readPublished } from '../tiers/published';
import { readTiers } from '../tiers/read-tiers';
import { dimensionScores, tiersOfModel } from '../tiers/dimension-minimums';

export const kamRuleTier = defineFunction({
  name: 'KAMRULETIER',
  group: 'Tiers and selection',
  summary: 'Sorts accounts into the first tier whose minimums they meet, on the score and on dimensions.',
  source: 'R1, R12, R13',
  parameters: {
    values,
    model,
    tiers: table('The KAM_TIERS table, with a column for each dimension that has minimums', readTiers),
    headers,
    published: optionalLabels(
      "The tier in force for each account; it is kept down to its minimums − the table's Band",
    ),
  },
  result: {
    shape: 'range',
    help:
      'The label of each account\'s tier; "" for a blank row. Match says whether any of a tier\'s minimums is enough or ' +
      'all are needed; the last tier takes the rest, and what a Capacity cannot hold falls to the next: give the whole ' +
      'block then',
  },
  examples: [
    {
      title: 'Tier I for much revenue or strategic value, Tier II for growth, Tier III for the rest',
      arguments: [
        [
          [9, 3, 2],
          [4, 8, 2],
          [4, 3, 7],
          [5, 5, 5],
        ],
        [
          ['Criterion', 'Weight', 'Dimension'],
          ['Revenue', 50, 'Value'],
          ['Reference value', 25, 'Strategic'],
          ['Potential', 25, 'Growth'],
        ],
        [
          ['Tier', 'Value', 'Strategic', 'Growth', 'Match'],
          ['Tier I', 8, 8, '', 'Any'],
          ['Tier II', '', '', 6, 'Any'],
          ['Tier III', '', '', '', ''],
        ],
      ],
      result: [['Tier I'], ['Tier I'], ['Tier II'], ['Tier III']],
    },
  ],
  compute: (args) => {
    const accounts = readAccounts(args.values, args.model, args.headers);
    const tiers = tiersOfModel(args.tiers, args.model);
    const ratings = rate(accounts);
    const scores = score(accounts, undefined, ratings);
    accounts.errors.forEach((_, row) => (scores[row] = NaN));
    const errors = new Map(accounts.errors);
    const kept = readPublished(args.published, tiers, accounts.rows, errors);
    const minimums = meetsRules(scores, tiers, dimensionScores(accounts, tiers, ratings));
    const places = assignTiers(scores, tiers, minimums, kept);
    return { width: 1, data: places, words: tiers.map(({ shown }) => shown), errors };
  },
});
