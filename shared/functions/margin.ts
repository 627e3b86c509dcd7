import { finderByName, nameKey, quote } from '../cells';
import { defineFunction } from '../define';
import { CellError } from '../errors';
import { listOf } from '../model/table';
import { optionalTable } from '../parameters';
import { reaches } from '../plain-number';
import { numberCell, textCell } from '../row-cells';
import { column, eachRow } from '../rowwise';
import {
  isInShares,
  placeInCorridor,
  readCorridors,
  standardCorridors,
  type Corridor,
} from '../segments/corridors';
import { notACandidate } from '../segments/stage';

/** What is wrong where one of margin and corridor is a share and the other in per cent. */
function wrongUnit(margin: number, corridor: Corridor): string | undefined {
  if (isInShares(corridor)) {
    return reaches(1, margin)
      ? undefined
      : `margin: ${margin} is more than the whole revenue; write 12 % as 0.12`;
  }
  return margin === 0 || Math.abs(margin) > 1
    ? undefined
    : `margin: ${margin} is a share and the corridor of ${corridor.category} is not; write its 12 % as 0.12 too`;
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
      const wrong = wrongUnit(row.margin, corridor);
      return wrong === undefined ? placeInCorridor(row.margin, corridor) : new CellError(wrong, at + 1);
    });
  },
});
