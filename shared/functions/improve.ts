import { defineFunction, type ResultCell } from '../define';
import { ScoreError } from '../errors';
import { bestRating, worstRating } from '../model/model';
import { scales } from '../model/scales';
import { block, headers, model, number } from '../parameters';
import { plainNumber } from '../plain-number';
import { highestRating } from '../sensitivity/best-rating';
import { improve, meanRating } from '../sensitivity/improve';
import { readRated, requireScore } from '../sensitivity/rated';

export const kamImprove = defineFunction({
  name: 'KAMIMPROVE',
  group: 'Sensitivity',
  summary: 'Shows the shortest way to a target score: the fewest rating points that lift an account to it.',
  source: 'R3, R38; additive value model, Keeney & Raiffa 1976',
  parameters: {
    row: block('One account: a row with a column per criterion'),
    model,
    target: number('The score to reach', { min: worstRating, max: bestRating }),
    headers,
  },
  result: {
    shape: 'range',
    help:
      'A header and a row per criterion to raise, heaviest first: Criterion, From and To as ratings 1–10, Gain in points ' +
      'of the score. Each goes as high as its scale does, the last only as far as it must: of Words, to the next ' +
      'that is no lower. A criterion left out for its blank is not raised. None needed, where the target is reached already',
  },
  examples: [
    {
      title: 'From 5.1 to 7: the heaviest criterion alone is enough',
      arguments: [[[4, 7, 5]], [[50, 30, 20]], 7],
      result: [
        ['Criterion', 'From', 'To', 'Gain'],
        ['Criterion 1', 4, 7.8, 1.9],
      ],
    },
    {
      title: 'The words for fit end at 9, so growth has to follow; the blank is left as it is',
      arguments: [
        [['Good', 4, '']],
        [
          ['Criterion', 'Weight', 'Scale', 'Points'],
          ['Fit', 50, 'Words', 'Limited=3; Good=6; Strong=9'],
          ['Growth', 30, '', ''],
          ['Access', 20, '', ''],
        ],
        7.5,
      ],
      result: [
        ['Criterion', 'From', 'To', 'Gain'],
        ['Fit', 6, 9, 15 / 8],
        ['Growth', 4, 5, 3 / 8],
      ],
    },
  ],
  compute: ({ row, model, target, headers }) => {
    if (row.length !== 1) throw new ScoreError(`row must be one account; got ${row.length} rows`);
    const compared = model.criteria.find(({ scale }) => scales[scale].comparesAccounts);
    if (compared) {
      throw new ScoreError(
        `${compared.name} is rated by ${compared.scale}, which compares accounts, and row is one alone; ` +
          'give this criterion another scale',
      );
    }
    const rated = readRated(row, model, headers);
    requireScore(rated, 0, 'row');
    const criteria = rated.accounts.model.criteria.map((criterion, k) => ({
      name: criterion.name,
      weight: criterion.weight,
      rating: rated.ratings[k],
      best: highestRating(criterion),
    }));
    const steps = improve(criteria, target);
    if (steps === undefined) {
      const rated = criteria.filter(({ rating }) => rating === rating);
      const most = meanRating(
        rated,
        rated.map(({ best }) => best),
      );
      throw new ScoreError(
        `${target} is out of reach: the best that the scales of its criteria allow is ${plainNumber(most)}`,
        '#N/A',
      );
    }
    const table: ResultCell[][] = steps.map(({ name, from, to, gain }) => [name, from, to, gain]);
    return [
      ['Criterion', 'From', 'To', 'Gain'],
      ...(table.length > 0 ? table : [['None needed', '', '', 0]]),
    ];
  },
});
