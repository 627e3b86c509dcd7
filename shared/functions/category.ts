import { defineFunction, type Parameter } from '../define';
import { bestRating, worstRating } from '../model/model';
import { optionalNumber } from '../parameters';
import { ratingCell } from '../row-cells';
import { blanksOf, column, eachRow, isFull } from '../rowwise';
import { wrongOrder } from '../wrong-order';
import { categorise, standardMinimums } from '../segments/category';
import { keyStage, notACandidate, stageCell } from '../segments/stage';

/** A lowest rating, inclusive; undefined where it is left out. */
function minimum(help: string, standard: number): Parameter<number | undefined> {
  const limits = { min: worstRating, max: bestRating };
  return optionalNumber(`${help}; left out: ${standard}`, undefined, limits);
}

export const kamCategory = defineFunction({
  name: 'KAMCATEGORY',
  group: 'Segments and categories',
  summary:
    'Sorts Interconnected accounts into Strategic Key, Core Key and Integrated Non-Key by growth and fit.',
  source: 'R31, R32, R33',
  parameters: {
    stage: column(
      'The stage of the relationship: Exploratory, Basic, Collaborative or Interconnected; a blank is none of them',
      stageCell,
    ),
    growth: column('Growth potential, a rating from 1 to 10', ratingCell),
    fit: column('Business fit, a rating from 1 to 10', ratingCell),
    highGrowth: minimum('The lowest growth of a Strategic Key account', standardMinimums.highGrowth),
    moderateGrowth: minimum('The lowest growth of a Core Key account', standardMinimums.moderateGrowth),
    minimumFit: minimum('The lowest fit of both', standardMinimums.minimumFit),
  },
  result: {
    shape: 'range',
    help: 'Strategic Key, Core Key or Integrated Non-Key; Not a candidate unless Interconnected; "" for a blank row',
  },
  examples: [
    {
      title: 'Each category, an account that is not Interconnected, and one whose fit nobody has rated',
      arguments: [
        [['Interconnected'], ['Interconnected'], ['Interconnected'], ['Basic'], ['Interconnected']],
        [[8], [5], [9], [10], [8]],
        [[7], [6], [5], [10], ['']],
      ],
      result: [
        ['Strategic Key'],
        ['Core Key'],
        ['Integrated Non-Key'],
        ['Not a candidate'],
        [{ error: 'fit is blank' }],
      ],
    },
    {
      title: 'A stricter view of growth',
      arguments: [[['Interconnected'], ['Interconnected']], [[8], [5]], [[7], [6]], 9, 6],
      result: [['Core Key'], ['Integrated Non-Key']],
    },
  ],
  compute: ({ stage, growth, fit, ...given }) => {
    const minimums = {
      highGrowth: given.highGrowth ?? standardMinimums.highGrowth,
      moderateGrowth: given.moderateGrowth ?? standardMinimums.moderateGrowth,
      minimumFit: given.minimumFit ?? standardMinimums.minimumFit,
    };
    if (minimums.moderateGrowth > minimums.highGrowth) {
      throw wrongOrder(
        ['moderateGrowth', given.moderateGrowth, minimums.moderateGrowth],
        ['highGrowth', given.highGrowth, minimums.highGrowth],
      );
    }
    return eachRow({ stage, growth, fit }, (row, at) => {
      if (row.stage !== keyStage) return notACandidate;
      return isFull(row) ? categorise(row.growth, row.fit, minimums) : blanksOf(row, at);
    });
  },
});
