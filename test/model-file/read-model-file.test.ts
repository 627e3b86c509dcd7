import { describe, expect, test } from '@jest/globals';
import { modelFileOf, modelTableOf, textOfModelFile } from '../../shared/model/model-file';
import { templates } from '../../shared/model/templates';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { readModelFile } from '../../src/model-file/read-model-file';

const criteria = [
  { Criterion: 'Fit', Weight: 60 },
  { Criterion: 'Growth', Weight: 40 },
];
const file = (change: object = {}) =>
  JSON.stringify({ format: 'kam-score-model', version: 1, criteria, ...change });

test.each(templates.map((template) => [template.name, template] as const))(
  'what is written is read: %s',
  (_, { model, tiers }) => {
    const written = modelFileOf(modelTable(model), tierTable(tiers));
    expect(readModelFile(textOfModelFile(written))).toEqual(written);
  },
);

test('unknown fields are kept, at the top and in rows, and a later version is read', () => {
  const later = {
    format: 'kam-score-model',
    version: 7,
    criteria: [{ ...criteria[0], Curve: { knots: [1, 2] }, Team: 'Sales' }],
    author: { name: 'Ada', tags: ['x'] },
  };
  expect(readModelFile(JSON.stringify(later))).toEqual(later);
});

test('a byte order mark does no harm', () => {
  expect(modelTableOf(readModelFile(`\uFEFF${file()}`))).toHaveLength(3);
});

describe('a sentence for each mistake', () => {
  test.each([
    ['no JSON', 'Criterion;Weight', /^the text is no JSON, so no model file: /],
    ['nothing', '', /^the text is no JSON/],
    ['a list', '[]', /^a model file has the format "kam-score-model"; got undefined; give a file/],
    [
      'a number',
      '7',
      'a model file is an object with criteria; got 7; give a file that KAM Score has exported',
    ],
    ['another format', file({ format: 'x' }), /^a model file has the format "kam-score-model"; got "x"; /],
    [
      'no version',
      file({ version: undefined }),
      'the model file has no version; give a file that KAM Score has exported',
    ],
    [
      'half a version',
      file({ version: 1.5 }),
      /^version of the model file must be a whole number from 1; got 1.5$/,
    ],
    [
      'no criteria',
      file({ criteria: [] }),
      /^criteria of the model file must be a list with a row at least; got 0$/,
    ],
    [
      'a list as a weight',
      file({ criteria: [{ Criterion: 'A', Weight: [1] }] }),
      /^criteria\.0\.Weight of the model file must be a text, a number, true, false or null; got Array$/,
    ],
    [
      'tiers that are no rows',
      file({ tiers: [7] }),
      /^tiers\.0 of the model file must be an object, one a row; got 7$/,
    ],
    ['a text as a weight', file({ criteria: [{ Criterion: 'A', Weight: 'much' }] }), /"much"/],
    ['a criterion twice', file({ criteria: [criteria[0], criteria[0]] }), /has the criterion "Fit" twice/],
    [
      'an unknown scale',
      file({ criteria: [{ ...criteria[0], Scale: 'Cubic' }] }),
      /Fit: Scale must be .*; got "Cubic"/,
    ],
    [
      'tiers that rise',
      file({
        tiers: [
          { Tier: 'A', Score: 5 },
          { Tier: 'B', Score: 6 },
        ],
      }),
      'tiers must fall; got 5, 6',
    ],
  ])('%s', (_, text, message) => {
    expect(() => readModelFile(text)).toThrow(message);
  });
});
