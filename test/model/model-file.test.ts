import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fingerprint } from '../../shared/model/fingerprint';
import { modelFileOf, modelTableOf, textOfModelFile, tierTableOf } from '../../shared/model/model-file';
import { readModel } from '../../shared/model/read-model';
import { templates } from '../../shared/model/templates';
import { modelTable, tierTable } from '../../shared/model/templates/tables';
import { readTiers } from '../../shared/tiers/read-tiers';
import { modelOf, scoringCases } from '../arbitraries';

const idOf = (model: unknown[][], tiers?: unknown[][]) =>
  fingerprint(readModel(model), tiers && readTiers(tiers));

test('rows keyed by the headings of the tables, blanks left out', () => {
  const model = [
    [' criterion', 'WEIGHT', 'Scale', 'From', 'To', 'Team'],
    ['Revenue', 60, 'Log', 1e4, 1e7, 'Finance'],
    ['Fit', 40, '', null, null, ''],
    ['', '', '', '', '', ''],
  ];
  const tiers = [
    ['Tier', 'Score', 'Growth', 'Capacity'],
    ['A', 7, 6, 10],
    ['B', '', '', ''],
  ];
  expect(modelFileOf(model, tiers)).toEqual({
    format: 'kam-score-model',
    version: 1,
    criteria: [
      { Criterion: 'Revenue', Weight: 60, Scale: 'Log', From: 1e4, To: 1e7, Team: 'Finance' },
      { Criterion: 'Fit', Weight: 40 },
    ],
    tiers: [{ Tier: 'A', Score: 7, Growth: 6, Capacity: 10 }, { Tier: 'B' }],
  });
});

test('what this version does not know of a file is kept in the tables, and is in the file again', () => {
  const file = {
    ...modelFileOf([
      ['Criterion', 'Weight', 'Team'],
      ['Fit', 1, 'Sales'],
    ]),
    author: { name: 'Ada' },
  };
  const later = { ...file, criteria: [{ ...file.criteria[0], Curve: [1, 2], Confidence: 0.8 }] };
  const [header, row] = modelTableOf(later);
  expect(row[header.indexOf('Team')]).toBe('Sales');
  expect(row[header.indexOf('Confidence')]).toBe(0.8);
  expect(row[header.indexOf('Curve')]).toBe('[1,2]');
  expect(row[header.indexOf('Kept from the file')]).toBe('{"author":{"name":"Ada"}}');
  expect(modelFileOf(modelTableOf(later))).toEqual(later);
  expect(idOf(modelTableOf(later))).toBe(idOf(modelTableOf(file)));
  expect(JSON.parse(textOfModelFile(later))).toEqual(later);
});

test('any fields beside and within the criteria come back', () => {
  const field = fc.string({ minLength: 1 }).map((name) => `x${name.trim()}`);
  const fields = fc.dictionary(field, fc.jsonValue({ noUnicodeString: false }).map(rounded), { maxKeys: 4 });
  fc.assert(
    fc.property(fields, fields, (top, within) => {
      const own = Object.fromEntries(Object.entries(within).filter(([, value]) => isStructure(value)));
      const file = {
        ...top,
        ...modelFileOf([
          ['Criterion', 'Weight'],
          ['Fit', 1],
        ]),
        criteria: [{ Criterion: 'Fit', Weight: 1, ...own }],
      };
      expect(modelFileOf(modelTableOf(file))).toEqual(file);
    }),
  );
});

/** −0 is no JSON. */
const rounded = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const isStructure = (value: unknown) => typeof value === 'object' && value !== null;

test.each(['a note', '[1, 2]', '{"x"', '{"x": 1}', '[ ]'])(
  'a text of the user’s own stays one: %s',
  (text) => {
    const model = [
      ['Criterion', 'Weight', 'Kept from the file', 'Note'],
      ['Fit', 1, text, text],
    ];
    expect(modelFileOf(model).criteria).toEqual([
      { Criterion: 'Fit', Weight: 1, 'Kept from the file': text, Note: text },
    ]);
  },
);

test('what no cell can hold stays out, and the rest is kept', () => {
  const file = {
    ...modelFileOf([
      ['Criterion', 'Weight'],
      ['Fit', 1],
    ]),
    picture: 'x'.repeat(40_000),
  };
  expect(modelTableOf(file)).toHaveLength(2);
  for (const cell of modelTableOf(file).flat()) expect(String(cell).length).toBeLessThan(30_001);
});

test('headings match whatever their case and spaces', () => {
  const file = { ...modelFileOf([]), criteria: [{ criterion: 'Fit', weight: 2, 'worst looks like': 'Bad' }] };
  const [header, row] = modelTableOf(file);
  expect([row[header.indexOf('Criterion')], row[header.indexOf('Worst looks like')]]).toEqual(['Fit', 'Bad']);
});

test('no tiers, no tier table', () => {
  expect(tierTableOf(modelFileOf([['Criterion', 'Weight']]))).toBeUndefined();
  expect(tierTableOf({ ...modelFileOf([['Criterion', 'Weight']]), tiers: [] })).toBeUndefined();
});

describe('there and back gives the same model', () => {
  test.each(templates.map((template) => [template.name, template] as const))('%s', (_, { model, tiers }) => {
    const tables = [modelTable(model), tierTable(tiers)] as const;
    const file = modelFileOf(...tables);
    expect(idOf(modelTableOf(file), tierTableOf(file))).toBe(idOf(...tables));
    expect(modelFileOf(modelTableOf(file), tierTableOf(file))).toEqual(file);
  });

  test('any model, through its text', () => {
    fc.assert(
      fc.property(scoringCases(), (scoringCase) => {
        const model = modelOf(scoringCase);
        const file = JSON.parse(textOfModelFile(modelFileOf(model))) as ReturnType<typeof modelFileOf>;
        expect(idOf(modelTableOf(file))).toBe(idOf(model));
      }),
    );
  });
});
