import { defineFunction } from '../define';
import { choice, headers, optionalModel, values } from '../parameters';
import { readCompleteRows } from '../weights/complete-rows';
import { dataMethods, weightsFromData } from '../weights/from-data';

export const kamDataWeights = defineFunction({
  name: 'KAMDATAWEIGHTS',
  group: 'Weights',
  summary:
    'Shows which weights the data alone would give, as a check of yours: much to what tells the accounts apart.',
  source:
    'R29; entropy: Zeleny 1982, Zavadskas & Podvezko 2016; CRITIC: Diakoulaki, Mavrotas & Papayannakis 1995',
  parameters: {
    values,
    method: choice(
      'entropy: criteria with unequal values, which must be 0 or more; critic: those that vary and go their own way',
      dataMethods,
    ),
    model: {
      ...optionalModel,
      help: 'The KAM_MODEL table, for its directions and scales; left out, or weights alone: measures of any size, higher is better',
    },
    headers,
  },
  result: {
    shape: 'range',
    help:
      "One row of weights in the model's order, adding up to 1, from the raw values of the accounts that are complete; 0 " +
      'for a criterion that is the same for all, equal weights where all are',
  },
  examples: [
    {
      title: 'Growth varies and goes its own way; fit is the same for all',
      arguments: [
        [
          [10, 1, 5],
          [20, 9, 5],
          [30, 1, 5],
          ['', 4, 7],
        ],
        'critic',
      ],
      result: [[1 / (1 + Math.sqrt(4 / 3)), Math.sqrt(4 / 3) / (1 + Math.sqrt(4 / 3)), 0]],
    },
    {
      title: 'All the difference is in the second column',
      arguments: [
        [
          [5, 10],
          [5, 90],
        ],
        'entropy',
      ],
      result: [[0, 1]],
    },
  ],
  compute: (args) => [weightsFromData(readCompleteRows(args.values, args.model, args.headers), args.method)],
});
