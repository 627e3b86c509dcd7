import { defineFunction } from '../define';
import { ScoreError } from '../errors';
import { number, option, vector } from '../parameters';
import { plainNumber } from '../plain-number';
import { bandOf, longestHorizon, monthsOfConstant, monthsOfMargins } from '../programme/payback';
import type { Vector } from '../vector';

export const kamPayback = defineFunction({
  name: 'KAMPAYBACK',
  group: 'Opportunities, programme, value',
  summary: 'Tells after how many months the margins have returned the investment in a programme.',
  source: 'R40',
  parameters: {
    investment: number('What the programme costs', { min: 0 }),
    monthlyMargin: vector(
      'The additional margin a month: one number for every month, or a range with a cell for each month; blanks after the ' +
        'last month are left out',
    ),
    output: option('The months, or the horizon of practice that they fall in', ['months', 'band']),
  },
  result: {
    shape: 'cell',
    help:
      'Months, the last in proportion; an error (#N/A in Excel) where the investment is never returned, or not by the months given. band: ' +
      'Within 12, Within 24, Within 36 or Beyond 36, which includes never',
  },
  examples: [
    { title: 'The same margin every month', arguments: [90_000, 6_000], result: 15 },
    { title: 'A programme that starts slowly', arguments: [100, [[0, 20, 40, 80]]], result: 3.5 },
    { title: 'The horizon', arguments: [90_000, 6_000, 'band'], result: 'Within 24' },
  ],
  compute: ({ investment, monthlyMargin, output }) => {
    const margins = readMargins(monthlyMargin);
    // A range with one month filled in says nothing of the months that follow.
    const constant = monthlyMargin.data.length === 1;
    const { months, returned } = constant
      ? { months: monthsOfConstant(investment, margins[0]), returned: 0 }
      : monthsOfMargins(investment, margins);
    // Beyond the longest horizon is known even where the months that follow are not.
    const decided = months < Infinity || constant || margins.length >= longestHorizon;
    if (output === 'band' && decided) return bandOf(months);
    if (months < Infinity) return months;
    throw new ScoreError(
      constant
        ? `a monthly margin of ${margins[0]} never returns the investment of ${investment}`
        : `${margins.length === 1 ? 'the month given returns' : `the ${margins.length} months given return`} ` +
            `${plainNumber(returned)} of the investment of ${investment}; give more months`,
      '#N/A',
    );
  },
});

/** The months up to the last that is filled in. A gap or a bad cell fails the call, for later months would move up. */
function readMargins({ data, errors }: Vector): Float64Array {
  errors.forEach((error, month) => {
    throw new ScoreError(
      error.message === ''
        ? `month ${month + 1} of monthlyMargin holds ${error.code}`
        : `${error.message} in month ${month + 1}`,
      error.code,
    );
  });
  let end = data.length;
  while (end > 0 && Number.isNaN(data[end - 1])) end--;
  if (end === 0) {
    throw new ScoreError('monthlyMargin is blank; give a number, or a range with a cell for each month');
  }
  const gap = data.subarray(0, end).findIndex(Number.isNaN);
  if (gap >= 0) {
    throw new ScoreError(`month ${gap + 1} of monthlyMargin is blank; write 0 where there is no margin`);
  }
  return data.subarray(0, end);
}
