import { defineFunction } from '../define';
import { CellError } from '../errors';
import { option, optionalNumber } from '../parameters';
import { plainNumber } from '../plain-number';
import { hasLimit, lifetimeValue, starts, type LifetimeTerms } from '../portfolio/lifetime-value';
import { numberAbove, numberCell, numberFrom, rateCell } from '../row-cells';
import { column, eachFullRow, optionalColumn } from '../rowwise';

export const kamClv = defineFunction({
  name: 'KAMCLV',
  group: 'Opportunities, programme, value',
  summary:
    'Gives the lifetime value of an account: its margins to come, by the chance that it stays, in money of today.',
  source: 'R44; Gupta & Lehmann 2003',
  parameters: {
    margin: column('Margin in a period', numberCell),
    retention: column(
      'Chance that the account stays for another period (0.8 or 80 %)',
      rateCell(numberFrom(0)),
    ),
    discount: column('Interest in a period (0.1 or 10 %)', rateCell(numberAbove(-1))),
    growth: optionalColumn(
      'Growth of the margin in a period (0.05 or 5 %); left out or blank: 0',
      rateCell(numberFrom(-1)),
    ),
    periods: optionalNumber('How many margins are counted; left out or 0: all to come', 0, {
      min: 0,
      whole: true,
    }),
    start: option('When the first margin comes: after a period, if the account stays, or at once', starts),
  },
  result: { shape: 'range', help: 'The value of each row in the unit of the margin; "" for a blank row' },
  examples: [
    {
      title: 'A margin of 100 a year, 80 % stay, 10 % interest',
      arguments: [100, 0.8, 0.1],
      result: [[800 / 3]],
    },
    {
      title: 'The same with the first margin at once, which is one margin more',
      arguments: [100, 0.8, 0.1, '', '', 'now'],
      result: [[100 + 800 / 3]],
    },
    {
      title:
        'Three accounts with one rate of interest; the last would be worth more every year, without a limit',
      arguments: [[[100], [250], [50]], [[0.8], [0.6], [1]], 0.12, [[0.05], [0], [0.12]]],
      result: [
        [80 / 0.28],
        [150 / 0.52],
        [
          {
            error:
              'retention × (1 + growth) = 1.12 is not below 1 + discount = 1.12, so the value has no limit; give periods',
          },
        ],
      ],
    },
    {
      title: 'Five years only',
      arguments: [100, 0.8, 0.12, '', 5],
      result: [[((80 / 1.12) * (1 - (0.8 / 1.12) ** 5)) / (1 - 0.8 / 1.12)]],
    },
  ],
  compute: ({ periods, start, ...columns }) => {
    const value = (terms: LifetimeTerms, at: number) => {
      if (periods === 0 && !hasLimit(terms)) {
        const kept = plainNumber(terms.retention * (1 + terms.growth));
        const needed = plainNumber(1 + terms.discount);
        const why = `retention × (1 + growth) = ${kept} is not below 1 + discount = ${needed}`;
        return new CellError(`${why}, so the value has no limit; give periods`, at + 1);
      }
      const worth = lifetimeValue(terms, start, periods || undefined);
      return Number.isFinite(worth) ? worth : new CellError('the value is too large for a number', at + 1);
    };
    return eachFullRow(columns, value, { growth: 0 });
  },
});
