import { defineFunction } from '../define';
import { number } from '../parameters';
import { markCell, numberCell } from '../row-cells';
import { alignColumns, cellAt, column, eachRow, optionalColumn } from '../rowwise';
import { keyStage, notACandidate, stageCell } from '../segments/stage';
import { aboveLine, selectionOf } from '../tiers/select';

export const kamSelect = defineFunction({
  name: 'KAMSELECT',
  group: 'Tiers and selection',
  summary:
    'Selects the key accounts: the best scores, as many as you can serve, among those whose stage allows it.',
  source: 'R10, R11, R12, R31',
  parameters: {
    scores: column('The score of each account', numberCell),
    capacity: number('How many accounts can be key; accounts tied at the edge stay out together', {
      min: 0,
      whole: true,
    }),
    stages: optionalColumn(
      'The stage of each relationship: Exploratory, Basic, Collaborative or Interconnected, the only one that can be ' +
        'key, so a blank is none; left out: every account is eligible',
      stageCell,
    ),
    current: optionalColumn(
      'TRUE, yes, 1 or x where the account is key now; FALSE, no, 0 or blank where not; left out: nobody is asked',
      markCell,
    ),
  },
  result: {
    shape: 'range',
    help:
      'Key, or Promote for one that is not key yet; below the line Candidate, or Hold for one that is key now; ' +
      'Not a candidate for another stage; "" for a blank score',
  },
  examples: [
    {
      title: 'Two places; the third account is not Interconnected, whatever its score and whatever it is now',
      arguments: [
        [[8.4], [7.9], [9.2], [7.1], [5.5]],
        2,
        [['Interconnected'], ['Interconnected'], ['Collaborative'], ['Interconnected'], ['Interconnected']],
        [[true], [false], [true], [true], [false]],
      ],
      result: [['Key'], ['Promote'], ['Not a candidate'], ['Hold'], ['Candidate']],
    },
    {
      title: 'Scores alone; the two accounts tied at the edge stay out together',
      arguments: [[[8], [7], [7], ['']], 2],
      result: [['Key'], ['Candidate'], ['Candidate'], ['']],
    },
  ],
  compute: ({ scores, capacity, stages, current }) => {
    const lists = { scores, stages, current };
    const eligible = new Float64Array(alignColumns(lists).rows).map((_, row) => {
      const score = cellAt(scores, row);
      const fits = stages === undefined || cellAt(stages, row) === keyStage;
      return fits && typeof score === 'number' ? score : NaN;
    });
    const above = aboveLine(eligible, capacity);
    return eachRow(lists, ({ scores: score, stages: stage, current: isKey }, row) => {
      if (score === undefined) return '';
      if (stages !== undefined && stage !== keyStage) return notACandidate;
      return selectionOf(above[row], current && isKey === true);
    });
  },
});
