import { defineFunction, type ResultCell } from '../define';
import { CellError } from '../errors';
import { bestRating, worstRating } from '../model/model';
import { choice, optionalNumber, vector } from '../parameters';
import { percentile, schemeNames, schemes, segmentOf } from '../segments/schemes';
import { wrongOrder } from '../wrong-order';
import { mapVector } from '../vector';

const alone = 'a percentile compares accounts and there is one alone; give the whole column, or low and high';

export const kamSegment = defineFunction({
  name: 'KAMSEGMENT',
  group: 'Segments and categories',
  summary: 'Sorts accounts into three segments by size, potential, alignment, usage or commitment.',
  source: 'R17–R22; no scheme is the right one, so let several stand side by side',
  parameters: {
    scheme: choice('The scheme, which decides the labels', schemeNames),
    values: vector(
      'What the scheme goes by: revenue for size, for the others a rating from 1 to 10 or a measure with your cuts',
    ),
    low: optionalNumber(
      'The lowest value of the middle segment; left out: the 50th percentile for size, 4 for the others',
      undefined,
    ),
    high: optionalNumber(
      'The lowest value of the top segment; left out: the 80th percentile for size, 7 for the others',
      undefined,
    ),
  },
  result: {
    shape: 'range',
    help:
      'Small, Medium, Large; Low, Middle, High; Special attention, Partly aligned, Aligned; Churn risk, Occasional, ' +
      'Bread and butter; Newer, Developing, Committed; "" for a blank. Special attention is no rejection (R19), and ' +
      'whether the low or the high potential comes first is yours to choose (R18)',
  },
  examples: [
    {
      title: 'Size, cut at the 50th and 80th percentile of the revenues',
      arguments: ['size', [[120], [40], [800], [75], [310]]],
      result: [['Medium'], ['Small'], ['Large'], ['Small'], ['Medium']],
    },
    {
      title: 'Alignment by rating; the cuts belong to the segment above them',
      arguments: ['alignment', [[7], [6.9], [4], [3], ['']]],
      result: [['Aligned'], ['Partly aligned'], ['Partly aligned'], ['Special attention'], ['']],
    },
    {
      title: 'Usage by orders a year, with cuts of your own',
      arguments: ['usage', [[52], [12], [3], [0]], 4, 26],
      result: [['Bread and butter'], ['Occasional'], ['Churn risk'], ['Churn risk']],
    },
  ],
  compute: ({ scheme, values, low, high }) => {
    const { cuts } = schemes[scheme];
    const asRatings = cuts.kind === 'rating' && low === undefined && high === undefined;
    const needsOthers = cuts.kind === 'percentile' && (low === undefined || high === undefined);
    const isAlone = needsOthers && values.data.filter((value) => !Number.isNaN(value)).length === 1;
    const cut = (side: 'low' | 'high') => {
      return cuts.kind === 'percentile' ? percentile(values.data, cuts[side]) : cuts[side];
    };
    const from = low ?? cut('low');
    const to = high ?? cut('high');
    if (from > to) throw wrongOrder(['low', low, from], ['high', high, to]);
    return mapVector(values, (value, at): ResultCell => {
      if (isAlone) return new CellError(`values: ${alone}`, at + 1);
      if (!asRatings) return segmentOf(scheme, value, from, to);
      if (value === 0) return '';
      if (value >= worstRating && value <= bestRating) return segmentOf(scheme, value, from, to);
      const wrong = `is not a rating from ${worstRating} to ${bestRating}; give low and high for another scale`;
      return new CellError(`values: ${value} ${wrong}`, at + 1);
    });
  },
});
