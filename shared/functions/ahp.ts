import { defineFunction, type Output } from '../define';
import { option, table } from '../parameters';
import { leastFitting, priorities, type Misfit } from '../weights/ahp';
import { readJudgements } from '../weights/judgements';
import { consistencyRatio, randomIndexNames } from '../weights/random-index';

export const kamAhp = defineFunction({
  name: 'KAMAHP',
  group: 'Weights',
  summary: 'Makes weights from comparing criteria two at a time, and tells how far the judgements agree.',
  source: 'Saaty 1980 (principal eigenvector); Bozóki, Fülöp & Rónyai 2010 (pairs not compared)',
  parameters: {
    pairwise: table(
      "How many times each row's criterion outweighs each column's, such as 3 or 1/3, with or without names; half the " +
        'table is enough, and pairs may be left blank',
      readJudgements,
    ),
    output: option('What to show', ['weights', 'ratio', 'lambda', 'index', 'worst']),
    randomIndex: option('The random index behind the ratio', randomIndexNames),
  },
  result: {
    shape: 'range',
    help:
      'weights: a column that adds up to 1; ratio: the consistency ratio, fine up to 0.10 (lenient when pairs are ' +
      'blank); lambda: the largest eigenvalue; index: the consistency index; worst: the judgement that fits least, in words',
  },
  examples: [
    {
      title: 'Judgements that agree; the lower half is left blank',
      arguments: [
        [
          ['', 'Revenue', 'Growth', 'Fit'],
          ['Revenue', 1, 2, 4],
          ['Growth', '', 1, 2],
          ['Fit', '', '', 1],
        ],
      ],
      result: [[4 / 7], [2 / 7], [1 / 7]],
    },
    {
      title: 'One judgement stands against the five others',
      arguments: [
        [
          ['', 'Revenue', 'Growth', 'Fit', 'Service'],
          ['Revenue', '', 2, 4, 4],
          ['Growth', '', '', 9, 2],
          ['Fit', '', '', '', 1],
          ['Service', '', '', '', ''],
        ],
        'worst',
      ],
      result: 'Growth over Fit: you said 9, the other judgements say 2',
    },
  ],
  compute: ({ pairwise, output, randomIndex }): Output => {
    const { names } = pairwise;
    const result = priorities(pairwise);
    switch (output) {
      case 'ratio':
        return consistencyRatio(result.index, names.length, randomIndex);
      case 'lambda':
        return result.lambda;
      case 'index':
        return result.index;
      case 'worst':
        return sentence(names, leastFitting(pairwise, result));
      default:
        return Array.from(result.weights, (weight) => [weight]);
    }
  },
});

function sentence(names: readonly string[], misfit: Misfit | undefined): string {
  if (misfit === undefined) return 'None: the judgements agree';
  const { over, under, said, others } = misfit;
  // As many decimals as it takes to tell the two apart.
  let digits = 1;
  while (digits < 6 && ratioText(said, digits) === ratioText(others, digits)) digits++;
  return (
    `${names[over]} over ${names[under]}: you said ${ratioText(said, digits)}, ` +
    `the other judgements say ${ratioText(others, digits)}`
  );
}

/** 2.6 or 1/2.6. */
function ratioText(ratio: number, digits: number): string {
  const factor = 10 ** digits;
  const shown = Math.round(Math.max(ratio, 1 / ratio) * factor) / factor;
  return ratio < 1 && shown > 1 ? `1/${shown}` : String(shown);
}
