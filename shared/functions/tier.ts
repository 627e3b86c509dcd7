import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { optionalLabels, optionalTable, vector } from '../parameters';
import { isKnownDimension } from '../scoring/dimension';
import { assignTiers } from '../tiers/assign';
import { meetsScore } from '../tiers/meets';
import { readPublished } from '../tiers/published';
import { readTiers } from '../tiers/read-tiers';
import { defaultTiers } from '../tiers/tiers';

export const kamTier = defineFunction({
  name: 'KAMTIER',
  group: 'Tiers and selection',
  summary: 'Sorts scores into tiers by lowest scores, with capacities and with published tiers that stick.',
  source: 'R1, R10, R12, R13',
  parameters: {
    scores: vector('The score of each account'),
    tiers: optionalTable(
      'Falling minimums (k of them make k + 1 tiers), or the KAM_TIERS table; left out: I from 8, II from 6, else III',
      readTiers,
    ),
    published: optionalLabels(
      "The tier in force for each account; it is kept down to its minimum − the table's Band",
    ),
  },
  result: {
    shape: 'range',
    help:
      'The label of each account\'s tier; "" for a blank score. A minimum counts as reached, the last tier takes the ' +
      'rest, and what a Capacity cannot hold falls to the next tier, accounts tied at its edge together: give the whole ' +
      'column then',
  },
  examples: [
    {
      title: 'The tiers that apply when none are given; a lowest score counts as reached',
      arguments: [[[8], [7.99], [6], [2.5], ['']]],
      result: [['Tier I'], ['Tier II'], ['Tier II'], ['Tier III'], ['']],
    },
    {
      title: 'One place in Tier A; an account published in A keeps it within the band of half a point',
      arguments: [
        [[9.1], [8.4], [7.6], [5]],
        [
          ['Tier', 'Score', 'Capacity', 'Band'],
          ['A', 8, 2, 0.5],
          ['B', 6, '', ''],
          ['C', '', '', ''],
        ],
        [['B'], ['B'], ['A'], ['C']],
      ],
      result: [['A'], ['A'], ['B'], ['C']],
    },
  ],
  compute: ({ scores, tiers = defaultTiers, published }) => {
    const byRule = tiers
      .slice(0, -1)
      .find(
        (tier) =>
          tier.score === undefined && tier.dimensions.some((each) => isKnownDimension(each.dimension)),
      );
    if (byRule) {
      throw new ScoreError(
        `${byRule.label} has minimums of dimensions and no lowest Score; give one, or sort with KAMRULETIER`,
      );
    }
    const errors = new Map(scores.errors);
    const kept = readPublished(published, tiers, scores.data.length, errors);
    const places = assignTiers(scores.data, tiers, meetsScore(scores.data, tiers), kept);
    return { width: scores.width, data: places, words: tiers.map(({ shown }) => shown), errors };
  },
});
