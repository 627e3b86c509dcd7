import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { number, vector } from '../parameters';
import { distinctValues, naturalBreaks } from '../tiers/breaks';

/** More classes than this are no classification, and the work grows with them. */
const mostClasses = 100;

export const kamBreaks = defineFunction({
  name: 'KAMBREAKS',
  group: 'Tiers and selection',
  summary:
    'Finds natural breaks: the classes whose scores lie closest together, as a help in setting minimums.',
  source: 'Fisher 1958; Jenks 1967',
  parameters: {
    scores: vector('The scores to classify; blanks and cells that are no number are left out'),
    classes: number('How many classes', { min: 1, max: mostClasses, whole: true }),
  },
  result: {
    shape: 'range',
    help:
      'A column with the highest score of each class, lowest class first. The classes have the least squared ' +
      'distances from their means; of equally good ones, the first has the fewest scores',
  },
  examples: [
    {
      title: 'Three groups that the eye sees too',
      arguments: [[[8.2], [5.1], [2.1], [8.4], [4.9], [1.9], [8.9], ['']], 3],
      result: [[2.1], [5.1], [8.9]],
    },
  ],
  compute: ({ scores, classes }) => {
    const distinct = distinctValues(scores.data);
    const most = distinct.values.length;
    if (most === 0) throw new ScoreError('scores hold no numbers; select the cells that hold them');
    if (classes > most) {
      const values =
        most === 1 ? 'there is only 1 different score' : `there are only ${most} different scores`;
      throw new ScoreError(
        `classes must not exceed the number of different scores; got ${classes}, and ${values}`,
      );
    }
    return { rows: classes, columns: 1, data: naturalBreaks(distinct, classes) };
  },
});
