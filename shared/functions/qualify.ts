import { defineFunction } from '../define';
import { qualify, questions } from '../programme/qualify';
import { answerCell } from '../row-cells';
import { column, eachRow } from '../rowwise';

function question(asked: string, meaning: string) {
  const text = asked.charAt(0).toUpperCase() + asked.slice(1);
  return column(
    `${text} ${meaning}: yes or no, TRUE or FALSE, or a rating from 1 to 10 (6 or more is yes)`,
    answerCell,
  );
}

export const kamQualify = defineFunction({
  name: 'KAMQUALIFY',
  group: 'Opportunities, programme, value',
  summary: 'Qualifies an opportunity by four questions: any no stops it, and none may be skipped.',
  source: 'R37',
  parameters: {
    real: question(questions.real, 'A need, a budget, a date'),
    compete: question(questions.compete, 'Our offer against the others'),
    win: question(questions.win, 'Support inside the account; the question most often skipped'),
    worth: question(questions.worth, 'Profit, short and long run, strategy'),
  },
  result: {
    shape: 'range',
    help:
      'Pursue; Stop: and the first question answered no; or Open: and the first one without an answer, where none is ' +
      'no; "" for a blank row',
  },
  examples: [
    {
      title: 'All yes, one no, and one question that nobody has asked',
      arguments: [
        [['yes'], ['yes'], ['yes']],
        [[true], [true], [true]],
        [[8], [5], ['']],
        [[6], [9], ['yes']],
      ],
      result: [['Pursue'], ['Stop: can we win?'], ['Open: can we win?']],
    },
  ],
  compute: (answers) => eachRow(answers, qualify),
});
