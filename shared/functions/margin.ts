import { finderByName, nameKey, quote } from '../cells';
import { defineFunction } from '../define';
import { CellError } from '../errors';
import { listOf } from '../model/table';
import { optionalTable } from '../parameters';
import { reaches } from '../plain-number';
import { numberCell, textCell } from '../row-cells';
import { column, eachRow } from '../rowwise';
import {
  placeInCorridor,
  readCorridors,
  standardCorridors,
  unitOf,
  type Corridor,
  type CorridorUnit,
} from '../segments/corridors';
import { notACandidate } from '../segments/stage';

/** What is wrong where a margin and its corridor can't be in the same unit. */
function wrongUnit(
  margin: number,
  unit: CorridorUnit,
  { category, low, high }: Corridor,
): string | undefined {
  if (unit === 'shares' && !reaches(1, margin)) {
    return `margin: ${margin} is more than the whole revenue; write 12 % as 0.12`;
  }
  if (unit === 'others' && low > 1 && margin !== 0 && Math.abs(margin) <= 1) {
    const corridor = `${low} ${high < Infinity ? `to ${high}` : 'and more'}`;
    return `margin: ${margin} and the corridor of ${category}, ${corridor}, look like two units; write both as shares, 12 % as 0.12`;
  }
  return undefined;
}

export const kamMargin = defineFunction({
  name: 'KAMMARGIN',
  group: 'Segments and categories',
  summary: "Tells whether an account's margin lies below, within or above the corridor of its category.",
  source: 'R32; the standard corridors are this product’s reading of it',
  parameters: {
    category: column('The category, as KAMCATEGORY gives it', textCell),
    margin: column(
      'The margin as a share, 0.12 or 12 %, or in the unit of your corridors; a 0 is break-even, so keep blanks out of Excel with IF(ISBLANK(r),"",r)',
      numberCell,
    ),
    corridors: optionalTable(
      'A table with the columns Category, Low and High, both ends inclusive, a blank (written "") for an open end; ' +
        'left out: Strategic Key −5 % to 15 %, Core Key 10 % to 25 %, Integrated Non-Key from 20 %',
      readCorridors,
    ),
  },
  result: {
    shape: 'range',
    help: 'Below, Within or Above; "" for Not a candidate, which has no corridor, and where category or margin is blank',
  },
  examples: [
    {
      title: 'A slight loss is justified for the greatest upside, and not for a Core Key account',
      arguments: [
        [['Strategic Key'], ['Core Key'], ['Core Key'], ['Integrated Non-Key'], ['Not a candidate']],
        [[-0.02], [-0.02], [0.3], [0.35], [0.1]],
      ],
      result: [['Within'], ['Below'], ['Above'], ['Within'], ['']],
    },
    {
      title: 'Corridors of your own; break-even counts as within',
      arguments: [
        [['Partner'], ['Partner'], ['Volume']],
        [[0], [0.2], [0.2]],
        [
          ['Category', 'Low', 'High'],
          ['Partner', 0, 0.1],
          ['Volume', 0.05, ''],
        ],
      ],
      result: [['Within'], ['Above'], ['Within']],
    },
  ],
  compute: ({ category, margin, corridors = standardCorridors }) => {
    const corridorOf = finderByName(corridors.map((corridor) => [corridor.category, corridor]));
    const unit = unitOf(corridors);
    return eachRow({ category, margin }, (row, at) => {
      if (row.category === undefined || row.margin === undefined) return '';
      const corridor = corridorOf(row.category);
      if (corridor === undefined) {
        if (nameKey(row.category) === nameKey(notACandidate)) return '';
        const known = listOf(
          corridors.map((each) => each.category),
          'and',
        );
        return new CellError(
          `category: ${quote(row.category)} has no corridor; they are for ${known}`,
          at + 1,
        );
      }
      const wrong = wrongUnit(row.margin, unit, corridor);
      return wrong === undefined ? placeInCorridor(row.margin, corridor) : new CellError(wrong, at + 1);
    });
  },
});
