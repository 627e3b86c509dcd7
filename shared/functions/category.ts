import { asCell } from '../block';
import { isBlankOrZero } from '../cells';
import { defineFunction, type Parameter } from '../define';
import { ScoreError } from '../errors';
import { bestRating, worstRating } from '../model/model';
import { optionalNumber } from '../parameters';
import { ratingCell } from '../row-cells';
import { blanksOf, column, eachRow, isFull } from '../rowwise';
import { categorise, standardMinimums } from '../segments/category';
import { keyStage, notACandidate, stageCell } from '../segments/stage';

/** A lowest rating, inclusive; a 0 is a blank, as it is among the ratings. */
function minimum(help: string, fallback: number): Parameter<number> {
  const given = optionalNumber(help, fallback, { min: worstRating, max: bestRating });
  return { ...given, read: (raw, name) => (isBlankOrZero(asCell(raw)) ? fallback : given.read(raw, name)) };
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
  compute: ({ stage, growth, fit, ...minimums }) => {
    const { moderateGrowth, highGrowth } = minimums;
    if (moderateGrowth > highGrowth) {
      throw new ScoreError(
        `moderateGrowth must not exceed highGrowth; got ${moderateGrowth} and ${highGrowth}`,
      );
    }
    return eachRow({ stage, growth, fit }, (row, at) => {
      if (row.stage !== keyStage) return notACandidate;
      return isFull(row) ? categorise(row.growth, row.fit, minimums) : blanksOf(row, at);
    });
  },
});
